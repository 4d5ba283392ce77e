"""This is about submission XML coming in: it becomes answers, and answers become a record."""

from unicodedata import normalize

import msgspec

from app.xforms.engine.datatypes import normalized
from app.xforms.engine.session import Session
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.fields import Field
from app.xforms.model.form import Form
from app.xforms.model.markup import attribute_of, first
from app.xforms.xpath.nodes import Node
from app.xforms.xpath.xml_reader import read_xml


def from_submission(form: Form, xml: bytes) -> Session:
    """The record a submission of this form holds.

    The form's id decides; the name of the root element, which servers choose, only where there is no id.
    Raises: FormRefused WRONG_FORM for another form's submission, and as `read_xml` does.
    """
    roots = read_xml(xml).elements()
    if not roots:
        raise FormRefused(FormFault.WRONG_FORM, form=form.form_id)
    submitted_id = attribute_of(roots[0], "id")
    got = roots[0].name if submitted_id is None else submitted_id
    if got != (form.root.name if submitted_id is None else form.form_id):
        raise FormRefused(FormFault.WRONG_FORM, form=form.form_id, got=got)
    answers: dict[str, str] = {}
    _Reader(form, answers).read(form.root, roots[0], form.root.path, _Blank(form.primary, False))
    return Session(form, answers)


class About(msgspec.Struct, frozen=True):
    """What a submission says of itself; all of it a claim."""

    form_id: str
    version: str
    instance: str
    replaces: str
    device: str


def about_submission(xml: bytes) -> About:
    """Raises: FormRefused as `read_xml` does, WRONG_FORM for a document without an element."""
    roots = read_xml(xml).elements()
    if not roots:
        raise FormRefused(FormFault.WRONG_FORM)
    root = roots[0]
    said = {node.name: node.string_value().strip() for meta in root.named("meta") for node in meta.elements()}
    beside = {node.name.lower(): node.own_text().strip() for node in root.elements()}
    return About(
        form_id=attribute_of(root, "id") or "",
        version=attribute_of(root, "version") or "",
        instance=said.get("instanceID", ""),
        replaces=said.get("deprecatedID", ""),
        device=said.get("deviceID", "") or beside.get("deviceid", ""),
    )


class _Blank(msgspec.Struct, frozen=True):
    """What a place looks like before anyone fills it in: the element it is built from.

    `trimmed`: in an item that was added, repeats lying directly in it are left out.
    """

    sample: Node | None
    trimmed: bool

    def child(self, name: str) -> "_Blank":
        return _Blank(first(self.sample, name) if self.sample else None, self.trimmed)

    def items(self, parent: Field, repeat: Field) -> list[Node]:
        if self.sample is None or (self.trimmed and parent.repeat):
            return []
        return [item for item in self.sample.named(repeat.name) if attribute_of(item, "template") is None]


class _Reader:
    """Collects answers by node id. Items the blank record already has keep their ids; others get new ones."""

    def __init__(self, form: Form, answers: dict[str, str]) -> None:
        self._form = form
        self._answers = answers

    def read(self, field: Field, element: Node, node_id: str, blank: _Blank) -> None:
        for child in field.children.values():
            if child.name.startswith("@"):
                continue
            if child.repeat:
                self._items(child, element.named(child.name), node_id, blank.items(field, child))
                continue
            for found in element.named(child.name)[:1]:
                self._one(child, found, f"{node_id}/{child.name}", blank.child(child.name))

    def _one(self, field: Field, element: Node, node_id: str, blank: _Blank) -> None:
        if any(not name.startswith("@") for name in field.children):
            self.read(field, element, node_id, blank)
        else:
            text = normalize("NFC", element.own_text())
            self._answers[node_id] = normalized(text, field.bind.datatype, self._form.world.zone)

    def _items(self, repeat: Field, elements: list[Node], parent_id: str, given: list[Node]) -> None:
        control = self._form.body.repeats.get(repeat.path)
        counted = control is not None and bool(control.count)
        for place, element in enumerate(elements, 1):
            present = place <= len(given)
            item = str(place) if counted or present else self._form.world.new_id()
            item_id = f"{parent_id}/{repeat.name}[{item}]"
            if not (counted or present):
                self._answers[item_id] = str(place)
            blank = _Blank(given[place - 1], False) if present else _Blank(repeat.template, True)
            self._one(repeat, element, item_id, blank)
        for place in range(len(elements) + 1, len(given) + 1):
            self._answers[f"{parent_id}/{repeat.name}[{place}]"] = ""
