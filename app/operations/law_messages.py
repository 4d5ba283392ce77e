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
    Refusal.PLACE_OF_PUBLICATION_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "Say where it is published: the web address or the medium."
    ),
    Refusal.DAYS_IN_WRONG_ORDER: QT_TRANSLATE_NOOP(
        "Messages", "The last day {last} lies before the first one {first}."
    ),
    Refusal.NOT_SHOWN_YET: QT_TRANSLATE_NOOP(
        "Messages", "This opinion has not been shown to the public (公示) before its announcement (公告)."
    ),
    Refusal.SHOWN_UNTIL: QT_TRANSLATE_NOOP(
        "Messages", "It is shown to the public until {day}; the announcement comes after that day."
    ),
    Refusal.FINDING_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "{text} is no answer to this line; write no, yes or unclear."
    ),
    Refusal.CAUSE_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "{text} is no cause of the list; there is: {known}"),
    Refusal.OBJECTIONS_OPEN: QT_TRANSLATE_NOOP(
        "Messages", "An objection is not answered yet; answer it before the announcement."
    ),
    Refusal.NOTHING_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Messages", "{rule} leaves no days out; only 查封 and 扣押 leave out testing notified in writing."
    ),
    Refusal.HOLIDAYS_NOT_READABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "Line {line} of the holiday table can't be used; nothing was taken in. The columns are 日期, 休或班, "
        "节日, 来源, and all rows are of one year and one notice.",
    ),
    Refusal.APPROVAL_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "The inspection is not approved yet. Enter the approval, or go on with a reason."
    ),
    Refusal.OVER_YEARLY_CAP: QT_TRANSLATE_NOOP(
        "Messages",
        "It would be inspection {nth} of {year}; the published cap ({category}) is {cap} ({source}, "
        "国办发〔2024〕54号). Name the leader who allows it and the reason.",
    ),
    Refusal.CAP_NEEDS_SOURCE: QT_TRANSLATE_NOOP(
        "Messages", "A yearly cap needs its number and the document it was published in."
    ),
    Refusal.NOTHING_TO_MAKE_UP: QT_TRANSLATE_NOOP(
        "Messages", "This visit did not begin as an urgent one, so nothing has to be made up."
    ),
    Refusal.RULE_PACK_OLDER: QT_TRANSLATE_NOOP(
        "Messages",
        "This rule pack was made on {made}; one of {newest} is here already. Nothing was taken in. "
        "Go on with a reason to put the newer one out of force.",
    ),
    Refusal.RULE_PACK_EMPTY: QT_TRANSLATE_NOOP("Messages", "A rule pack needs at least one table."),
    Refusal.RULE_TABLE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages",
        "This program reads no rule table called {file}. Nothing was taken in; a newer program may know it.",
    ),
    Refusal.RULE_TABLE_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "The table {file} needs these columns: {columns}. Nothing was taken in."
    ),
    Refusal.RULE_TABLE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "The table {file} can't be used ({what}). Nothing was taken in."
    ),
}
