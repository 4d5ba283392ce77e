"""This is about the structure of a record: one field per place.

However many repeat items will stand there.
"""

import re
from collections.abc import Iterator

from app.xforms.model.binds import NO_BIND, Bind
from app.xforms.model.markup import attribute_of
from app.xforms.xpath.compiler import Home
from app.xforms.xpath.nodes import Node

_PREDICATE = re.compile(r"\[[^\]]*\]")
_CURRENT = re.compile(r"^\s*current\(\)\s*/")


class Field:
    """One place of the record: a question, a group, a repeat or an attribute (`@name`)."""

    def __init__(self, name: str, parent: "Field | None", sample: Node) -> None:
        self.name = name
        self.parent = parent
        self.names: tuple[str, ...] = (*(parent.names if parent else ()), name)
        self.path = "/" + "/".join(self.names)
        self.children: dict[str, Field] = {}
        self.repeat = False
        self.template: Node = sample
        self.bind: Bind = NO_BIND
        self.index = 0
        self._home: Home | None = None

    @property
    def home(self) -> Home:
        if self._home is None:
            above = [field for field in self.ancestors_and_self() if field.repeat]
            self._home = Home(self.names, frozenset(len(field.names) for field in above))
        return self._home

    def ancestors_and_self(self) -> Iterator["Field"]:
        field: Field | None = self
        while field is not None:
            yield field
            field = field.parent

    def walk(self) -> Iterator["Field"]:
        """This field and all below it, in document order."""
        yield self
        for child in self.children.values():
            yield from child.walk()


def build_fields(primary: Node) -> Field:
    """The fields of the primary instance; items of the same name share one field."""
    root = Field(primary.name, None, primary)
    _grow(root, primary)
    for index, field in enumerate(root.walk()):
        field.index = index
    return root


def _grow(field: Field, sample: Node) -> None:
    for attribute in sample.attributes:
        name = f"@{attribute.name}"
        if attribute.name != "template" and name not in field.children:
            field.children[name] = Field(name, field, attribute)
    for element in sample.elements():
        child = field.children.get(element.name)
        if child is None:
            child = field.children[element.name] = Field(element.name, field, element)
        elif attribute_of(element, "template") is not None:
            child.template = element
        _grow(child, element)


def resolve(reference: str, root: Field, base: Field) -> Field | None:
    """The field a simple reference names: absolute, relative to `base`, with `.`, `..`.

    `current()`; or None.
    """
    text = _CURRENT.sub("", _PREDICATE.sub("", reference)).strip()
    absolute = text.startswith("/")
    field: Field | None = None if absolute else base
    for step in text.strip("/").split("/"):
        name = step.strip()
        if name in (".", ""):
            continue
        if name == "..":
            field = field.parent if field else None
        elif field is None:
            field = root if absolute and _local(name) == root.name else None
            absolute = False
        else:
            field = field.children.get(_local(name))
        if field is None:
            return None
    return field


def _local(name: str) -> str:
    if name.startswith("@"):
        return "@" + name[1:].rpartition(":")[2]
    return name.rpartition(":")[2]
