"""This is about the road of a visit: what is done, what is missing, what comes next."""

import pytest

from app.domain.acts.fact import Fact
from app.domain.records.facts import RecordPrinted
from app.domain.visit_road import STOPS, VisitRoad, road_of
from app.domain.visits.facts import (
    MatterChosen,
    VisitAdded,
    VisitKind,
    VisitPerson,
    VisitStated,
    VisitTimed,
)
from app.domain.visits.visit import visit_of
from tests.case_making import Writer, a_machine

DAY = "2025-06-12"


def road(*facts: Fact, kind: VisitKind = "inspection") -> VisitRoad:
    case = Writer().states(VisitAdded(visit="v", kind=kind, planned_for=DAY), *facts)
    visit = visit_of(case, "v")
    assert visit is not None
    return road_of(case, visit)


def said(field: str, value: str = "是") -> VisitStated:
    return VisitStated(visit="v", field=field, value=value)  # type: ignore[arg-type]


def goes(name: str = "林示川") -> VisitPerson:
    return VisitPerson(visit="v", person=name, role="officer", name=name, card="示350112001")


def timed(event: str, minute: str) -> VisitTimed:
    return VisitTimed(visit="v", event=event, turn=1, at=f"{DAY}T{minute}+08:00")  # type: ignore[arg-type]


PREPARED = (goes(), said("notice_number"), said("approval_number"), MatterChosen(visit="v", matter="steps"))


def a_paper(kind: str) -> Fact:
    return RecordPrinted(record="r", kind=kind, title="示例", visit="v", sha256="0" * 64, pages=())


def states(found: VisitRoad) -> dict[str, str]:
    return {stop.name: stop.state for stop in found.stops}


def test_a_planned_inspection_wants_people_notice_and_matters() -> None:
    found = road()
    assert tuple(stop.name for stop in found.stops) == STOPS
    assert found.next_stop is not None
    assert found.next_stop.name == "prepare"
    assert found.next_stop.missing == ("people", "approval", "notice", "matters")
    assert found.day == DAY
    assert not found.is_over


def test_prepared_it_waits_for_the_arrival() -> None:
    found = road(*PREPARED)
    assert states(found)["prepare"] == "done"
    assert found.next_stop is not None
    assert (found.next_stop.name, found.next_stop.missing) == ("arrive", ("start", "cards"))


def test_a_later_stop_may_be_done_before_an_earlier_one() -> None:
    found = road(*PREPARED, timed("started", "08:00"), said("found", "见下"))
    assert states(found)["write"] == "done"
    assert states(found)["arrive"] == "next"
    assert states(found)["print"] == "open"


def test_what_was_recorded_since_the_arrival_is_the_walk() -> None:
    """The writer's clock says 09:01, an hour after the start."""
    found = road(*PREPARED, timed("started", "08:00"), said("cards_shown"), *a_machine())
    assert states(found)["walk"] == "done"
    assert found.next_stop is not None
    assert found.next_stop.missing == ("photos",)


@pytest.mark.parametrize("kind", ["patrol", "screening"])
def test_who_holds_no_certificate_has_no_paper_to_print(kind: VisitKind) -> None:
    found = road(goes(), timed("started", "08:00"), said("found"), timed("finished", "08:30"), kind=kind)
    assert [stop.name for stop in found.stops] == ["prepare", "arrive", "walk", "sort", "leave"]
    assert found.is_over
    assert states(found) == {
        "prepare": "done", "arrive": "done", "walk": "done", "sort": "next", "leave": "done",
    }  # fmt: skip


@pytest.mark.parametrize("shown", ["", "否"])
def test_certificates_count_as_shown_only_where_that_is_said(shown: str) -> None:
    found = road(goes(), timed("started", "08:00"), said("cards_shown", shown), kind="acceptance")
    assert next(stop.missing for stop in found.stops if stop.name == "arrive") == ("cards",)
    found = road(goes(), timed("started", "08:00"), said("cards_shown"), kind="acceptance")
    assert states(found)["arrive"] == "done"


@pytest.mark.parametrize(
    ("kind", "printed", "is_done"),
    [
        ("inspection", "inspection_record", True),
        ("inspection", "cutoff_record", False),
        ("acceptance", "acceptance_form", True),
        ("acceptance", "acceptance_opinion", False),
        ("revisit", "cutoff_record", True),
    ],
)
def test_only_the_paper_of_its_kind_ticks_the_record(kind: VisitKind, printed: str, is_done: bool) -> None:
    found = road(goes(), timed("started", "08:00"), a_paper(printed), kind=kind)
    assert states(found)["print"] == ("done" if is_done else "open")
    assert (states(found)["write"] == "done") == is_done
