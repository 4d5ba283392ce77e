"""This is about what is said where something does not fit a duty list (任务清单)."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

DUTY_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.DUTY_LIST_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "No list is called {text}; there is: {known}"),
    Refusal.DUTY_FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "The list has no field {field}; there is: {known}"
    ),
    Refusal.DUTY_FIELD_MISSING: QT_TRANSLATE_NOOP("Messages", "Fill in first: {fields}"),
    Refusal.DUTY_CHOICE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "{field} is one of: {known}"),
    Refusal.DUTY_TEXT_TOO_LONG: QT_TRANSLATE_NOOP("Messages", "{field} holds {most} characters at the most."),
    Refusal.DUTY_IDENTITY_NOT_HERE: QT_TRANSLATE_NOOP(
        "Messages", "{field} holds the number of an identity card. Numbers of people do not belong here."
    ),
    Refusal.DUTY_ROW_THERE: QT_TRANSLATE_NOOP(
        "Messages",
        "{text} is on the list already. Change that row, or add this one with a reason.",
    ),
    Refusal.DUTY_LIST_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet has the header of “{title}”. Its columns are: {known}. Sheets of the file: {sheets}",
    ),
    Refusal.DUTY_NO_LIST_FITS: QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet has the header of a duty list. The lists are: {known}. Sheets of the file: {sheets}",
    ),
    Refusal.DUTY_NO_FILE_FIELD: QT_TRANSLATE_NOOP("Messages", "Rows of “{title}” take no files."),
    Refusal.DUTY_NOTHING_SEALED: QT_TRANSLATE_NOOP("Messages", "Nothing is kept apart for this row."),
}
