"""What is contested, as a person reads it: a capacity with its unit, a dial without."""

from app.domain.contested import contested_in
from tests.domain.acts.world import Noted, ThingAdded, Truth, Writer

CAPACITY = "equipment/e-02/capacity"
DIAL = "cutoff/d1/reading/cut"


def two_say(slot: str, one: str, other: str, unit_slot: str, unit: str) -> tuple[str, ...]:
    """What stands where two computers stated different values of one slot, as it is shown."""
    truth = Truth()
    a, b = Writer(truth, "a"), Writer(truth, "b")
    a.state(ThingAdded(thing=slot.rpartition("/")[0]), Noted(slot=unit_slot, value=unit))
    b.take_in(list(a.held.values()), "b")
    a.state(Noted(slot=slot, value=one))
    b.state(Noted(slot=slot, value=other))
    a.take_in(list(b.held.values()), "a")
    (found,) = contested_in(a.case)
    return tuple(sorted(said.shown for said in found.said))


def test_a_capacity_is_shown_with_its_unit() -> None:
    assert two_say(CAPACITY, "1200", "1080", f"{CAPACITY}_unit", "万米") == ("1080 万米", "1200 万米")


def test_a_capacity_whose_unit_nobody_stated_stands_alone() -> None:
    assert two_say(CAPACITY, "1200", "1080", "equipment/e-02/model", "HT") == ("1080", "1200")


def test_a_dial_is_shown_as_it_is_read() -> None:
    assert two_say(DIAL, "4871.36", "4817.36", "cutoff/d1/meter_unit", "kWh") == ("4817.36", "4871.36")
