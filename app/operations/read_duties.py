"""This is about the tables duty lists work by: the lists, townships, limits of new coal boilers."""

from datetime import date
from functools import cache
from typing import Final

import msgspec

from app import places
from app.domain.acts.case import Case
from app.domain.duties.coal_gate import CoalLimit, coal_limits_of_table
from app.domain.duties.lists import DutyList, DutyLists, duty_list_of_table, in_order
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.townships import Township, townships_of_table
from app.operations.read_rules import read_rules
from app.storage.whole_file import read_whole

LIMITS: Final = "coal_boiler_limits.csv"


class DutyTables(msgspec.Struct, frozen=True):
    """What ships with the program for duty lists."""

    lists: DutyLists
    townships: tuple[Township, ...]


@cache
def read_duties() -> DutyTables:
    """Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    lists = [
        duty_list_of_table(file.stem, read_whole(file).decode())
        for file in sorted(places.duties().glob("*.csv"))
    ]
    towns = read_whole(places.resources() / "tables" / "townships.csv").decode()
    return DutyTables(in_order(lists), townships_of_table(towns))


def read_coal_limits(office: Case | None = None, on: date | None = None) -> tuple[CoalLimit, ...]:
    """Limits of new coal boilers as they hold on a day, the office's rule packs among them.

    Raises FileRefused as `read_rules`, and DAMAGED.
    """
    return coal_limits_of_table(read_rules(office, on).text(LIMITS))


def duty_list_named(lists: DutyLists, text: str) -> DutyList:
    """By name or title. Raises RuleRefused DUTY_LIST_UNKNOWN."""
    wanted = text.strip()
    found = lists.get(wanted) or next((each for each in lists.values() if each.title == wanted), None)
    if found is None:
        known = "、".join(f"{each.name}（{each.title}）" for each in lists.values())
        raise RuleRefused(Refusal.DUTY_LIST_UNKNOWN, text=text, known=known)
    return found
