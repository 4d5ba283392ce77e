"""This is about the table of sorts of orders that ships with the program."""

from functools import cache

from app import places
from app.domain.orders.sorts import OrderSorts, sorts_of_table
from app.storage.whole_file import read_whole


@cache
def read_order_sorts() -> OrderSorts:
    """Raises FileRefused FILE_MISSING, NOT_READABLE, DAMAGED."""
    return sorts_of_table(read_whole(places.rules() / "orders.csv").decode())
