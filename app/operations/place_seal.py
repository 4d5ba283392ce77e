"""This is about seals: placing, checking, lifting, writing off a spoiled strip."""

from collections.abc import Sequence
from datetime import date

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment import rules
from app.domain.equipment.seal_facts import SealChecked, SealLifted, SealPlaced, SealSpoiled
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.errors import Refusal, RuleRefused
from app.domain.lifecycle.rules import may
from app.domain.powers.seizure import seizures_of
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def place_seal(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    placed: SealPlaced,
    ours: Sequence[str],
    elsewhere: Sequence[str] = (),
) -> Case:
    """Put a numbered strip on a part of a machine.

    ours: strip numbers of the blocks given to this laptop; elsewhere: those used for other enterprises.
    Raises RuleRefused EQUIPMENT_UNKNOWN and those of `rules.place_seal` and `lifecycle.rules.may`.
    """
    machine = the_machine(looked_at, placed.equipment)
    on = placed.occurred.at if placed.occurred is not None else ""
    may(looked_at, machine, "seal", on, placed.note)
    known, spoiled = seals_of(looked_at), (*spoiled_numbers(looked_at), *elsewhere)
    seized = {
        thing.equipment
        for seizure in seizures_of(looked_at)
        if seizure.state(date.fromisoformat(stamp.at[:10])) == "standing"
        for thing in seizure.things
        if thing.equipment
    }
    fact = rules.place_seal(placed, known, spoiled, ours, seized)
    return state(case_file, looked_at, stamp, (fact,))


def check_seal(case_file: CaseFile, looked_at: Case, stamp: Stamp, checked: SealChecked) -> Case:
    """State what a visit found of a seal. Raises RuleRefused SEAL_UNKNOWN."""
    _must_be_known(looked_at, checked.seal)
    return state(case_file, looked_at, stamp, (checked,))


def lift_seal(case_file: CaseFile, looked_at: Case, stamp: Stamp, lifted: SealLifted) -> Case:
    """Take a seal off for a reason. Raises RuleRefused SEAL_UNKNOWN, REASON_MISSING."""
    _must_be_known(looked_at, lifted.seal)
    if not lifted.reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return state(case_file, looked_at, stamp, (lifted,))


def spoil_seal(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    spoiled: SealSpoiled,
    elsewhere: Sequence[str] = (),
) -> Case:
    """Write off a strip that was never used (作废). Raises RuleRefused SEAL_NUMBER_USED."""
    if spoiled.number in {*(seal.number for seal in seals_of(looked_at)), *elsewhere}:
        raise RuleRefused(Refusal.SEAL_NUMBER_USED, number=spoiled.number)
    return state(case_file, looked_at, stamp, (spoiled,))


def _must_be_known(case: Case, seal: str) -> None:
    if seal not in {known.id for known in seals_of(case)}:
        raise RuleRefused(Refusal.SEAL_UNKNOWN, seal=seal)
