"""This is about which inspection of the year it is, and the cap that holds."""

import pytest

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.errors import Refusal, RuleRefused
from app.domain.visits.facts import VisitAdded, VisitKind, VisitTimed
from app.domain.visits.inspection_cap import Times, times_of, within_cap
from app.domain.visits.preparation_facts import (
    CapPassed,
    InspectedElsewhere,
    InspectionCapStated,
    InspectionCategoryStated,
)
from app.domain.visits.visit import visit_of
from tests.case_making import Writer

NOBODY = Case("office")


def went(visit: str, day: str, kind: VisitKind = "inspection") -> tuple[Fact, ...]:
    return (
        VisitAdded(visit=visit, kind=kind, planned_for=day),
        VisitTimed(visit=visit, event="started", turn=1, at=f"{day}T09:00+08:00"),
    )


def capped(cap: int, category: str = "全部企业", year: int = 2025) -> Fact:
    return InspectionCapStated(year=year, category=category, cap=cap, source="示例〔2025〕6号")


def times(*facts: Fact, office: Case = NOBODY, kind: VisitKind = "inspection") -> Times | None:
    case = Writer().states(*facts, VisitAdded(visit="v", kind=kind, planned_for="2025-06-12"))
    visit = visit_of(case, "v")
    assert visit is not None
    return times_of(case, office, visit)


@pytest.mark.parametrize(
    ("facts", "nth"),
    [
        ((), 1),
        (went("a", "2025-03-01"), 2),
        (went("a", "2024-12-31"), 1),
        (went("a", "2025-03-01", "acceptance"), 1),
        (went("a", "2025-03-01", "patrol"), 1),
        ((VisitAdded(visit="a", kind="inspection", planned_for="2025-03-01"),), 1),
        (went("a", "2025-09-01"), 1),
        (went("a", "2025-06-12"), 2),
        ((*went("a", "2025-03-01"), InspectedElsewhere(year=2025, agency="市监局", count=2)), 4),
        ((InspectedElsewhere(year=2024, agency="市监局", count=2),), 1),
        ((InspectedElsewhere(year=2025, agency="市监局", count=-5),), 1),
    ],
)
def test_only_inspections_that_began_this_year_count(facts: tuple[Fact, ...], nth: int) -> None:
    found = times(*facts)
    assert found is not None
    assert found.nth == nth


def test_other_kinds_do_not_count_themselves() -> None:
    assert times(kind="revisit") is None


@pytest.mark.parametrize(
    ("own", "published", "cap"),
    [
        ((), (), None),
        ((), (capped(2),), 2),
        ((), (capped(2), capped(1, "低风险")), 2),
        ((InspectionCategoryStated(category="低风险"),), (capped(2), capped(1, "低风险")), 1),
        ((capped(3, "本企业"),), (capped(2),), 3),
        ((), (capped(2, year=2024),), None),
    ],
)
def test_the_nearest_cap_holds(own: tuple[Fact, ...], published: tuple[Fact, ...], cap: int | None) -> None:
    found = times(*own, office=Writer("b").states(*published) if published else NOBODY)
    assert found is not None
    assert (found.cap.cap if found.cap is not None else None) == cap


def test_over_the_cap_needs_a_name_and_a_reason() -> None:
    over = times(*went("a", "2025-03-01"), office=Writer("b").states(capped(1)))
    with pytest.raises(RuleRefused) as refused:
        within_cap(over, None)
    assert refused.value.code is Refusal.OVER_YEARLY_CAP
    assert refused.value.details["nth"] == 2
    assert refused.value.details["source"] == "示例〔2025〕6号"
    for passed in (
        CapPassed(visit="v", approver="", reason="投诉"),
        CapPassed(visit="v", approver="王示", reason=" "),
    ):
        with pytest.raises(RuleRefused):
            within_cap(over, passed)
    within_cap(over, CapPassed(visit="v", approver="王示", reason="群众投诉"))


def test_at_the_cap_nothing_is_asked() -> None:
    within_cap(times(office=Writer("b").states(capped(1))), None)
    within_cap(times(), None)
