"""This is about slots: which statements about one thing still stand, and whether they agree."""

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.lines import Covers, Place, is_covered


class Statement(msgspec.Struct, frozen=True, gc=False):
    """One value said of one slot.

    Attributes:
        places: where its act stands; where the lost act stands too, if it was recovered.
        covers: what the author had seen, own earlier acts included.
    """

    act: Act
    value: object
    places: tuple[Place, ...]
    covers: Covers

    def is_seen_by(self, other: "Statement") -> bool:
        return is_covered(self.places, other.covers)


class Slot(msgspec.Struct, frozen=True, gc=False):
    """The statements of one slot that no other statement of it has seen.

    Attributes:
        current: in the order of the fold.
        covered: what the authors of all statements of this slot, past ones included, had seen together.
    """

    current: tuple[Statement, ...]
    covered: Covers

    @property
    def value(self) -> object:
        """The value to show: of several that stand, the earliest; None where nothing was said."""
        return self.current[0].value if self.current else None

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
    if not slot.current:
        return Slot((statement,), statement.covers)
    covered = wider(slot.covered, statement.covers)
    standing = [said for said in (*slot.current, statement) if not is_covered(said.places, covered)]
    return Slot(in_order(standing), covered)


def in_order(statements: list[Statement]) -> tuple[Statement, ...]:
    if len(statements) > 1:
        statements.sort(key=lambda statement: statement.act.order)
    return tuple(statements)


def wider(one: Covers, other: Covers) -> Covers:
    """What either has seen."""
    for line, position in one.items():
        if other.get(line, 0) < position:
            break
    else:
        return other
    merged = dict(other)
    for line, position in one.items():
        if merged.get(line, 0) < position:
            merged[line] = position
    return merged
