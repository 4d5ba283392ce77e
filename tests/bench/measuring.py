"""This is about measuring: our code and what it is held against, side by side, round by round, in one run.

A machine is never quiet and a disk never the same twice, so a figure is a ratio of two neighbours, and the
median of several rounds. Which of the two goes first changes from round to round.
"""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec


class Took(float):
    """Seconds by the clock on the wall; `cpu` by the processor, all threads together."""

    cpu: float

    def __new__(cls, wall: float, cpu: float = 0.0) -> "Took":
        took = super().__new__(cls, wall)
        took.cpu = cpu
        return took


Timed = Callable[[Path], Took]
"""Prepares in the empty folder given, does the work, and says how long the work took."""


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """How much is measured.

    Attributes:
        rounds: of each pair.
        share: of the full amount; budgets that speak of an amount of things only hold at 1.
    """

    rounds: int
    share: float

    def of(self, full: int, least: int = 1) -> int:
        return max(least, round(full * self.share))


TINY = Size(rounds=1, share=0.002)
USUAL = Size(rounds=5, share=0.2)
FULL = Size(rounds=5, share=1)


class Bench(msgspec.Struct, frozen=True, kw_only=True):
    """Where and how much is measured; the folder lies on the disk that is to be measured."""

    folder: Path
    size: Size

    def fresh(self, name: str) -> Path:
        """A new empty folder."""
        count = len(list(self.folder.iterdir()))
        made = self.folder / f"{count:04d}-{name}"
        made.mkdir()
        return made


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the result.

    Attributes:
        ratio: ours through bare, median of the rounds; None where the budget is an absolute figure.
        unit: of `budget`: `x` for a ratio, else that of `ours`: s, ms, MB, %.
        spread: least and largest of the rounds, in the same unit.
        ours, bare: medians, in seconds for a ratio; bare is None where nothing is held against it.
        cpu: the same by processor time, which neighbours on the machine change little: a ratio, or in `unit`.
        note: what was measured, how much of it.
        skipped: why nothing was measured; then `held` says nothing.
    """

    name: str
    ratio: float | None
    unit: str
    budget: float
    held: bool
    rounds: int
    spread: tuple[float, float]
    ours: float
    bare: float | None
    cpu: float | None = None
    note: str = ""
    skipped: str = ""


def side_by_side(bench: Bench, name: str, budget: float, pair: tuple[Timed, Timed], note: str) -> Figure:
    """Ours and the bare thing in turn.

    Args:
        bench: where, and how many rounds.
        name: of the figure.
        budget: largest ratio.
        pair: ours, bare.
        note: what is done.
    """
    return ratio_of(name, budget, rounds_of(bench, pair), note)


def rounds_of(bench: Bench, sides: Sequence[Timed]) -> list[tuple[Took, ...]]:
    """What each side took in each round; the first round warms up and isn't counted."""
    counted = []
    for number in range(bench.size.rounds + 1):
        places = range(len(sides))
        took = {place: _once(bench, sides[place]) for place in (reversed(places) if number % 2 else places)}
        counted.append(tuple(took[place] for place in places))
    return counted[1:]


def ratio_of(name: str, budget: float, rounds: Sequence[tuple[Took, ...]], note: str) -> Figure:
    """The figure of rounds of (ours, bare)."""
    spent = [ours.cpu / bare.cpu for ours, bare in rounds if bare.cpu]
    ratios = [ours / bare for ours, bare in rounds]
    ratio = statistics.median(ratios)
    return Figure(
        name=name,
        ratio=round(ratio, 3),
        unit="x",
        budget=budget,
        held=ratio <= budget,
        rounds=len(rounds),
        spread=(round(min(ratios), 3), round(max(ratios), 3)),
        ours=_shown(statistics.median(ours for ours, _ in rounds)),
        bare=_shown(statistics.median(bare for _, bare in rounds)),
        cpu=round(statistics.median(spent), 3) if spent else None,
        note=note,
    )


def absolute(name: str, unit: str, budget: float, found: Sequence[float], note: str) -> Figure:
    """A figure that stands alone; for `%` the budget is the least, else the most."""
    ours = statistics.median(found)
    spent = [each.cpu for each in found if isinstance(each, Took)]
    return Figure(
        name=name,
        ratio=None,
        unit=unit,
        budget=budget,
        held=ours >= budget if unit == "%" else ours <= budget,
        rounds=len(found),
        spread=(_shown(min(found)), _shown(max(found))),
        ours=_shown(ours),
        bare=None,
        cpu=_shown(statistics.median(spent)) if spent else None,
        note=note,
    )


def skipped(name: str, unit: str, budget: float, why: str) -> Figure:
    return Figure(
        name=name,
        ratio=None,
        unit=unit,
        budget=budget,
        held=False,
        rounds=0,
        spread=(0, 0),
        ours=0,
        bare=None,
        skipped=why,
    )


def seconds(work: Callable[[], object]) -> Took:
    """How long the work takes; what others left to collect is collected before."""
    gc.collect()
    begun, spent = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - begun, time.process_time() - spent)


def mean_of(one: Took, other: Took) -> Took:
    return Took((one + other) / 2, (one.cpu + other.cpu) / 2)


def p95_ms(works: Sequence[Callable[[], object]]) -> Took:
    """What nineteen of twenty stay below, in milliseconds, done one after the other."""
    gc.collect()
    walls, spent = [], []
    for work in works:
        begun, before = time.perf_counter(), time.thread_time()
        work()
        spent.append(time.thread_time() - before)
        walls.append(time.perf_counter() - begun)
    place = int(len(works) * 0.95)
    return Took(sorted(walls)[place] * 1000, sorted(spent)[place] * 1000)


def _once(bench: Bench, side: Timed) -> Took:
    """In a folder of its own, which is emptied: a full disk would be measured instead."""
    folder = bench.fresh("round")
    took = side(folder)
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    return took


def _shown(number: float) -> float:
    """Four figures that count."""
    return float(f"{number:.4g}")
