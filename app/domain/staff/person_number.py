"""This is about ID numbers of persons (公民身份号码): checked, hidden, found where they don't belong.

Source: GB 11643 (check digit: `plan/codes.py`), domain.md §11.1; §8 (mask 6+8 on screen).
"""

import re
from datetime import date
from typing import Final, Literal
from unicodedata import normalize

from app.domain.plan.codes import resident_id_problem

NumberDoubt = Literal["", "missing", "length", "symbol", "day", "check_digit"]

DOUBT_TEXT: Final[dict[NumberDoubt, str]] = {
    "": "",
    "missing": "未填",
    "length": "不是 18 位",
    "symbol": "含有不应出现的字符",
    "day": "出生日期不存在",
    "check_digit": "校验码不符",
}

_SHORTEST: Final = 15
_SHOWN: Final = 6
_HIDDEN: Final = 8
_SPACES: Final = re.compile(r"(?<=\d)[\s\-—－·]+(?=[\dXx])")
_IN_TEXT: Final = re.compile(
    r"(?<!\d)\d{6}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
    r"|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dXx]))(?!\d)"
)


def tidy_number(text: str) -> str:
    """As it is kept: half-width, no blanks, the check sign a capital."""
    return re.sub(r"[\s\-—－·'’]+", "", normalize("NFKC", text)).upper()


def number_doubt(text: str) -> NumberDoubt:
    """What is odd about a number; a warning, since old and foreign papers have others."""
    number = tidy_number(text)
    problem = resident_id_problem(number)
    if problem in ("missing", "length", "symbol"):
        return problem
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return "day"
    return problem or ""


def masked(text: str) -> str:
    """The first six signs, eight hidden, then the rest; of a number of another length all but two signs."""
    number = tidy_number(text)
    if len(number) >= _SHORTEST:
        return number[:_SHOWN] + "*" * _HIDDEN + number[_SHOWN + _HIDDEN :]
    return number[:2] + "*" * max(len(number) - 2, 0)


def has_number(text: str) -> bool:
    """Whether an ID number stands in a text: with a day of birth in its place."""
    return bool(_IN_TEXT.search(_SPACES.sub("", normalize("NFKC", text))))


def masked_within(text: str, instead: str = "") -> str:
    """The text with every ID number in it masked; one that has none stays as it is.

    instead: stands for a whole number where not even its first signs may be shown.
    """
    if not has_number(text):
        return text
    plain = _SPACES.sub("", normalize("NFKC", text))
    return _IN_TEXT.sub(lambda match: instead or masked(match[0]), plain)
