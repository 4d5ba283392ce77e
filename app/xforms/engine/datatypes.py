"""This is about the text of an answer by its type: what does not fit the type is no answer."""

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import tzinfo

from app.xforms.functions.geo import read_point, read_points
from app.xforms.xpath.moments import (
    Moment,
    iso_moment,
    iso_time,
    moment_of_day,
    read_date,
    read_moment,
    read_time,
)
from app.xforms.xpath.run import Run, Value
from app.xforms.xpath.values import number_text, to_number, to_text

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def _whole(text: str, _zone: tzinfo) -> str:
    """Digits; a fraction is cut off."""
    if _WHOLE.fullmatch(text):
        return text.removeprefix("+")
    number = float(text) if _DECIMAL.fullmatch(text) else math.nan
    return str(math.trunc(number)) if math.isfinite(number) else ""


def _decimal(text: str, _zone: tzinfo) -> str:
    return text if _DECIMAL.fullmatch(text) else ""


def _date(text: str, _zone: tzinfo) -> str:
    day = read_date(text)
    return "" if day is None else day.isoformat()


def _date_time(text: str, zone: tzinfo) -> str:
    moment = read_moment(text, zone)
    return "" if moment is None else iso_moment(moment.when)


def _time(text: str, zone: tzinfo) -> str:
    clock = text.partition("T")[2] or text
    return "" if read_time(clock, zone) is None else clock


def _point(text: str, _zone: tzinfo) -> str:
    return text if read_point(text) else ""


def _points(text: str, _zone: tzinfo) -> str:
    return text if read_points([text]) else ""


_FORMS: dict[str, Callable[[str, tzinfo], str]] = {
    "int": _whole,
    "decimal": _decimal,
    "date": _date,
    "dateTime": _date_time,
    "time": _time,
    "geopoint": _point,
    "geotrace": _points,
    "geoshape": _points,
}


def normalized(text: str, datatype: str, zone: tzinfo) -> str:
    """The text as it is kept for this type: '' when it is none of it.

    Full-width digits, as a Chinese input method leaves them, count as digits.
    """
    form = _FORMS.get(datatype)
    if form is None:
        return text
    stripped = (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip()
    return form(stripped, zone) if stripped else ""


def computed(value: Value, datatype: str, run: Run) -> str:
    """The text a calculation leaves in a node of this type; not-a-number leaves nothing."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value != value:
        return ""
    if datatype in ("date", "dateTime") and isinstance(value, float):
        moment = moment_of_day(value, run.zone)
        return normalized(str(moment), datatype, run.zone) if moment else ""
    if datatype in ("int", "decimal") and not isinstance(value, str):
        number = to_number(value, run)
        return "" if number != number else normalized(number_text(number), datatype, run.zone)
    if datatype == "date" and isinstance(value, Moment):
        return value.when.date().isoformat()
    if datatype == "time" and isinstance(value, Moment):
        return iso_time(value.when)
    return normalized(to_text(value), datatype, run.zone)
