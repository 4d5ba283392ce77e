"""This is about the body of a form: questions, groups and repeats in the order they are shown."""

import msgspec
from msgspec import structs

from app.xforms.model.actions import SetValue, read_actions
from app.xforms.model.fields import Field, resolve
from app.xforms.model.markup import attribute_of, first
from app.xforms.model.texts import NO_CAPTION, Caption, caption_of, read_caption
from app.xforms.xpath.nodes import Node

QUESTION_KINDS = {
    "input",
    "secret",
    "textarea",
    "select",
    "select1",
    "rank",
    "upload",
    "trigger",
    "range",
}
CHOOSING_KINDS = {"select", "select1", "rank"}


class Itemset(msgspec.Struct, frozen=True):
    """Choices from nodes: `nodeset` gives the items, `value` and `label` are looked up in each."""

    nodeset: str
    value: str
    label: Caption


class Item(msgspec.Struct, frozen=True):
    value: str
    label: Caption


class Control:
    """One shown thing; `kind` is a question kind.

    `group` or `repeat`. `field` is None for a mere layout group.
    """

    def __init__(self, kind: str, field: Field | None, context: Field) -> None:
        self.kind = kind
        self.field = field
        self.context = context
        self.label: Caption = NO_CAPTION
        self.hint: Caption = NO_CAPTION
        self.appearance = ""
        self.attributes: dict[str, str] = {}
        self.items: tuple[Item, ...] = ()
        self.itemset: Itemset | None = None
        self.children: list[Control] = []
        self.count = ""
        self.fixed = ""

    @property
    def question(self) -> bool:
        return self.kind in QUESTION_KINDS

    @property
    def chooses(self) -> bool:
        return self.kind in CHOOSING_KINDS


class Body:
    """All controls of a form, as a tree and by field; warnings name references that lead nowhere."""

    def __init__(self, body: Node, root: Field, binds_by_id: dict[str, Field]) -> None:
        self.root = root
        self.by_field: dict[str, Control] = {}
        self.repeats: dict[str, Control] = {}
        self.actions: list[SetValue] = []
        self.warnings: list[str] = []
        self._binds_by_id = binds_by_id
        self.controls = self._read_all(body, root)

    def _read_all(self, element: Node, context: Field) -> list[Control]:
        found = []
        for child in element.elements():
            if child.name == "group":
                found.append(self._group(child, context))
            elif child.name == "repeat":
                found.append(self._repeat(child, context))
            elif child.name in QUESTION_KINDS:
                found.append(self._question(child, context))
        return found

    def _field(self, element: Node, context: Field) -> Field | None:
        bind_id = attribute_of(element, "bind")
        if bind_id:
            return self._binds_by_id.get(bind_id)
        reference = attribute_of(element, "ref") or attribute_of(element, "nodeset")
        if not reference:
            return None
        field = resolve(reference, self.root, context)
        if field is None:
            self.warnings.append(f"{element.name} {reference}")
        return field

    def _common(self, element: Node, kind: str, context: Field) -> Control:
        field = self._field(element, context)
        control = Control(kind, field, field or context)
        control.label = read_caption(first(element, "label"))
        control.hint = read_caption(first(element, "hint"))
        control.appearance = attribute_of(element, "appearance") or ""
        control.attributes = {each.qualified_name: each.text for each in element.attributes}
        self.actions += read_actions(element, self.root, control.context, self._binds_by_id)
        return control

    def _group(self, element: Node, context: Field) -> Control:
        control = self._common(element, "group", context)
        control.children = self._read_all(element, control.context)
        if any(child.kind == "repeat" and child.field is control.field for child in control.children):
            _label_items(control)
        elif control.field is not None:
            self.by_field.setdefault(control.field.path, control)
        return control

    def _repeat(self, element: Node, context: Field) -> Control:
        control = self._common(element, "repeat", context)
        control.count = attribute_of(element, "count") or ""
        control.fixed = attribute_of(element, "noAddRemove") or ""
        if control.field is not None:
            control.field.repeat = True
            self.repeats[control.field.path] = control
        control.children = self._read_all(element, control.context)
        return control

    def _question(self, element: Node, context: Field) -> Control:
        control = self._common(element, element.name, context)
        itemset = first(element, "itemset")
        if itemset is not None:
            control.itemset = _itemset(itemset)
        control.items = tuple(_item(item) for item in element.named("item"))
        if control.field is not None:
            self.by_field[control.field.path] = control
            if control.kind in ("select", "rank"):
                control.field.bind = structs.replace(control.field.bind, datatype="string")
        return control


def _label_items(group: Control) -> None:
    """A group that only wraps a repeat lends it its label: pyxform writes repeats so."""
    for child in group.children:
        if child.kind == "repeat" and child.label.empty():
            child.label = group.label
    group.field = None
    group.label = NO_CAPTION


def _item(element: Node) -> Item:
    value = first(element, "value")
    return Item(value.string_value().strip() if value else "", read_caption(first(element, "label")))


def _itemset(element: Node) -> Itemset:
    value, label = first(element, "value"), first(element, "label")
    value_path = attribute_of(value, "ref") if value else None
    label_path = attribute_of(label, "ref") if label else None
    return Itemset(
        attribute_of(element, "nodeset") or "",
        value_path or "name",
        caption_of(label_path) if label_path else NO_CAPTION,
    )
