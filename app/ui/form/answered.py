"""This is about how far a form is filled in: questions answered, of those that are asked now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.xforms.engine.session import Session as FormSession


def answered(filling: FormSession) -> tuple[int, int]:
    """How many are answered, of how many; notes and what is only computed don't count."""
    controls = filling.form.body.by_field
    done = asked = 0
    for node in filling.record.root.walk_record():
        control = controls.get(node.field.path) if node.leaf and node.relevant and not node.readonly else None
        if control is not None and control.question:
            asked += 1
            done += bool(node.value())
    return done, asked
