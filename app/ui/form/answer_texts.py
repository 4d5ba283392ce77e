"""This is about answers as people type and read them, and as they are stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from app.domain.equipment.rules import day_text
from app.domain.errors import RuleRefused

if TYPE_CHECKING:
    from app.xforms.engine.result import Problem

DATE_KINDS: Final = frozenset({"date", "time", "dateTime"})
NUMBER_KINDS: Final = frozenset({"int", "decimal"})
_CLOCK: Final = re.compile(r"(\d{1,2})[:时点](\d{1,2})分?(?::\d{2}(?:\.\d+)?)?(?:[+-]\d{2}:\d{2}|Z)?")
_CLOCK_DIGITS: Final = re.compile(r"(\d{1,2})(\d{2})")
_DAY_DIGITS: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_BETWEEN: Final = re.compile(r"(?<=\d)[T\s]+(?=\d{1,2}[:时点]|\d{3,4}$)|(?<=日)\s*(?=\d)")
_EXACT: Final = re.compile(r"([0-9]{2}:[0-9]{2}):([0-9]{2}(?:\.[0-9]{1,3})?)")
"""A clock read to the second or closer, as a camera shows it."""


def stored(text: str, datatype: str) -> str:
    """What goes to the engine; what can't be read goes as it was typed, and the engine has none of it."""
    if datatype in NUMBER_KINDS:
        return normalize("NFKC", text).strip().replace(",", "")
    if datatype == "date":
        return _day(normalize("NFKC", text).strip())
    if datatype == "time":
        return _clock(normalize("NFKC", text).strip())
    if datatype == "dateTime":
        return _moment(normalize("NFKC", text).strip())
    return text


def shown(value: str, datatype: str) -> str:
    """A stored answer as it stands in its field; seconds only where it has any."""
    if datatype == "dateTime":
        day, _, clock = value.partition("T")
        return f"{day} {_clock_shown(clock)}".strip()
    return _clock_shown(value) if datatype == "time" else value


def _clock_shown(clock: str) -> str:
    exact = _EXACT.match(clock)
    if exact is None or not exact[2].strip("0."):
        return clock[:5]
    return f"{exact[1]}:{exact[2].removesuffix('.000')}"


def _day(text: str) -> str:
    spelt = _DAY_DIGITS.fullmatch(text)
    try:
        return day_text("-".join(spelt.groups()) if spelt else text)
    except RuleRefused:
        return text


def _clock(text: str) -> str:
    if _EXACT.fullmatch(text):
        return text
    spelt = _CLOCK.fullmatch(text) or _CLOCK_DIGITS.fullmatch(text)
    return f"{int(spelt[1]):02d}:{int(spelt[2]):02d}" if spelt else text


def _moment(text: str) -> str:
    parts = _BETWEEN.split(text, maxsplit=1)
    return f"{_day(parts[0])}T{_clock(parts[1])}" if len(parts) == 2 else text


def problem_told(problem: Problem) -> str:
    """A line of what is open: the question, and what is wrong where something was answered."""
    if problem.reason == "required" or not problem.message:
        return problem.label
    return f"{problem.label}：{problem.message}"
