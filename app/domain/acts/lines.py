"""This is about lines: unbroken runs of one device's acts, so that "had B seen A?" compares two numbers.

A writer's chain is one line, named like the device. Where a chain parts, the folded branch goes on with the
line and every other branch starts a new one, named by the digest of its first act; so does an act whose
forerunner is not here. Only what `previous` leads to counts as seen: a number does not tell the branch.
"""

from collections.abc import Mapping
from itertools import chain as chained

import msgspec

from app.domain.acts.act import Act, Head, Seen
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
    """

    places: Mapping[str, Place] = {}
    parents: Mapping[str, Place] = {}

    def knows(self, heads: tuple[Head, ...]) -> bool:
        return all(head.digest in self.places for head in heads)

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
        for heads in seen.values():
            for head in heads:
                self._reach(head.digest, covers)
        return covers

    def _reach(self, digest: str, covers: dict[str, int]) -> None:
        place = self.places.get(digest)
        while place is not None:
            line, position = place
            if covers.get(line, 0) >= position:
                return
            covers[line] = position
            place = self.parents.get(line)


def is_covered(places: tuple[Place, ...], covers: Covers) -> bool:
    """Whether an act standing at these places (in more than one when recovered) was seen."""
    for line, position in places:  # noqa: SIM110 - any() with a generator halves the speed of the fold
        if covers.get(line, 0) >= position:
            return True
    return False


def lines_of(chains: Mapping[str, Chain]) -> Lines:
    places: dict[str, Place] = {}
    parents: dict[str, Place] = {}
    for device, chain in chains.items():
        if chain.is_whole:
            for act in chain.acts:
                places[act.digest] = (device, act.number)
        else:
            _lay_out(device, chain, places, parents)
    return Lines(places, parents)


def _lay_out(device: str, chain: Chain, places: dict[str, Place], parents: dict[str, Place]) -> None:
    folded = {act.digest for act in chain.acts}
    numbers = {act.digest: act.number for act in chained(chain.acts, chain.strays)}
    continued = {""}
    in_order = sorted(
        chained(chain.acts, chain.strays), key=lambda act: (act.number, act.digest not in folded, act.digest)
    )
    for act in in_order:
        before = places.get(act.previous) if numbers.get(act.previous) == act.number - 1 else None
        if before is not None and act.previous not in continued:
            places[act.digest] = (before[0], before[1] + 1)
            continued.add(act.previous)
            continue
        begins = act.number == 1 and not act.previous and act.digest in folded
        line = device if begins else act.digest
        places[act.digest] = (line, 1)
        if before is not None:
            parents[line] = before
