"""This is about what is said with a cut of water or power: whose supply is separated, who lets it pass."""

import argparse
from collections.abc import Iterable
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import cutoff_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, case_verb, field_option, fields_given
from app.domain.agencies.agency import agencies_of, agency_named
from app.domain.equipment.cutoffs import CutoffPoint
from app.domain.powers.facts import SupplyField, SupplyStated
from app.domain.powers.supply import Leader, production_only, supply_said
from app.domain.powers.told import powers_told
from app.operations.acting import the_point
from app.operations.do_step import StepDone
from app.operations.state_supply import state_supply


def cut_options(parser: argparse.ArgumentParser) -> None:
    """Whose supply stays on, and who lets pass what the law leaves to a leader; `--reason` is then theirs."""
    about = "nothing but machines is fed here: no residents', fire or emergency load, no other source"
    parser.add_argument("--production-only", action="store_true", help=about)
    about = "leader of the agency who decides to go on, with --post and --reason"
    parser.add_argument("--leader", default="", metavar="NAME", help=about)
    parser.add_argument("--post", default="", metavar="TEXT", help="of the leader")


def done_given(given: argparse.Namespace, work: Work) -> StepDone:
    leader = Leader(given.leader, given.post, given.reason) if given.leader else None
    return StepDone(work.occurred(given), given.reason, leader, work.office)


def state_production_only(given: argparse.Namespace, work: Work, points: Iterable[CutoffPoint]) -> None:
    """State before the cut what the flag says of these points; what is not separated is not talked away."""
    if given.production_only:
        occurred = work.occurred(given)
        stated = [
            each
            for point in points
            for each in production_only(point.id, point.utility, occurred)
            if supply_said(point, each.field) != "not_separated"
        ]
        work.session.do(state_supply, stated)


def add_supply(verbs: Groups) -> None:
    supply = case_verb(verbs, "supply", _supply, "What is made sure of before the cut: whose supply stays on")
    supply.add_argument("cutoff", metavar="CUTOFF", help="id or number")
    field_option(supply, get_args(SupplyField))
    supply.add_argument("--production-only", action="store_true", help="nothing but machines is fed here")
    supply.add_argument("--agency", default="", metavar="NAME", help="the body that forces the cut")
    occurred_options(supply)


def _supply(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        point = the_point(work.case, cutoff_named(work.case, given.cutoff))
        fields = dict(fields_given(given))
        if given.production_only:
            fields = {each.field: each.value for each in production_only(point.id, point.utility)} | fields
        if given.agency:
            agency = agency_named(agencies_of(work.office), given.agency)
            fields |= {"body": agency.name, "body_kind": agency.kind}
        occurred = work.occurred(given)
        stated = [
            SupplyStated(cutoff=point.id, field=field, value=value, occurred=occurred)
            for field, value in fields.items()
        ]
        work.session.do(state_supply, stated)
        return {"cutoff_supply": powers_told(work.session.case, desk.now().date())["cutoff_supply"]}
