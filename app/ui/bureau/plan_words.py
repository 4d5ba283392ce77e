"""This is about what is said of lines and cells of a plan: why one was not taken, what to look at."""

from __future__ import annotations

from typing import Final

from app.domain.plan.plan import Doubt, RowRefusal
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated

_REFUSALS: Final[dict[RowRefusal, str]] = {
    RowRefusal.ENTERPRISE_MISSING: QT_TRANSLATE_NOOP("PlanWords", "no enterprise is named"),
    RowRefusal.EQUIPMENT_MISSING: QT_TRANSLATE_NOOP("PlanWords", "no equipment is named"),
    RowRefusal.COUNT_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP("PlanWords", "the count can't be understood"),
    RowRefusal.COUNT_NOT_POSITIVE: QT_TRANSLATE_NOOP("PlanWords", "the count must be more than nothing"),
}

_DOUBTS: Final[dict[Doubt, str]] = {
    Doubt.CODE_MISSING: QT_TRANSLATE_NOOP("PlanWords", "no credit code"),
    Doubt.CODE_LENGTH: QT_TRANSLATE_NOOP("PlanWords", "the credit code does not have 18 characters"),
    Doubt.CODE_SYMBOL: QT_TRANSLATE_NOOP("PlanWords", "the credit code holds characters no code has"),
    Doubt.CODE_CHECK_DIGIT: QT_TRANSLATE_NOOP("PlanWords", "the check digit of the credit code does not fit"),
    Doubt.CODE_OF_TWO_ENTERPRISES: QT_TRANSLATE_NOOP("PlanWords", "one code for two names of enterprises"),
    Doubt.TWO_CODES: QT_TRANSLATE_NOOP("PlanWords", "two codes for one enterprise"),
    Doubt.TOWNSHIP_MISSING: QT_TRANSLATE_NOOP("PlanWords", "no township"),
    Doubt.TOWNSHIP_UNKNOWN: QT_TRANSLATE_NOOP("PlanWords", "the township is none of this district's"),
    Doubt.PARTY_MISSING: QT_TRANSLATE_NOOP("PlanWords", "nobody is named who answers"),
    Doubt.COLUMN_UNKNOWN: QT_TRANSLATE_NOOP("PlanWords", "the column fits nothing, its content is a remark"),
    Doubt.COLUMN_MISSING: QT_TRANSLATE_NOOP("PlanWords", "the sheet does not have this column"),
    Doubt.DUPLICATE: QT_TRANSLATE_NOOP("PlanWords", "the same as another line"),
    Doubt.DISMANTLE_BEFORE_STOP: QT_TRANSLATE_NOOP(
        "PlanWords", "to be dismantled before it is to be stopped"
    ),
    Doubt.DAY_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP("PlanWords", "the day can't be understood, it is a remark"),
    Doubt.DAY_MISSING: QT_TRANSLATE_NOOP("PlanWords", "no day to be dismantled by"),
    Doubt.NUMBER_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP("PlanWords", "the number can't be understood"),
    Doubt.COUNT_ASSUMED: QT_TRANSLATE_NOOP("PlanWords", "no count, taken as 1"),
    Doubt.COUNT_NOT_WHOLE: QT_TRANSLATE_NOOP("PlanWords", "the count is no whole number"),
    Doubt.WORD_UNKNOWN: QT_TRANSLATE_NOOP("PlanWords", "the word is not known, it is kept as it stands"),
    Doubt.TOTAL_DIFFERS: QT_TRANSLATE_NOOP("PlanWords", "the total is not the sum of the lines"),
    Doubt.SHEET_HIDDEN: QT_TRANSLATE_NOOP("PlanWords", "the sheet is hidden and was not read"),
    Doubt.SHEET_WITHOUT_PLAN: QT_TRANSLATE_NOOP("PlanWords", "there is no plan on the sheet"),
    Doubt.SHEET_TOO_LONG: QT_TRANSLATE_NOOP("PlanWords", "the sheet is too long, the rest was not read"),
}


def why_not(code: RowRefusal) -> str:
    return translated("PlanWords", _REFUSALS[code])


def what_to_look_at(code: Doubt) -> str:
    return translated("PlanWords", _DOUBTS[code])
