"""This is about what verbs of orders share: which order a person means, the tables, what is told back."""

from datetime import date

from app.cli.finding import the_one
from app.cli.opening import Work
from app.domain.acts.case import Case
from app.domain.agencies.agency import agencies_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.hints import hints_of
from app.domain.orders.order import Order, orders_of
from app.domain.orders.sorts import OrderSort
from app.domain.orders.told import orders_told
from app.domain.people.office import office_of
from app.operations.read_clocks import ClockTables, read_clocks
from app.operations.read_order_sorts import read_order_sorts


def order_named(case: Case, text: str) -> Order:
    """By id or number; by nothing where there is one. Raises RuleRefused ORDER_UNKNOWN."""
    orders = orders_of(case)
    if not text and len(orders) == 1:
        return orders[0]
    found = the_one(text, {order.id: (order.number,) for order in orders})
    order = next((each for each in orders if each.id == found), None)
    if order is None:
        raise RuleRefused(Refusal.ORDER_UNKNOWN, order=text)
    return order


def body_issuing(office: Case, text: str) -> str:
    """The name of a body that is listed, by id or name; this office where nothing is said.

    Raises RuleRefused AGENCY_UNKNOWN, which names those listed.
    """
    own = office_of(office).name
    if text.strip() in ("", own):
        return own
    bodies = agencies_of(office)
    found = next((each.name for each in bodies if text.strip() in (each.id, each.name)), "")
    if not found:
        known = "、".join(dict.fromkeys((own, *(each.name for each in bodies))))
        raise RuleRefused(Refusal.AGENCY_UNKNOWN, agency=text.strip(), known=known)
    return found


def sort_of(work: Work, order: Order) -> OrderSort | None:
    return read_order_sorts(work.office, today_of(work)).get(order.sort)


def clocks_of(work: Work) -> ClockTables:
    return read_clocks(work.office, on=today_of(work))


def today_of(work: Work) -> date:
    return work.desk.now().date()


def told(work: Work) -> dict[str, object]:
    """Every order of the case as it now stands, and hints that are no law."""
    case = work.session.case
    tables = clocks_of(work)
    hints = [
        f"{order.label} {hint.text}"
        for order in orders_of(case)
        for hint in hints_of(order, sort_of(work, order), tables.clocks, tables.holidays)
    ]
    return {"orders": orders_told(case, today_of(work)), "hints": hints}
