"""This is about a batch of one model (同型号一批): how many machines, and the factory number of each.

JO2 and Y motors come as 20–60 per firm: one row, a nameplate each, cut and scrapped together.
Source: users.md (b) 11.
"""

import re
from typing import Final

from app.domain.equipment.machine import Machine

MOST_UNITS: Final = 1000
_WHOLE: Final = re.compile(r"\d{1,9}", re.ASCII)
_APART: Final = re.compile(r"[、，,;；\s]+")
_RUN: Final = re.compile(r"(.*?)(\d{1,18})(?:…+|\.{2,}|[~～至])(.*?)(\d{1,18})")
_LONGEST_RUN: Final = 200
"""Signs: a run is searched for in what a person could have typed as one."""


def factory_numbers(text: str) -> tuple[str, ...]:
    """Every number named; `示06-11…14` (also with ~ or 至) is a run of four.

    A run that goes down, or over a thousand, is kept as it was typed.
    """
    return tuple(number for part in _APART.split(text.strip()) if part for number in _run(part))


def _run(part: str) -> tuple[str, ...]:
    run = _RUN.fullmatch(part) if len(part) <= _LONGEST_RUN else None
    if run is None or run[3] not in ("", run[1]):
        return (part,)
    first, last = int(run[2]), _whole_end(run[2], run[4])
    if not first <= last < first + MOST_UNITS:
        return (part,)
    return tuple(f"{run[1]}{number:0{len(run[2])}d}" for number in range(first, last + 1))


def _whole_end(first: str, last: str) -> int:
    """`0611…14` ends at 0614: an end that is shorter stands for the last digits."""
    return int(first[: len(first) - len(last)] + last) if len(last) < len(first) else int(last)


def units(machine: Machine) -> int:
    """How many machines stand under this number; at least one."""
    if not machine.batch:
        return 1
    count = machine.field("count")
    if _WHOLE.fullmatch(count):
        return min(max(int(count), 1), MOST_UNITS)
    return min(max(len(factory_numbers(machine.field("factory_numbers"))), 1), MOST_UNITS)
