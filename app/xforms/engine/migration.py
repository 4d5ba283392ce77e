"""This is about answers of one version of a form going on in another: what is copied, what is parked.

A question is the same when it has the same path, or says by `bind::app:renamed_from` what it was called.
"""

import re
from enum import StrEnum

import msgspec

from app.xforms.engine.datatypes import normalized
from app.xforms.engine.session import Session
from app.xforms.model.binds import RENAMED_FROM
from app.xforms.model.controls import Control
from app.xforms.model.fields import Field
from app.xforms.model.form import Form

_ITEM = re.compile(r"\[([^\]]*)\]")
_NUMBERS = ("int", "decimal")


class Why(StrEnum):
    """Why an answer has no place in the other version."""

    GONE = "gone"
    OTHER_TYPE = "other_type"
    NOT_OFFERED = "not_offered"
    CALCULATED = "calculated"
    OTHER_REPEAT = "other_repeat"


class Copied(msgspec.Struct, frozen=True):
    """`node` in the version before, `new_node` in this one."""

    node: str
    new_node: str
    label: str
    value: str

    @property
    def renamed(self) -> bool:
        return _path(self.node).partition("/")[2] != _path(self.new_node).partition("/")[2]


class Parked(msgspec.Struct, frozen=True):
    node: str
    label: str
    value: str
    why: Why


class Migration(msgspec.Struct, frozen=True):
    """The difference, and `session`: the record as it goes on. `asked` are labels of new questions."""

    session: Session
    copied: tuple[Copied, ...]
    parked: tuple[Parked, ...]
    asked: tuple[str, ...]


def migrate(old: Session, form: Form) -> Migration:
    """The answers of `old` in this version of its form."""
    return _Mover(old, form).moved()


class _Mover:
    def __init__(self, old: Session, form: Form) -> None:
        self._old = old
        self._form = form
        self._now_at = _new_places(old.form, form)
        self._answers: dict[str, str] = {}
        self._copied: list[Copied] = []
        self._parked: list[Parked] = []

    def moved(self) -> Migration:
        for node, value in self._old.answers().items():
            self._place(node, value)
        session = Session(self._form, self._answers)
        after = session.answers()
        here = [each for each in self._copied if after.get(each.new_node) == each.value]
        for each in self._copied:
            if after.get(each.new_node) != each.value:  # a choice that is no longer offered
                self._parked.append(Parked(each.node, each.label, each.value, Why.NOT_OFFERED))
        order = {node: at for at, node in enumerate(self._old.answers())}
        self._parked.sort(key=lambda each: order[each.node])
        return Migration(session, tuple(here), tuple(self._parked), self._new_questions(session))

    def _place(self, node: str, value: str) -> None:
        field = self._now_at.get(_path(node))
        if node.endswith("]"):
            items = _ITEM.findall(node)
            if field is not None and field.repeat and len(field.home.repeats) == len(items):
                self._answers[_node_id(field, items)] = value
            return
        label = self._label(node)
        why = self._against(field, node, value)
        if field is None or why is not None:
            if value:
                self._parked.append(Parked(node, label, value, why or Why.GONE))
            return
        text = normalized(value, field.bind.datatype, self._form.world.zone)
        new_node = _node_id(field, _ITEM.findall(node))
        self._answers[new_node] = text
        if value:
            self._copied.append(Copied(node, new_node, label, text))

    def _against(self, field: Field | None, node: str, value: str) -> Why | None:
        """What stands against this answer at that field."""
        if field is None or field.children:
            return Why.GONE
        if len(field.home.repeats) != len(_ITEM.findall(node)):
            return Why.OTHER_REPEAT
        if field.bind.calculate and not self._form.unrepeatable(field):
            return Why.CALCULATED
        return None if not value or self._same_type(field, node, value) else Why.OTHER_TYPE

    def _same_type(self, field: Field, node: str, value: str) -> bool:
        before, after = self._old.form.body, self._form.body
        old, new = before.by_field.get(_path(node)), after.by_field.get(field.path)
        if _holds_files(old) != _holds_files(new):
            return False
        text = normalized(value, field.bind.datatype, self._form.world.zone)
        if field.bind.datatype in _NUMBERS and text:
            return float(text) == float(normalized(value, "decimal", self._form.world.zone) or "nan")
        return bool(text)

    def _label(self, node: str) -> str:
        known = node in self._old.record.nodes
        return (self._old.state(node).label if known else "") or _path(node).rpartition("/")[2]

    def _new_questions(self, session: Session) -> tuple[str, ...]:
        """Labels of questions the version before did not have."""
        old = {field.path for field in self._old.form.root.walk()}
        before = {field.path for former, field in self._now_at.items() if former in old}
        found = {}
        for node in session.record.root.walk_record():
            if node.leaf and node.field.path not in before and node.field.path in self._form.body.by_field:
                found[node.field.path] = session.state(node.id).label or node.field.name
        return tuple(found.values())


def _holds_files(control: Control | None) -> bool:
    return control is not None and control.kind == "upload"


def _path(node: str) -> str:
    return _ITEM.sub("", node)


def _new_places(before: Form, form: Form) -> dict[str, Field]:
    """By path in the version before, the field of this one."""
    known = {field.path: field for field in before.root.walk()}
    named: dict[str, list[str]] = {}
    for field in known.values():
        named.setdefault(field.name, []).append(field.path)
    came_from: dict[str, str] = {form.root.path: before.root.path}
    for field in form.root.walk():
        if field.parent is not None:
            came_from[field.path] = _former(field, came_from[field.parent.path], known, named)
    places: dict[str, Field] = {}
    for field in form.root.walk():
        former = came_from[field.path]
        if former not in places or field.bind.extra.get(RENAMED_FROM):
            places[former] = field
    return places


def _former(field: Field, above: str, known: dict[str, Field], named: dict[str, list[str]]) -> str:
    """The path this field had: as it says itself, by path or by a name only one had; else the same name."""
    said = field.bind.extra.get(RENAMED_FROM, "").strip()
    if not said:
        return f"{above}/{field.name}"
    if said.startswith("/"):
        root = next(iter(known))
        return root + "/" + said.strip("/").partition("/")[2]
    beside = f"{above}/{said}"
    if beside in known or len(named.get(said, [])) != 1:
        return beside
    return named[said][0]


def _node_id(field: Field, items: list[str]) -> str:
    """The id of a node of this field in these items, one for each repeat around it."""
    left = iter(items)
    steps = []
    for count, name in enumerate(field.names, 1):
        steps.append(f"{name}[{next(left, '')}]" if count in field.home.repeats else name)
    return "/" + "/".join(steps)
