"""This is about how hits, answers and levels are said on the lookup screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone

if TYPE_CHECKING:
    from app.domain.catalogue.conditions import Condition

_HOW: Final[dict[str, tuple[str, Tone]]] = {
    "model": (QT_TRANSLATE_NOOP("Lookup", "nameplate fits"), "waiting"),
    "word": (QT_TRANSLATE_NOOP("Lookup", "by its usual name"), "going"),
    "family": (QT_TRANSLATE_NOOP("Lookup", "same series"), "calm"),
    "text": (QT_TRANSLATE_NOOP("Lookup", "by its wording"), "calm"),
    "pinyin": (QT_TRANSLATE_NOOP("Lookup", "by pinyin"), "calm"),
    "near": (QT_TRANSLATE_NOOP("Lookup", "alike"), "calm"),
}
_STANDINGS: Final[dict[str, tuple[str, Tone]]] = {
    "open": (QT_TRANSLATE_NOOP("Lookup", "conditions to be answered"), "waiting"),
    "fits": (QT_TRANSLATE_NOOP("Lookup", "answers meet the conditions"), "bad"),
    "outside": (QT_TRANSLATE_NOOP("Lookup", "answers do not meet a condition"), "calm"),
    "unconditional": (QT_TRANSLATE_NOOP("Lookup", "no condition in this table"), "waiting"),
}
_LEVELS: Final[dict[str, tuple[str, Tone]]] = {
    "over": (QT_TRANSLATE_NOOP("Lookup", "above the limit"), "bad"),
    "limit": (QT_TRANSLATE_NOOP("Lookup", "meets the limit"), "going"),
    "entry": (QT_TRANSLATE_NOOP("Lookup", "meets the entry value"), "good"),
    "advanced": (QT_TRANSLATE_NOOP("Lookup", "meets the advanced value"), "good"),
    "": (QT_TRANSLATE_NOOP("Lookup", "nothing concluded"), "calm"),
}


def how_word(how: str) -> tuple[str, Tone]:
    text, tone = _HOW[how]
    return translated("Lookup", text), tone


def standing_word(standing: str) -> tuple[str, Tone]:
    text, tone = _STANDINGS.get(standing, _STANDINGS["open"])
    return translated("Lookup", text), tone


def level_word(level: str) -> tuple[str, Tone]:
    text, tone = _LEVELS[level]
    return translated("Lookup", text), tone


def question(condition: Condition) -> str:
    """In the window's language, as the table has it."""
    is_chinese = QLocale().language() == QLocale.Language.Chinese
    return condition.question_zh if is_chinese else condition.question_en
