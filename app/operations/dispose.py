"""This is about a machine going into scrap (处置去向): weighed, sold, deregistered, never passed on."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.disposal import rules
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, DisposalStated, SlipStated
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.machine import machines_of
from app.domain.equipment.rules import add_slip
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.photo import photos_of
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def weigh(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    slip: DisposalSlipAdded,
    stated: Sequence[SlipStated] = (),
) -> Case:
    """Add a weigh slip with its gross and tare; the slip's note is the reason they don't add up.

    Raises RuleRefused EQUIPMENT_UNKNOWN, PHOTO_UNKNOWN and those of `rules.weigh` and `add_slip`.
    """
    the_machine(looked_at, slip.equipment)
    for each in stated:
        if each.field == "photo":
            rules.known_photo(each.value, photos_of(looked_at))
    known = [each.number for machine in machines_of(looked_at) for each in machine.slips]
    weighed, kept = rules.weigh(slip, stated, slip.note)
    return state(case_file, looked_at, stamp, (add_slip(weighed, known), *kept))


def state_slip(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, slip: str, stated: Sequence[SlipStated]
) -> Case:
    """Say more of a slip: gross, tare, its picture; an empty value clears.

    Raises RuleRefused THING_UNKNOWN, PHOTO_UNKNOWN and those of `rules.weigh`.
    """
    slips = {each.slip: each for machine in machines_of(looked_at) for each in machine.slips}
    if slip not in slips:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=slip)
    decided = rules.say_of_slip(slips[slip], _weights_said(looked_at, slip), stated, photos_of(looked_at))
    return state(case_file, looked_at, stamp, decided)


def _weights_said(case: Case, slip: str) -> tuple[SlipStated, ...]:
    return tuple(
        SlipStated(slip=slip, field=field, value=case.text(f"slip/{slip}/{field}")) for field in rules.WEIGHTS
    )


def name_buyer(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: BuyerStated) -> Case:
    """State code and qualification of a buyer. Raises RuleRefused THING_UNKNOWN."""
    known = {slip.buyer for machine in machines_of(looked_at) for slip in machine.slips}
    return state(case_file, looked_at, stamp, (rules.name_buyer(stated, known),))


def add_proof(case_file: CaseFile, looked_at: Case, stamp: Stamp, added: DisposalProofAdded) -> Case:
    """Add an invoice, contract or receipt. Raises RuleRefused EQUIPMENT_UNKNOWN and `rules.add_proof`."""
    the_machine(looked_at, added.equipment)
    return state(case_file, looked_at, stamp, (rules.add_proof(added, photos_of(looked_at)),))


def state_disposal(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[DisposalStated]
) -> Case:
    """State where it went and what ended it. Raises EQUIPMENT_UNKNOWN and `rules.state_disposal`."""
    for each in stated:
        the_machine(looked_at, each.equipment)
    return state(case_file, looked_at, stamp, [rules.state_disposal(each) for each in stated])
