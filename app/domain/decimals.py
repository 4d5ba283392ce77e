"""This is about decimals kept as text: what somebody typed, or another laptop sent, may be none at all."""

from decimal import Decimal, InvalidOperation
from typing import Final

_LONGEST: Final = 40
"""Signs. With `_FARTHEST` it keeps sums and shares of such numbers from overflowing, and their text short."""

_FARTHEST: Final = 30


def decimal_of(text: str) -> Decimal | None:
    """The number a text is; None where it is none, not finite, or beyond any quantity (1E999999)."""
    if len(text) > _LONGEST:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    if abs(number.adjusted()) > _FARTHEST:
        return None if number else Decimal(0)
    return number
