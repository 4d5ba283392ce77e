"""This is about how often a firm may be inspected in a year: published caps, and what other agencies did."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.visits.preparation_facts import (
    InspectedElsewhere,
    InspectionCapStated,
    InspectionCategoryStated,
)
from app.operations.acting import state
from app.storage.case_file import CaseFile


def state_inspections(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    facts: Sequence[InspectionCapStated | InspectedElsewhere | InspectionCategoryStated],
) -> Case:
    """Of one enterprise in its case, of everybody in the office's.

    Raises RuleRefused CAP_NEEDS_SOURCE, NAME_NOT_USABLE.
    """
    for fact in facts:
        if isinstance(fact, InspectionCapStated):
            if fact.cap < 0 or not fact.source.strip():
                raise RuleRefused(Refusal.CAP_NEEDS_SOURCE)
            _refuse_unusable(fact.category)
        elif isinstance(fact, InspectedElsewhere):
            _refuse_unusable(fact.agency)
    return state(case_file, looked_at, stamp, facts)


def _refuse_unusable(name: str) -> None:
    if not name.strip() or "/" in name or not name.isprintable() or len(name) > 128:
        raise RuleRefused(Refusal.NAME_NOT_USABLE)
