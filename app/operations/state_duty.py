"""This is about what is said of a row of a duty list: changed, done (办结), led to an enterprise."""

from collections.abc import Mapping

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutyRowPlaced, DutyRowStated
from app.domain.duties.lists import DutyList, unknown_list
from app.domain.duties.row import DutyRow, duty_rows_of
from app.domain.duties.rules import changes_of
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.operations.keep_sealed import keep_sealed
from app.operations.list_duty import place_by_name
from app.operations.read_duties import DutyTables
from app.storage.case_file import CaseFile


def state_duty(
    office: CaseFile, looked_at: Case, stamp: Stamp, said: tuple[str, Mapping[str, str]], tables: DutyTables,
    entropy: Entropy,
) -> Case:  # fmt: skip
    """State what is otherwise than it stands; an empty value takes one back.

    said: id of the row, and values by field name; an empty sealed field says nothing.
    Raises RuleRefused THING_UNKNOWN, and as `changes_of`.
    """
    row = the_duty(looked_at, said[0])
    duty_list = list_of(tables, row)
    hidden = {field.name for field in duty_list.of_kind("sealed")}
    typed = {name: value for name, value in said[1].items() if name not in hidden or value.strip()}
    changes = changes_of(duty_list, row, typed, tables.townships)
    if not changes:
        return looked_at
    with office.writing() as writer:
        kept = keep_sealed(writer, duty_list, changes, entropy)
        facts: list[Fact] = [DutyRowStated(row=row.id, values=kept)]
        facts += _led_anew(looked_at, duty_list, row, changes)
        writer.append(stamp, looked_at.seen, facts)
    return office.load()


def place_duty(office: CaseFile, looked_at: Case, stamp: Stamp, row: str, case: str) -> Case:
    """Lead a row to an enterprise (归到企业); an empty case takes it away. Raises THING_UNKNOWN."""
    the_duty(looked_at, row)
    if case and looked_at.added(f"case/{case}") is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=case)
    return state(office, looked_at, stamp, (DutyRowPlaced(row=row, case=case),))


def the_duty(office: Case, row: str, *, is_off: bool = False) -> DutyRow:
    """Raises RuleRefused THING_UNKNOWN."""
    found = next((each for each in duty_rows_of(office) if each.id == row and each.is_off is is_off), None)
    if found is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=row)
    return found


def list_of(tables: DutyTables, row: DutyRow) -> DutyList:
    return tables.lists.get(row.list) or unknown_list(row.list, iter(row.values))


def _led_anew(office: Case, duty_list: DutyList, row: DutyRow, changes: Mapping[str, str]) -> list[Fact]:
    """Another enterprise is named: the row no longer belongs to the one before."""
    if not any(field.name in changes for field in duty_list.of_kind("enterprise")):
        return []
    led: list[Fact] = [*place_by_name(office, duty_list, row.id, {**row.values, **changes})]
    return led or ([DutyRowPlaced(row=row.id, case="")] if row.case else [])
