"""This is about the values of expressions and how one kind turns into another."""

import math
import re
from decimal import Decimal

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.moments import Moment, read_moment
from app.xforms.xpath.nodes import Node
from app.xforms.xpath.run import Run, Value

NAN = math.nan
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_BLANK = " \t\r\n"


class DayCount(float):
    """Days since 1970 read from a date: fractional in arithmetic, whole when shown, as ODK's engines do."""

    __slots__ = ()


def to_text(value: Value) -> str:
    """XPath's string(); dates in ISO notation."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return value[0].string_value() if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Moment):
        return str(value)
    return number_text(value)


def number_text(number: float) -> str:
    if number != number:
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if isinstance(number, DayCount):
        return str(math.floor(number))
    if number == int(number):
        return str(int(number))
    text = repr(number)
    return format(Decimal(text), "f") if "e" in text else text


def to_number(value: Value, run: Run) -> float:
    """XPath's number(); a date or ISO text counts its days since 1970."""
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, float):
        return value
    if isinstance(value, Moment):
        return moment_number(value, run)
    return text_number(to_text(value), run)


def moment_number(moment: Moment, run: Run) -> float:
    return moment.whole_days() if run.record else DayCount(moment.days())


def text_number(text: str, run: Run) -> float:
    stripped = text.strip(_BLANK)
    if not stripped:
        return NAN
    if _NUMBER.fullmatch(stripped):
        return float(stripped)
    if stripped in ("Infinity", "-Infinity"):
        return float(stripped)
    moment = read_moment(stripped, run.zone)
    return NAN if moment is None else moment_number(moment, run)


def to_boolean(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return not (value == 0 or value != value)
    if isinstance(value, Moment):
        return True
    return bool(value)


def to_nodes(value: Value) -> list[Node]:
    """Raises: FormRefused TYPE_MISMATCH when the value is no node-set."""
    if isinstance(value, list):
        return value
    raise FormRefused(FormFault.TYPE_MISMATCH, wanted="nodes", got=type(value).__name__)


def to_moment(value: Value, run: Run) -> Moment | None:
    """The moment a value stands for: a date, ISO text, or a number of days; None when it is none of these."""
    from_number = value if isinstance(value, float) and not isinstance(value, bool) else None
    if isinstance(value, Moment):
        return value
    if from_number is None:
        return read_moment(to_text(value), run.zone)
    return None
