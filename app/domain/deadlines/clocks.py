"""This is about the clocks of the law: the rule table, read from its text and looked up by code.

The rows lie in `resources/rules/clocks.csv`. Source: domain.md §6.2, whose codes they keep.
"""

import csv
import io
from collections.abc import Mapping
from typing import Literal

import msgspec

from app.domain.errors import FileRefused, Refusal, RuleRefused

Unit = Literal["hour", "day", "working_day", "month", "year", "date", "count"]
"""`date` is a day of the start's year (`12-31`); `count` is K17, see `closure.py`."""

Checked = Literal["law", "source", "verify"]
"""Read in the text of the law · read in a source that quotes it · not read: to be checked (须核对原文)."""


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """One clock.

    Attributes:
        amount: how many units, the longest the law allows; 0 for `date` and `count`.
        calendar_day: `12-31` for `date`, else empty.
        counts_back: the day lies before the start event (通知须在…前).
        rolls: a last day that is a rest day moves to the next working day.
        is_first_day: the day something begins or may be done; else the last day to do it.
        start: what the count begins with, in words.
        longest_extension: units that may be added in all; 0 for none.
        is_hard: limit of the authority's own power, never moved by a person either.
        in_force_from, in_force_until: ISO days, empty where open.
    """

    code: str
    name: str
    amount: int
    unit: Unit
    calendar_day: str = ""
    counts_back: bool = False
    rolls: bool = False
    is_first_day: bool = False
    start: str = ""
    longest_extension: int = 0
    is_hard: bool = False
    basis: str = ""
    checked: Checked = "law"
    in_force_from: str = ""
    in_force_until: str = ""

    @property
    def may_leave_out(self) -> bool:
        """Days of testing notified in writing don't count. Source: 行政强制法 art. 25; domain.md §6.3(5)."""
        return self.is_hard and self.unit == "day"


Clocks = Mapping[str, Clock]


def clocks_of_table(text: str) -> Clocks:
    """By code, in the order of the table. Raises FileRefused DAMAGED for a row nobody could count by."""
    clocks: dict[str, Clock] = {}
    for row in csv.DictReader(io.StringIO(text)):
        try:
            clock = _clock(row)
        except (KeyError, TypeError, ValueError):
            raise FileRefused(Refusal.DAMAGED, what=f"clocks.csv {row.get('code', '')}") from None
        clocks[clock.code] = clock
    return clocks


def clock_named(clocks: Clocks, code: str) -> Clock:
    """The clock of a code, whichever case it is typed in. Raises RuleRefused CLOCK_UNKNOWN."""
    wanted = code.strip().upper()
    for known, clock in clocks.items():
        if known.upper() == wanted:
            return clock
    raise RuleRefused(Refusal.CLOCK_UNKNOWN, rule=code, known="、".join(clocks))


def _clock(row: Mapping[str, str]) -> Clock:
    unit = msgspec.convert(row["unit"], Unit)
    counted = unit not in ("date", "count")
    return Clock(
        code=row["code"],
        name=row["name"],
        amount=int(row["amount"]) if counted else 0,
        unit=unit,
        calendar_day=row["amount"] if unit == "date" else "",
        counts_back=row["count"] == "before",
        rolls=row["roll"] == "yes",
        is_first_day=row["meaning"] == "first_day",
        start=row["from"],
        longest_extension=int(row["longest_extension"] or 0),
        is_hard=row["hard"] == "yes",
        basis=row["basis"],
        checked=msgspec.convert(row["checked"], Checked),
        in_force_from=row["in_force_from"],
        in_force_until=row["in_force_until"],
    )
