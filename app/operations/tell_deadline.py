"""This is about saying why a deadline falls on its day; the Chinese is in `zh_CN.ts` ("Deadlines")."""

from collections.abc import Callable
from typing import Final

from app.domain.deadlines.due import Due, Reason, ReasonKind
from app.operations.marking import QT_TRANSLATE_NOOP

REASONS: Final[dict[ReasonKind, str]] = {
    "counted": QT_TRANSLATE_NOOP("Deadlines", "counted {amount} {unit}, the first day left out: {day}"),
    "extended": QT_TRANSLATE_NOOP("Deadlines", "extended by {amount} {unit}: {day}"),
    "left_out": QT_TRANSLATE_NOOP("Deadlines", "{amount} days of testing left out: {day}"),
    "earlier_of_two": QT_TRANSLATE_NOOP(
        "Deadlines", "counted the other way it would be {day}; the earlier day holds"
    ),
    "rolled": QT_TRANSLATE_NOOP("Deadlines", "{day} is a rest day; the next working day holds"),
    "no_roll": QT_TRANSLATE_NOOP("Deadlines", "{day} is a rest day; this deadline does not move for it"),
    "worked_weekend": QT_TRANSLATE_NOOP("Deadlines", "{day} is a weekend worked by the year's notice"),
    "hard": QT_TRANSLATE_NOOP("Deadlines", "a limit of the authority's power: it is never put off"),
    "years_missing": QT_TRANSLATE_NOOP(
        "Deadlines",
        "the holiday notice of {amount} is not here; Saturdays and Sundays counted as rest days, check it",
    ),
    "verify": QT_TRANSLATE_NOOP("Deadlines", "the text of this rule was not read; check the original"),
    "not_in_force": QT_TRANSLATE_NOOP("Deadlines", "the rule was not in force on {day}; check which one was"),
}

UNITS: Final[dict[str, str]] = {
    "hour": QT_TRANSLATE_NOOP("Deadlines", "hours"),
    "day": QT_TRANSLATE_NOOP("Deadlines", "days"),
    "working_day": QT_TRANSLATE_NOOP("Deadlines", "working days"),
    "month": QT_TRANSLATE_NOOP("Deadlines", "months"),
    "year": QT_TRANSLATE_NOOP("Deadlines", "years"),
}

BACK: Final = QT_TRANSLATE_NOOP("Deadlines", "counted back {amount} {unit}, the day itself left out: {day}")
HOURS: Final = QT_TRANSLATE_NOOP("Deadlines", "counted {amount} hours to the minute: {day}")
THE_DATE: Final = QT_TRANSLATE_NOOP("Deadlines", "a fixed day of the year: {day}")


def reasons_told(found: Due, translate: Callable[[str], str]) -> tuple[str, ...]:
    """One sentence per reason. translate: an English pattern of this module into the reader's language."""
    return tuple(_told(found, reason, translate) for reason in found.reasons)


def _told(found: Due, reason: Reason, translate: Callable[[str], str]) -> str:
    unit = found.clock.unit
    named = translate(UNITS[unit]) if unit in UNITS else ""
    return translate(_pattern(found, reason)).format(day=reason.day, amount=reason.amount, unit=named)


def _pattern(found: Due, reason: Reason) -> str:
    clock = found.clock
    if reason.kind != "counted":
        return REASONS[reason.kind]
    if clock.unit == "date":
        return THE_DATE
    if clock.unit == "hour":
        return HOURS
    return BACK if clock.counts_back else REASONS["counted"]
