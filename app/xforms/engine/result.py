"""This is about the result of a finished form: labels and answers in order.

Ready for a reader without an engine.
"""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from app.xforms.engine.captions import caption_text
from app.xforms.engine.choices import choices_at
from app.xforms.engine.record import Record, RecordNode, reach
from app.xforms.errors import FormRefused
from app.xforms.model.binds import FINISH, WARN
from app.xforms.model.controls import Control
from app.xforms.model.texts import caption_of

_OWN = {"warn": WARN, "finish": FINISH}


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One shown question, group or repeat item, in the order of the form.

    `kind`: `question`, `group` or `item`; `depth` counts the groups around it. `text` is the answer as shown
    (labels of choices), `value` as stored. `extra` are the form's own columns, e.g. `app:basis`.
    """

    node: str
    kind: str
    depth: int
    label: str
    value: str = ""
    text: str = ""
    datatype: str = ""
    extra: dict[str, str] = {}


class Tier(StrEnum):
    """How much a problem weighs.

    `hard`: the answer is missing, breaks its constraint, or the form failed there. `soft`: the answer is
    unusual and may stand, with a reason. `gate`: the form as a whole is not complete yet.
    """

    HARD = "hard"
    SOFT = "soft"
    GATE = "gate"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """`reason`: required, constraint, warn, finish, or the code of a fault of the form."""

    node: str
    label: str
    reason: str
    message: str = ""
    tier: Tier = Tier.HARD


class FormResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a record says, for whom it matters: only relevant questions, in the order and language shown."""

    form_id: str
    version: str
    title: str
    language: str
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


def _nodes(control: Control, context: RecordNode) -> list[RecordNode]:
    if control.field is None:
        return [context]
    depth = len(context.field.names)
    return reach(context, 0, control.field.names[depth:])


def shown(record: Record, controls: list[Control], context: RecordNode, depth: int = 0) -> Iterator[Line]:
    """The lines of these controls below `context`; what is not relevant is left out."""
    for control in controls:
        for node in _nodes(control, context):
            if not node.relevant:
                continue
            if control.question:
                yield _question(record, control, node, depth)
                continue
            label = caption_text(record, control.label, node)
            deeper = depth
            if label or control.kind == "repeat":
                kind = "item" if control.kind == "repeat" else "group"
                yield Line(node=node.id, kind=kind, depth=depth, label=label)
                deeper = depth + 1
            yield from shown(record, control.children, node, deeper)


def _question(record: Record, control: Control, node: RecordNode, depth: int) -> Line:
    value = node.value()
    return Line(
        node=node.id,
        kind="question",
        depth=depth,
        label=caption_text(record, control.label, node),
        value=value,
        text=_answer_text(record, control, node, value),
        datatype=control.kind if control.kind != "input" else node.field.bind.datatype,
        extra=node.field.bind.extra,
    )


def _answer_text(record: Record, control: Control, node: RecordNode, value: str) -> str:
    if not control.chooses or not value:
        return value
    try:
        labels = {choice.value: choice.label for choice in choices_at(record, control, node)}
    except FormRefused:
        return value
    chosen = [value] if control.kind == "select1" else value.split()
    return "、".join(labels.get(each) or each for each in chosen)


def problems(record: Record) -> list[Problem]:
    """What stands against finishing, in order; one for each node, the weightiest."""
    found = []
    for node in record.root.walk_record():
        if node.relevant:
            reason, tier = _reason(record, node)
            if reason:
                found.append(_problem(record, node, reason, tier))
    return found


def _reason(record: Record, node: RecordNode) -> tuple[str, Tier]:
    fault = record.faults.get(node.id)
    if fault is not None:
        return fault.value, Tier.HARD
    if node.leaf and node.required and not node.value():
        return "required", Tier.HARD
    if not node.valid:
        return "constraint", Tier.HARD
    if not node.ready:
        return "finish", Tier.GATE
    return ("warn" if node.warned else ""), Tier.SOFT


def _problem(record: Record, node: RecordNode, reason: str, tier: Tier) -> Problem:
    control = record.form.body.by_field.get(node.field.path)
    label = caption_text(record, control.label, node) if control else ""
    message = message_of(record, node, reason)
    return Problem(node=node.id, label=label, reason=reason, message=message, tier=tier)


def message_of(record: Record, node: RecordNode, reason: str) -> str:
    """The form's own words for a refused answer, in the current language; '' if it has none."""
    bind = node.field.bind
    if reason in _OWN:
        return bind.own_message(_OWN[reason], record.language)
    written = {"constraint": bind.constraint_message, "required": bind.required_message}.get(reason, "")
    if not written.startswith("jr:itext("):
        return written
    return caption_text(record, caption_of(written), node)


def result_of(record: Record) -> FormResult:
    form = record.form
    return FormResult(
        form_id=form.form_id,
        version=form.version,
        title=form.title,
        language=record.language,
        lines=tuple(shown(record, form.body.controls, record.root)),
        problems=tuple(problems(record)),
    )
