"""Whatever a rule would have refused had it seen both laptops is listed, and blocks acceptance."""

from app.domain.acts.act import decode_act
from app.domain.acts.fact import SetAside
from app.domain.acts.writing import Stamp, next_acts
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.seal_facts import SealSpoiled
from app.domain.facts import decode_fact
from app.domain.problems import problems
from app.domain.visits.facts import VisitAdded, VisitTimed
from tests.case_making import Writer, a_machine

NINE, TEN, NOON = (f"2025-06-12T{hour}:00+08:00" for hour in ("09", "10", "12"))


def kinds(writer: Writer) -> list[str]:
    return [found.kind for found in problems(writer.case)]


def walked(
    visit: str, began: str, ended: str = "", kind: str = "inspection"
) -> list[VisitAdded | VisitTimed]:
    facts: list[VisitAdded | VisitTimed] = [
        VisitAdded(visit=visit, kind=kind),  # type: ignore[arg-type]
        VisitTimed(visit=visit, event="started", turn=1, at=began),
    ]
    return facts + ([VisitTimed(visit=visit, event="finished", turn=1, at=ended)] if ended else [])


def test_a_case_nobody_disagrees_on_has_no_problems() -> None:
    writer = Writer()
    writer.states(*a_machine(), *walked("v", NINE, TEN), *walked("w", TEN, NOON))
    assert kinds(writer) == []


def test_one_inspection_typed_on_two_laptops_is_told() -> None:
    writer = Writer()
    writer.states(*walked("v", NINE), *walked("w", TEN, NOON))
    assert kinds(writer) == ["overlapping_visits"]
    writer.states(SetAside(thing="visit/w"))
    assert kinds(writer) == []


def test_a_patrol_during_an_inspection_is_no_problem() -> None:
    writer = Writer()
    writer.states(*walked("v", NINE, NOON), *walked("w", TEN, NOON, "patrol"))
    assert kinds(writer) == []


def test_a_number_two_laptops_state_differently_blocks_until_a_person_settles_it() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine())
    second.takes_in(first)
    first.states(EquipmentStated(equipment="e-02", field="capacity", value="1200"))
    second.states(EquipmentStated(equipment="e-02", field="capacity", value="1080"))
    first.takes_in(second)
    (found,) = problems(first.case)
    assert (found.kind, sorted(found.values)) == ("contested", ["1080", "1200"])
    first.states(EquipmentStated(equipment="e-02", field="capacity", value="1200", note="以铭牌为准"))
    assert kinds(first) == []


def test_acts_that_have_not_arrived_are_told_as_a_gap() -> None:
    first, second = Writer("a"), Writer("b")
    for number in range(3):
        first.states(EquipmentStated(equipment="e-02", field="capacity", value=str(number)))
    second.acts = (first.acts[0], first.acts[2])
    (gap,) = [found for found in problems(second.case) if found.kind == "gap"]
    assert gap.values == ("2", "2")


def test_a_cloned_laptop_is_told_with_both_its_branches_until_a_person_took_them() -> None:
    first, clone = Writer("a"), Writer("a")
    first.states(*a_machine())
    clone.takes_in(first)
    first.states(EquipmentStated(equipment="e-02", field="capacity", value="1200"))
    clone.states(EquipmentStated(equipment="e-02", field="model", value="HT-250"))
    first.takes_in(clone)
    found = problems(first.case)
    assert {each.kind for each in found} == {"fork", "stray"}
    assert len(next(each for each in found if each.kind == "fork").values) == 3


def test_what_only_a_newer_program_understands_is_told_and_kept() -> None:
    writer = Writer()
    writer.states(*a_machine())
    newer = Writer("b")
    newer.takes_in(writer)
    stamp = Stamp("o", "2026-01-01T00:00:00+08:00", newer.device)
    ((_, stored),) = next_acts(newer.case, newer.case.seen, stamp, (SealSpoiled(number="1"),))
    later = stored.replace(b'"seal_spoiled"', b'"seal_recycled"')
    writer.acts = (*writer.acts, decode_act(later, decode_fact))
    assert [(each.kind, each.where) for each in problems(writer.case)] == [("unknown_fact", f"{'b' * 20}/1")]
