"""Only an inspection wants a notice and two certified officers; a visit has a start, breaks and an end."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import Officer
from app.domain.visits import rules
from app.domain.visits.facts import (
    MatterChosen,
    RecorderRegistered,
    VisitAdded,
    VisitKind,
    VisitPerson,
    VisitStated,
    VisitTimed,
)
from app.domain.visits.visit import Visit, visit_of, visits_of
from tests.case_making import Writer

NINE, TEN, ELEVEN, NOON = (f"2025-06-12T{hour}:00+08:00" for hour in ("09", "10", "11", "12"))


def officer(number: int, **values: str) -> VisitPerson:
    card = values.pop("card", f"示{number}")
    return VisitPerson(visit="v", person=f"p{number}", role="officer", name="示", card=card, **values)


def a_visit(kind: VisitKind, *people: VisitPerson, notice: str = "长工信检通〔2025〕示1号") -> Writer:
    writer = Writer()
    noted = VisitStated(visit="v", field="notice_number", value=notice)
    approved = VisitStated(visit="v", field="approved_on", value="2025-06-09" if notice else "")
    writer.states(VisitAdded(visit="v", kind=kind), noted, approved, *people)
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


def code_of(error: pytest.ExceptionInfo[RuleRefused]) -> Refusal:
    return error.value.code


def test_a_visit_starts_once_and_goes_on_only_after_a_break() -> None:
    writer = a_visit("patrol")
    for rule in (rules.go_on, rules.end):
        with pytest.raises(RuleRefused) as error:
            rule(the_visit(writer), TEN)
        assert code_of(error) is Refusal.VISIT_NOT_STARTED
    writer.states(rules.begin(the_visit(writer), NINE))
    with pytest.raises(RuleRefused) as error:
        rules.begin(the_visit(writer), TEN)
    assert code_of(error) is Refusal.VISIT_ALREADY_STARTED
    with pytest.raises(RuleRefused) as error:
        rules.go_on(the_visit(writer), TEN)
    assert code_of(error) is Refusal.VISIT_OVER
    with pytest.raises(RuleRefused) as error:
        rules.break_off(the_visit(writer), TEN, "")
    assert code_of(error) is Refusal.REASON_MISSING
    writer.states(rules.break_off(the_visit(writer), TEN, "暴雨"))
    assert (the_visit(writer).is_going_on, the_visit(writer).finished_at) == (False, "")
    with pytest.raises(RuleRefused) as error:
        rules.go_on(the_visit(writer), NINE)
    assert code_of(error) is Refusal.END_BEFORE_START


def test_an_inspection_goes_on_only_with_two_officers_there() -> None:
    writer = a_visit("inspection", officer(1), officer(2))
    writer.states(rules.begin(the_visit(writer), NINE))
    writer.states(rules.break_off(the_visit(writer), TEN, "暴雨"), replace(officer(2), present=False))
    with pytest.raises(RuleRefused) as error:
        rules.go_on(the_visit(writer), "2025-06-13T09:00+08:00")
    assert code_of(error) is Refusal.NEEDS_TWO_OFFICERS
    writer.states(officer(3))
    assert rules.go_on(the_visit(writer), "2025-06-13T09:00+08:00").turn == 2


def test_an_urgent_inspection_starts_and_its_notice_is_made_up() -> None:
    writer = a_visit("inspection", officer(1), officer(2), notice="")
    writer.states(VisitStated(visit="v", field="urgent_reason", value="举报正在冲洗污泥"))
    assert rules.begin(the_visit(writer), NINE).event == "started"


@pytest.mark.parametrize(
    "kind", ["screening", "dismantling_witness", "acceptance", "patrol", "revisit", "supervision"]
)
def test_only_an_inspection_wants_notice_and_officers(kind: VisitKind) -> None:
    assert rules.begin(the_visit(a_visit(kind, notice="")), NINE).turn == 1


def test_certified_officers_clerks_and_people_not_listed_may_write() -> None:
    for who in (
        Officer("lin", "林示川", "", "officer", "示1", ""),
        Officer("he", "何示静", "", "clerk", "", ""),
        None,
    ):
        rules.needs_certificate(who, date(2025, 7, 3))
    certified = Officer("li", "李示工", "金峰镇", "patroller", "示9", "2025-12-31")
    rules.needs_certificate(certified, date(2025, 7, 3))


def test_matters_chosen_are_those_the_notice_names() -> None:
    writer = a_visit("inspection")
    writer.states(MatterChosen(visit="v", matter="CY02"), MatterChosen(visit="v", matter="CY01"))
    writer.states(MatterChosen(visit="v", matter="CY02", chosen=False))
    assert the_visit(writer).matters == ("CY01",)


def test_films_of_a_body_camera_stand_by_time_with_their_gap() -> None:
    writer = a_visit("inspection")
    films = [
        RecorderRegistered(
            segment=at, visit="v", recorder="示-JLY-03", wearer="陈示衡", started=at, ended=NOON
        )
        for at in (TEN, NINE)
    ]
    writer.states(*(rules.film(film) for film in films))
    assert [film.began for film in the_visit(writer).films] == [NINE, TEN]
    with pytest.raises(RuleRefused) as error:
        rules.film(replace(films[0], ended=NINE))
    assert code_of(error) is Refusal.END_BEFORE_START


def test_a_visit_prepared_and_not_walked_stands_on_its_planned_day() -> None:
    writer = Writer()
    writer.states(VisitAdded(visit="v", kind="revisit", planned_for="2025-09-16"))
    visit = the_visit(writer)
    assert (visit.day, visit.started_at, visit.is_going_on, visit.field("weather")) == (
        "2025-09-16",
        "",
        False,
        "",
    )
    assert visit_of(writer.case, "v") == visit
    assert visit_of(writer.case, "w") is None


def test_a_visit_typed_on_a_later_day_is_shown_as_typed_later() -> None:
    writer = a_visit("patrol")
    writer.states(rules.begin(the_visit(writer), "2025-06-03T09:00+08:00"))
    assert the_visit(writer).turns[0].typed_later
    on_the_day = a_visit("patrol")
    on_the_day.states(rules.begin(the_visit(on_the_day), NINE))
    assert not the_visit(on_the_day).turns[0].typed_later


def test_an_end_that_arrived_before_its_beginning_is_shown_all_the_same() -> None:
    writer = a_visit("patrol")
    writer.states(VisitTimed(visit="v", event="finished", turn=1, at=TEN))
    (turn,) = the_visit(writer).turns
    assert (turn.began, turn.ended, turn.typed_later) == ("", TEN, False)
