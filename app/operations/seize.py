"""This is about 查封（扣押）, statutory: decided, listed, approved afterwards, extended, tested, released."""

from collections.abc import Sequence
from datetime import date

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.agencies.agency import Agency
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.powers import seizing
from app.domain.powers.facts import (
    SealedElsewhere,
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureReleased,
    SeizureStated,
    SeizureTested,
    ThingSeized,
)
from app.domain.powers.seizing import SeizingLaw
from app.domain.powers.seizure import Seizure, seizures_of
from app.domain.visits.visit import visit_of
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


class Decision(msgspec.Struct, frozen=True):
    """A decision with what is said of it and its list; `agency` as its profile stands."""

    agency: Agency
    decided: SeizureDecided
    said: tuple[SeizureStated, ...]
    things: tuple[ThingSeized, ...]


def decide_seizure(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, decision: Decision, law: SeizingLaw
) -> Case:
    """State a 查封 with its list.

    Raises RuleRefused NUMBER_TAKEN, EQUIPMENT_UNKNOWN, and as `seizing.decide`, `list_things`.
    """
    _numbers_free(looked_at, decision.said)
    grounds = next((each.value for each in decision.said if each.field == "grounds"), "")
    visit = visit_of(looked_at, decision.decided.visit)
    decided = seizing.decide(law, decision.agency, decision.decided, visit, grounds)
    things = _listed(looked_at, decided.seizure, decision.things)
    facts: list[Fact] = [decided, *(each for each in decision.said if each.value), *things]
    return state(case_file, looked_at, stamp, facts)


def list_seized(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, seizure: str, things: Sequence[ThingSeized]
) -> Case:
    """Add to the list, or take off it by an empty name. As `list_things`, `still_stands`."""
    known = the_seizure(looked_at, seizure)
    seizing.still_stands(known, date.fromisoformat(stamp.at[:10]))
    return state(case_file, looked_at, stamp, _listed(looked_at, known.id, things))


def say_of_seizure(case_file: CaseFile, looked_at: Case, stamp: Stamp, said: Sequence[SeizureStated]) -> Case:
    """State number, grounds, place, custody. Raises RuleRefused SEIZURE_UNKNOWN, NUMBER_TAKEN."""
    _numbers_free(looked_at, said)
    for each in said:
        the_seizure(looked_at, each.seizure)
    return state(case_file, looked_at, stamp, said)


def approve_seizure(case_file: CaseFile, looked_at: Case, stamp: Stamp, approved: SeizureApproved) -> Case:
    """Raises RuleRefused SEIZURE_UNKNOWN and as `seizing.approve`."""
    decided = seizing.approve(the_seizure(looked_at, approved.seizure), approved)
    return state(case_file, looked_at, stamp, (decided,))


def extend_seizure(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, extended: SeizureExtended, law: SeizingLaw
) -> Case:
    """Raises RuleRefused SEIZURE_UNKNOWN and as `seizing.extend`."""
    decided = seizing.extend(law, the_seizure(looked_at, extended.seizure), extended)
    return state(case_file, looked_at, stamp, (decided,))


def note_testing(case_file: CaseFile, looked_at: Case, stamp: Stamp, tested: SeizureTested) -> Case:
    """Raises RuleRefused SEIZURE_UNKNOWN and as `seizing.note_testing`."""
    decided = seizing.note_testing(the_seizure(looked_at, tested.seizure), tested)
    return state(case_file, looked_at, stamp, (decided,))


def release_seizure(case_file: CaseFile, looked_at: Case, stamp: Stamp, released: SeizureReleased) -> Case:
    """Raises RuleRefused SEIZURE_UNKNOWN and as `seizing.release`."""
    decided = seizing.release(the_seizure(looked_at, released.seizure), released)
    return state(case_file, looked_at, stamp, (decided,))


def note_sealed_elsewhere(case_file: CaseFile, looked_at: Case, stamp: Stamp, noted: SealedElsewhere) -> Case:
    """State that a court or another body sealed it already. Raises EQUIPMENT_UNKNOWN, NOT_A_DAY."""
    the_machine(looked_at, noted.equipment)
    day = day_text(noted.on) if noted.on else ""
    return state(case_file, looked_at, stamp, (msgspec.structs.replace(noted, on=day),))


def the_seizure(case: Case, seizure: str) -> Seizure:
    """Raises RuleRefused SEIZURE_UNKNOWN."""
    found = next((each for each in seizures_of(case) if each.id == seizure), None)
    if found is None:
        raise RuleRefused(Refusal.SEIZURE_UNKNOWN, seizure=seizure)
    return found


def _numbers_free(case: Case, said: Sequence[SeizureStated]) -> None:
    """Two decisions never bear one number: papers and verbs find them by it."""
    known = {each.field("number"): each.id for each in seizures_of(case)}
    for each in said:
        if each.field == "number" and known.get(each.value, each.seizure) != each.seizure and each.value:
            raise RuleRefused(Refusal.NUMBER_TAKEN, number=each.value)


def _listed(case: Case, seizure: str, things: Sequence[ThingSeized]) -> tuple[ThingSeized, ...]:
    for each in things:
        if each.equipment:
            the_machine(case, each.equipment)
    return seizing.list_things(case, seizure, things)
