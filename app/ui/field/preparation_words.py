"""This is about what the steps of preparing a visit, and what they lack, are called on screen."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.before_visit import Lacking, Step, StepName, StepState
from app.domain.visits.preparation_facts import (
    CheckType,
    DepartureItem,
    DepartureState,
    NoticeException,
    ServedHow,
    TaskSource,
)
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone

STEP_NAMES: Final[Mapping[StepName, str]] = {
    "kind": QT_TRANSLATE_NOOP("Preparation", "Kind of check and task"),
    "people": QT_TRANSLATE_NOOP("Preparation", "Who goes"),
    "matters": QT_TRANSLATE_NOOP("Preparation", "Matters to check"),
    "cap": QT_TRANSLATE_NOOP("Preparation", "How often this year"),
    "approval": QT_TRANSLATE_NOOP("Preparation", "Approval"),
    "notice": QT_TRANSLATE_NOOP("Preparation", "Inspection notice"),
    "bureaus": QT_TRANSLATE_NOOP("Preparation", "Joint bureaus"),
    "checks": QT_TRANSLATE_NOOP("Preparation", "Check before leaving"),
    "gate": QT_TRANSLATE_NOOP("Preparation", "At the gate"),
}

_LACKING: Final[Mapping[Lacking, str]] = {
    "check_type": QT_TRANSLATE_NOOP("Preparation", "kind of check"),
    "task_source": QT_TRANSLATE_NOOP("Preparation", "where the task comes from"),
    "people": QT_TRANSLATE_NOOP("Preparation", "who goes"),
    "cards": QT_TRANSLATE_NOOP("Preparation", "two officers with valid cards"),
    "matters": QT_TRANSLATE_NOOP("Preparation", "matters"),
    "cap_unknown": QT_TRANSLATE_NOOP("Preparation", "published cap not entered"),
    "over_cap": QT_TRANSLATE_NOOP("Preparation", "over the cap: a leader has to allow it"),
    "approval_number": QT_TRANSLATE_NOOP("Preparation", "number"),
    "approved_by": QT_TRANSLATE_NOOP("Preparation", "who approved"),
    "approved_on": QT_TRANSLATE_NOOP("Preparation", "when"),
    "notice_number": QT_TRANSLATE_NOOP("Preparation", "number"),
    "notice_served_on": QT_TRANSLATE_NOOP("Preparation", "day of service"),
    "notice_late": QT_TRANSLATE_NOOP(
        "Preparation", "served fewer than 5 working days before (to be checked)"
    ),
    "urgent": QT_TRANSLATE_NOOP("Preparation", "urgent: to be made up within 24 hours"),
    "own_matters": QT_TRANSLATE_NOOP("Preparation", "the matters of each bureau"),
    "not_checked": QT_TRANSLATE_NOOP("Preparation", "not looked at in full"),
    "poor": QT_TRANSLATE_NOOP("Preparation", "something to look after"),
    "scan": QT_TRANSLATE_NOOP("Preparation", "entry code"),
    "scan_open": QT_TRANSLATE_NOOP("Preparation", "entry code still to be read"),
    "disciplines": QT_TRANSLATE_NOOP("Preparation", "五个严禁 told"),
    "recusal": QT_TRANSLATE_NOOP("Preparation", "answer on recusal"),
}

STATES: Final[Mapping[StepState, tuple[str, Tone]]] = {
    "done": (QT_TRANSLATE_NOOP("Preparation", "ready"), "good"),
    "open": (QT_TRANSLATE_NOOP("Preparation", "missing"), "waiting"),
    "look": (QT_TRANSLATE_NOOP("Preparation", "take a look"), "calm"),
}

CHECK_TYPES: Final[Mapping[CheckType, str]] = {
    "routine": QT_TRANSLATE_NOOP("Preparation", "routine"),
    "special": QT_TRANSLATE_NOOP("Preparation", "special"),
    "single": QT_TRANSLATE_NOOP("Preparation", "single case"),
}
TASKS: Final[Mapping[TaskSource, str]] = {
    "plan": QT_TRANSLATE_NOOP("Preparation", "plan"),
    "complaint": QT_TRANSLATE_NOOP("Preparation", "complaint"),
    "assigned": QT_TRANSLATE_NOOP("Preparation", "assigned from above"),
    "transferred": QT_TRANSLATE_NOOP("Preparation", "transferred"),
    "monitoring": QT_TRANSLATE_NOOP("Preparation", "monitoring"),
}
SERVED: Final[Mapping[ServedHow, str]] = {
    "direct": QT_TRANSLATE_NOOP("Preparation", "by hand"),
    "post": QT_TRANSLATE_NOOP("Preparation", "by post"),
    "electronic": QT_TRANSLATE_NOOP("Preparation", "electronically"),
    "left": QT_TRANSLATE_NOOP("Preparation", "left there"),
    "other": QT_TRANSLATE_NOOP("Preparation", "otherwise"),
}
EXCEPTIONS: Final[Mapping[NoticeException, str]] = {
    "suspected": QT_TRANSLATE_NOOP("Preparation", "suspected violation"),
    "complaint": QT_TRANSLATE_NOOP("Preparation", "complaint"),
    "spot_check": QT_TRANSLATE_NOOP("Preparation", "spot check"),
}
ITEMS: Final[Mapping[DepartureItem, str]] = {
    "battery": QT_TRANSLATE_NOOP("Preparation", "Battery"),
    "disk": QT_TRANSLATE_NOOP("Preparation", "Room on the disk"),
    "clock": QT_TRANSLATE_NOOP("Preparation", "Clock of the computer"),
    "cameras": QT_TRANSLATE_NOOP("Preparation", "Clocks of cameras photographed"),
    "printer": QT_TRANSLATE_NOOP("Preparation", "Printer and paper"),
    "seals": QT_TRANSLATE_NOOP("Preparation", "Blank seals"),
    "media": QT_TRANSLATE_NOOP("Preparation", "Hand-over stick"),
}
ITEM_STATES: Final[Mapping[DepartureState, str]] = {
    "good": QT_TRANSLATE_NOOP("Preparation", "in order"),
    "poor": QT_TRANSLATE_NOOP("Preparation", "to look after"),
    "skipped": QT_TRANSLATE_NOOP("Preparation", "not looked at"),
}


def prepared_word(text: str) -> str:
    """One of this table in the language of the screen."""
    return translated("Preparation", text)


def options(words: Mapping[Any, str], nothing: str = "") -> list[tuple[str, str]]:
    """Choices of a box; the first says nothing."""
    return [("", nothing), *((code, prepared_word(text)) for code, text in words.items())]


def lacking_words(step: Step) -> str:
    return "、".join(prepared_word(_LACKING[each]) for each in step.lacking)
