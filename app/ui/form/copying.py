"""This is about an item of a repeat made like another: its answers, and the items inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.form.parts import path_of

if TYPE_CHECKING:
    from app.xforms.engine.session import Session as FormSession


def copy_item(filling: FormSession, item: str) -> str:
    """Add an item with the same entered answers; gives its node. Raises `xforms` FormRefused."""
    made = _added(filling, item.rpartition("[")[0])
    _copy(filling, item, made)
    return made


def _added(filling: FormSession, repeat: str) -> str:
    """A new item, or the one that stands there by itself and was not used."""
    filling.add_repeat(repeat)
    return filling.items(repeat)[-1]


def _copy(filling: FormSession, item: str, made: str) -> None:
    answers = filling.answers()
    inner: list[str] = []
    for node, value in answers.items():
        rest = node.removeprefix(item)
        if rest == node or not rest.startswith("/"):
            continue
        if "[" in rest:
            inside = node[: len(item) + rest.index("]") + 1]
            inner += [inside] if inside not in inner else []
        elif _is_entered(filling, node):
            filling.set(f"{made}{rest}", value)
    for inside in inner:
        repeat = inside.rpartition("[")[0]
        _copy(filling, inside, _added(filling, f"{made}{repeat.removeprefix(item)}"))


def _is_entered(filling: FormSession, node: str) -> bool:
    """A question somebody answers: not what the form keeps about itself, such as the id of an item."""
    control = filling.form.body.by_field.get(path_of(node))
    return control is not None and control.question and control.kind != "upload"
