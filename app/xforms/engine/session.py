"""This is about filling in a form: the one object a screen or an operation talks to."""

from collections.abc import Mapping
from itertools import chain
from unicodedata import normalize

import msgspec

from app.xforms.engine.captions import caption_text
from app.xforms.engine.choices import Choice, choices_at
from app.xforms.engine.datatypes import normalized
from app.xforms.engine.items import add_item, items_of, remove_item
from app.xforms.engine.opening import open_record
from app.xforms.engine.record import Changes, Record, RecordNode
from app.xforms.engine.result import FormResult, Problem, message_of, problems, result_of
from app.xforms.engine.upkeep import evaluate, settle, value_changed
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.controls import Control
from app.xforms.model.form import Form
from app.xforms.model.rules import Kind
from app.xforms.xpath.values import to_boolean

ChangeSet = Changes


class State(msgspec.Struct, frozen=True, kw_only=True):
    """All there is to show of one node."""

    node: str
    value: str
    relevant: bool
    required: bool
    readonly: bool
    valid: bool
    warned: bool
    label: str
    hint: str


class Verdict(msgspec.Struct, frozen=True):
    """`reason` is '' for an admissible answer, else required or constraint.

    `message` the form's own words.
    """

    reason: str = ""
    message: str = ""

    @property
    def admissible(self) -> bool:
        return not self.reason


class Session:
    """A record being filled in. Every change returns what changed with it; the record is then up to date.

    What must be kept is in `answers()`: entered and unrepeatable values by node id, and one entry per
    repeat item
    that was added (`/data/line[id]` → order number) or removed (→ ''). `Session(form, answers)` restores
    exactly
    that record. `take_pending()` gives the part of it that is new since the last call.
    """

    def __init__(self, form: Form, answers: Mapping[str, str] | None = None) -> None:
        self.form = form
        self._record = open_record(form, answers)

    @property
    def language(self) -> str:
        return self._record.language

    @property
    def record(self) -> Record:
        """The record itself, for readers such as submission and result; not to be changed."""
        return self._record

    def node_ids(self) -> list[str]:
        """All nodes in document order."""
        return [node.id for node in self._record.root.walk_record()]

    def set(self, node_id: str, value: str) -> ChangeSet:
        """Answer one question ('' clears). A value that breaks its constraint is kept and shown as not valid.

        Raises: FormRefused UNKNOWN_NODE, VALUE_TOO_LONG.
        """
        record = self._record
        node = self._leaf(node_id)
        text = self._normal(node, value)
        if record.write(node, text, stored=True):
            value_changed(record, node)
        if record.faults.get(node.id) is FormFault.VALUE_TOO_LONG:
            del record.faults[node.id]
            raise FormRefused(FormFault.VALUE_TOO_LONG, node=node_id)
        return self._settled()

    def check(self, node_id: str, value: str) -> Verdict:
        """Whether this answer would be admissible; changes nothing."""
        node = self._leaf(node_id)
        text = self._normal(node, value)
        if not text:
            reason = "required" if node.required and node.relevant else ""
        else:
            reason = "" if self._constraint_holds(node, text) else "constraint"
        return Verdict(reason, message_of(self._record, node, reason) if reason else "")

    def add_repeat(self, repeat: str) -> ChangeSet:
        """Append an item to a repeat, named without item id: `/data/line`, `/data/line[a1]/part`.

        Raises: FormRefused UNKNOWN_NODE, FIXED_REPEAT, TOO_MANY_ITEMS.
        """
        record = self._record
        parent_id, _, name = repeat.rpartition("/")
        parent = record.node(parent_id)
        field = parent.field.children.get(name)
        if field is None or not field.repeat:
            raise FormRefused(FormFault.UNKNOWN_NODE, node=repeat)
        self._refuse_fixed(field.path, parent)
        node = add_item(record, field, parent, record.form.world.new_id())
        node.stored = True
        record.pending[node.id] = str(node.order)
        return self._settled()

    def remove_repeat(self, node_id: str) -> ChangeSet:
        """Remove one item. Raises: FormRefused UNKNOWN_NODE, FIXED_REPEAT."""
        record = self._record
        node = record.node(node_id)
        if not node.item or not isinstance(node.parent, RecordNode):
            raise FormRefused(FormFault.UNKNOWN_NODE, node=node_id)
        self._refuse_fixed(node.field.path, node.parent)
        remove_item(record, node)
        record.pending[node_id] = ""
        record.removed_items.add(node_id)
        return self._settled()

    def set_language(self, language: str) -> ChangeSet:
        """Raises: FormRefused UNKNOWN_LANGUAGE."""
        record = self._record
        if language not in self.form.languages:
            raise FormRefused(FormFault.UNKNOWN_LANGUAGE, language=language)
        record.language = language
        for node in record.root.walk_record():
            record.changes.labels.add(node.id)
            for rule in self.form.rules.by_stand.get(node.field.path, ()):
                if rule.reads.speaks:
                    record.push(rule, node)
        return self._settled()

    def state(self, node_id: str) -> State:
        """Raises: FormRefused UNKNOWN_NODE."""
        node = self._record.node(node_id)
        control = self._control(node)
        return State(
            node=node.id,
            value=node.value() if node.leaf else "",
            relevant=node.relevant,
            required=node.required,
            readonly=node.readonly,
            valid=node.valid,
            warned=node.warned,
            label=caption_text(self._record, control.label, node) if control else "",
            hint=caption_text(self._record, control.hint, node) if control else "",
        )

    def warning(self, node_id: str) -> str:
        """The form's own words where it doubts an answer, or its label where it has none; '' for no doubt."""
        node = self._record.node(node_id)
        return message_of(self._record, node, "warn") or node.field.name if node.warned else ""

    def choices(self, node_id: str) -> list[Choice]:
        """What a select or rank offers now; empty for other questions. Raises: FormRefused UNKNOWN_NODE."""
        node = self._record.node(node_id)
        control = self._control(node)
        return choices_at(self._record, control, node) if control and control.chooses else []

    def items(self, repeat: str) -> list[str]:
        """The ids of the items of a repeat (named as for `add_repeat`), in order."""
        parent_id, _, name = repeat.rpartition("/")
        parent = self._record.node(parent_id)
        field = parent.field.children.get(name)
        return [] if field is None else [node.id for node in items_of(parent, field)]

    def validate(self) -> list[Problem]:
        """Everything that stands against finishing, in order; `tier` tells what weighs how much."""
        return problems(self._record)

    def result(self) -> FormResult:
        return result_of(self._record)

    def answers(self) -> dict[str, str]:
        """What must be kept; see the class."""
        found: dict[str, str] = {}
        waiting = (node for items in self._record.surplus.values() for node in items)
        for node in chain(self._record.root.walk_record(), *(item.walk_record() for item in waiting)):
            if node.stored:
                found[node.id] = str(node.order) if node.item and not node.leaf else node.value()
        found.update(dict.fromkeys(sorted(self._record.removed_items), ""))
        return found

    def take_pending(self) -> dict[str, str]:
        """The entries of `answers()` that are new or changed since the last call."""
        pending, self._record.pending = self._record.pending, {}
        return pending

    def _settled(self) -> ChangeSet:
        record = self._record
        settle(record)
        changes, record.changes = record.changes, Changes()
        return changes

    def _leaf(self, node_id: str) -> RecordNode:
        node = self._record.node(node_id)
        if not node.leaf:
            raise FormRefused(FormFault.UNKNOWN_NODE, node=node_id)
        return node

    def _normal(self, node: RecordNode, value: str) -> str:
        return normalized(normalize("NFC", value), node.field.bind.datatype, self.form.world.zone)

    def _control(self, node: RecordNode) -> Control | None:
        return self.form.body.by_field.get(node.field.path) or self.form.body.repeats.get(node.field.path)

    def _constraint_holds(self, node: RecordNode, text: str) -> bool:
        """Try the constraint with this text in place, and put the old one back."""
        record = self._record
        before = node.value()
        node.put(text)
        try:
            return all(
                to_boolean(evaluate(record, rule.evaluate, node))
                for rule in self.form.rules.by_stand.get(node.field.path, ())
                if rule.kind is Kind.CONSTRAINT
            )
        except FormRefused:
            return True
        finally:
            node.put(before)

    def _refuse_fixed(self, path: str, parent: RecordNode) -> None:
        control = self.form.body.repeats.get(path)
        fixed = control is not None and bool(control.count)
        if control is not None and control.fixed and not fixed:
            evaluate_fixed = self.form.rules.compiled(control.fixed, parent.field)
            fixed = to_boolean(evaluate(self._record, evaluate_fixed, parent))
        if fixed:
            raise FormRefused(FormFault.FIXED_REPEAT, node=path)
