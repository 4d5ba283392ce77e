"""This is about what is said where something stands against an electricity price."""

from typing import Final

from app.domain.errors import Refusal
from app.operations.marking import QT_TRANSLATE_NOOP

PRICE_SENTENCES: Final[dict[Refusal, str]] = {
    Refusal.MONTH_UNREADABLE: QT_TRANSLATE_NOOP("Messages", "{text} is no month; write it like 2025-06."),
    Refusal.ACCOUNT_KNOWN: QT_TRANSLATE_NOOP("Messages", "The account {account} is there already."),
    Refusal.ACCOUNT_UNKNOWN: QT_TRANSLATE_NOOP("Messages", "There is no account {account}."),
    Refusal.SURCHARGE_ROW_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "The table of surcharges has no row {row} that may be used here."
    ),
    Refusal.RATE_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "The table names no single rate ({said}): enter the rate of the document, in yuan per kWh.",
    ),
    Refusal.RATE_DIFFERS: QT_TRANSLATE_NOOP(
        "Messages", "The rate or category is not that of the table ({said}); entered was {rate}. Check it."
    ),
    Refusal.ROW_NOT_IN_FORCE: QT_TRANSLATE_NOOP(
        "Messages", "As far as the table tells, {row} is in force from {begins} to {ends} only. Check it."
    ),
    Refusal.DECISION_OVERLAPS: QT_TRANSLATE_NOOP(
        "Messages", "For the account {account} a decision ({category}) from {month} stands already."
    ),
    Refusal.BASIS_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "The document it rests on and its number are needed."
    ),
    Refusal.LINK_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing here shows the category {category}: match a machine with the catalogue or list it in the "
        "plan; for the energy limit, finish the weighing form.",
    ),
    Refusal.NOTHING_DECIDED: QT_TRANSLATE_NOOP(
        "Messages", "For the account {account} no decision stands for {month}."
    ),
    Refusal.RELEASE_BEFORE_START: QT_TRANSLATE_NOOP(
        "Messages", "The last month {month} is before the first month {start}."
    ),
    Refusal.RELEASE_EARLY: QT_TRANSLATE_NOOP(
        "Messages", "What ends it is not there yet ({condition}): {told}."
    ),
    Refusal.NOT_NEGATIVE: QT_TRANSLATE_NOOP("Messages", "{text} is less than nought. Check it."),
    Refusal.NOTHING_TO_TELL: QT_TRANSLATE_NOOP("Messages", "No enterprise belongs on this list."),
}
