"""This is about a form on paper (空白表): every question with room for the pen, for where no screen goes."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.records.record import (
    Blank,
    Block,
    CheckBoxes,
    Column,
    Heading,
    Option,
    Paragraph,
    Record,
    Signatures,
    Signer,
    Spacer,
    Table,
)
from app.xforms.engine.session import Session
from app.xforms.errors import FormRefused
from app.xforms.model.controls import Control
from app.xforms.model.fields import Field

MOST_BOXES: Final = 12
_LONGEST_BESIDE: Final = 22
"""A longer question stands over its boxes."""
_MOST_COLUMNS: Final = 6
_ROWS: Final = 6
_ROW_HEIGHT: Final = 9.0
_LONG: Final = 3
_SHORT: Final = {"int": 30.0, "decimal": 40.0, "date": 45.0, "time": 30.0, "dateTime": 60.0}
"""Millimetres of line."""


def blank_form(filling: Session, office: str, banner: str = "") -> Record:
    """filling: a blank record; one item is added to each repeat, for its words.

    Questions that depend on others stand there all the same: who writes by hand skips them.
    """
    root = filling.form.root.path
    blocks = tuple(_blocks(filling, filling.form.body.controls, (root, root), 1))
    signers = (Signer(role="检查人员", count=2), Signer(role="被检查单位现场负责人"))
    return Record(
        id=filling.form.form_id,
        kind="blank_form",
        title=filling.form.title,
        office=office,
        blocks=(*blocks, Spacer(height=3.0), Signatures(signers=signers)),
        subject=filling.form.version,
        banner=banner,
    )


Context = tuple[str, str]
"""Path and node of what a control lies in."""


def _blocks(filling: Session, controls: Sequence[Control], context: Context, level: int) -> Iterator[Block]:
    for control in controls:
        if control.kind == "group":
            label = _label(filling, control, context)
            if label:
                yield Heading(text=label, level=min(level, 2))
            yield from _blocks(filling, control.children, context, level + bool(label))
        elif control.kind == "repeat":
            yield from _repeat(filling, control, context, level)
        elif control.appearance != "label":
            yield from _question(filling, control, context)


def _repeat(filling: Session, control: Control, context: Context, level: int) -> Iterator[Block]:
    if control.field is None:
        return
    item = _item(filling, _node(control.field, context))
    inside = (control.field.path, item)
    label = filling.state(item).label if item else ""
    columns = [each for each in control.children if each.question and _label(filling, each, inside)]
    if label:
        yield Heading(text=label, level=min(level, 2))
    if not item:
        return
    if len(columns) == len(control.children) <= _MOST_COLUMNS:
        named = tuple(Column(title=_label(filling, each, inside)) for each in columns)
        yield Table(columns=named, rows=(), blank_rows=_ROWS, row_height=_ROW_HEIGHT)
    else:
        yield from _blocks(filling, control.children, inside, level + 1)


def _item(filling: Session, repeat: str) -> str:
    """An item of it; empty where it takes none."""
    try:
        if not filling.items(repeat):
            filling.add_repeat(repeat)
    except FormRefused:
        return ""
    return next(iter(filling.items(repeat)), "")


def _question(filling: Session, control: Control, context: Context) -> Iterator[Block]:
    label = _label(filling, control, context)
    node = _node(control.field, context) if control.field is not None else ""
    if not label or not node:
        return
    if control.kind == "trigger":
        yield CheckBoxes(label="", options=(Option(text=label),))
        return
    state = filling.state(node)
    if state.readonly:
        yield Paragraph(text=label, style="small", indent=0.0)
        return
    choices = filling.choices(node) if control.chooses else []
    if control.kind != "rank" and 0 < len(choices) <= MOST_BOXES:
        options = tuple(Option(text=choice.label or choice.value) for choice in choices)
        if len(label) > _LONGEST_BESIDE:
            yield Paragraph(text=label, indent=0.0)
        yield CheckBoxes(label="" if len(label) > _LONGEST_BESIDE else label, options=options)
    elif control.kind == "textarea" or "multiline" in control.appearance.split():
        yield Blank(label=label, lines=_LONG)
    else:
        yield from _line(control, label)
    basis = control.field.bind.extra.get("app:basis", "") if control.field is not None else ""
    if basis:
        yield Paragraph(text=f"依据：{basis}", style="small", indent=1.0)


def _line(control: Control, label: str) -> Iterator[Block]:
    datatype = control.field.bind.datatype if control.field is not None else ""
    if control.kind == "upload":
        label = f"{label}（影像编号）"
    width = _SHORT.get(datatype, 0.0)
    if width:
        yield Paragraph(text=(f"{label}：", Blank(label=label, width=width)), indent=0.0)
    else:
        yield Blank(label=label)


def _label(filling: Session, control: Control, context: Context) -> str:
    if control.field is None:
        return ""
    node = _node(control.field, context)
    return filling.state(node).label if node in filling.record.nodes else ""


def _node(field: Field, context: Context) -> str:
    return context[1] + field.path.removeprefix(context[0])
