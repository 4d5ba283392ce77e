"""This is about the text of an answer by its type: what does not fit the type is no answer."""

import math
import re
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

_WHOLE = re.compile(r"[+-]?\d+")
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")


def _whole(text: str) -> str:
    """Digits; a fraction is cut off."""
    if _WHOLE.fullmatch(text):
        return text.removeprefix("+")
    return str(math.trunc(float(text))) if _DECIMAL.fullmatch(text) else ""


def _decimal(text: str) -> str:
    return text if _DECIMAL.fullmatch(text) else ""


def _date(text: str) -> str:
    day = read_date(text)
    return "" if day is None else day.isoformat()


def _date_time(text: str, zone: tzinfo) -> str:
    moment = read_moment(text, zone)
    return "" if moment is None else iso_moment(moment.when)


def _time(text: str, zone: tzinfo) -> str:
    clock = read_time(text.partition("T")[2] or text, zone)
    return "" if clock is None else text.partition("T")[2] or text


def normalized(text: str, datatype: str, zone: tzinfo) -> str:
    """The text as it is kept for this type: '' when it is none of it."""
    stripped = text.strip()
    if not stripped or datatype == "string":
        return text if datatype == "string" else ""
    if datatype == "int":
        return _whole(stripped)
    if datatype == "decimal":
        return _decimal(stripped)
    if datatype == "date":
        return _date(stripped)
    if datatype == "dateTime":
        return _date_time(stripped, zone)
    if datatype == "time":
        return _time(stripped, zone)
    if datatype == "geopoint":
        return stripped if read_point(stripped) else ""
    if datatype in ("geotrace", "geoshape"):
        return stripped if read_points([stripped]) else ""
    return text


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
