"""This is about rows that do not belong on a duty list: taken off with a reason, or put back."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import SetAside
from app.domain.acts.writing import Stamp
from app.domain.duties.row import KIND
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.operations.state_duty import the_duty
from app.storage.case_file import CaseFile


def take_off_duty(office: CaseFile, looked_at: Case, stamp: Stamp, rows: Sequence[str], reason: str) -> Case:
    """They count nowhere any more; their trace and files stay. Raises REASON_MISSING, THING_UNKNOWN."""
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    for row in rows:
        the_duty(looked_at, row)
    return state(office, looked_at, stamp, [SetAside(thing=f"{KIND}/{row}", note=reason) for row in rows])


def put_back_duty(office: CaseFile, looked_at: Case, stamp: Stamp, rows: Sequence[str]) -> Case:
    """Raises RuleRefused THING_UNKNOWN for one that was not taken off."""
    for row in rows:
        the_duty(looked_at, row, is_off=True)
    return state(office, looked_at, stamp, [SetAside(thing=f"{KIND}/{row}", aside=False) for row in rows])
