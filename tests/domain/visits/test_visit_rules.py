"""Only an inspection wants a notice and two certified officers; a visit has a start, breaks and an end."""

from datetime import date

import pytest

from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import Officer
from app.domain.visits import rules
from app.domain.visits.facts import VisitAdded, VisitKind, VisitPerson, VisitStated
from app.domain.visits.visit import Visit, visits_of
from tests.case_making import Writer

NINE, TEN, ELEVEN = (f"2025-06-12T{hour}:00+08:00" for hour in ("09", "10", "11"))


def officer(number: int, **values: str) -> VisitPerson:
    card = values.pop("card", f"示{number}")
    return VisitPerson(visit="v", person=f"p{number}", role="officer", name="示", card=card, **values)


def a_visit(kind: VisitKind, *people: VisitPerson, notice: str = "长工信检通〔2025〕示1号") -> Writer:
    writer = Writer()
    noted = VisitStated(visit="v", field="notice_number", value=notice)
    writer.states(VisitAdded(visit="v", kind=kind), noted, *people)
    return writer


def the_visit(writer: Writer) -> Visit:
    (visit,) = visits_of(writer.case)
    return visit


@pytest.mark.parametrize(
    "people",
    [
        (),
        (officer(1),),
        (officer(1), officer(2, card="")),
        (officer(1), officer(2, card="示1")),
        (officer(1), officer(2, card_until="2025-06-11")),
    ],
)
def test_an_inspection_needs_two_officers_with_valid_certificates(people: tuple[VisitPerson, ...]) -> None:
    with pytest.raises(RuleRefused) as error:
        rules.begin(the_visit(a_visit("inspection", *people)), NINE, reason="时间紧")
    assert error.value.code is Refusal.NEEDS_TWO_OFFICERS


def test_a_patrol_needs_neither_certificate_nor_notice() -> None:
    assert rules.begin(the_visit(a_visit("patrol", notice="")), NINE).event == "started"


def test_an_inspection_without_notice_goes_on_with_a_reason() -> None:
    visit = the_visit(a_visit("inspection", officer(1), officer(2), notice=""))
    with pytest.raises(RuleRefused) as error:
        rules.begin(visit, NINE)
    assert error.value.code is Refusal.NOTICE_MISSING
    assert rules.begin(visit, NINE, reason="投诉举报，24小时内补办").note == ""


def test_no_visit_starts_without_a_time() -> None:
    with pytest.raises(RuleRefused) as error:
        rules.begin(the_visit(a_visit("patrol")), "")
    assert error.value.code is Refusal.NO_START_TIME


def test_a_visit_broken_off_by_rain_goes_on_another_day() -> None:
    writer = a_visit("patrol")
    writer.states(rules.begin(the_visit(writer), NINE))
    writer.states(rules.break_off(the_visit(writer), TEN, "暴雨"))
    with pytest.raises(RuleRefused) as error:
        rules.end(the_visit(writer), ELEVEN)
    assert error.value.code is Refusal.VISIT_OVER
    writer.states(rules.go_on(the_visit(writer), "2025-06-13T09:00+08:00"))
    writer.states(rules.end(the_visit(writer), "2025-06-13T10:00+08:00"))
    visit = the_visit(writer)
    assert [turn.ended_by for turn in visit.turns] == ["broken_off", "finished"]
    assert visit.finished_at == "2025-06-13T10:00+08:00"


def test_nothing_ends_before_it_began() -> None:
    writer = a_visit("patrol")
    writer.states(rules.begin(the_visit(writer), TEN))
    with pytest.raises(RuleRefused) as error:
        rules.end(the_visit(writer), NINE)
    assert error.value.code is Refusal.END_BEFORE_START


def test_a_patroller_only_records_facts_and_photos() -> None:
    patroller = Officer("li", "李示工", "金峰镇", "patroller", "", "")
    with pytest.raises(RuleRefused) as error:
        rules.needs_certificate(patroller, date(2025, 7, 3))
    assert error.value.code is Refusal.PATROLLER_ONLY_RECORDS
