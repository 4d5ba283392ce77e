"""This is about the office as `office.case` shows it: its people, laptops and number blocks."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.agencies.agency import Agency, agencies_of
from app.domain.people.facts import DeviceEnrolled, OfficerListed, OfficerRole, SealBlockGiven

MOST_STRIPS: Final = 1_000_000
"""Of one block; whoever says more, no printer made them, and nobody waits until they are counted."""


class Officer(msgspec.Struct, frozen=True):
    """A person of the office; `card_until` is an ISO day or empty."""

    id: str
    name: str
    unit: str
    role: OfficerRole
    card: str
    card_until: str

    def is_certified(self, on: date) -> bool:
        """Holds a certificate (执法证) that has not run out on that day."""
        return is_certified(self.card, self.card_until, on)


class Device(msgspec.Struct, frozen=True):
    """An enrolled laptop."""

    id: str
    label: str
    signing_public: str
    recipient: str
    revoked: bool


class Office(msgspec.Struct, frozen=True):
    """Name and kind of the office; `sample` offices (示例) and real ones never mix.

    Attributes:
        agencies: profiles of this office and of the bureaus it acts with.
    """

    name: str
    district: str
    sample: bool
    review_body: str
    court: str
    agencies: tuple[Agency, ...] = ()


def is_certified(card: str, card_until: str, on: date) -> bool:
    return bool(card) and (not card_until or card_until >= on.isoformat())


def office_of(case: Case) -> Office:
    named = case.value("office/self/named", ("", "", False, "", ""))
    return Office(*msgspec.convert(named, tuple[str, str, bool, str, str]), agencies=agencies_of(case))


def officers_of(case: Case) -> tuple[Officer, ...]:
    """Everyone listed, in the order they were listed."""
    return tuple(
        Officer(
            officer,
            *msgspec.convert(case.value(f"officer/{officer}/listed"), tuple[str, str, OfficerRole, str, str]),
        )
        for officer, fact in case.things_of("officer")
        if isinstance(fact, OfficerListed)
    )


def officer_of(case: Case, officer: str) -> Officer | None:
    return next((known for known in officers_of(case) if known.id == officer), None)


def devices_of(case: Case) -> tuple[Device, ...]:
    return tuple(
        Device(
            device,
            *msgspec.convert(case.value(f"device/{device}/enrolled"), tuple[str, str, str]),
            revoked=case.value(f"device/{device}/revoked") is True,
        )
        for device, fact in case.things_of("device")
        if isinstance(fact, DeviceEnrolled)
    )


def seal_numbers(case: Case, device: str) -> tuple[str, ...]:
    """Every strip number in the blocks given to a laptop, in order."""
    blocks = [block for block in blocks_of(case) if block.device == device]
    return tuple(number for block in blocks for number in _numbers(block))


def blocks_of(case: Case) -> tuple[SealBlockGiven, ...]:
    """Every block given out, in the order it was."""
    return tuple(fact for _, fact in case.things_of("seal_block") if isinstance(fact, SealBlockGiven))


class BlockUse(msgspec.Struct, frozen=True):
    """What became of a block of strips.

    Attributes:
        used: numbers placed or spoiled.
        missing: numbers before the last one used of which no case knows anything (漏号).
        free: how many come after it.
    """

    prefix: str
    first: int
    last: int
    device: str
    used: tuple[str, ...]
    missing: tuple[str, ...]
    free: int


def block_uses(case: Case, used: Iterable[str]) -> tuple[BlockUse, ...]:
    """Every block given out, in the order it was. used: numbers of all cases, placed or spoiled."""
    gone = set(used)
    return tuple(_block_use(block, gone) for block in blocks_of(case))


def _block_use(block: SealBlockGiven, gone: set[str]) -> BlockUse:
    numbers = _numbers(block)
    places = [place for place, number in enumerate(numbers) if number in gone]
    reached = places[-1] + 1 if places else 0
    return BlockUse(
        prefix=block.prefix,
        first=block.first,
        last=block.last,
        device=block.device,
        used=tuple(numbers[place] for place in places),
        missing=tuple(number for number in numbers[:reached] if number not in gone),
        free=len(numbers) - reached,
    )


def _numbers(block: SealBlockGiven) -> list[str]:
    last = min(block.last, block.first + MOST_STRIPS - 1)
    return [f"{block.prefix}{number:04d}" for number in range(block.first, last + 1)]


def free_seal_numbers(ours: Iterable[str], used: Iterable[str]) -> tuple[str, ...]:
    taken = set(used)
    return tuple(number for number in ours if number not in taken)
