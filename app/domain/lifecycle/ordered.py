"""This is about the order (限期整改) a machine is under: a road of its own before it is cleared or closed.

Source: domain.md §2 (route C).
"""

from collections.abc import Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.lacking import Lacking
from app.domain.lifecycle.stages import STAGES, StageName
from app.domain.orders.order import Order, orders_of

_WEIGHED: Final = frozenset({"K01", "K03"})
"""Clocks of orders about a limit that is not kept: energy; quality and safety of steel."""

ORDER_STAGES: Final[tuple[StageName, ...]] = ("ordered", "extended", "rechecked", "cleared", "proposed")


def order_about(case: Case, equipment: str, below_limit: bool) -> Order | None:
    """The newest order about a machine that was found below a limit, by its problems or of the whole firm.

    Other orders (a missing sign, an open pit) are no stage of anybody's way out.
    """
    if not below_limit:
        return None
    found = [order for order in orders_of(case) if _is_weighed(order) and _is_about(case, order, equipment)]
    return found[-1] if found else None


def _is_weighed(order: Order) -> bool:
    return order.rule in _WEIGHED or order.limit is not None


def _is_about(case: Case, order: Order, equipment: str) -> bool:
    named = {case.kept(f"equipment/{each.equipment}") for each in order.problems if each.equipment}
    return f"equipment/{equipment}" in named or not named


def order_days(order: Order | None) -> Mapping[StageName, str]:
    """Stages of the order that are done, with their days."""
    if order is None:
        return {}
    days: dict[StageName, str] = {"ordered": order.issued_on or order.served_on}
    if order.granted is not None:
        days["extended"] = order.granted.decided_on
    if order.conclusion is not None:
        days["rechecked"] = order.conclusion.on
    if order.is_over and order.conclusion is not None:
        days["cleared"] = order.conclusion.on
    elif order.proposals:
        days["proposed"] = order.proposals[-1].on
    return days


def order_stages(days: Mapping[StageName, str], needed: bool) -> tuple[StageName, ...]:
    """The stages shown: an extension only where it was granted; the end that came, else 达标销号.

    needed: an order is wanted, though there may be none yet.
    """
    if not days and not needed:
        return ()
    extended: tuple[StageName, ...] = ("extended",) if "extended" in days else ()
    end: StageName = "proposed" if "proposed" in days else "cleared"
    return ("ordered", *extended, "rechecked", end)


def order_lacking(stage: StageName, order: Order | None) -> Lacking:
    """What is missing for the next stage of an order."""
    due = order.due if order is not None else ""
    texts: Mapping[StageName, str] = {
        "ordered": "不达标，未责令限期整改",
        "rechecked": f"整改期限 {due}，未复查" if due else "未确认整改期限，未复查",
        "cleared": "复查未达标：提请停业整顿或关闭，或复查达标后销号",
        "proposed": "复查未达标，未提请停业整顿或关闭",
    }
    rule, place = STAGES[stage].rule, STAGES[stage].place
    return Lacking(f"stage.{stage}", texts.get(stage, STAGES[stage].text), rule, place)
