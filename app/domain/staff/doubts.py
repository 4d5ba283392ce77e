"""This is about what does not add up in an enterprise's staff matters: figures, helpers, the file's own word.

A doubt is shown, never in the way. What a checklist or the acceptance form asked is compared, not copied.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.case import Case
from app.domain.answers.forms import forms_of
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.staff.figures import Figures, doubts, figures_of
from app.domain.staff.helping import helps_of

_ASKED: Final = frozenset({"acceptance_application", "acceptance_inspection"})
"""Forms that ask 涉及职工人数 and 已安置人数 in a question of these names."""


def doubts_of(case: Case) -> tuple[str, ...]:
    figures = figures_of(case)
    if not figures.is_stated:
        return ()
    paired = sum(each.is_open for each in helps_of(case))
    return (*doubts(figures, paired), *_against_file(case, figures), *_against_forms(case, figures))


def _against_file(case: Case, figures: Figures) -> Iterator[str]:
    """从业人数 of the enterprise's file beside 职工总数."""
    known, total = enterprise_of(case).field("employees").strip(), figures.text("total")
    if known and total and known.removesuffix("人").strip() != total:
        yield f"职工总数 {total} 人，与企业档案从业人数 {known} 不一致"


def _against_forms(case: Case, figures: Figures) -> Iterator[str]:
    stated = {"staff_total": figures.text("affected"), "staff_placed": str(figures.placed or "")}
    words = {"staff_total": "涉及职工", "staff_placed": "已安置"}
    told: set[str] = set()
    for form in forms_of(case):
        if form.form_id not in _ASKED:
            continue
        for node, answer in form.answers.items():
            name = node.rpartition("/")[2]
            if name in stated and stated[name] and answer.strip() and answer.strip() != stated[name]:
                told.add(f"{words[name]} {stated[name]} 人，与检查表所填 {answer.strip()} 人不一致")
    yield from sorted(told)
