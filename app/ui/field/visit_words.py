"""This is about what a visit's fields, roles and states are called where they are edited."""

from typing import Final

from app.domain.visits.facts import PersonRole
from app.domain.visits.visit import Visit
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.field.described_rows import Described
from app.ui.theme.colours import Tone

YES_OR_NO: Final = (
    ("", QT_TRANSLATE_NOOP("Fields", "not said yet")),
    ("是", QT_TRANSLATE_NOOP("Fields", "yes")),
    ("否", QT_TRANSLATE_NOOP("Fields", "no")),
)

NOTICE: Final = (
    Described("notice_number", QT_TRANSLATE_NOOP("Fields", "Number of the inspection notice")),
    Described("notice_served_on", QT_TRANSLATE_NOOP("Fields", "Notice served on")),
    Described("approval_number", QT_TRANSLATE_NOOP("Fields", "Number of the approval")),
    Described("approved_by", QT_TRANSLATE_NOOP("Fields", "Approved by")),
    Described("urgent_reason", QT_TRANSLATE_NOOP("Fields", "Why without a notice")),
    Described("task_source", QT_TRANSLATE_NOOP("Fields", "Where the task comes from")),
)

COURSE: Final = (
    Described("cards_shown", QT_TRANSLATE_NOOP("Fields", "Cards shown"), YES_OR_NO),
    Described("recusal", QT_TRANSLATE_NOOP("Fields", "Recusal asked for"), YES_OR_NO),
    Described("joint_bureaus", QT_TRANSLATE_NOOP("Fields", "Bureaus that come along")),
    Described("times_this_year", QT_TRANSLATE_NOOP("Fields", "Inspections this year, this one included")),
    Described("supplement_source", QT_TRANSLATE_NOOP("Fields", "Typed up later from")),
    Described("weather", QT_TRANSLATE_NOOP("Fields", "Weather")),
)

ROLES: Final[dict[PersonRole, str]] = {
    "officer": QT_TRANSLATE_NOOP("Fields", "officer with certificate"),
    "recorder": QT_TRANSLATE_NOOP("Fields", "keeper of the record"),
    "patroller": QT_TRANSLATE_NOOP("Fields", "patroller"),
    "helper": QT_TRANSLATE_NOOP("Fields", "helper"),
    "expert": QT_TRANSLATE_NOOP("Fields", "expert"),
    "legal_person": QT_TRANSLATE_NOOP("Fields", "legal representative"),
    "site_lead": QT_TRANSLATE_NOOP("Fields", "person in charge on site"),
    "witness": QT_TRANSLATE_NOOP("Fields", "witness"),
    "power_supplier": QT_TRANSLATE_NOOP("Fields", "power supplier"),
    "water_supplier": QT_TRANSLATE_NOOP("Fields", "water supplier"),
    "village": QT_TRANSLATE_NOOP("Fields", "village or neighbourhood"),
}

OTHERS: Final[tuple[PersonRole, ...]] = tuple(
    role for role in ROLES if role not in ("officer", "recorder", "patroller")
)
"""Roles of those who are not of the office."""

_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "prepared": (QT_TRANSLATE_NOOP("Fields", "prepared"), "calm"),
    "going_on": (QT_TRANSLATE_NOOP("Fields", "going on"), "going"),
    "broken_off": (QT_TRANSLATE_NOOP("Fields", "broken off"), "waiting"),
    "finished": (QT_TRANSLATE_NOOP("Fields", "finished"), "good"),
}


def visit_state(visit: Visit) -> tuple[str, Tone]:
    """How far a visit is, to be translated in "Fields", and how that feels."""
    if not visit.turns:
        return _STATES["prepared"]
    if visit.finished_at:
        return _STATES["finished"]
    return _STATES["going_on" if visit.is_going_on else "broken_off"]
