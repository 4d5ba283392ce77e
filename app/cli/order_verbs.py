"""This is about the verbs of orders to put things right (整改要求): listed, made, served."""

import argparse
from datetime import date
from decimal import Decimal

from app.cli.desk import Desk
from app.cli.finding import problem_named, visit_named
from app.cli.lookup_verbs import limit_named
from app.cli.opening import at_work
from app.cli.order_finding import body_issuing, clocks_of, order_named, sort_of, today_of, told
from app.cli.order_following import add_following
from app.cli.verbs import Groups, case_verb, group, reason_option
from app.domain.energy.weighing import Weighed, weigh_use
from app.domain.equipment.fields import positive_text
from app.domain.equipment.next_step import next_number
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.orders.problem import problems_found
from app.domain.orders.sorts import sort_named
from app.domain.orders.titles import title_of_order
from app.domain.people.office import office_of
from app.operations.issue_order import (
    LimitFound,
    OrderSaid,
    Served,
    issue_limit_order,
    issue_order,
    serve_order,
)
from app.operations.read_order_sorts import read_order_sorts

LIMIT = ("standard", "product", "consumption", "output")


def add_order(groups: Groups) -> None:
    verbs = group(groups, "order")
    case_verb(verbs, "list", _list, "Orders, their problems one by one, and what may be proposed (可提请)")
    issue = case_verb(verbs, "issue", _issue, "Make an order; its term is counted where its clock runs")
    issue.add_argument("sort", choices=tuple(read_order_sorts()), help="energy: route C, six months")
    issue.add_argument(
        "--problem", dest="problems", action="append", default=[], metavar="PROBLEM", help="repeat for more"
    )
    for name in ("number", "title", "agency"):
        issue.add_argument(f"--{name}", default="", metavar="TEXT")
    issue.add_argument("--issued", default="", metavar="DAY", help="else today")
    issue.add_argument("--served", default="", metavar="DAY", help="empty while it is not served")
    issue.add_argument("--visit", default="", metavar="VISIT", help="id or day it was found on")
    _term(issue)
    limit = issue.add_argument_group("an order for consumption over the limit")
    for name in LIMIT:
        limit.add_argument(f"--{name}", default="", metavar=name.upper())
    limit.add_argument("--measured-on", default="", metavar="DAY", help="end of the period, else today")
    serve = case_verb(verbs, "serve", _serve, "The order was served; its clock runs from that day")
    serve.add_argument("order", metavar="ORDER", help="number or id")
    serve.add_argument("--on", default="", metavar="DAY", help="else today")
    _term(serve)
    add_following(verbs)


def _term(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--due", default="", metavar="DAY", help="confirmed; else as computed")
    reason_option(
        parser, "why the confirmed day is not the computed one, or why a clock that runs is started anew"
    )


def _list(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return told(work)


def _issue(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        today, case = today_of(work), work.case
        agency = body_issuing(work.office, given.agency)
        sort = sort_named(read_order_sorts(work.office, today), given.sort)
        said = OrderSaid(
            order=desk.new_id(),
            sort=sort,
            problems=tuple(problem_named(case, each) for each in given.problems),
            number=given.number,
            title=given.title or title_of_order(office_of(work.office), agency, sort),
            agency=agency,
            visit=visit_named(case, given.visit) if given.visit else "",
            issued_on=given.issued or today.isoformat(),
            served_on=given.served,
            due=given.due,
            reason=given.reason,
        )
        if given.standard:
            numbers = [problem.number for problem in problems_found(case)]
            found = LimitFound(
                weighed=_weighed(given, today),
                problem=desk.new_id(),
                number=next_number(numbers, "P1"),
                tables=clocks_of(work),
            )
            work.session.do(issue_limit_order, said, found)
        else:
            work.session.do(issue_order, said, clocks_of(work))
        return told(work)


def _weighed(given: argparse.Namespace, today: date) -> Weighed:
    on = date.fromisoformat(day_text(given.measured_on)) if given.measured_on else today
    output = Decimal(positive_text(given.output)) if given.output else Decimal(1)
    consumption = Decimal(decimal_text(given.consumption))
    return weigh_use(limit_named(given.standard, given.product), consumption, output, on)


def _serve(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk, certified=True) as work:
        order = order_named(work.case, given.order)
        served = Served(
            on=given.on or today_of(work).isoformat(),
            sort=sort_of(work, order),
            tables=clocks_of(work),
            due=given.due,
            reason=given.reason,
        )
        work.session.do(serve_order, order.id, served)
        return told(work)
