"""This is about a form cut into parts: one section at a time is built, and of a long section a piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from app.xforms.model.controls import Control
    from app.xforms.model.form import Form

MOST_BLOCKS: Final = 20
"""In one part: built and shown in well under 100 ms."""

MOST_COLUMNS: Final = 5
_HEADER: Final = "label"
"""Appearance of the row that names the columns of a table of choices: here each row names its own."""
_TABLE_NOTE: Final = "/generated_table_list_label"
_SHORT_KINDS: Final = frozenset({"input", "select1", "trigger"})
_NARROW: Final = frozenset({"int", "decimal", "date", "time"})
_ITEM: Final = re.compile(r"\[[^\]]*\]")


class Block(NamedTuple):
    """A question, a heading of a group, or a whole repeat; `depth` counts the groups around it."""

    control: Control
    depth: int


class Part(NamedTuple):
    """What is shown at once.

    Attributes:
        section: the group it belongs to; None for questions outside of groups.
        number, of: which piece of its section, from 1.
    """

    section: Control | None
    blocks: tuple[Block, ...]
    number: int = 1
    of: int = 1


def parts_of(form: Form) -> tuple[Part, ...]:
    """The whole form, in its order."""
    parts: list[Part] = []
    loose: list[Block] = []
    for control in form.body.controls:
        if control.kind == "group" and control.children:
            parts.extend(_pieces(None, loose))
            loose = []
            parts.extend(_pieces(control, [*flat(control.children, 0)]))
        else:
            loose.extend(flat([control], 0))
    parts.extend(_pieces(None, loose))
    return tuple(parts)


def flat(controls: Sequence[Control], depth: int) -> Iterator[Block]:
    """The blocks of these controls; a group is its heading and then what is in it."""
    for control in controls:
        if control.kind == "group":
            if not control.label.empty():
                yield Block(control, depth)
            yield from flat(control.children, depth + (not control.label.empty()))
        elif control.appearance != _HEADER:
            yield Block(control, depth)


def is_table(repeat: Control) -> bool:
    """Whether the items of a repeat are rows: the form says so, or they are a few short things.

    pyxform puts a note with a name of its own at the beginning of what was written as `table-list`.
    """
    columns = columns_of(repeat)
    if any(each.kind not in _SHORT_KINDS for each in columns) or not 0 < len(columns) <= MOST_COLUMNS:
        return False
    if len(columns) < len(repeat.children) or "table-list" in repeat.appearance:
        return True
    return len(columns) > 1 and all(_is_narrow(each) for each in columns)


def columns_of(repeat: Control) -> tuple[Control, ...]:
    """The questions of an item, without the heading pyxform adds to a table."""
    return tuple(
        each for each in repeat.children if _TABLE_NOTE not in (each.field.path if each.field else "")
    )


def _is_narrow(control: Control) -> bool:
    datatype = control.field.bind.datatype if control.field is not None else ""
    return control.kind == "input" and datatype in _NARROW


def _pieces(section: Control | None, blocks: Sequence[Block]) -> Iterator[Part]:
    starts = range(0, len(blocks), MOST_BLOCKS)
    for number, start in enumerate(starts, 1):
        yield Part(section, tuple(blocks[start : start + MOST_BLOCKS]), number, len(starts))


def part_by_path(parts: Sequence[Part]) -> dict[str, int]:
    """Which part asks for a field, by its path; what lies in a repeat too."""
    return {
        path: at for at, part in enumerate(parts) for block in part.blocks for path in _paths(block.control)
    }


def _paths(control: Control) -> Iterator[str]:
    if control.field is not None:
        yield control.field.path
    for child in control.children if control.kind == "repeat" else ():
        yield from _all_paths(child)


def _all_paths(control: Control) -> Iterator[str]:
    if control.field is not None:
        yield control.field.path
    for child in control.children:
        yield from _all_paths(child)


def path_of(node: str) -> str:
    """The field of a node: its id without the ids of items."""
    return _ITEM.sub("", node)


def node_of(control: Control, context_path: str, context_node: str) -> str:
    """The node of a control in an item (or the form's root): a mere layout group has none of its own."""
    if control.field is None:
        return context_node
    return context_node + control.field.path.removeprefix(context_path)
