"""What meters say after the cut: a dedicated one that moved is an alarm, whatever was changed in between."""

from decimal import Decimal

import pytest

from app.domain.equipment.cutoff_facts import MeterReplaced, ReadingTaken
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of, used_since_cut
from app.domain.problems import problems
from tests.case_making import Writer, a_cutoff, a_machine, a_reading


def a_walk(**fields: str) -> Writer:
    writer = Writer()
    writer.states(*a_machine(), *a_cutoff(**{"meter_kind": "dedicated", "meter_factor": "100", **fields}))
    return writer


def the_point(writer: Writer) -> CutoffPoint:
    (point,) = cutoffs_of(writer.case)
    return point


def used(writer: Writer) -> dict[str, str]:
    return {day: str(amount) for day, amount in used_since_cut(the_point(writer))}


def changed(on: str, old_stop: str, new_start: str, **values: str) -> MeterReplaced:
    return MeterReplaced(
        cutoff="d1", on=on, old_stop=old_stop, new_number="示新", new_start=new_start, **values
    )


def test_the_meter_of_the_story_stands_still() -> None:
    writer = a_walk()
    writer.states(a_reading("4871.36"), a_reading("4871.36", "2025-09-16"))
    assert used(writer) == {"2025-09-16": "0.00"}
    assert not [found for found in problems(writer.case) if found.kind == "used_since_cut"]


def test_a_meter_that_ran_is_told_by_day_in_units() -> None:
    writer = a_walk()
    writer.states(a_reading("4871.36"), a_reading("4872.00", "2025-09-16"), a_reading("4873", "2025-11-04"))
    assert used(writer) == {"2025-09-16": "64.00", "2025-11-04": "164.00"}
    alarms = [found.values for found in problems(writer.case) if found.kind == "used_since_cut"]
    assert alarms == [("2025-09-16", "64.00"), ("2025-11-04", "164.00")]


def test_a_reading_below_the_one_at_cut_off_is_told_as_a_wrong_reading() -> None:
    writer = a_walk()
    writer.states(a_reading("4871.36"), a_reading("4817.36", "2025-09-16"))
    assert [(found.kind, found.where) for found in problems(writer.case)] == [("reading_below_cut", "D1")]


def test_a_changed_meter_counts_on_from_dial_to_dial() -> None:
    writer = a_walk()
    writer.states(a_reading("4871.36"), changed("2025-08-01", "4871.36", "0.00"))
    writer.states(a_reading("0.00", "2025-09-16"))
    assert used(writer) == {"2025-09-16": "0.00"}
    writer.states(a_reading("2.5", "2025-11-04"))
    assert Decimal(used(writer)["2025-11-04"]) == 250


def test_what_the_old_meter_counted_before_it_went_is_not_lost() -> None:
    writer = a_walk()
    writer.states(a_reading("100"), changed("2025-08-01", "130", "5", factor="10"))
    writer.states(a_reading("7", "2025-09-16"))
    assert Decimal(used(writer)["2025-09-16"]) == (130 - 100) * 100 + (7 - 5) * 10
    (replacement,) = the_point(writer).replacements
    assert (replacement.new_number, replacement.factor) == ("示新", "10")


def test_a_meter_changed_before_the_cut_or_after_the_reading_does_not_count() -> None:
    writer = a_walk()
    writer.states(a_reading("100"), a_reading("100", "2025-07-01"))
    writer.states(changed("2025-05-01", "9999", "0"), changed("2025-08-01", "100", "0"))
    assert used(writer) == {"2025-07-01": "0"}


def test_two_laptops_that_typed_the_change_differently_raise_no_alarm() -> None:
    first, second = a_walk(), Writer("b")
    first.states(a_reading("100"))
    second.takes_in(first)
    first.states(changed("2025-08-01", "100", "0"))
    second.states(changed("2025-08-01", "101", "0"), a_reading("0", "2025-09-16"))
    first.takes_in(second)
    assert the_point(first).replacements[0].is_contested
    assert used(first) == {}
    assert "contested" in {found.kind for found in problems(first.case)}


def registers(moment: str, **values: str) -> list[ReadingTaken]:
    return [
        ReadingTaken(cutoff="d1", moment=moment, value=value, register=name) for name, value in values.items()
    ]


def test_registers_of_one_meter_are_added_up() -> None:
    writer = a_walk()
    writer.states(*registers("cut", 尖="10", 峰="20", 平="30", 谷="40"))
    writer.states(*registers("2025-09-16", 尖="10", 峰="21", 平="30", 谷="42"))
    assert used(writer) == {"2025-09-16": "300"}


def test_the_total_counts_where_it_was_read_both_times() -> None:
    writer = a_walk()
    writer.states(*registers("cut", 正向有功总="100", 峰="20"))
    writer.states(*registers("2025-09-16", 正向有功总="101", 峰="21"))
    writer.states(*registers("2025-11-04", 谷="3"))
    assert used(writer) == {"2025-09-16": "100"}


@pytest.mark.parametrize(
    ("cut", "later", "factor"),
    [("看不清", "1", "100"), ("1", "看不清", "100"), ("1", "2", "百")],
)
def test_what_an_older_paper_left_unreadable_raises_no_alarm(cut: str, later: str, factor: str) -> None:
    writer = a_walk(meter_factor=factor)
    writer.states(a_reading(cut), a_reading(later, "2025-09-16"))
    assert used(writer) == {}


def test_without_a_reading_at_cut_off_nothing_can_be_said() -> None:
    writer = a_walk()
    writer.states(a_reading("1", "2025-09-16"), changed("2025-08-01", "1", "0"))
    assert used(writer) == {}
    assert the_point(writer).at_cut is None
