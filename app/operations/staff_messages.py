"""This is about what is said where something stands in the way of what is stated of an enterprise's staff."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

STAFF_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.NOT_A_COUNT: QT_TRANSLATE_NOOP(
        "Messages", "“{text}” is no number of persons: write a whole number."
    ),
    Refusal.RISK_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "Choose the level of risk: low, medium or high."),
    Refusal.HELPER_MISSING: QT_TRANSLATE_NOOP("Messages", "Say who helps and whom, by an alias."),
    Refusal.PERSON_NUMBER_HERE: QT_TRANSLATE_NOOP(
        "Messages",
        "There is an ID number in what was typed. It belongs into the roster only: leave it out, or use an "
        "alias.",
    ),
    Refusal.NO_ROSTER_FOUND: QT_TRANSLATE_NOOP(
        "Messages", "No sheet of this workbook has a header with names of persons (姓名) and one more column."
    ),
    Refusal.ROSTER_ROWS_REFUSED: QT_TRANSLATE_NOOP(
        "Messages", "{n} rows can't be taken, nothing was: {first}. Mend the workbook and take it in again."
    ),
    Refusal.ROSTER_MASKED: QT_TRANSLATE_NOOP(
        "Messages",
        "ID numbers of {n} rows are hidden (***), and a roster stands already. Take in the workbook with "
        "whole numbers, or say why this one.",
    ),
    Refusal.ROSTER_MISSING: QT_TRANSLATE_NOOP("Messages", "There is no roster here, or it was destroyed."),
    Refusal.ROSTER_SEALED: QT_TRANSLATE_NOOP(
        "Messages", "The roster is sealed: write it out under Staff, where ID numbers are hidden."
    ),
}
