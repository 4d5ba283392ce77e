"""This is about a workbook of a duty list coming in: weighed against the list, then confirmed by a person.

Taken a second time the same workbook adds nothing; what a person stated since stays.
"""

from collections import Counter

import msgspec

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutyRowPlaced
from app.domain.duties.lists import DutyList
from app.domain.duties.reading import DutyReading
from app.domain.duties.row import duty_rows_of
from app.domain.duties.weighing import WeighedDuty, facts_of_duties, weigh_duties
from app.domain.errors import Refusal, RuleRefused
from app.operations.list_duty import place_by_name
from app.operations.read_duties import DutyTables, duty_list_named
from app.storage.case_file import CaseFile


class DutiesTaken(msgspec.Struct, frozen=True):
    """What a confirmed workbook became."""

    title: str
    added: int
    changed: int


def weigh_workbook(
    office: Case, reading: DutyReading, tables: DutyTables, entropy: Entropy
) -> tuple[WeighedDuty, ...]:
    """What each line would add to the list that stands; nothing is changed."""
    duty_list = duty_list_named(tables.lists, reading.list)
    rows = [row for row in duty_rows_of(office) if row.list == duty_list.name]
    return weigh_duties(duty_list, rows, reading.rows, lambda: entropy(16).hex())


def confirm_duties(
    office: CaseFile, looked_at: Case, stamp: Stamp, reading: DutyReading, tables: DutyTables,
    entropy: Entropy,
) -> DutiesTaken:  # fmt: skip
    """Take a workbook, all of it or nothing: rows that are new, and what it says more of those known.

    Raises RuleRefused LIST_ADDS_NOTHING, DUTY_LIST_UNKNOWN; FileRefused.
    """
    duty_list = duty_list_named(tables.lists, reading.list)
    weighed = weigh_workbook(looked_at, reading, tables, entropy)
    title = reading.title or duty_list.title
    facts = facts_of_duties(duty_list, weighed, title)
    if not facts:
        raise RuleRefused(Refusal.LIST_ADDS_NOTHING)
    with office.writing() as writer:
        writer.append(stamp, looked_at.seen, (*facts, *_links(looked_at, duty_list, weighed)))
    standing = Counter(each.standing for each in weighed)
    return DutiesTaken(title, standing["new"], standing["changed"])


def _links(office: Case, duty_list: DutyList, weighed: tuple[WeighedDuty, ...]) -> list[DutyRowPlaced]:
    return [
        link
        for each in weighed
        if each.standing == "new"
        for link in place_by_name(office, duty_list, each.row, each.values)
    ]
