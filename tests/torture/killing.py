"""This is about killing: a child of our own at work is ended by kill −9, with everything it started."""

import os
import random
import signal
import subprocess
import sys
import threading

import msgspec

LONG = bool(os.environ.get("FIELDSEAL_LONG"))
KILLS = 50 if LONG else 6


class Moment(msgspec.Struct, frozen=True):
    """When to kill: so many lines were told, and so many seconds more."""

    lines: int
    seconds: float


class Ended(msgspec.Struct, frozen=True):
    """What a child told before its end, whole lines only, and whether it was killed."""

    told: tuple[str, ...]
    killed: bool


AT_ONCE = Moment(1, 60.0)
"""For a child that kills itself: our kill comes only when it didn't."""


def moments(seed: int, most_lines: int, most_seconds: float) -> list[Moment]:
    """As many moments as this run has kills, at random.

    The first is at the first line, so that one at least comes in time on whatever machine.
    """
    chance = random.Random(seed)
    later = [Moment(chance.randint(1, most_lines), chance.random() * most_seconds) for _ in range(KILLS - 1)]
    return [Moment(1, 0.0), *later]


def run_until(moment: Moment, module: str, *arguments: str) -> Ended:
    """Run a child and kill it, with its whole process group, at a moment; it may be done before."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as child:
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(moment.lines)]
        killer = threading.Timer(moment.seconds, os.killpg, (child.pid, signal.SIGKILL))
        killer.start()
        told += list(child.stdout)
        killer.cancel()
        killer.join()
    assert child.returncode in (0, -signal.SIGKILL)
    whole = tuple(line.removesuffix("\n") for line in told if line.endswith("\n"))
    return Ended(whole, child.returncode != 0)
