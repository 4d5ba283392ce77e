"""This is about looking at a roster: masked for everyone who opens the case, whole for a named reason only.

A reveal is an act: who, which lines, why. It stands before anything whole is shown.
"""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.staff.facts import RosterRevealed
from app.domain.staff.roster import Roster, RosterRow, masked_row, standing_roster, unsealed
from app.domain.staff.rules import named_reason
from app.operations.acting import state
from app.storage.case_file import CaseFile


def roster_digest(case: Case) -> str:
    """Of the version that holds. Raises FileRefused ROSTER_MISSING."""
    standing = standing_roster(case)
    if standing is None:
        raise FileRefused(Refusal.ROSTER_MISSING)
    return standing.sha256


def open_roster(case_file: CaseFile, sha256: str) -> Roster:
    """Raises FileRefused ORIGINAL_MISSING, ORIGINAL_ERASED, ORIGINAL_DAMAGED."""
    return unsealed(b"".join(case_file.show_original(sha256)))


def masked_rows(case_file: CaseFile, case: Case) -> tuple[RosterRow, ...]:
    """The rows of the version that holds, no whole ID number among them; nothing where there is none.

    Raises FileRefused ORIGINAL_MISSING, ORIGINAL_DAMAGED.
    """
    standing = standing_roster(case)
    if standing is None:
        return ()
    return tuple(masked_row(row) for row in open_roster(case_file, standing.sha256).rows)


def reveal(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, revealed: str, lines: Sequence[int], reason: str
) -> tuple[RosterRow, ...]:
    """The whole rows of some lines (from 1), or of all where none is named.

    revealed: a fresh id. Raises RuleRefused REASON_MISSING, PERSON_NUMBER_HERE, THING_UNKNOWN;
    FileRefused ROSTER_MISSING and as `open_roster`; then nothing was stated or shown.
    """
    why, sha256 = named_reason(reason), roster_digest(looked_at)
    rows = open_roster(case_file, sha256).rows
    unknown = [line for line in lines if not 1 <= line <= len(rows)]
    if unknown:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=str(unknown[0]))
    wanted = tuple(lines)
    state(
        case_file,
        looked_at,
        stamp,
        (RosterRevealed(revealed=revealed, sha256=sha256, reason=why, lines=wanted),),
    )
    return tuple(rows[line - 1] for line in wanted) if wanted else rows
