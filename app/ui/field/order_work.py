"""This is about what the worker reads for the screen of orders: clocks, sorts of orders, limits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.energy.limits import EnergyLimit
    from app.domain.orders.sorts import OrderSorts
    from app.operations.keep_open import KeptOpen
    from app.operations.read_clocks import ClockTables


class OrderTables(NamedTuple):
    """What orders are counted and weighed by."""

    clocks: ClockTables
    sorts: OrderSorts
    limits: tuple[EnergyLimit, ...]


def read_order_tables(_opened: KeptOpen, office: Case, on: date) -> OrderTables:
    """Raises FileRefused."""
    from app import places
    from app.operations.look_up import limits_in
    from app.operations.read_clocks import read_clocks
    from app.operations.read_order_sorts import read_order_sorts

    limits = limits_in(places.form_tables())
    return OrderTables(read_clocks(office, on=on), read_order_sorts(office, on), limits)
