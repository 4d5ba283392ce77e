"""This is about writing a roster out: masked, or whole for a named reason, kept in an act with the digest."""

from datetime import date
from pathlib import Path

import msgspec

from app.crypto.digests import sha256_hex
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import FileRefused, Refusal
from app.domain.staff.facts import RosterExported
from app.domain.staff.roster import export_mark, masked_row
from app.domain.staff.rules import named_reason
from app.exchange.roster_workbook import write_roster
from app.operations.show_roster import open_roster, roster_digest
from app.storage.case_file import CaseFile
from app.storage.whole_file import write_whole


class RosterOrder(msgspec.Struct, frozen=True, kw_only=True):
    """Where to, on which day; `exported` is a fresh id.

    Attributes:
        reason: why whole numbers are needed; empty for masked ones.
        may_replace: the person chose a file that stands there.
    """

    exported: str
    target: Path
    on: date
    reason: str = ""
    may_replace: bool = False


def export_roster(case_file: CaseFile, looked_at: Case, stamp: Stamp, order: RosterOrder) -> Case:
    """Write the version that holds as .xlsx.

    With a reason the act is stated first: a file that could not be written then leaves a word too many, never
    a whole number without one. Raises FileRefused FILE_EXISTS, ROSTER_MISSING, DISK_FULL and as
    `open_roster`; RuleRefused PERSON_NUMBER_HERE.
    """
    if order.target.exists() and not order.may_replace:
        raise FileRefused(Refusal.FILE_EXISTS, file=order.target.name)
    sha256, firm = roster_digest(looked_at), enterprise_of(looked_at).name
    roster = open_roster(case_file, sha256)
    if not order.reason.strip():
        rows = tuple(masked_row(row) for row in roster.rows)
        write_whole(order.target, write_roster(rows, firm, order.on, is_masked=True))
        return looked_at
    why = named_reason(order.reason)
    mark = export_mark(roster.salt, order.exported)
    workbook = write_roster(roster.rows, firm, order.on, is_masked=False, mark=mark)
    stated = RosterExported(exported=order.exported, sha256=sha256, digest=sha256_hex(workbook), reason=why)
    with case_file.writing() as writer:
        writer.append(stamp, looked_at.seen, (stated,))
    write_whole(order.target, workbook)
    return case_file.load()
