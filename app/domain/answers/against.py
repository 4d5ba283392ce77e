"""This is about what checklists found not in order (不符合), for whoever enters it as a problem."""

import msgspec

from app.domain.acts.case import Case
from app.domain.answers.forms import forms_of
from app.domain.orders.problem import problems_found

NOT_IN_ORDER = "不符合"


class Against(msgspec.Struct, frozen=True):
    """One item of a finished checklist that is not in order.

    Attributes:
        text: what was found, with the code of the item, ready for the list of problems.
        basis: the law the item rests on.
    """

    text: str
    basis: str
    visit: str


def against_in(case: Case) -> tuple[Against, ...]:
    """In the order of the forms; what is a problem already, word by word, is left out."""
    entered = {problem.text for problem in problems_found(case)}
    found = (
        Against(_text(line.label, line.note), line.basis, form.visit)
        for form in forms_of(case)
        for line in form.lines
        if line.value.startswith(NOT_IN_ORDER)
    )
    return tuple(each for each in found if each.text not in entered)


def _text(label: str, note: str) -> str:
    code, _, question = label.partition(" ")
    return f"{note.rstrip('。；')}（{code}）" if note and question else note or label
