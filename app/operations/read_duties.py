"""This is about the tables duty lists work by: the lists, townships, limits of new coal boilers."""

from functools import cache

import msgspec

from app import places
from app.domain.duties.coal_gate import CoalLimit, coal_limits_of_table
from app.domain.duties.lists import DutyList, DutyLists, duty_list_of_table, in_order
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.townships import Township, townships_of_table
from app.storage.whole_file import read_whole


class DutyTables(msgspec.Struct, frozen=True):
    """What ships with the program for duty lists."""

    lists: DutyLists
    townships: tuple[Township, ...]
    limits: tuple[CoalLimit, ...]


@cache
def read_duties() -> DutyTables:
    """Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    lists = [
        duty_list_of_table(file.stem, read_whole(file).decode())
        for file in sorted(places.duties().glob("*.csv"))
    ]
    towns = read_whole(places.resources() / "tables" / "townships.csv").decode()
    limits = read_whole(places.rules() / "coal_boiler_limits.csv").decode()
    return DutyTables(in_order(lists), townships_of_table(towns), coal_limits_of_table(limits))


def duty_list_named(lists: DutyLists, text: str) -> DutyList:
    """By name or title. Raises RuleRefused DUTY_LIST_UNKNOWN."""
    wanted = text.strip()
    found = lists.get(wanted) or next((each for each in lists.values() if each.title == wanted), None)
    if found is None:
        known = "、".join(f"{each.name}（{each.title}）" for each in lists.values())
        raise RuleRefused(Refusal.DUTY_LIST_UNKNOWN, text=text, known=known)
    return found
