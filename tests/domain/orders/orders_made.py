"""Orders for tests: stated by a writer, without files."""

from app import places
from app.domain.deadlines.extended import EXTENDED_BY, PLAIN
from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.orders.facts import (
    ExtensionApplied,
    ExtensionDecided,
    OrderStated,
    ProblemFound,
    RectificationOrdered,
)
from app.domain.orders.order import Order, orders_of
from app.domain.orders.sorts import OrderSorts, sorts_of_table
from tests.case_making import Writer


def sorts() -> OrderSorts:
    return sorts_of_table((places.rules() / "orders.csv").read_text("utf-8"))


def an_order(
    rule: str = "K01",
    served: str = "2025-05-12",
    due: str = "2025-11-12",
    computed: str = "",
    sort: str = "energy",
) -> Writer:
    """A writer who stated one order `o1` over the problem P1, served and with its term."""
    writer, clock = Writer(), "" if rule == PLAIN else rule
    writer.states(
        ProblemFound(problem="p1", number="P1", text="单位产品能耗超过限定值"),
        RectificationOrdered(order="o1", sort=sort, rule=clock, problems=("p1",)),
        OrderStated(order="o1", field="number", value="示限改1号"),
        OrderStated(order="o1", field="issued_on", value=served),
        OrderStated(order="o1", field="served_on", value=served),
        DeadlineConfirmed(
            subject="order/o1", rule=rule, started=served, computed=computed or due, confirmed=due,
            reason="写明较短期限" if computed else "",
        ),
    )  # fmt: skip
    return writer


def extended(writer: Writer, until: str, name: str = "x1", asked_on: str = "2025-10-20") -> Writer:
    order = the_order(writer)
    writer.states(
        ExtensionApplied(extension=name, order="o1", on=asked_on, reason="设备到货延后"),
        ExtensionDecided(extension=name, outcome="granted", on=asked_on, until=until),
        DeadlineConfirmed(
            subject="order/o1",
            rule=EXTENDED_BY[order.rule],
            started=order.due,
            computed=until,
            confirmed=until,
        ),
    )
    return writer


def the_order(writer: Writer) -> Order:
    (order,) = orders_of(writer.case)
    return order
