"""This is about binds: type, rules and preloads of one field."""

import msgspec

from app.xforms.model.markup import attribute_of
from app.xforms.xpath.nodes import Node


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
