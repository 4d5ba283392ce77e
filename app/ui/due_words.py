"""This is about how due dates are said on screen: their groups, what is due, how long it has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.domain.deadlines.due_line import DueGroup, DueKind, DueLine, group_of, warning_of
from app.domain.enterprise.facts import Party
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone
from app.ui.words import VISIT_KINDS, word

GROUP_WORDS: Final[Mapping[DueGroup, tuple[str, Tone]]] = {
    "overdue": (QT_TRANSLATE_NOOP("DueWords", "Overdue"), "bad"),
    "unanswered": (QT_TRANSLATE_NOOP("DueWords", "Supervision unanswered"), "bad"),
    "ours": (QT_TRANSLATE_NOOP("DueWords", "Our own work, past its day"), "waiting"),
    "week": (QT_TRANSLATE_NOOP("DueWords", "Within 7 days"), "waiting"),
    "month": (QT_TRANSLATE_NOOP("DueWords", "Within 30 days"), "going"),
    "later": (QT_TRANSLATE_NOOP("DueWords", "Later"), "calm"),
}

_KINDS: Final[Mapping[DueKind, str]] = {
    "stop": QT_TRANSLATE_NOOP("DueWords", "stop production"),
    "dismantle": QT_TRANSLATE_NOOP("DueWords", "dismantle"),
    "rectify": QT_TRANSLATE_NOOP("DueWords", "rectify"),
    "accept": QT_TRANSLATE_NOOP("DueWords", "inspect for acceptance"),
    "visit": QT_TRANSLATE_NOOP("DueWords", "on-site work"),
    "answer": QT_TRANSLATE_NOOP("DueWords", "answer the slip"),
    "clock": QT_TRANSLATE_NOOP("DueWords", "deadline"),
    "staff": QT_TRANSLATE_NOOP("DueWords", "staff"),
    "publish": QT_TRANSLATE_NOOP("DueWords", "announce after publication"),
    "revisit": QT_TRANSLATE_NOOP("DueWords", "revisit (advice)"),
    "patrol": QT_TRANSLATE_NOOP("DueWords", "patrol of seals (advice)"),
    "make_up": QT_TRANSLATE_NOOP("DueWords", "make up approval and notice"),
    "scan_in": QT_TRANSLATE_NOOP("DueWords", "read the entry code"),
    "seizure": QT_TRANSLATE_NOOP("DueWords", "end of 查封"),
    "approval": QT_TRANSLATE_NOOP("DueWords", "approval of 查封 made up"),
    "duty": QT_TRANSLATE_NOOP("DueWords", "duty list"),
}

PARTIES: Final[Mapping[Party, str]] = {
    "territory": QT_TRANSLATE_NOOP("DueWords", "township"),
    "bureau": QT_TRANSLATE_NOOP("DueWords", "bureau"),
    "company": QT_TRANSLATE_NOOP("DueWords", "company"),
}

HARD_IS_NEAR: Final = 3
"""Days. Source: domain.md §6.3(2)."""
_WARNED: Final = QT_TRANSLATE_NOOP("DueWords", "hard limit")
_LEFT: Final = QT_TRANSLATE_NOOP("DueWords", "{days} days left")
_TODAY: Final = QT_TRANSLATE_NOOP("DueWords", "today")
_LATE: Final = QT_TRANSLATE_NOOP("DueWords", "{days} days late")


def group_word(group: DueGroup) -> str:
    return translated("DueWords", GROUP_WORDS[group][0])


def kind_word(line: DueLine) -> str:
    """What has to be done; of a visit its kind."""
    if line.kind == "visit" and line.text in VISIT_KINDS:
        return word(VISIT_KINDS[line.text])
    return translated("DueWords", _KINDS[line.kind])


def party_word(party: Party) -> str:
    return translated("DueWords", PARTIES[party])


def left_word(line: DueLine, today: date) -> tuple[str, Tone]:
    """How long it has, in the tone of its group; a limit of power is pressing from three days on."""
    left = line.days_left(today)
    text = _TODAY if left == 0 else _LEFT if left > 0 else _LATE
    pressing = line.is_hard and left <= HARD_IS_NEAR
    tone = "bad" if pressing else GROUP_WORDS[group_of(line, today)][1]
    told = translated("DueWords", text).format(days=abs(left))
    if left >= 0 and warning_of(line, today) is not None:
        told = f"{told} · {translated('DueWords', _WARNED)}"
    return told, tone


def thing_words(line: DueLine, clock_names: Mapping[str, str]) -> str:
    """What it is about: `E-02 间歇式溢流染色机`, `P1 配电房…`, the name of a rule."""
    if line.kind == "visit":
        return ""
    if line.kind in ("clock", "staff"):
        return " ".join(part for part in (clock_names.get(line.number, line.number), line.text) if part)
    return " ".join(part for part in (line.number, line.text) if part)
