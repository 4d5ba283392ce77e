"""A strip is intact until a visit finds otherwise; the newest check counts; a lifted one is lifted."""

from app.domain.equipment.cutoff_facts import CutoffAdded
from app.domain.equipment.facts import StepStated
from app.domain.equipment.seal_facts import SealChecked, SealLifted, SealPlaced, SealSpoiled
from app.domain.equipment.seals import Seal, seals_of, spoiled_numbers
from app.domain.problems import problems
from tests.case_making import Writer, a_machine, on_the_day


def placed(number: str, **values: str) -> SealPlaced:
    return SealPlaced(
        seal=number,
        number=number,
        equipment="e-02",
        part="传动",
        occurred=on_the_day(),
        **values,  # type: ignore[arg-type]
    )


def the_seal(writer: Writer, number: str) -> Seal:
    return next(seal for seal in seals_of(writer.case) if seal.number == number)


def kinds(writer: Writer) -> list[tuple[str, str]]:
    return [(found.kind, found.where) for found in problems(writer.case)]


def test_a_strip_scraped_by_goods_is_replaced_and_then_is_no_problem() -> None:
    writer = Writer()
    writer.states(*a_machine(), placed("0003"))
    assert the_seal(writer, "0003").condition == "intact"
    writer.states(SealChecked(seal="0003", on="2025-07-03", condition="intact"))
    writer.states(SealChecked(seal="0003", on="2025-09-16", condition="broken", cause="堆货刮破，非启封"))
    assert [check.condition for check in the_seal(writer, "0003").checks] == ["intact", "broken"]
    assert kinds(writer) == [("seal_broken", "0003")]
    writer.states(placed("0006", replaces="0003"))
    assert kinds(writer) == []


def test_a_lifted_strip_stays_lifted() -> None:
    writer = Writer()
    writer.states(*a_machine(), placed("0001"))
    writer.states(SealLifted(seal="0001", on="2025-10-20", reason="拆除前启封"))
    seal = the_seal(writer, "0001")
    assert (seal.condition, seal.lifted_on, seal.placed_on) == ("lifted", "2025-10-20", "2025-06-12")


def test_a_spoiled_number_that_was_placed_on_another_laptop_is_told() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine())
    second.takes_in(first)
    first.states(SealSpoiled(number="0007"))
    second.states(placed("0007"))
    first.takes_in(second)
    assert kinds(first) == [("seal_number_twice", "0007")]
    assert spoiled_numbers(first.case) == ("0007",)


def test_two_laptops_that_used_one_number_are_told() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine())
    second.takes_in(first)
    first.states(placed("0001"))
    second.states(SealPlaced(seal="other", number="0001", equipment="e-02", part="电源柜"))
    first.takes_in(second)
    assert kinds(first) == [("seal_number_twice", "0001")]


def test_a_machine_sealed_without_a_day_and_a_number_given_twice_are_told() -> None:
    writer = Writer()
    writer.states(*a_machine(), *a_machine(equipment="second"), StepStated(equipment="e-02", step="sealing"))
    assert kinds(writer) == [("number_twice", "E-02"), ("sealed_without_due_day", "E-02")]


def test_one_cutoff_point_added_on_two_laptops_is_told() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine())
    second.takes_in(first)
    for number, writer in enumerate((first, second)):
        writer.states(CutoffAdded(cutoff=f"d{number}", number="D1", utility="power", place="熔断器"))
    assert kinds(first) == []
    first.takes_in(second)
    assert kinds(first) == [("number_twice", "D1")]
