"""This is about signals of restarted production: traces noted, bills entered, each signal answered."""

from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.price.account import accounts_of
from app.domain.price.facts import PowerAccountAdded, PowerUsed
from app.domain.price.rules import name_account, use
from app.domain.restart import rules
from app.domain.restart.facts import SignalAnswered, TraceSeen
from app.domain.restart.signals import signals_of
from app.operations.acting import state, the_machine, the_visit
from app.operations.place_photos import the_photo
from app.storage.case_file import CaseFile


def note_trace(case_file: CaseFile, looked_at: Case, stamp: Stamp, seen: TraceSeen) -> Case:
    """Raises RuleRefused NOT_A_DAY, EQUIPMENT_UNKNOWN, PHOTO_UNKNOWN, VISIT_UNKNOWN."""
    if seen.equipment:
        the_machine(looked_at, seen.equipment)
    if seen.photo:
        the_photo(looked_at, seen.photo)
    if seen.visit:
        the_visit(looked_at, seen.visit)
    return state(case_file, looked_at, stamp, (rules.note_trace(seen),))


def enter_bill(case_file: CaseFile, looked_at: Case, stamp: Stamp, number: str, used: PowerUsed) -> Case:
    """A month's bill of an account known by its number (户号); an account that is new is added.

    used: `account` is the id of a new account, should it be one.
    Raises RuleRefused NUMBER_MISSING, PHOTO_UNKNOWN and those of the electricity price.
    """
    if used.photo:
        the_photo(looked_at, used.photo)
    plain = "".join(number.split())
    known = accounts_of(looked_at)
    own = next((each.id for each in known if each.number == plain), "")
    facts: list[Fact] = []
    if not own:
        facts.append(PowerAccountAdded(account=used.account, number=name_account(number, known)))
    facts.append(use(replace(used, account=own or used.account)))
    return state(case_file, looked_at, stamp, facts)


def answer_signal(case_file: CaseFile, looked_at: Case, stamp: Stamp, answered: SignalAnswered) -> Case:
    """A person says what a signal was. Raises RuleRefused THING_UNKNOWN, NOT_A_DAY, REASON_MISSING."""
    return state(case_file, looked_at, stamp, (rules.answer_signal(signals_of(looked_at), answered),))
