"""This is about taking a roster (职工名册) in: all rows or none, sealed as an original of the case.

The workbook itself is not kept, nor its name: either may hold ID numbers.
"""

from collections.abc import Sequence

from app.crypto.digests import sha256_hex
from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.staff.facts import RosterChosen, RosterKept
from app.domain.staff.roster import ROSTER_MEDIA_TYPE, SALT_BYTES, Roster, RosterRow, sealed, standing_roster
from app.domain.staff.roster_reading import RosterReading
from app.storage.case_file import CaseFile


def take_roster(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    reading: RosterReading,
    entropy: Entropy,
    reason: str = "",
) -> Case:
    """Keep a new version, which holds from now on.

    reason: why rows with hidden numbers (a workbook shown to others) take the place of a roster that stands.
    Raises RuleRefused ROSTER_MASKED without one; FileRefused ROSTER_ROWS_REFUSED (n, first: row and column),
    NO_ROSTER_FOUND for one without a row, DISK_FULL; then nothing was kept.
    """
    if reading.refused:
        first = reading.refused[0]
        where = f"{first.sheet} {first.column}{first.row} {first.text}"
        raise FileRefused(Refusal.ROSTER_ROWS_REFUSED, n=len(reading.refused), first=where)
    if not reading.rows:
        raise FileRefused(Refusal.NO_ROSTER_FOUND)
    hidden = sum("*" in row.number for row in reading.rows)
    if hidden and standing_roster(looked_at) is not None and not reason.strip():
        raise RuleRefused(Refusal.ROSTER_MASKED, n=hidden)
    return keep_rows(case_file, looked_at, stamp, reading.rows, entropy, reason.strip())


def keep_rows(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    rows: Sequence[RosterRow],
    entropy: Entropy,
    reason: str = "",
) -> Case:
    """As `take_roster`, of rows in hand."""
    data = sealed(Roster(salt=entropy(SALT_BYTES).hex(), rows=tuple(rows)))
    digest = sha256_hex(data)
    with case_file.writing() as writer:
        writer.keep_original(data, ROSTER_MEDIA_TYPE, size=len(data), digest=digest)
        kept = RosterKept(sha256=digest, rows=len(rows))
        writer.append(stamp, looked_at.seen, (kept, RosterChosen(sha256=digest, note=reason)))
    return case_file.load()
