"""This is about the seals on a machine as the case shows them."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.equipment.seal_facts import SealPlaced


class SealCheck(msgspec.Struct, frozen=True):
    """What one visit found; `on` is an ISO day."""

    on: str
    condition: str
    cause: str = ""


class Seal(msgspec.Struct, frozen=True):
    """A numbered strip.

    Attributes:
        placed_on: ISO day.
        checks: by day, newest last.
        lifted_on: empty while it stays.
    """

    id: str
    number: str
    equipment: str
    part: str
    sealing: str
    placed_on: str
    replaces: str
    checks: tuple[SealCheck, ...]
    lifted_on: str

    @property
    def condition(self) -> str:
        if self.lifted_on:
            return "lifted"
        return self.checks[-1].condition if self.checks else "intact"


@read_once
def seals_of(case: Case) -> tuple[Seal, ...]:
    """Every seal of the case, by number."""
    seals = [_seal(case, seal, fact) for seal, fact in case.things_of("seal") if isinstance(fact, SealPlaced)]
    return tuple(sorted(seals, key=lambda seal: (seal.number, seal.id)))


def seals_on(case: Case, equipment: str) -> tuple[Seal, ...]:
    thing = case.kept(f"equipment/{equipment}")
    return tuple(seal for seal in seals_of(case) if case.kept(f"equipment/{seal.equipment}") == thing)


def spoiled_numbers(case: Case) -> tuple[str, ...]:
    """Numbers of strips that were spoiled (作废)."""
    return tuple(
        sorted(
            thing.removeprefix("seal_number/")
            for thing, slots in case.slots_of_thing.items()
            if thing.startswith("seal_number/") and "spoiled" in slots and slots["spoiled"].value is True
        )
    )


def _seal(case: Case, seal: str, fact: SealPlaced) -> Seal:
    slots = case.slots_of_thing.get(f"seal/{seal}", {})
    checks = tuple(
        SealCheck(path.removeprefix("check/"), *msgspec.convert(slot.value, tuple[str, str]))
        for path, slot in sorted(slots.items())
        if path.startswith("check/")
    )
    lifted = slots["lifted"].value if "lifted" in slots else ("", "")
    placed = case.things[f"seal/{seal}"]
    occurred = fact.occurred
    return Seal(
        id=seal,
        number=fact.number,
        equipment=fact.equipment,
        part=fact.part,
        sealing=fact.sealing,
        placed_on=(occurred.at if occurred is not None and occurred.at else placed.at)[:10],
        replaces=fact.replaces,
        checks=checks,
        lifted_on=msgspec.convert(lifted, tuple[str, str])[0],
    )
