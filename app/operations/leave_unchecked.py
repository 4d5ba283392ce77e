"""This is about what a visit does not check: items whose matter the notice does not name (其余未查).

An item carries its matter in the column `bind::app:matter`, and can be left unchecked where `unchecked` is
one of its choices: so any form that says so can, whoever wrote it.
"""

from collections.abc import Collection
from typing import Final

from app.domain.acts.case import Case
from app.domain.answers.forms import form_of
from app.domain.visits.visit import visit_of
from app.xforms.engine.session import Session as FormSession

MATTER: Final = "app:matter"
UNCHECKED: Final = "unchecked"


def named_by_the_notice(case: Case, form: str) -> tuple[str, ...]:
    """The matters of the visit a form was begun for; none without a visit."""
    known = form_of(case, form)
    visit = visit_of(case, known.visit) if known is not None else None
    return visit.matters if visit is not None else ()


def left_by_the_notice(filling: FormSession, named: Collection[str]) -> tuple[str, ...]:
    """The items asked for and not answered yet that the notice does not name: nodes, in the form's order."""
    return tuple(
        node.id
        for node in filling.record.root.walk_record()
        if _matter(node.field.bind.extra) not in ("", *named)
        and node.relevant
        and not node.value()
        and UNCHECKED in {choice.value for choice in filling.choices(node.id)}
    )


def has_matters(filling: FormSession) -> bool:
    """Whether this form has items of an inspection notice at all."""
    return any(_matter(node.field.bind.extra) for node in filling.record.root.walk_record())


def leave_unchecked(filling: FormSession, named: Collection[str]) -> tuple[str, ...]:
    """Answer those items with 未查; gives their nodes."""
    left = left_by_the_notice(filling, named)
    for node in left:
        filling.set(node, UNCHECKED)
    return left


def _matter(extra: dict[str, str]) -> str:
    return extra.get(MATTER, "")
