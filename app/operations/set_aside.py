"""This is about taking a thing out of use with its trace kept (不予采用), and taking it back in (撤销)."""

from app.domain.acts.case import Case
from app.domain.acts.fact import SameAs, SetAside
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.storage.case_file import CaseFile


def set_aside(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, thing: str, reason: str, aside: bool = True
) -> Case:
    """Raises RuleRefused THING_UNKNOWN, REASON_MISSING."""
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    _must_be_known(looked_at, thing)
    return state(case_file, looked_at, stamp, (SetAside(thing=thing, aside=aside, note=reason),))


def join(case_file: CaseFile, looked_at: Case, stamp: Stamp, same: SameAs) -> Case:
    """Read two things of a kind as one (made twice on two laptops), or undo it, with the reason in its note.

    Raises RuleRefused THING_UNKNOWN, REASON_MISSING.
    """
    if not same.note:
        raise RuleRefused(Refusal.REASON_MISSING)
    if same.kept == same.other or same.kept.partition("/")[0] != same.other.partition("/")[0]:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=same.other)
    _must_be_known(looked_at, same.kept)
    _must_be_known(looked_at, same.other)
    return state(case_file, looked_at, stamp, (same,))


def _must_be_known(case: Case, thing: str) -> None:
    if case.added(thing) is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=thing)
