"""This is about a row put on a duty list (任务清单), or one for every township or bureau at once."""

from collections.abc import Iterator, Mapping

import msgspec

from app.crypto.passphrases import Entropy
from app.domain.acceptance.group import PROPOSED
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutyRowListed, DutyRowPlaced
from app.domain.duties.lists import DutyList
from app.domain.duties.row import duty_rows_of
from app.domain.duties.rules import values_of_new
from app.domain.duties.weighing import same_row
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.facts import CaseListed
from app.domain.plan.plan import name_key
from app.operations.keep_sealed import keep_sealed
from app.operations.read_duties import DutyTables, duty_list_named
from app.storage.case_file import CaseFile

EACH_TOWNSHIP = "各乡镇（街道）"
EACH_BUREAU = "各责任部门"


class NewDuty(msgspec.Struct, frozen=True):
    """A row to be listed.

    Attributes:
        list: name or title of the list.
        values: by field name, as typed.
        reason: why it stands beside a row that says the same.
    """

    list: str
    values: Mapping[str, str]
    reason: str = ""


def list_duty(
    office: CaseFile, looked_at: Case, stamp: Stamp, new: NewDuty, tables: DutyTables, entropy: Entropy
) -> tuple[str, ...]:
    """Ids of the rows that were added.

    Raises RuleRefused DUTY_LIST_UNKNOWN, DUTY_ROW_THERE, and as `values_of_new`.
    """
    duty_list = duty_list_named(tables.lists, new.list)
    spread = [values_of_new(duty_list, each, tables.townships) for each in _spread(duty_list, new, tables)]
    standing = [row for row in duty_rows_of(looked_at) if row.list == duty_list.name]
    wanted = [each for each in spread if new.reason or same_row(duty_list, standing, each) is None]
    if not wanted:
        there = same_row(duty_list, standing, spread[0])
        raise RuleRefused(Refusal.DUTY_ROW_THERE, text=there.text(duty_list) if there is not None else "")
    ids = tuple(entropy(16).hex() for _ in wanted)
    with office.writing() as writer:
        facts: list[Fact] = []
        for row, values in zip(ids, wanted, strict=True):
            kept = keep_sealed(writer, duty_list, values, entropy)
            facts.append(DutyRowListed(row=row, list=duty_list.name, values=kept, note=new.reason))
            facts += place_by_name(looked_at, duty_list, row, values)
        writer.append(stamp, looked_at.seen, facts)
    return ids


def _spread(duty_list: DutyList, new: NewDuty, tables: DutyTables) -> Iterator[Mapping[str, str]]:
    name = duty_list.spread
    units = {EACH_TOWNSHIP: [town.name for town in tables.townships], EACH_BUREAU: list(PROPOSED)}
    named = units.get(new.values.get(name, "").strip(), []) if name else []
    yield from ({**new.values, name: unit} for unit in named) if named else (new.values,)


def place_by_name(
    office: Case, duty_list: DutyList, row: str, values: Mapping[str, str]
) -> list[DutyRowPlaced]:
    """The row goes to the enterprise of that very name, where one has a file."""
    names = [values.get(field.name, "") for field in duty_list.of_kind("enterprise")]
    cases = [found for name in names if name and (found := _case_called(office, name))]
    return [DutyRowPlaced(row=row, case=cases[0])] if cases else []


def _case_called(office: Case, name: str) -> str:
    wanted = name_key(name)
    found = [
        case
        for case, fact in office.things_of("case")
        if isinstance(fact, CaseListed) and name_key(_name_now(office, case, fact)) == wanted
    ]
    return found[0] if len(found) == 1 else ""


def _name_now(office: Case, case: str, fact: CaseListed) -> str:
    listed = office.value(f"case/{case}/listed")
    return str(listed[0]) if isinstance(listed, tuple | list) and listed else fact.name
