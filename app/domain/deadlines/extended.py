"""This is about which rule an extended term is confirmed by, in the place of the one it extends."""

from collections.abc import Mapping
from typing import Final

PLAIN: Final = "整改期限"
"""Rule of the term of an order that names a day and counts by no clock."""
PLAIN_EXTENDED: Final = "延期后整改期限"

EXTENDED_BY: Final[Mapping[str, str]] = {"K01": "K02", "K04": "K05", PLAIN: PLAIN_EXTENDED}
"""What is not here has no extension. Source: domain.md §6.2."""
