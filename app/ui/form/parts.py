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
        else:
            yield Block(control, depth)


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
