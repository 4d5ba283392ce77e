"""What an officer may state of machines: cuts stated once, steps taken back, dismantling, weigh slips."""

import msgspec
import pytest

from app.domain.equipment import rules
from app.domain.equipment.cutoff_facts import CutoffFeeds, MeterReplaced
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, StepStated
from app.domain.equipment.machine import Machine, machine_of, machines_of
from app.domain.errors import Refusal, RuleRefused
from tests.case_making import Writer, a_cutoff, a_machine, a_reading, on_the_day


def three_machines() -> Writer:
    """D1 feeds a dyeing machine, a transformer and a boiler."""
    writer = Writer()
    writer.states(*a_machine("E-01", "boiler"), *a_machine("E-02"), *a_machine("E-03", "transformer"))
    writer.states(*a_cutoff(feeds=("e-01", "e-02", "e-03"), meter_kind="dedicated"))
    return writer


def point(writer: Writer, number: str = "D1") -> CutoffPoint:
    return next(each for each in cutoffs_of(writer.case) if each.number == number)


def machine(writer: Writer, equipment: str) -> Machine:
    found = machine_of(writer.case, equipment)
    assert found is not None
    return found


def refused(code: Refusal) -> pytest.RaisesExc[RuleRefused]:
    return pytest.raises(RuleRefused, check=lambda error: error.code is code)


def test_one_switch_is_cut_once_for_all_it_feeds() -> None:
    writer = three_machines()
    with refused(Refusal.READING_MISSING):
        rules.cut_at(point(writer), machines_of(writer.case), on_the_day())
    writer.states(a_reading("4871.36"))
    cuts = rules.cut_at(point(writer), machines_of(writer.case), on_the_day())
    assert [(cut.equipment, cut.step, cut.cutoff) for cut in cuts] == [
        ("e-01", "power", "d1"),
        ("e-02", "power", "d1"),
        ("e-03", "power", "d1"),
    ]
    writer.states(*cuts)
    with refused(Refusal.NOTHING_TO_CUT):
        rules.cut_at(point(writer), machines_of(writer.case), on_the_day())


def test_water_is_cut_only_for_machines_that_have_water() -> None:
    writer = three_machines()
    writer.states(*a_cutoff("D2", "water", ("e-02", "e-03")))
    cuts = rules.cut_at(point(writer, "D2"), machines_of(writer.case), on_the_day())
    assert [cut.equipment for cut in cuts] == ["e-02"]


def test_a_machine_said_to_have_no_water_is_left_out_of_the_cut() -> None:
    writer = three_machines()
    writer.states(*a_cutoff("D2", "water", ("e-02",)))
    writer.states(rules.step_does_not_fit(machine(writer, "e-02"), "water", "该机不用水"))
    with refused(Refusal.NOTHING_TO_CUT):
        rules.cut_at(point(writer, "D2"), machines_of(writer.case), on_the_day())


def test_steam_is_no_step_of_a_machine() -> None:
    writer = three_machines()
    writer.states(*a_cutoff("D4", "steam", ("e-02",)))
    with refused(Refusal.NOTHING_TO_CUT):
        rules.cut_at(point(writer, "D4"), machines_of(writer.case), on_the_day())


def test_a_machine_with_two_feeds_has_both_meters_read() -> None:
    writer = three_machines()
    writer.states(*a_cutoff("D5", feeds=("e-02",), meter_kind="dedicated"), a_reading("1"))
    with refused(Refusal.READING_MISSING):
        rules.do_step(machine(writer, "e-02"), "power", on_the_day(), cutoffs_of(writer.case))
    writer.states(a_reading("7", cutoff="d5"))
    assert rules.do_step(machine(writer, "e-02"), "power", on_the_day(), cutoffs_of(writer.case))


def test_a_point_that_feeds_a_machine_no_more_does_not_cut_it() -> None:
    writer = three_machines()
    writer.states(CutoffFeeds(cutoff="d1", equipment="e-02", feeds=False), a_reading("1"))
    with refused(Refusal.STEP_NEEDS_CUTOFF):
        rules.do_step(machine(writer, "e-02"), "power", on_the_day(), cutoffs_of(writer.case))
    cut = rules.do_step(machine(writer, "e-02"), "power", on_the_day(), cutoffs_of(writer.case), "线路已拆")
    assert (cut.cutoff, cut.note) == ("", "线路已拆")


def test_a_water_cooled_transformer_gets_its_step_with_a_reason_and_shows_it() -> None:
    writer = three_machines()
    with refused(Refusal.STEP_DOES_NOT_FIT):
        rules.do_step(machine(writer, "e-03"), "water", on_the_day(), ())
    writer.states(rules.do_step(machine(writer, "e-03"), "water", on_the_day(), (), "水冷变压器"))
    assert [state.step for state in machine(writer, "e-03").steps] == ["water", "power", "sealing"]


def test_supply_is_restored_only_where_it_was_cut_and_by_whose_decision() -> None:
    writer = three_machines()
    with refused(Refusal.STEP_NOT_DONE):
        rules.undo_step(machine(writer, "e-02"), "power", on_the_day(), "区政府决定")
    writer.states(StepStated(equipment="e-02", step="power", cutoff="d1"))
    with refused(Refusal.REASON_MISSING):
        rules.undo_step(machine(writer, "e-02"), "power", on_the_day(), "")
    writer.states(rules.undo_step(machine(writer, "e-02"), "power", on_the_day(), "区政府决定"))
    assert machine(writer, "e-02").step("power").outcome == "undone"
    writer.states(a_reading("4871.36"))
    again = rules.cut_at(point(writer), machines_of(writer.case), on_the_day())
    assert "e-02" in [cut.equipment for cut in again]


def test_a_step_that_fits_is_left_out_only_with_a_reason() -> None:
    writer = three_machines()
    with refused(Refusal.REASON_MISSING):
        rules.step_does_not_fit(machine(writer, "e-02"), "water", "")
    assert rules.step_does_not_fit(machine(writer, "e-03"), "water", "").outcome == "not_applicable"


def test_a_changed_meter_needs_the_old_stop_and_the_new_start() -> None:
    writer = three_machines()
    change = MeterReplaced(cutoff="d1", on="2025.8.1", old_stop="4,871.36", new_number="示2", new_start="0")
    with refused(Refusal.READING_MISSING):
        rules.replace_meter(point(writer), change)
    writer.states(a_reading("4871.36"))
    decided = rules.replace_meter(point(writer), change)
    assert (decided.on, decided.old_stop, decided.factor) == ("2025-08-01", "4871.36", "")
    with refused(Refusal.NOT_A_DECIMAL):
        rules.replace_meter(
            point(writer),
            MeterReplaced(cutoff="d1", on="2025-08-01", old_stop="", new_number="2", new_start="0"),
        )
    with refused(Refusal.NOT_A_DECIMAL):
        rules.replace_meter(
            point(writer),
            MeterReplaced(
                cutoff="d1", on="2025-08-01", old_stop="1", new_number="2", new_start="0", factor="百"
            ),
        )


def test_no_dial_shows_less_than_nought_and_no_factor_is_nought() -> None:
    writer = three_machines()
    with refused(Refusal.BELOW_NOUGHT):
        rules.take_reading(a_reading("-5"))
    assert rules.take_reading(a_reading("0")).value == "0"
    writer.states(a_reading("4871.36"))
    change = MeterReplaced(cutoff="d1", on="2025-08-01", old_stop="1", new_number="2", new_start="0")
    for wrong, code in (
        ({"old_stop": "-1"}, Refusal.BELOW_NOUGHT),
        ({"new_start": "-1"}, Refusal.BELOW_NOUGHT),
        ({"factor": "0"}, Refusal.NOT_POSITIVE),
        ({"factor": "-5"}, Refusal.NOT_POSITIVE),
    ):
        with refused(code):
            rules.replace_meter(point(writer), msgspec.structs.replace(change, **wrong))


def test_dismantling_ends_after_it_began_and_is_reopened_only_with_a_reason() -> None:
    writer = three_machines()
    with refused(Refusal.END_BEFORE_START):
        rules.dismantle(
            machine(writer, "e-01"),
            EquipmentDismantled(equipment="e-01", started="2025-07-08", finished="2025-07-07"),
        )
    done = EquipmentDismantled(equipment="e-01", started="2025年7月8日", finished="2025-07-10", pieces="9")
    writer.states(rules.dismantle(machine(writer, "e-01"), done))
    assert machine(writer, "e-01").dismantled == ("2025-07-08", "2025-07-10", "", "", "9")
    going_on = EquipmentDismantled(equipment="e-01", started="2025-07-08")
    with refused(Refusal.REASON_MISSING):
        rules.dismantle(machine(writer, "e-01"), going_on)
    reopened = EquipmentDismantled(equipment="e-01", started="2025-07-08", note="炉体底座未拆")
    assert rules.dismantle(machine(writer, "e-01"), reopened).finished == ""


@pytest.mark.parametrize(
    ("number", "weight", "on", "code"),
    [
        ("示0710-1", "8.46", "2025-07-10", Refusal.NUMBER_TAKEN),
        ("示0710-3", "八吨", "2025-07-10", Refusal.NOT_A_DECIMAL),
        ("示0710-3", "0", "2025-07-10", Refusal.NOT_POSITIVE),
        ("示0710-3", "8.46", "七月", Refusal.NOT_A_DAY),
    ],
)
def test_a_weigh_slip_counts_once_and_weighs_something(
    number: str, weight: str, on: str, code: Refusal
) -> None:
    slip = DisposalSlipAdded(slip="s", equipment="e-01", number=number, on=on, weight=weight)
    with refused(code):
        rules.add_slip(slip, ["示0710-1", "示0710-2"])


def test_weigh_slips_of_a_machine_add_up_and_an_unreadable_one_weighs_nothing() -> None:
    writer = three_machines()
    writer.states(
        *(
            DisposalSlipAdded(slip=weight, equipment="e-01", number=weight, on="2025-07-10", weight=weight)
            for weight in ("8.46", "6.38", "看不清")
        )
    )
    assert str(machine(writer, "e-01").weight) == "14.84"
    assert machine(writer, "e-02").slips == ()
    assert machine_of(writer.case, "nobody") is None
