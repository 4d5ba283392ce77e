"""This is about marking firms of the screening list as screened (已排查), several at once."""

from collections.abc import Sequence

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.screening.facts import FirmScreened
from app.domain.screening.firm import firms_of
from app.operations.acting import state
from app.storage.case_file import CaseFile


def mark_screened(office: CaseFile, looked_at: Case, stamp: Stamp, marks: Sequence[FirmScreened]) -> Case:
    """State what was found at each of these firms; an empty result takes a mark back and needs a reason.

    Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, REASON_MISSING.
    """
    known = {firm.id for firm in firms_of(looked_at) if not firm.is_off}
    for mark in marks:
        if mark.firm not in known:
            raise RuleRefused(Refusal.THING_UNKNOWN, thing=mark.firm)
        if not mark.result and not mark.note:
            raise RuleRefused(Refusal.REASON_MISSING)
    return state(office, looked_at, stamp, [_with_a_day(mark) for mark in marks])


def _with_a_day(mark: FirmScreened) -> FirmScreened:
    occurred = mark.occurred
    if occurred is None or not occurred.at:
        return mark
    at = msgspec.structs.replace(occurred, at=day_text(occurred.at))
    return msgspec.structs.replace(mark, occurred=at)
