"""This is about slots: which statements about one thing still stand, and whether they agree."""

from collections.abc import Mapping

import msgspec

from app.domain.acts.act import Act


class Statement(msgspec.Struct, frozen=True, gc=False):
    """One value said of one slot.

    Attributes:
        covers: per device, the number up to which the author had seen every act, own earlier ones included.
    """

    act: Act
    value: object
    covers: Mapping[str, int]


class Slot(msgspec.Struct, frozen=True, gc=False):
    """The statements of one slot that no other statement of it has seen.

    Attributes:
        current: in the order of the fold.
        covered: per device, the number up to which some statement of this slot has seen every act.
    """

    current: tuple[Statement, ...]
    covered: Mapping[str, int]

    @property
    def value(self) -> object:
        """The value to show: of several that stand, the earliest."""
        return self.current[0].value

    @property
    def act(self) -> Act:
        return self.current[0].act

    @property
    def is_contested(self) -> bool:
        """More than one value stands (两处记录不一致)."""
        return any(statement.value != self.value for statement in self.current[1:])


EMPTY = Slot((), {})


def with_statement(slot: Slot, statement: Statement) -> Slot:
    """The slot after one more statement; the order in which statements come does not matter."""
    return _standing((*slot.current, statement), _wider(slot.covered, statement.covers))


def joined(first: Slot, second: Slot) -> Slot:
    """One slot out of two that turn out to be about the same thing."""
    return _standing(first.current + second.current, _wider(first.covered, second.covered))


def _wider(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    if not one:
        return other
    merged = dict(one)
    for device, number in other.items():
        if number > merged.get(device, 0):
            merged[device] = number
    return merged


def _standing(statements: tuple[Statement, ...], covered: Mapping[str, int]) -> Slot:
    current = tuple(s for s in statements if covered.get(s.act.device, 0) < s.act.number)
    if len(current) > 1:
        current = tuple(sorted(current, key=lambda s: s.act.order))
    return Slot(current, covered)
