"""This is about what is said where a clock or a duty of the law stands in the way."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

LAW_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.BEYOND_CALENDAR: QT_TRANSLATE_NOOP(
        "Messages", "Counted from {text}, the day lies beyond the calendar. Check the year."
    ),
    Refusal.CLOCK_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "No deadline is called {rule}; there is: {known}"),
    Refusal.CLOCK_COUNTS_EVENTS: QT_TRANSLATE_NOOP(
        "Messages", "{rule} counts penalties: give the day of every one, with commas between."
    ),
    Refusal.CLOCK_NEEDS_TIME: QT_TRANSLATE_NOOP(
        "Messages", "{rule} counts hours: give the minute too, like 2025-06-12 10:42."
    ),
    Refusal.EXTENSION_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Messages", "{rule} can be extended by {most} in all, not by {asked} ({basis})."
    ),
    Refusal.LONGER_THAN_ALLOWED: QT_TRANSLATE_NOOP(
        "Messages", "{rule} lasts {most} at the longest ({basis})."
    ),
    Refusal.LIMIT_OF_LAW: QT_TRANSLATE_NOOP(
        "Messages", "{rule} ends on {day} by law ({basis}); no later day can be confirmed."
    ),
    Refusal.NOTHING_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Messages", "{rule} leaves no days out; only 查封 and 扣押 leave out testing notified in writing."
    ),
    Refusal.HOLIDAYS_NOT_READABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "Line {line} of the holiday table can't be used; nothing was taken in. The columns are 日期, 休或班, "
        "节日, 来源, and all rows are of one year and one notice.",
    ),
}
