"""This is about lines: unbroken runs of one device's acts, so that "had B seen A?" compares two numbers.

A writer's chain is one line, named like the device. Where a chain parts, the folded branch goes on with the
line and every other branch starts a new one, named by the digest of its first act; so does an act whose
forerunner is not here, and one where a stretch begins that somebody saw without the acts before it.
Only what `previous` leads to counts as seen: a number does not tell the branch.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain as chained

import msgspec

from app.domain.acts.act import Act, Seen, Stretch
from app.domain.acts.chains import Chain

Place = tuple[str, int]
"""A line and the position in it, from 1."""

Covers = Mapping[str, int]
"""Per line, the position up to which every act was seen."""


class Lines(msgspec.Struct, frozen=True):
    """Where every act stands.

    Attributes:
        places: by digest, strays included.
        parents: by line, the place it branches off.
        begins: by line with a parent, the number of its first act.
    """

    places: Mapping[str, Place] = {}
    parents: Mapping[str, Place] = {}
    begins: Mapping[str, int] = {}

    def knows(self, stretches: tuple[Stretch, ...]) -> bool:
        return all(stretch.digest in self.places for stretch in stretches)

    def places_of(self, act: Act) -> tuple[Place, ...]:
        """Where an act stands, and where the lost act stands that it recovers, if that is here."""
        found = [self.places[act.digest]]
        while act.inner is not None:
            act = act.inner
            if act.digest in self.places:
                found.append(self.places[act.digest])
        return tuple(found)

    def covers_of(self, act: Act, reached: dict[int, Covers]) -> Covers:
        """What an act's author had seen, own earlier acts always; of a recovered act, the lost one's.

        reached: what was found for acts before, by identity of their `seen` (which acts in a row share).
        """
        author = act.stated
        common = reached.get(id(author.seen))
        if common is None:
            common = reached[id(author.seen)] = self._reached(author.seen)
        covers = dict(common)
        self._reach(author.previous, covers)
        return covers

    def _reached(self, seen: Seen) -> Covers:
        covers: dict[str, int] = {}
        for stretches in seen.values():
            for stretch in stretches:
                self._reach(stretch.digest, covers, stretch.first)
        return covers

    def _reach(self, digest: str, covers: dict[str, int], first: int = 1) -> None:
        """Cover an act and all that lead to it, back to number `first`."""
        place = self.places.get(digest)
        while place is not None:
            line, position = place
            if covers.get(line, 0) < position:
                covers[line] = position
            place = self.parents.get(line) if self.begins.get(line, 1) > first else None


def is_covered(places: tuple[Place, ...], covers: Covers) -> bool:
    """Whether an act standing at these places (in more than one when recovered) was seen."""
    for line, position in places:  # noqa: SIM110 - any() with a generator halves the speed of the fold
        if covers.get(line, 0) >= position:
            return True
    return False


def lines_of(chains: Mapping[str, Chain], seen: Iterable[Seen]) -> Lines:
    """Where all acts of these chains stand.

    seen: what the authors of these acts had seen, each distinct vector once is enough.
    """
    starts = _starts_beyond_a_gap(seen)
    places: dict[str, Place] = {}
    parents: dict[str, Place] = {}
    begins: dict[str, int] = {}
    for device, chain in chains.items():
        if chain.is_whole and device not in starts:
            for act in chain.acts:
                places[act.digest] = (device, act.number)
            continue
        for act, place, before in _laid_out(device, chain, starts.get(device, set()), places):
            places[act.digest] = place
            if before is not None:
                parents[place[0]] = before
                begins[place[0]] = act.number
    return Lines(places, parents, begins)


def _starts_beyond_a_gap(seen: Iterable[Seen]) -> dict[str, set[int]]:
    """Per device, the numbers at which a stretch was seen to begin, other than the first."""
    starts: defaultdict[str, set[int]] = defaultdict(set)
    for vector in seen:
        for device, stretches in vector.items():
            for stretch in stretches:
                if stretch.first > 1:
                    starts[device].add(stretch.first)
    return starts


def _laid_out(
    device: str, chain: Chain, starts: set[int], places: Mapping[str, Place]
) -> Iterator[tuple[Act, Place, Place | None]]:
    """Every act with its place and, where a new line branches off, from where; the caller fills `places`."""
    folded = {act.digest for act in chain.acts}
    numbers = {act.digest: act.number for act in chained(chain.acts, chain.strays)}
    continued = {""}
    in_order = sorted(
        chained(chain.acts, chain.strays), key=lambda act: (act.number, act.digest not in folded, act.digest)
    )
    for act in in_order:
        before = places.get(act.previous) if numbers.get(act.previous) == act.number - 1 else None
        if before is not None and act.previous not in continued and act.number not in starts:
            continued.add(act.previous)
            yield act, (before[0], before[1] + 1), None
            continue
        begins = act.number == 1 and not act.previous and act.digest in folded
        yield act, (device if begins else act.digest, 1), before
