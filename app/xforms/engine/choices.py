"""This is about what a select offers at this moment."""

import msgspec

from app.xforms.engine.captions import caption_text, item_caption
from app.xforms.engine.record import Record, RecordNode, reach
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.controls import Control
from app.xforms.model.fields import Field
from app.xforms.xpath.nodes import Node
from app.xforms.xpath.run import WORK_LIMIT, Evaluate, Frame
from app.xforms.xpath.values import to_text


class Choice(msgspec.Struct, frozen=True):
    value: str
    label: str


def _items(record: Record, nodes: Evaluate, current: RecordNode) -> list[Node]:
    run = record.run
    run.left = WORK_LIMIT
    value = nodes(Frame(current, run))
    if not isinstance(value, list):
        raise FormRefused(FormFault.TYPE_MISMATCH, wanted="nodes", node=current.id)
    return value


def _value_of(record: Record, path: str, item: Node, current: RecordNode) -> str:
    """The value column of an item: nearly always a plain child name."""
    found = item.named(path)
    if found:
        return found[0].string_value()
    evaluate = record.form.rules.compiled(path, current.field)
    return to_text(evaluate(Frame(item, record.run, current=current)))


def offered_values(record: Record, nodes: Evaluate, control: Control, current: RecordNode) -> set[str]:
    itemset = control.itemset
    if itemset is None:
        return {item.value for item in control.items}
    return {_value_of(record, itemset.value, item, current) for item in _items(record, nodes, current)}


def choices_at(record: Record, control: Control, current: RecordNode) -> list[Choice]:
    """All choices in order, with labels in the current language. Raises.

    FormRefused for a failing nodeset.
    """
    if control.itemset is None:
        return [Choice(item.value, caption_text(record, item.label, current)) for item in control.items]
    itemset = control.itemset
    nodes = record.form.rules.compiled(itemset.nodeset, current.field)
    return [
        Choice(
            _value_of(record, itemset.value, item, current),
            item_caption(record, itemset.label, item, current),
        )
        for item in _items(record, nodes, current)
    ]


def choice_label(record: Record, field: Field | None, value: str, current: Node) -> str:
    """The label of one answer of a select; '' when no choice has it."""
    control = record.form.body.by_field.get(field.path) if field else None
    node = _nearest(record, field, current) if field else None
    if control is None or node is None:
        return ""
    for choice in choices_at(record, control, node):
        if choice.value == value:
            return choice.label
    return ""


def _nearest(record: Record, field: Field, current: Node) -> RecordNode | None:
    """A node of this field in the same repeat instances as `current`."""
    if isinstance(current, RecordNode):
        above: Node | None = current
        while isinstance(above, RecordNode):
            names = above.field.names
            if field.names[: len(names)] == names:
                found = reach(above, 0, field.names[len(names) :])
                if found:
                    return found[0]
            above = above.parent
    return None
