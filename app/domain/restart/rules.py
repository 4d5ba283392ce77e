"""This is about what may be stated of restarted production."""

from collections.abc import Iterable

from msgspec.structs import replace

from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.restart.facts import SignalAnswered, TraceSeen
from app.domain.restart.signals import Signal


def note_trace(seen: TraceSeen) -> TraceSeen:
    """Raises RuleRefused NOT_A_DAY."""
    return replace(seen, on=day_text(seen.on), text=seen.text.strip())


def answer_signal(signals: Iterable[Signal], answered: SignalAnswered) -> SignalAnswered:
    """A person says what it was, having looked at the figure as it stands.

    Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, REASON_MISSING.
    """
    signal = next((each for each in signals if each.key == answered.signal), None)
    if signal is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=answered.signal)
    reason = answered.reason.strip()
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(answered, on=day_text(answered.on), reason=reason, about=signal.figure)
