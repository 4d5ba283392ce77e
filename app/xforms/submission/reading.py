"""This is about submission XML coming in: it becomes answers, and answers become a record."""

from app.xforms.engine.session import Session
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.fields import Field
from app.xforms.model.form import Form
from app.xforms.model.markup import attribute_of
from app.xforms.xpath.nodes import ELEMENT, Node
from app.xforms.xpath.xml_reader import read_xml


def from_submission(form: Form, xml: bytes) -> Session:
    """The record a submission of this form holds.

    Raises: FormRefused WRONG_FORM for another form's submission, and as `read_xml` does.
    """
    roots = read_xml(xml).elements()
    if not roots or roots[0].name != form.root.name:
        raise FormRefused(FormFault.WRONG_FORM, form=form.form_id)
    submitted_id = attribute_of(roots[0], "id")
    if submitted_id is not None and submitted_id != form.form_id:
        raise FormRefused(FormFault.WRONG_FORM, form=form.form_id, got=submitted_id)
    answers: dict[str, str] = {}
    _Reader(form, answers).read(form.root, roots[0], form.root.path)
    return Session(form, answers)


class _Reader:
    """Collects answers by node id. Items the blank record already has keep their ids; others get new ones."""

    def __init__(self, form: Form, answers: dict[str, str]) -> None:
        self._form = form
        self._answers = answers

    def read(self, field: Field, element: Node, node_id: str) -> None:
        for child in field.children.values():
            if child.name.startswith("@"):
                continue
            found = element.named(child.name)
            if child.repeat:
                self._items(field, child, found, node_id)
            elif found:
                self._one(child, found[0], f"{node_id}/{child.name}")

    def _one(self, field: Field, element: Node, node_id: str) -> None:
        if any(not name.startswith("@") for name in field.children):
            self.read(field, element, node_id)
        else:
            self._answers[node_id] = element.own_text()

    def _items(self, parent: Field, repeat: Field, elements: list[Node], parent_id: str) -> None:
        control = self._form.body.repeats.get(repeat.path)
        counted = control is not None and bool(control.count)
        given = _items_in_blank(self._form, repeat, parent)
        for place, element in enumerate(elements, 1):
            known = counted or place <= given
            item = str(place) if known else self._form.world.new_id()
            item_id = f"{parent_id}/{repeat.name}[{item}]"
            if not known:
                self._answers[item_id] = str(place)
            self._one(repeat, element, item_id)
        for place in range(len(elements) + 1, given + 1):
            self._answers[f"{parent_id}/{repeat.name}[{place}]"] = ""


def _items_in_blank(form: Form, repeat: Field, parent: Field) -> int:
    """How many items the blank record has of this repeat, in the first instance of its parents."""
    node: Node | None = form.primary
    for name in parent.names[1:]:
        found = [each for each in node.named(name) if attribute_of(each, "template") is None] if node else []
        node = found[0] if found else None
    if node is None or (parent.inside_repeat() and parent.repeat):
        return 0
    return sum(
        1
        for each in node.named(repeat.name)
        if each.kind == ELEMENT and attribute_of(each, "template") is None
    )
