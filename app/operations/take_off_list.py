"""This is about firms that do not belong on the screening list: taken off with a reason, or put back."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import SetAside
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.screening.firm import KIND, firms_of
from app.operations.acting import state
from app.storage.case_file import CaseFile


def take_off_list(office: CaseFile, looked_at: Case, stamp: Stamp, firms: Sequence[str], reason: str) -> Case:
    """They count nowhere any more, their trace stays, and a list imported again does not bring them back.

    Raises RuleRefused REASON_MISSING, THING_UNKNOWN.
    """
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    _must_stand(looked_at, firms, is_off=False)
    facts = [SetAside(thing=f"{KIND}/{firm}", note=reason) for firm in firms]
    return state(office, looked_at, stamp, facts)


def put_back_on_list(office: CaseFile, looked_at: Case, stamp: Stamp, firms: Sequence[str]) -> Case:
    """Raises RuleRefused THING_UNKNOWN for one that was not taken off."""
    _must_stand(looked_at, firms, is_off=True)
    return state(office, looked_at, stamp, [SetAside(thing=f"{KIND}/{firm}", aside=False) for firm in firms])


def _must_stand(office: Case, firms: Sequence[str], is_off: bool) -> None:
    known = {firm.id for firm in firms_of(office) if firm.is_off is is_off}
    for firm in firms:
        if firm not in known:
            raise RuleRefused(Refusal.THING_UNKNOWN, thing=firm)
