"""This is about destroying by law what a duty row keeps: who may not be named, or a file that is not ours.

The bytes go; who, why and the digest stay. Source: design.md §2.1(12).
"""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutyRowListed, DutyRowStated
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.facts import OriginalErased
from app.operations.read_duties import DutyTables
from app.operations.state_duty import list_of, the_duty
from app.storage.case_file import CaseFile


def destroy_kept(
    office: CaseFile, looked_at: Case, stamp: Stamp, kept: tuple[str, str], reason: str, tables: DutyTables
) -> Case:
    """Destroy a file of a row, or with an empty file the name kept apart; it can't be brought back.

    kept: ids of the row and the file. Raises RuleRefused REASON_MISSING, THING_UNKNOWN, DUTY_NOTHING_SEALED.
    """
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    row = the_duty(looked_at, kept[0])
    if kept[1]:
        digests = [file.sha256 for file in row.files if file.id == kept[1]]
    else:
        digests = [
            each
            for field in list_of(tables, row).of_kind("sealed")
            for each in _ever_said(looked_at, row.id, field.name)
        ]
    if not digests:
        raise RuleRefused(Refusal.THING_UNKNOWN if kept[1] else Refusal.DUTY_NOTHING_SEALED, thing=kept[1])
    here = {each.sha256 for each in office.originals() if not each.erased}
    with office.writing() as writer:
        writer.append(
            stamp, looked_at.seen, [OriginalErased(sha256=digest, reason=reason) for digest in digests]
        )
        for digest in digests:
            if digest in here:
                writer.erase_original(digest)
    return office.load()


def _ever_said(office: Case, row: str, field: str) -> list[str]:
    """An older name tells as much as the newest."""
    path = f"duty/{row}/field/{field}"
    said = (
        value
        for act in office.history(path)
        if isinstance(act.stated.fact, DutyRowListed | DutyRowStated)
        for slot, value in act.stated.fact.statements()
        if slot == path and value
    )
    return list(dict.fromkeys(str(value) for value in said))
