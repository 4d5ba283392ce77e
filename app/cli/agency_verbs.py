"""This is about the verb of agencies: which body this office is, the bureaus it acts with, their powers."""

import argparse
from collections.abc import Callable

from app.cli.desk import Desk
from app.cli.opening import in_hand, session_on
from app.cli.verbs import Groups, UsageWrong, field_option, fields_given, workspace_verb
from app.domain.acts.case import Case
from app.domain.agencies.agency import FIELDS, KIND_TEXT, SELF, agencies_of
from app.domain.agencies.facts import AgencyListed, AgencyStated, PowerDelegated
from app.domain.powers.told import agency_told
from app.operations.keep_agencies import delegate_power, list_agency, state_agency
from app.operations.read_powers import read_powers
from app.operations.session import Session
from app.storage.workspace import OFFICE


def add_agency(verbs: Groups) -> None:
    """One more verb of `office`."""
    agency = workspace_verb(
        verbs, "agency", _agency, "List the bodies; with --kind or --field, add or change one"
    )
    about = "self is this office; else the id of a bureau, or of a new one"
    agency.add_argument("--id", default="", metavar="ID", help=about)
    agency.add_argument("--name", default="", metavar="NAME")
    agency.add_argument("--kind", default="", metavar="KIND", help=", ".join(KIND_TEXT) + ", or any other")
    field_option(agency, tuple(FIELDS))
    agency.add_argument("--delegate", default="", metavar="MEASURE", help="a power that came by a decision")
    agency.add_argument("--document", default="", metavar="TEXT", help="that decision; empty takes it back")
    agency.add_argument("--way", choices=("assigned", "commissioned"), default="assigned")
    agency.add_argument("--from", dest="since", default="", metavar="DAY", help="from which it holds")


def _agency(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened, session_on(opened, desk, OFFICE) as session:
        meant = given.id or _by_name(session.case, given.name)
        for change in (_list, _state, _delegate):
            deed: Callable[[argparse.Namespace, str, Session], None] = change
            deed(given, meant or (desk.new_id() if given.name and given.kind else SELF), session)
            meant = meant or _by_name(session.case, given.name)
        return {"agencies": [agency_told(each) for each in agencies_of(session.case)]}


def _by_name(office: Case, name: str) -> str:
    return next((each.id for each in agencies_of(office) if name and each.name == name), "")


def _list(given: argparse.Namespace, agency: str, session: Session) -> None:
    if not (given.kind or (given.id and given.name)):
        return
    known = next((each for each in agencies_of(session.case) if each.id == agency), None)
    name, kind = given.name, given.kind
    if known is not None:
        name, kind = name or known.name, kind or known.kind
    if not name and agency == SELF:
        name = _office_name(session.case)
    if not (name and kind):
        raise UsageWrong("A new body needs --name and --kind", "新登记机关须用 --name 和 --kind 写明")
    session.do(list_agency, AgencyListed(agency=agency, name=name, kind=kind))


def _office_name(office: Case) -> str:
    from app.domain.people.office import office_of

    return office_of(office).name


def _state(given: argparse.Namespace, agency: str, session: Session) -> None:
    stated = tuple(
        AgencyStated(agency=agency, field=field, value=value) for field, value in fields_given(given).items()
    )
    if stated:
        session.do(state_agency, stated)


def _delegate(given: argparse.Namespace, agency: str, session: Session) -> None:
    if given.delegate:
        power = PowerDelegated(
            agency=agency, measure=given.delegate, document=given.document, way=given.way, on=given.since
        )
        session.do(delegate_power, power, read_powers())
