"""This is about each writer's chain of acts: gapless, or with gaps, or parted into branches.

Every device numbers its acts 1, 2, 3 … per case and each names the digest before it. After a clone or a
restored old image one number may stand twice: a fork. The branch with the smaller digest is folded (any
choice would do, as long as everyone makes the same), the others are kept as strays until a person takes them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from app.domain.acts.act import Act


class Head(msgspec.Struct, frozen=True):
    """The last act of a writer's chain."""

    number: int
    digest: str


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
    """What stands of one device's acts in one case.

    Attributes:
        acts: the folded ones, by number.
        strays: those of other branches, and those whose `previous` leads nowhere.
        gapless: every number from 1 to this one is here.
    """

    acts: tuple[Act, ...]
    strays: tuple[Act, ...]
    forks: tuple[Fork, ...]
    gaps: tuple[Gap, ...]
    gapless: int
    head: Head


def chains_of(acts: Iterable[Act]) -> dict[str, Chain]:
    """The chain of every device. Acts may come in any order; none twice."""
    by_device: defaultdict[str, list[Act]] = defaultdict(list)
    for act in acts:
        by_device[act.device].append(act)
    return {device: _chain(device, own) for device, own in sorted(by_device.items())}


def _chain(device: str, acts: list[Act]) -> Chain:
    acts.sort(key=lambda act: (act.number, act.digest))
    if _is_whole(acts):
        last = acts[-1]
        return Chain(tuple(acts), (), (), (), last.number, Head(last.number, last.digest))
    return _parted_chain(device, acts)


def _is_whole(acts: Sequence[Act]) -> bool:
    previous = ""
    for number, act in enumerate(acts, start=1):
        if act.number != number or act.previous != previous:
            return False
        previous = act.digest
    return True


def _parted_chain(device: str, acts: Sequence[Act]) -> Chain:
    here = {act.digest for act in acts}
    at_number: defaultdict[int, list[Act]] = defaultdict(list)
    for act in acts:
        at_number[act.number].append(act)
    main: list[Act] = []
    strays: list[Act] = []
    forks: list[Fork] = []
    stray_digests: set[str] = set()
    for number in sorted(at_number):
        rivals = at_number[number]
        heirs = [act for act in rivals if _continues(act, main, here, stray_digests)]
        if len(heirs) > 1:
            forks.append(Fork(device, number, tuple(act.digest for act in heirs)))
        main.extend(heirs[:1])
        lost = [act for act in rivals if act not in heirs[:1]]
        strays.extend(lost)
        stray_digests.update(act.digest for act in lost)
    gaps = _gaps(device, [act.number for act in main])
    gapless = gaps[0].first - 1 if gaps else (main[-1].number if main else 0)
    head = Head(main[-1].number, main[-1].digest) if main else Head(0, "")
    return Chain(tuple(main), tuple(strays), tuple(forks), gaps, gapless, head)


def _continues(act: Act, main: Sequence[Act], here: set[str], strays: set[str]) -> bool:
    """Whether this act may follow the branch folded so far: its forerunner is on it, or not here at all."""
    if act.previous in strays:
        return False
    if main and main[-1].number == act.number - 1:
        return act.previous == main[-1].digest
    return act.previous not in here


def _gaps(device: str, numbers: Sequence[int]) -> tuple[Gap, ...]:
    gaps = []
    expected = 1
    for number in numbers:
        if number > expected:
            gaps.append(Gap(device, expected, number - 1))
        expected = number + 1
    return tuple(gaps)
