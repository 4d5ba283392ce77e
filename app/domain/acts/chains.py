"""This is about each writer's chain of acts: gapless, or with gaps, or parted into branches.

Every device numbers its acts 1, 2, 3 … per case and each names the digest before it. After a clone or a
restored old image one number may stand twice: a fork. The branch with the smaller digest is folded (any
choice would do, as long as everyone makes the same), the others are kept as strays until a person takes them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from app.domain.acts.act import Act, Head, Stretch


class Fork(msgspec.Struct, frozen=True):
    """One number that stands more than once in a device's acts.

    Attributes:
        branches: digests at that number, sorted; the first is the one folded.
    """

    device: str
    number: int
    branches: tuple[str, ...]


class Gap(msgspec.Struct, frozen=True):
    """Acts of a device that are known to exist and are not here (both ends included)."""

    device: str
    first: int
    last: int


class Chain(msgspec.Struct, frozen=True):
    """What stands of one device's acts in one case; at least one act.

    Attributes:
        acts: the folded ones, by number.
        strays: those of other branches, and those whose `previous` leads nowhere.
        stretches: the runs of `acts` in which each names the one before; one when whole.
        is_whole: gapless from number 1, each naming the one before, no strays.
    """

    acts: tuple[Act, ...]
    strays: tuple[Act, ...]
    forks: tuple[Fork, ...]
    gaps: tuple[Gap, ...]
    stretches: tuple[Stretch, ...]
    is_whole: bool

    @property
    def head(self) -> Head:
        return Head(self.acts[-1].number, self.acts[-1].digest)


def chains_of(acts: Iterable[Act]) -> dict[str, Chain]:
    """The chain of every device. Acts may come in any order; none twice."""
    by_device: defaultdict[str, list[Act]] = defaultdict(list)
    for act in acts:
        by_device[act.device].append(act)
    return {device: _chain(device, own) for device, own in sorted(by_device.items())}


def _chain(device: str, acts: list[Act]) -> Chain:
    acts.sort(key=lambda act: (act.number, act.digest))
    if _is_whole(acts):
        return Chain(tuple(acts), (), (), (), _stretches(acts[:1], acts[-1:]), True)
    main, strays, forks = _parted(device, acts)
    return Chain(tuple(main), tuple(strays), tuple(forks), _gaps(device, main), _unbroken(main), False)


def _is_whole(acts: Sequence[Act]) -> bool:
    previous = ""
    for number, act in enumerate(acts, start=1):
        if act.number != number or act.previous != previous:
            return False
        previous = act.digest
    return True


def _parted(device: str, acts: Sequence[Act]) -> tuple[list[Act], list[Act], list[Fork]]:
    """Acts of the folded branch, the strays, and the forks of that branch."""
    here = {act.digest for act in acts}
    at_number: defaultdict[int, list[Act]] = defaultdict(list)
    for act in acts:
        at_number[act.number].append(act)
    main: list[Act] = []
    strays: list[Act] = []
    forks: list[Fork] = []
    for number, rivals in at_number.items():
        heirs = [act for act in rivals if _continues(act, main, here)]
        if len(heirs) > 1:
            forks.append(Fork(device, number, tuple(act.digest for act in heirs)))
        main.extend(heirs[:1])
        strays.extend(act for act in rivals if act not in heirs[:1])
    return main, strays, forks


def _continues(act: Act, main: Sequence[Act], here: set[str]) -> bool:
    """Whether this act may follow the branch folded so far: its forerunner is on it, or not here at all."""
    if main and main[-1].number == act.number - 1:
        return act.previous == main[-1].digest
    return act.previous not in here


def _unbroken(main: Sequence[Act]) -> tuple[Stretch, ...]:
    breaks = [at for at in range(1, len(main)) if main[at].number != main[at - 1].number + 1]
    return _stretches([main[at] for at in (0, *breaks)], [main[at - 1] for at in (*breaks, len(main))])


def _stretches(firsts: Sequence[Act], lasts: Sequence[Act]) -> tuple[Stretch, ...]:
    ends = zip(firsts, lasts, strict=True)
    return tuple(Stretch(first.number, last.number, last.digest) for first, last in ends)


def _gaps(device: str, main: Sequence[Act]) -> tuple[Gap, ...]:
    gaps = []
    expected = 1
    for act in main:
        if act.number > expected:
            gaps.append(Gap(device, expected, act.number - 1))
        expected = act.number + 1
    return tuple(gaps)
