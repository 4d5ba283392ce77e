"""This is about the table of sorts of orders (类别、文书名称、期限规则)."""

from datetime import date
from functools import lru_cache

from app.domain.acts.case import Case
from app.domain.orders.sorts import OrderSorts, sorts_of_table
from app.operations.read_rules import read_rules


def read_order_sorts(office: Case | None = None, on: date | None = None) -> OrderSorts:
    """As the table holds on a day; without an office, or a day, the one that ships.

    Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED.
    """
    return _sorts(read_rules(office, on).text("orders.csv"))


@lru_cache(maxsize=2)
def _sorts(text: str) -> OrderSorts:
    return sorts_of_table(text)
