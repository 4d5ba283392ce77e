"""This is about more time for an order (延期): asked for by the firm, granted or refused by the office."""

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders import rules
from app.domain.orders.facts import ExtensionApplied, ExtensionDecided
from app.domain.orders.order import orders_of
from app.domain.photos.photo import photos_of
from app.operations.acting import state
from app.operations.issue_order import the_order
from app.operations.read_clocks import ClockTables
from app.storage.case_file import CaseFile


def apply_for_extension(case_file: CaseFile, looked_at: Case, stamp: Stamp, asked: ExtensionApplied) -> Case:
    """State what the firm asked. Raises ORDER_UNKNOWN, PHOTO_UNKNOWN and those of `rules.apply`."""
    if asked.photo and asked.photo not in {photo.id for photo in photos_of(looked_at)}:
        raise RuleRefused(Refusal.PHOTO_UNKNOWN, photo=asked.photo)
    decided = rules.apply(the_order(looked_at, asked.order), asked)
    return state(case_file, looked_at, stamp, (decided,))


def decide_extension(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, decided: ExtensionDecided, tables: ClockTables
) -> Case:
    """State the answer; where it is granted, the new term with it. The note is the reason for a second one.

    Raises RuleRefused EXTENSION_UNKNOWN, EXTENSION_NOT_ALLOWED and those of `rules.decide`.
    """
    for order in orders_of(looked_at):
        asked = next((each for each in order.extensions if each.id == decided.extension), None)
        if asked is not None:
            break
    else:
        raise RuleRefused(Refusal.EXTENSION_UNKNOWN)
    is_granted = decided.outcome == "granted"
    last = rules.last_day_of_extension(order, tables.clocks, tables.holidays) if is_granted else None
    answer = rules.decide(order, asked, decided, last)
    facts: list[Fact] = [answer]
    if is_granted:
        facts.append(rules.extended_term(order, answer, last))
    return state(case_file, looked_at, stamp, facts)
