"""This is about making cases for tests: facts stated by a writer, without files."""

from app.domain.acts.act import Act, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.fold import fold
from app.domain.acts.writing import Stamp, next_acts
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, CutoffStated, ReadingTaken
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated
from app.domain.facts import decode_fact

CASE = "c" * 32


def laptop(letter: str) -> str:
    """A writer's id, told apart by one letter."""
    return letter * 20


class Writer:
    """A laptop that states facts on its own copy of a case."""

    def __init__(self, letter: str = "a", by: str = "officer-lin") -> None:
        self.device = laptop(letter)
        self.by = by
        self.acts: tuple[Act, ...] = ()
        self.minute = 0

    @property
    def case(self) -> Case:
        return fold(CASE, self.acts)

    def states(self, *facts: Fact) -> Case:
        self.minute += 1
        stamp = Stamp(self.by, f"2025-06-12T09:{self.minute % 60:02d}:00+08:00", self.device)
        case = self.case
        for _, stored in next_acts(case, case.seen, stamp, facts):
            self.acts = (*self.acts, decode_act(stored, decode_fact))
        return self.case

    def takes_in(self, other: "Writer") -> Case:
        self.acts = tuple({act.digest: act for act in (*self.acts, *other.acts)}.values())
        return self.case


def apart(*common: Fact, one: Fact, other: Fact) -> Case:
    """Two laptops that know the same, each saying something the other has not seen."""
    first, second = Writer("a"), Writer("b")
    first.states(*common)
    second.takes_in(first)
    first.states(one)
    second.states(other)
    return second.takes_in(first)


def on_the_day(text: str = "2025-06-12T10:00+08:00") -> Occurred:
    return Occurred(at=text, observer="officer-lin")


def a_machine(
    number: str = "E-02", kind: str = "dyeing", equipment: str = "", **fields: str
) -> tuple[Fact, ...]:
    """The facts that add a machine with these fields."""
    name = equipment or number.lower()
    added = EquipmentAdded(equipment=name, number=number, kind=kind, name="溢流染色机", plan_item="item-1")
    stated = (
        EquipmentStated(equipment=name, field=field, value=value)  # type: ignore[arg-type]
        for field, value in fields.items()
    )
    return (added, *stated)


def a_cutoff(
    number: str = "D1", utility: str = "power", feeds: tuple[str, ...] = ("e-02",), **fields: str
) -> tuple[Fact, ...]:
    """The facts that add a cut-off point feeding these machines."""
    name = number.lower()
    added = CutoffAdded(cutoff=name, number=number, utility=utility, place="跌落式熔断器")  # type: ignore[arg-type]
    stated = (
        CutoffStated(cutoff=name, field=field, value=value)  # type: ignore[arg-type]
        for field, value in fields.items()
    )
    return (added, *stated, *(CutoffFeeds(cutoff=name, equipment=machine) for machine in feeds))


def a_reading(value: str, moment: str = "cut", cutoff: str = "d1") -> ReadingTaken:
    return ReadingTaken(cutoff=cutoff, moment=moment, value=value, occurred=on_the_day())
