"""Signals of restarted production: each source, its weight, and what never is a signal."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.acceptance.criteria import Criteria
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.names import is_name
from app.domain.equipment.cutoff_facts import CutoffStated, MeterReplaced, ReadingTaken
from app.domain.equipment.facts import StepStated
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seal_facts import SealChecked, SealPlaced
from app.domain.errors import Refusal, RuleRefused
from app.domain.price.facts import PowerAccountAdded, PowerUsed
from app.domain.readiness import against, whole_case
from app.domain.restart.bills import bill_lines
from app.domain.restart.facts import SignalAnswered, TraceSeen
from app.domain.restart.rules import answer_signal
from app.domain.restart.signals import Signal, signals_of
from app.domain.revisit.facts import RevisitStated
from app.domain.visits.facts import VisitAdded
from tests.case_making import Writer, a_cutoff, a_machine, a_reading

CUT = StepStated(
    equipment="e-02", step="power", cutoff="d1", occurred=Occurred(at="2025-06-12", observer="officer-lin")
)
LATER = "2025-09-16"


def found(*facts: Fact, kind: str = "dedicated", **fields: str) -> tuple[Signal, ...]:
    writer = Writer()
    return signals_of(writer.states(*a_machine(), *a_cutoff(meter_kind=kind, **fields), *facts))


def only(*facts: Fact, kind: str = "dedicated", **fields: str) -> Signal:
    (signal,) = found(*facts, kind=kind, **fields)
    return signal


def reading(value: str, moment: str, register: str = "") -> ReadingTaken:
    return ReadingTaken(
        cutoff="d1",
        moment=moment,
        value=value,
        register=register,
        occurred=Occurred(at="2025-06-12" if moment == "cut" else moment, observer="lin"),
    )


# Meters --------------------------------------------------------------------------------------------------


def test_a_dedicated_meter_that_ran_is_a_strong_signal_with_day_and_officer() -> None:
    signal = only(reading("100", "cut"), reading("101.5", LATER), meter_factor="100", meter_unit="kWh")
    assert (signal.weight, signal.on, signal.by, signal.figure) == ("strong", LATER, "lin", "150")
    assert signal.text == "断开点D1自止码以来用量 150 kWh"
    assert signal.equipment == ("E-02",)


@pytest.mark.parametrize("kind", ["shared", "none", ""])
def test_a_shared_meter_says_nothing(kind: str) -> None:
    assert found(reading("100", "cut"), reading("900", LATER), kind=kind) == ()


def test_a_later_reading_without_more_use_is_no_second_signal() -> None:
    signals = found(reading("100", "cut"), reading("150", LATER), reading("150", "2025-10-01"))
    assert [signal.on for signal in signals] == [LATER]


def test_a_changed_meter_that_stood_still_is_no_signal() -> None:
    changed = MeterReplaced(cutoff="d1", on="2025-08-01", old_stop="100", new_number="新1", new_start="7")
    assert found(reading("100", "cut"), changed, reading("7", LATER)) == ()


def test_a_changed_meter_whose_registers_nobody_read_is_no_signal() -> None:
    changed = MeterReplaced(cutoff="d1", on="2025-08-01", old_stop="100", new_number="新1", new_start="7")
    cut, later = reading("40", "cut", "峰"), reading("400", LATER, "峰")
    assert found(cut, changed, later) == ()


def test_once_supply_is_back_use_is_to_be_looked_into_only() -> None:
    back = CutoffStated(cutoff="d1", field="restored_on", value="2025-09-01")
    why = CutoffStated(cutoff="d1", field="restored_basis", value="复电批复示1号")
    signals = found(reading("1", "cut"), back, why, reading("5", LATER))
    assert {(each.kind, each.weight) for each in signals} == {("meter", "check"), ("restored", "explained")}


dials = st.decimals(min_value=0, max_value=99999, places=2)


@given(
    total=dials,
    peak=dials,
    changes=st.lists(st.tuples(dials, dials), max_size=3),
    factor=st.sampled_from(["1", "40", "100"]),
    kind=st.sampled_from(["dedicated", "shared", "none"]),
)
def test_nothing_used_is_never_a_signal_whatever_was_changed(
    total: Decimal, peak: Decimal, changes: list[tuple[Decimal, Decimal]], factor: str, kind: str
) -> None:
    """However often the meter was changed, with one register or two: dials that stood still raise nothing."""
    facts: list[Fact] = [reading(str(total), "cut"), reading(str(peak), "cut", "峰")]
    for number, (new_total, new_peak) in enumerate(changes, start=1):
        for register, old, new in (("", total, new_total), ("峰", peak, new_peak)):
            facts.append(
                MeterReplaced(
                    cutoff="d1", on=f"2025-07-{number:02}", register=register, old_stop=str(old),
                    new_number=f"新{number}", new_start=str(new), factor="60" if number == 1 else "",
                )
            )  # fmt: skip
        total, peak = new_total, new_peak
    facts += [reading(str(total), LATER), reading(str(peak), LATER, "峰")]
    assert found(*facts, kind=kind, meter_factor=factor) == ()


@given(start=dials, used=dials, other=dials)
def test_a_shared_meter_is_never_a_signal(start: Decimal, used: Decimal, other: Decimal) -> None:
    assert found(reading(str(start), "cut"), reading(str(start + used + other), LATER), kind="shared") == ()


# Seals ---------------------------------------------------------------------------------------------------

PLACED = SealPlaced(seal="s3", number="FC2025-0003", equipment="e-02", part="传动")


@pytest.mark.parametrize(
    ("condition", "cause", "weight"),
    [
        ("broken", "堆货刮破，非启封", "explained"),
        ("broken", "", "strong"),
        ("missing", "大风刮落", "strong"),
        ("lifted", "", "strong"),
    ],
)
def test_a_strip_is_weighed_by_what_was_written_of_it(condition: str, cause: str, weight: str) -> None:
    checked = SealChecked(seal="s3", on=LATER, condition=condition, cause=cause)  # type: ignore[arg-type]
    signal = only(PLACED, checked)
    assert (signal.kind, signal.weight, signal.thing) == ("seal", weight, "seal/s3")


def test_an_intact_strip_is_no_signal() -> None:
    assert found(PLACED, SealChecked(seal="s3", on=LATER, condition="intact")) == ()


# Traces, revisits ----------------------------------------------------------------------------------------


def test_traces_and_tip_offs_stand_in_the_list_with_their_source() -> None:
    warm = TraceSeen(sign="t1", kind="warm", on=LATER, text="炉壁温热", equipment="e-02", photo="p1")
    told = TraceSeen(sign="t2", kind="tip_off", on="2025-09-20", text="夜间有卡车")
    signals = found(warm, told)
    assert [(each.weight, each.source, each.photo) for each in signals] == [
        ("strong", f"现场 {LATER}", "p1"),
        ("check", "举报", ""),
    ]


@pytest.mark.parametrize(("said", "weight"), [("yes", "strong"), ("unclear", "check"), ("no", None)])
def test_what_a_revisit_found(said: str, weight: str | None) -> None:
    visit = VisitAdded(visit="v1", kind="revisit", planned_for=LATER)
    signals = found(visit, RevisitStated(visit="v1", field="restarted", value=said))
    assert [each.weight for each in signals] == ([] if weight is None else [weight])


# Bills ---------------------------------------------------------------------------------------------------


def bills(*amounts: tuple[str, str], number: str = "示3501") -> tuple[Fact, ...]:
    used = (PowerUsed(account="a1", month=month, kwh=kwh) for month, kwh in amounts)
    return (PowerAccountAdded(account="a1", number=number), *used)


BEFORE = (("2025-03", "41000"), ("2025-04", "40000"), ("2025-05", "42000"))


@pytest.mark.parametrize(
    ("kind", "later", "weight"),
    [
        ("dedicated", (("2025-06", "18000"), ("2025-07", "0")), None),
        ("dedicated", (("2025-07", "25000"),), "strong"),
        ("dedicated", (("2025-07", "300"),), "check"),
        ("shared", (("2025-07", "9000"), ("2025-08", "9500"), ("2025-09", "11000")), None),
        ("shared", (("2025-07", "9000"), ("2025-08", "9500"), ("2025-09", "20000")), "check"),
        ("shared", (("2025-07", "39000"),), None),
    ],
)
def test_bills_after_the_cut(kind: str, later: tuple[tuple[str, str], ...], weight: str | None) -> None:
    signals = found(CUT, *bills(*BEFORE, *later), kind=kind, account="示3501")
    assert [each.weight for each in signals] == ([] if weight is None else [weight])


def test_a_bill_is_compared_with_the_same_month_of_the_year_before() -> None:
    writer = Writer()
    case = writer.states(
        *a_machine(), *a_cutoff(meter_kind="dedicated", account="示3501"), CUT,
        *bills(("2024-08", "41200"), ("2025-05", "42000"), ("2025-08", "0")),
    )  # fmt: skip
    line = bill_lines(case)[-1]
    assert (line.year_before, line.change, line.before) == (Decimal(41200), Decimal("-100.0"), Decimal(41600))


def test_a_contested_bill_says_nothing() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(*a_machine(), *a_cutoff(meter_kind="dedicated", account="示3501"), CUT, *bills(*BEFORE))
    other.takes_in(one)
    one.states(PowerUsed(account="a1", month="2025-07", kwh="0"))
    other.states(PowerUsed(account="a1", month="2025-07", kwh="9000"))
    assert signals_of(one.takes_in(other)) == ()


# Answers -------------------------------------------------------------------------------------------------


def test_an_answer_closes_a_signal_and_falls_with_its_figure() -> None:
    writer = Writer()
    case = writer.states(
        *a_machine(), *a_cutoff(meter_kind="dedicated"), reading("100", "cut"), reading("150", LATER)
    )
    (signal,) = signals_of(case)
    said = SignalAnswered(signal=signal.key, outcome="misread", on="2025-09-17", reason="抄录笔误")
    (closed,) = signals_of(writer.states(answer_signal(signals_of(case), said)))
    assert not closed.is_open
    assert closed.answer is not None
    assert closed.answer.by == "officer-lin"
    (again,) = signals_of(writer.states(reading("160", LATER)))
    assert again.is_open


@pytest.mark.parametrize("account", ["35/01", "示\t3501", "示" * 200])
def test_a_signal_of_any_account_can_be_answered_and_waived(account: str) -> None:
    writer = Writer()
    case = writer.states(
        *a_machine(), *a_cutoff(meter_kind="dedicated", account=account), CUT,
        *bills(*BEFORE, ("2025-07", "25000"), number=account),
    )  # fmt: skip
    (signal,) = signals_of(case)
    (key,) = (each for each in keys_against(case) if each.startswith("restart."))
    assert is_name(key)
    said = SignalAnswered(signal=signal.key, outcome="other_use", on=LATER, reason="仍供照明")
    (closed,) = signals_of(writer.states(answer_signal(signals_of(case), said)))
    assert not closed.is_open


def test_an_answer_needs_its_reason_and_its_signal() -> None:
    signals = found(PLACED, SealChecked(seal="s3", on=LATER, condition="broken"))
    said = SignalAnswered(signal=signals[0].key, outcome="bump", on=LATER, reason=" ")
    with pytest.raises(RuleRefused) as refused:
        answer_signal(signals, said)
    assert refused.value.code is Refusal.REASON_MISSING
    with pytest.raises(RuleRefused) as refused:
        answer_signal((), said)
    assert refused.value.code is Refusal.THING_UNKNOWN


def test_an_open_signal_stands_against_acceptance_until_it_is_answered() -> None:
    writer = Writer()
    case = writer.states(
        *a_machine(), *a_cutoff(meter_kind="dedicated"), a_reading("100"), reading("150", LATER),
        TraceSeen(sign="t1", kind="sound", on=LATER, text="", equipment="e-02"),
    )  # fmt: skip
    assert {"used_since_cut.D1", "restart.trace.t1"} <= keys_against(case)
    for signal in signals_of(case):
        said = SignalAnswered(signal=signal.key, outcome="not_found", on=LATER, reason="到场核实")
        case = writer.states(answer_signal(signals_of(case), said))
    assert not {"used_since_cut.D1", "restart.trace.t1"} & keys_against(case)


def keys_against(case) -> set[str]:
    (machine,) = machines_of(case)
    return {each.key for each in against(case, machine, (), whole_case(case, Criteria()))}
