"""This is about days as a clerk types them: `11-14` is of this year, `今天`, `+7` is a week from today."""

import re
from datetime import date, timedelta
from typing import Final
from unicodedata import normalize

_WORDS: Final = {"今天": 0, "今日": 0, "昨天": -1, "明天": 1}
_AHEAD: Final = re.compile(r"([+-]\d{1,4})天?")
_MONTH_AND_DAY: Final = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2})")
_WHOLE: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")


def typed_day(text: str, today: date) -> str:
    """The ISO day that is meant; what is none of these shapes comes back as it is, to be judged elsewhere."""
    plain = normalize("NFKC", text).strip()
    ahead = _AHEAD.fullmatch(plain)
    days = int(ahead[1]) if ahead is not None else _WORDS.get(plain)
    if days is not None:
        return (today + timedelta(days=days)).isoformat()
    whole, short = _WHOLE.fullmatch(plain), _MONTH_AND_DAY.fullmatch(plain)
    parts: tuple[int, int, int] | None = None
    if whole is not None:
        parts = (int(whole[1]), int(whole[2]), int(whole[3]))
    elif short is not None:
        parts = (today.year, int(short[1] or short[3]), int(short[2] or short[4]))
    return _day(parts) or plain


def _day(parts: tuple[int, int, int] | None) -> str:
    try:
        return date(*parts).isoformat() if parts is not None else ""
    except ValueError:
        return ""
