"""This is about joins: things that were one all along (`SameAs`), read under one name and parted again.

Nothing is rewritten: statements stay in the slot they were made in, and the slots are read together. What was
said of one name settles what was said of the other only if its author knew that the two are one.
"""

from collections.abc import Iterator, Mapping

import msgspec

from app.domain.acts.lines import Covers
from app.domain.acts.slots import Slot, Statement, in_order, wider

SAME_AS = "same_as"


class Joins(msgspec.Struct, frozen=True):
    """Which things are read under which name.

    Attributes:
        kept: for every joined thing the name it is read by.
        links: for every joined thing the next name on the way there, and who said so.
    """

    kept: Mapping[str, str]
    links: Mapping[str, tuple[str, Slot]]

    def way(self, thing: str) -> set[str]:
        """The joined things from this one up to the name it is read by."""
        passed: set[str] = set()
        while thing in self.links:
            passed.add(thing)
            thing = self.links[thing][0]
        return passed

    def said(self, thing: str) -> Iterator[Statement]:
        """The statements that joined a thing."""
        yield from self.links[thing][1].current

    def knew(self, statement: Statement, one: str, other: str) -> bool:
        """Whether a statement's author knew that two names mean one thing."""
        between = self.way(one) ^ self.way(other)
        return all(any(join.is_seen_by(statement) for join in self.said(thing)) for thing in between)


def joins_of(slots: Mapping[str, Slot], things: Mapping[str, object]) -> Joins:
    """The joins that stand: uncontested, and to a thing of the same kind that is here."""
    links: dict[str, tuple[str, Slot]] = {}
    for path, slot in slots.items():
        other, rest = split_slot(path)
        if rest != SAME_AS or slot.is_contested or not isinstance(slot.value, str):
            continue
        if slot.value in things and _kind(slot.value) == _kind(other):
            links[other] = (slot.value, slot)
    kept = {other: name for other, name in _final_names(links).items() if other != name}
    return Joins(kept, {other: links[other] for other in kept})


def read_together(slots: Mapping[str, Slot], joins: Joins) -> Mapping[str, Slot]:
    """Slots by path, with those of joined things under the name they are read by."""
    if not joins.kept:
        return slots
    parts: dict[str, list[tuple[str, Slot]]] = {}
    for path in sorted(slots):
        thing, rest = split_slot(path)
        is_moved = thing in joins.kept and rest != SAME_AS
        name = f"{joins.kept[thing]}/{rest}" if is_moved else path
        parts.setdefault(name, []).append((thing, slots[path]))
    return {path: _together(part, joins) for path, part in parts.items()}


def split_slot(path: str) -> tuple[str, str]:
    """A slot's thing (`kind/id`) and the rest of its path."""
    kind, _, tail = path.partition("/")
    name, _, rest = tail.partition("/")
    return f"{kind}/{name}", rest


def _together(part: list[tuple[str, Slot]], joins: Joins) -> Slot:
    if len(part) == 1:
        return part[0][1]
    covered: Covers = {}
    for _, slot in part:
        covered = wider(covered, slot.covered)
    said = [(thing, statement) for thing, slot in part for statement in slot.current]
    standing = [
        statement
        for thing, statement in said
        if not any(
            thing != name and statement.is_seen_by(later) and joins.knew(later, name, thing)
            for name, later in said
        )
    ]
    return Slot(in_order(standing), covered)


def _kind(thing: str) -> str:
    return thing.partition("/")[0]


def _final_names(links: Mapping[str, tuple[str, Slot]]) -> dict[str, str]:
    """Follow the joins; in a circle everyone is read by the smallest name."""
    final: dict[str, str] = {}
    for start in links:
        path: dict[str, int] = {}
        name = start
        while name in links and name not in final and name not in path:
            path[name] = len(path)
            name = links[name][0]
        end = min(list(path)[path[name] :]) if name in path else final.get(name, name)
        final.update(dict.fromkeys(path, end))
    return final
