"""This is about clock K17: how many penalties in how short a time lead to a proposal for closure.

Source: 安全生产法 art. 113(一): with a major hidden danger, three penalties within 180 days or four within a
year; domain.md §6.2 K17.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

from app.domain.deadlines.due import months_later

CLOSURE: Final = "K17"
_DAYS: Final = timedelta(days=180)

Trigger = Literal["three_in_180_days", "four_in_a_year"]


class Closure(msgspec.Struct, frozen=True):
    """The first time the count was reached.

    Attributes:
        on: day of the penalty that reached it.
        penalties: the days that count, in order.
    """

    trigger: Trigger
    on: date
    penalties: tuple[date, ...]


def closure_reached(penalties: Iterable[date]) -> Closure | None:
    """The first one; None where the count is not reached."""
    days = sorted(penalties)
    for at in range(2, len(days)):
        three = tuple(days[at - 2 : at + 1])
        if three[-1] <= three[0] + _DAYS:
            return Closure("three_in_180_days", days[at], three)
        four = tuple(days[max(0, at - 3) : at + 1])
        if len(four) > 3 and four[-1] <= months_later(four[0], 12):
            return Closure("four_in_a_year", days[at], four)
    return None
