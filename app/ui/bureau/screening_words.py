"""This is about what the screening list says on screen: results, scales, what coverage lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.domain.plan.codes import CodeProblem
from app.domain.plan.plan import Doubt
from app.domain.screening.coverage import Gap, TownshipCoverage
from app.domain.screening.facts import FirmScale, ScreeningResult
from app.domain.screening.weighing import Standing
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.bureau.plan_words import what_to_look_at
from app.ui.languages import translated
from app.ui.theme.colours import Tone

RESULTS: Final[Mapping[ScreeningResult, tuple[str, Tone]]] = {
    "": (QT_TRANSLATE_NOOP("ScreeningWords", "not screened"), "waiting"),
    "none_found": (QT_TRANSLATE_NOOP("ScreeningWords", "nothing found"), "good"),
    "restricted": (QT_TRANSLATE_NOOP("ScreeningWords", "restricted kind"), "calm"),
    "candidate": (QT_TRANSLATE_NOOP("ScreeningWords", "may belong"), "bad"),
    "in_plan": (QT_TRANSLATE_NOOP("ScreeningWords", "in the plan"), "going"),
    "closed": (QT_TRANSLATE_NOOP("ScreeningWords", "closed down"), "calm"),
    "no_such_firm": (QT_TRANSLATE_NOOP("ScreeningWords", "no such firm"), "calm"),
}
SCALES: Final[Mapping[FirmScale, str]] = {
    "": QT_TRANSLATE_NOOP("ScreeningWords", "not said"),
    "above": QT_TRANSLATE_NOOP("ScreeningWords", "large"),
    "below": QT_TRANSLATE_NOOP("ScreeningWords", "small"),
}
_CONTESTED: Final = QT_TRANSLATE_NOOP("ScreeningWords", "two records differ")
_STANDINGS: Final[Mapping[Standing, tuple[str, Tone]]] = {
    "new": (QT_TRANSLATE_NOOP("ScreeningWords", "new"), "good"),
    "changed": (QT_TRANSLATE_NOOP("ScreeningWords", "says more"), "going"),
    "known": (QT_TRANSLATE_NOOP("ScreeningWords", "on the list"), "calm"),
    "twice": (QT_TRANSLATE_NOOP("ScreeningWords", "twice in the file"), "waiting"),
    "taken_off": (QT_TRANSLATE_NOOP("ScreeningWords", "taken off before"), "waiting"),
}
_DIFFERS: Final = QT_TRANSLATE_NOOP("ScreeningWords", "differs, list stays")
_GAPS: Final[Mapping[Gap, str]] = {
    Gap.NO_FIRMS: QT_TRANSLATE_NOOP("ScreeningWords", "no firm is on the list"),
    Gap.PLANNED: QT_TRANSLATE_NOOP("ScreeningWords", "{planned} firms of the plan are not on the list"),
    Gap.NOT_SCREENED: QT_TRANSLATE_NOOP("ScreeningWords", "{n} firms are not screened"),
    Gap.NO_SMALL_FIRMS: QT_TRANSLATE_NOOP("ScreeningWords", "no small firm is on the list"),
    Gap.FOUND: QT_TRANSLATE_NOOP("ScreeningWords", "{found} firms may belong or are in the plan"),
}
_SHORT_GAPS: Final[Mapping[Gap, tuple[str, Tone]]] = {
    Gap.NO_FIRMS: (QT_TRANSLATE_NOOP("ScreeningWords", "none listed"), "calm"),
    Gap.PLANNED: (QT_TRANSLATE_NOOP("ScreeningWords", "plan: {planned} not listed"), "waiting"),
    Gap.NOT_SCREENED: (QT_TRANSLATE_NOOP("ScreeningWords", "{n} to go"), "waiting"),
    Gap.NO_SMALL_FIRMS: (QT_TRANSLATE_NOOP("ScreeningWords", "no small firms"), "waiting"),
}
_ALL_SCREENED: Final = QT_TRANSLATE_NOOP("ScreeningWords", "all screened")
_ZERO: Final = QT_TRANSLATE_NOOP("ScreeningWords", "zero report")
_ZERO_DOUBTFUL: Final = QT_TRANSLATE_NOOP("ScreeningWords", "zero report, gaps")
_NO_LIST: Final = QT_TRANSLATE_NOOP("ScreeningWords", "there is no list of firms on the sheet")
_CODES: Final[Mapping[CodeProblem, Doubt]] = {
    "missing": Doubt.CODE_MISSING,
    "length": Doubt.CODE_LENGTH,
    "symbol": Doubt.CODE_SYMBOL,
    "check_digit": Doubt.CODE_CHECK_DIGIT,
}


def _said(english: str) -> str:
    return translated("ScreeningWords", english)


def result_text(result: ScreeningResult, is_contested: bool = False) -> str:
    return _said(_CONTESTED if is_contested else RESULTS[result][0])


def result_tone(result: ScreeningResult, is_contested: bool = False) -> Tone:
    return "bad" if is_contested else RESULTS[result][1]


def scale_text(scale: FirmScale) -> str:
    """Empty where nobody said."""
    return _said(SCALES[scale]) if scale else ""


def scale_choice(scale: FirmScale) -> str:
    return _said(SCALES[scale])


def standing_text(standing: Standing, differs: bool) -> str:
    return _said(_DIFFERS if differs else _STANDINGS[standing][0])


def standing_tone(standing: Standing, differs: bool) -> Tone:
    return "waiting" if differs else _STANDINGS[standing][1]


def coverage_word(line: TownshipCoverage) -> tuple[str, Tone]:
    """The township's state: its zero report first, with what it lacks; else how far it is screened."""
    if line.zero_report:
        return (_said(_ZERO_DOUBTFUL), "bad") if line.gaps else (_said(_ZERO), "good")
    for gap in line.gaps:
        if gap in _SHORT_GAPS:
            text, tone = _SHORT_GAPS[gap]
            return _said(text).format(n=line.missing, planned=line.planned), tone
    return _said(_ALL_SCREENED), "good"


def gaps_text(line: TownshipCoverage) -> str:
    """All that stands against a zero report, one after the other; empty where nothing does."""
    told = [
        _said(_GAPS[gap]).format(n=line.missing, found=line.found, planned=line.planned) for gap in line.gaps
    ]
    return "；".join(told)


def list_doubt(doubt: Doubt) -> str:
    """As of a plan; a sheet without a list is said to have none."""
    return _said(_NO_LIST) if doubt is Doubt.SHEET_WITHOUT_PLAN else what_to_look_at(doubt)


def code_doubt(problem: CodeProblem) -> str:
    return what_to_look_at(_CODES[problem])
