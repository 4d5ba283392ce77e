"""This is about the agency profile (机关档案): which body this office is, and the bureaus it acts with."""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.agencies import agency
from app.domain.agencies.facts import AgencyListed, AgencyStated, PowerDelegated
from app.domain.agencies.table import Powers
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.storage.case_file import CaseFile


def list_agency(case_file: CaseFile, office: Case, stamp: Stamp, listed: AgencyListed) -> Case:
    """List a body, or say its name and kind anew; `self` is this office.

    Raises RuleRefused UNIT_MISSING; NUMBER_TAKEN where another body of that name is listed.
    """
    decided = agency.list_agency(listed)
    if any(each.name == decided.name and each.id != decided.agency for each in agency.agencies_of(office)):
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=decided.name)
    return state(case_file, office, stamp, (decided,))


def state_agency(case_file: CaseFile, office: Case, stamp: Stamp, stated: tuple[AgencyStated, ...]) -> Case:
    """State lines of a profile. Raises RuleRefused AGENCY_UNKNOWN, FIELD_UNKNOWN."""
    known = agency.agencies_of(office)
    return state(case_file, office, stamp, [agency.state_agency(each, known) for each in stated])


def delegate_power(
    case_file: CaseFile, office: Case, stamp: Stamp, given: PowerDelegated, powers: Powers
) -> Case:
    """State that a power reached a body by a decision, or no longer does. Raises as `agency.delegate`."""
    decided = agency.delegate(given, agency.agencies_of(office), powers)
    return state(case_file, office, stamp, (decided,))
