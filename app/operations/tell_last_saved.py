"""This is about what an officer saved last on this computer: told after the program or the power ended.

Read from the acts themselves, in the cases this computer wrote last; nothing else remembers it.
"""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import FileRefused
from app.domain.trace.sentence import sentence_of
from app.operations.in_hand import InHand

_CASES_LOOKED_AT: Final = 3
_TOGETHER: Final = timedelta(minutes=10)


class LastSaved(msgspec.Struct, frozen=True):
    """The last act of an officer here.

    Attributes:
        case, firm: where.
        at: when, by this computer's clock, ISO with offset.
        text: what, in words.
        together: how many there were within ten minutes, this one among them.
    """

    case: str
    firm: str
    at: str
    text: str
    together: int


def tell_last_saved(opened: InHand) -> LastSaved | None:
    """None where this officer stated nothing in the cases written last, or none of those can be read."""
    for case_id in opened.workspace.written_last()[:_CASES_LOOKED_AT]:
        try:
            with opened.open_case(case_id) as case_file:
                case = case_file.load()
        except FileRefused:
            continue
        told = _told(case, [act for act in case.acts if _is_his(act, opened)])
        if told is not None:
            return told
    return None


def _is_his(act: Act, opened: InHand) -> bool:
    return act.device == opened.device and act.stated.by == opened.officer


def _told(case: Case, acts: list[Act]) -> LastSaved | None:
    if not acts:
        return None
    last = max(acts, key=lambda act: act.number)
    at = last.stated.at
    together = sum(_is_near(act.stated.at, at) for act in acts)
    return LastSaved(case.id, enterprise_of(case).name, at, sentence_of(case, last), together)


def _is_near(earlier: str, last: str) -> bool:
    """Times as claimed; what is no time is not near."""
    try:
        return abs(datetime.fromisoformat(last) - datetime.fromisoformat(earlier)) <= _TOGETHER
    except (ValueError, TypeError):
        return earlier == last
