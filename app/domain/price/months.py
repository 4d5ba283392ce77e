"""This is about months as the electricity price counts them: `2025-06`, in order, none left out."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final
from unicodedata import normalize

from app.domain.errors import Refusal, RuleRefused

MONTH: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_SPELT: Final = re.compile(r"(\d{4})\s*(?:[-./年])?\s*(\d{1,2})\s*月?")
_MOST: Final = 1200
"""A hundred years: what a hostile file says has an end."""


def month_text(text: str) -> str:
    """`2025-06`, also from 2025.6, 202506 or 2025年6月. Raises RuleRefused MONTH_UNREADABLE."""
    spelt = _SPELT.fullmatch(normalize("NFKC", text).strip())
    month = f"{spelt[1]}-{int(spelt[2]):02d}" if spelt is not None else ""
    if not is_month(month):
        raise RuleRefused(Refusal.MONTH_UNREADABLE, text=text)
    return month


def is_month(text: str) -> bool:
    return bool(MONTH.fullmatch(text)) and text > "0001"


def month_of(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def moved(month: str, by: int) -> str:
    """The month so many later; an earlier one for less than nought. Never leaves the years 1 to 9999."""
    count = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    year, place = divmod(min(max(count, 12), 9999 * 12 + 11), 12)
    return f"{year:04d}-{place + 1:02d}"


def months(first: str, last: str) -> Iterator[str]:
    """Every month from the first to the last, both with it; none where the last is earlier."""
    month = first
    for _ in range(_MOST):
        if month > last:
            return
        yield month
        month = moved(month, 1)


def month_words(month: str) -> str:
    """As papers write it: 2025年6月; empty stays empty."""
    return f"{month[:4]}年{int(month[5:])}月" if is_month(month) else ""
