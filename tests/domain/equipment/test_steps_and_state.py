"""A machine goes water cut → power cut → drive removed → sealed → dismantled by a date, or at once."""

from datetime import date

import pytest

from app.domain.acceptance.facts import ItemConcluded
from app.domain.acceptance.proofs import missing_proofs
from app.domain.equipment import rules
from app.domain.equipment.cutoffs import cutoffs_of, used_since_cut
from app.domain.equipment.facts import EquipmentDismantled, EquipmentStated, StepStated
from app.domain.equipment.kinds import fitting_steps, kind_of_name
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.seal_facts import SealPlaced, SealSpoiled
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.equipment.state import state_of
from app.domain.errors import Refusal, RuleRefused
from tests.case_making import Writer, a_cutoff, a_machine, a_reading, on_the_day

JUNE = date(2025, 6, 12)


def the_machine(writer: Writer) -> Machine:
    (machine,) = machines_of(writer.case)
    return machine


def sealed_writer(**fields: str) -> Writer:
    writer = Writer()
    writer.states(*a_machine(**fields))
    writer.states(*(StepStated(equipment="e-02", step=step) for step in fitting_steps("dyeing")))
    return writer


def refusal_of(error: pytest.ExceptionInfo[RuleRefused]) -> Refusal:
    return error.value.code


def test_a_planned_machine_is_planned_and_one_found_on_the_walk_is_a_candidate() -> None:
    writer = Writer()
    writer.states(*a_machine())
    assert state_of(the_machine(writer), JUNE).text == "已列入计划"


def test_sealing_is_a_debt_that_turns_overdue_by_itself() -> None:
    machine = the_machine(sealed_writer(dismantle_by="2025-10-31"))
    assert state_of(machine, date(2025, 10, 30)).text == "已封存，距限拆日期还有 1 天"
    assert state_of(machine, date(2025, 10, 31)).text == "已封存，距限拆日期还有 0 天"
    assert state_of(machine, date(2025, 11, 14)).text == "逾期未拆 14 天"


def test_a_machine_dismantled_waits_for_acceptance_and_then_is_accepted() -> None:
    writer = sealed_writer(dismantle_by="2025-10-31")
    writer.states(EquipmentDismantled(equipment="e-02", started="2025-07-08"))
    assert state_of(the_machine(writer), JUNE).name == "dismantling"
    writer.states(EquipmentDismantled(equipment="e-02", started="2025-07-08", finished="2025-07-10"))
    assert state_of(the_machine(writer), JUNE).name == "waiting"
    writer.states(ItemConcluded(equipment="e-02", conclusion="refused", on="2025-10-16"))
    assert state_of(the_machine(writer), JUNE).name == "reinspect"
    writer.states(ItemConcluded(equipment="e-02", conclusion="passed_after_supplement", on="2025-11-03"))
    assert state_of(the_machine(writer), JUNE).name == "accepted"


def test_a_transformer_has_no_water_and_a_boiler_has_all_four_steps() -> None:
    assert fitting_steps("transformer") == ("power", "sealing")
    assert fitting_steps(kind_of_name("燃煤链条锅炉")) == ("water", "power", "drive", "sealing")


def test_a_step_that_does_not_fit_is_refused() -> None:
    writer = Writer()
    writer.states(*a_machine(kind="transformer"))
    with pytest.raises(RuleRefused) as error:
        rules.do_step(the_machine(writer), "water", on_the_day(), ())
    assert refusal_of(error) is Refusal.STEP_DOES_NOT_FIT


def test_power_is_cut_at_a_point_and_a_dedicated_meter_is_read_before() -> None:
    writer = Writer()
    writer.states(*a_machine())
    with pytest.raises(RuleRefused) as error:
        rules.do_step(the_machine(writer), "power", on_the_day(), cutoffs_of(writer.case))
    assert refusal_of(error) is Refusal.STEP_NEEDS_CUTOFF
    writer.states(*a_cutoff(meter_kind="dedicated"))
    with pytest.raises(RuleRefused) as error:
        rules.do_step(the_machine(writer), "power", on_the_day(), cutoffs_of(writer.case))
    assert refusal_of(error) is Refusal.READING_MISSING
    writer.states(a_reading("4871.36"))
    assert rules.do_step(the_machine(writer), "power", on_the_day(), cutoffs_of(writer.case)).cutoff == "d1"


def test_every_gate_passes_with_a_reason() -> None:
    writer = Writer()
    writer.states(*a_machine())
    cut = rules.do_step(the_machine(writer), "power", on_the_day(), (), reason="线路已由供电所先行拆除")
    sealed = rules.do_step(the_machine(writer), "sealing", on_the_day(), (), reason="限拆日期待区政府会议")
    assert (cut.note, sealed.note) == ("线路已由供电所先行拆除", "限拆日期待区政府会议")


def test_sealing_wants_a_due_day() -> None:
    writer = Writer()
    writer.states(*a_machine())
    with pytest.raises(RuleRefused) as error:
        rules.do_step(the_machine(writer), "sealing", on_the_day(), ())
    assert refusal_of(error) is Refusal.DUE_DAY_MISSING


def a_seal(number: str, **values: str) -> SealPlaced:
    return SealPlaced(seal=number, number=number, equipment="e-02", part="电源柜", **values)  # type: ignore[arg-type]


def test_a_seal_number_is_used_once() -> None:
    writer = Writer()
    writer.states(*a_machine(), a_seal("FC2025-0001"), SealSpoiled(number="FC2025-0007"))
    known, spoiled = seals_of(writer.case), spoiled_numbers(writer.case)
    for number in ("FC2025-0001", "FC2025-0007"):
        with pytest.raises(RuleRefused) as error:
            rules.place_seal(a_seal(number), known, spoiled, ())
        assert refusal_of(error) is Refusal.SEAL_NUMBER_USED


def test_a_strip_of_another_block_wants_a_reason_and_statutory_sealing_is_never_ours() -> None:
    with pytest.raises(RuleRefused) as error:
        rules.place_seal(a_seal("FC2025-0100"), (), (), ("FC2025-0001",))
    assert refusal_of(error) is Refusal.SEAL_NUMBER_NOT_OURS
    assert rules.place_seal(a_seal("FC2025-0100", note="借用他组封条"), (), (), ("FC2025-0001",))
    with pytest.raises(RuleRefused) as error:
        rules.place_seal(a_seal("FC2025-0001", sealing="statutory", note="急"), (), (), ())
    assert refusal_of(error) is Refusal.NO_POWER_TO_SEAL


@pytest.mark.parametrize(("kind", "used"), [("dedicated", "5400.00"), ("shared", None), ("none", None)])
def test_only_a_dedicated_meter_tells_of_a_restart(kind: str, used: str | None) -> None:
    writer = Writer()
    writer.states(*a_machine(), *a_cutoff(meter_kind=kind, meter_factor="100"), a_reading("4817.36"))
    writer.states(a_reading("4871.36", "2025-09-16"))
    (point,) = cutoffs_of(writer.case)
    assert [str(amount) for _, amount in used_since_cut(point)] == ([used] if used else [])


def test_a_contested_reading_shows_both_and_raises_no_alarm() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine(), *a_cutoff(meter_kind="dedicated"))
    second.takes_in(first)
    first.states(a_reading("4871.36"))
    second.states(a_reading("4817.36"))
    second.states(a_reading("4871.36", "2025-09-16"))
    first.takes_in(second)
    (point,) = cutoffs_of(first.case)
    assert point.at_cut is not None
    assert sorted(point.at_cut.values) == ["4817.36", "4871.36"]
    assert used_since_cut(point) == ()


def test_missing_proofs_name_the_stage_and_what_blocks() -> None:
    writer = sealed_writer(dismantle_by="2025-10-31")
    missing = missing_proofs(writer.case, the_machine(writer), ())
    assert "缺少“拆除前”影像" in missing
    assert "缺少“封存”影像" in missing
    assert "未登记封条" in missing


def test_equal_values_from_two_laptops_are_not_contested() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine())
    second.takes_in(first)
    for writer in (first, second):
        writer.states(EquipmentStated(equipment="e-02", field="capacity", value="1200"))
    first.takes_in(second)
    assert the_machine(first).contested == ()


@pytest.mark.parametrize("text", ["", "4871,3x", "NaN", "Infinity"])
def test_a_reading_is_a_decimal(text: str) -> None:
    with pytest.raises(RuleRefused) as error:
        rules.decimal_text(text)
    assert refusal_of(error) is Refusal.NOT_A_DECIMAL
