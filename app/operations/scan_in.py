"""This is about 扫码入企: the code read at the gate, or waiting for a network and read afterwards."""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.visits.preparation import preparation_of
from app.domain.visits.preparation_facts import EntryScanned
from app.operations.acting import state, the_visit
from app.storage.case_file import CaseFile


def scan_in(case_file: CaseFile, looked_at: Case, stamp: Stamp, scanned: EntryScanned) -> Case:
    """State it; one read after it waited keeps the minute it began to wait.

    Raises RuleRefused VISIT_UNKNOWN.
    """
    the_visit(looked_at, scanned.visit)
    before = preparation_of(looked_at, scanned.visit).scan
    queued_at = scanned.queued_at or (before.queued_at if before is not None else "")
    kept = EntryScanned(
        visit=scanned.visit,
        queued_at=queued_at,
        read_at=scanned.read_at,
        number=scanned.number.strip(),
        result=scanned.result.strip(),
    )
    return state(case_file, looked_at, stamp, (kept,))
