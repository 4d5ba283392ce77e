"""This is about binds: type, rules and preloads of one field."""

from typing import Final

import msgspec

from app.xforms.model.markup import attribute_of
from app.xforms.xpath.nodes import Node

WARN: Final = "app:warn"
FINISH: Final = "app:finish"
RENAMED_FROM: Final = "app:renamed_from"


class Bind(msgspec.Struct, frozen=True, kw_only=True):
    """Expressions as written ('' = none). `extra` holds attributes of other namespaces.

    By name with prefix.
    """

    datatype: str = "string"
    relevant: str = ""
    calculate: str = ""
    required: str = ""
    readonly: str = ""
    constraint: str = ""
    constraint_message: str = ""
    required_message: str = ""
    preload: str = ""
    preload_parameters: str = ""
    extra: dict[str, str] = {}

    @property
    def warn(self) -> str:
        """What must hold lest the answer be doubted: it may stand, with a reason."""
        return self.extra.get(WARN, "")

    @property
    def finish(self) -> str:
        """What must hold before the form is finished."""
        return self.extra.get(FINISH, "")

    def own_message(self, name: str, language: str) -> str:
        """What this program's own columns say of a rule: `app:warn_message_en` where English is shown and
        there is one, else `app:warn_message`.
        """
        code = language.rpartition("(")[2].rstrip(") ")
        return self.extra.get(f"{name}_message_{code}") or self.extra.get(f"{name}_message", "")


NO_BIND = Bind()
_TYPES = {"integer": "int", "xsd": "string", "datetime": "dateTime", "select1": "string", "boolean": "string"}


def read_bind(element: Node) -> Bind:
    def text(name: str) -> str:
        return (attribute_of(element, name) or "").strip()

    datatype = text("type").rpartition(":")[2] or "string"
    return Bind(
        datatype=_TYPES.get(datatype, datatype),
        relevant=text("relevant"),
        calculate=text("calculate"),
        required=text("required"),
        readonly=text("readonly"),
        constraint=text("constraint"),
        constraint_message=text("constraintMsg"),
        required_message=text("requiredMsg"),
        preload=text("preload"),
        preload_parameters=text("preloadParams"),
        extra={each.qualified_name: each.text for each in element.attributes if each.prefix},
    )
