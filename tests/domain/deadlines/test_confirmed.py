"""Confirmed deadlines: computed day, confirmed day and reason are three things; a limit of power stands."""

import pytest
from msgspec.structs import replace

from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.confirmed import HARD, confirm, confirmed_of, meet, subject_known
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.errors import Refusal, RuleRefused
from app.domain.facts import decode_fact
from app.domain.orders.facts import ProblemFound
from tests.case_making import Writer
from tests.domain.deadlines.tables import clocks


def stated(confirmed: str, computed: str = "2025-11-12", reason: str = "") -> DeadlineConfirmed:
    return DeadlineConfirmed(
        subject="problem/p1", rule="K01", started="2025-05-12", computed=computed, confirmed=confirmed,
        reason=reason,
    )  # fmt: skip


def refused(clock: Clock, fact: DeadlineConfirmed) -> Refusal:
    with pytest.raises(RuleRefused) as why:
        confirm(clock, fact)
    return why.value.code


def test_another_day_needs_a_reason_the_same_day_none() -> None:
    clock = clocks()["K01"]
    assert confirm(clock, stated("2025年11月12日")).confirmed == "2025-11-12"
    assert refused(clock, stated("2025-11-10")) is Refusal.REASON_MISSING
    assert refused(clock, stated("2025-11-10", reason="  ")) is Refusal.REASON_MISSING
    assert confirm(clock, stated("2025-11-10", reason=" 通知书写明 ")).reason == "通知书写明"
    assert refused(clock, stated("下个月")) is Refusal.NOT_A_DAY


@pytest.mark.parametrize("code", ["K04", "K05"])
def test_a_limit_of_power_is_never_put_off_whatever_the_reason(code: str) -> None:
    later = stated("2025-11-13", reason="节假日")
    assert refused(clocks()[code], later) is Refusal.LIMIT_OF_LAW
    assert confirm(clocks()[code], stated("2025-11-11", reason="提前解除")).confirmed == "2025-11-11"


def test_days_are_left_out_by_a_notice_with_a_number() -> None:
    without = replace(stated("2025-11-12"), left_out=5)
    assert refused(clocks()["K04"], without) is Refusal.NUMBER_MISSING
    assert confirm(clocks()["K04"], replace(without, paper="检测期间告知书示1号")).left_out == 5


def test_hours_are_confirmed_to_the_minute() -> None:
    computed = "2025-10-01T22:15+08:00"
    clock = clocks()["K06"]
    assert confirm(clock, stated(computed, computed)).confirmed == computed
    assert refused(clock, stated("2025-10-01T22:16+08:00", computed, "晚")) is Refusal.LIMIT_OF_LAW
    assert refused(clock, stated("2025-10-01", computed, "当日")) is Refusal.LIMIT_OF_LAW


def test_the_table_marks_the_same_limits_as_hard() -> None:
    assert {code for code, clock in clocks().items() if clock.is_hard} == HARD


def test_a_deadline_of_ones_own_has_no_computed_day() -> None:
    own = DeadlineConfirmed(
        subject="enterprise/self", rule="公示期", started="", computed="", confirmed="2025.12.1"
    )
    assert confirm(None, own).confirmed == "2025-12-01"


def test_what_is_confirmed_is_read_again_and_kept() -> None:
    case = Writer().states(ProblemFound(problem="p1", number="P1", text="示例"), stated("2025-11-12"))
    (known,) = confirmed_of(case)
    assert (known.thing, known.rule, known.confirmed, known.met_on) == ("problem/p1", "K01", "2025-11-12", "")
    met = DeadlineMet(subject="problem/p1", rule="K01", on="2025.11.9")
    assert meet(confirmed_of(case), met).on == "2025-11-09"
    with pytest.raises(RuleRefused) as why:
        meet(confirmed_of(case), DeadlineMet(subject="problem/p1", rule="K02", on="2025-11-09"))
    assert why.value.code is Refusal.THING_UNKNOWN
    assert subject_known(case, "problem/p1")
    assert subject_known(case, "enterprise/self")
    assert not subject_known(case, "problem/p2")


@pytest.mark.parametrize("subject", ["", "problem", "a/b/c", "problem/", "a\nb/c"])
def test_a_subject_that_is_no_thing_is_no_fact_of_ours(subject: str) -> None:
    """Else it could state a slot of another fact, in a shape its reader does not know."""
    raw = '{"type":"deadline_met","subject":"%s","rule":"K01","on":""}'
    assert decode_fact((raw % "problem/p").encode()) is not None
    assert decode_fact((raw % subject.replace("\n", "\\n")).encode()) is None


def test_where_two_computers_confirmed_two_days_the_earlier_counts_until_it_is_settled() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(stated("2025-11-12"))
    other.states(stated("2025-11-10", reason="通知书写明"))
    case = one.takes_in(other)
    assert [path for path, _ in case.contested()] == ["problem/p1/deadline/K01"]
    assert [each.confirmed for each in confirmed_of(case)] == ["2025-11-10"]
    case = one.states(stated("2025-11-12"))
    assert [each.confirmed for each in confirmed_of(case)] == ["2025-11-12"]
