"""This is about functions on days, moments and times of day."""

import math
from collections.abc import Callable
from datetime import datetime

from app.xforms.functions.shapes import Arguments
from app.xforms.xpath.moments import Moment, day_part, moment_of_day, moment_of_days, read_time
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import NAN, to_moment, to_text

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PARTS: dict[str, Callable[[datetime], str]] = {
    "Y": lambda when: f"{when.year:04d}",
    "y": lambda when: f"{when.year % 100:02d}",
    "m": lambda when: f"{when.month:02d}",
    "n": lambda when: str(when.month),
    "b": lambda when: _MONTHS[when.month - 1],
    "d": lambda when: f"{when.day:02d}",
    "e": lambda when: str(when.day),
    "H": lambda when: f"{when.hour:02d}",
    "h": lambda when: str(when.hour),
    "M": lambda when: f"{when.minute:02d}",
    "S": lambda when: f"{when.second:02d}",
    "3": lambda when: f"{when.microsecond // 1000:03d}",
    "a": lambda when: _DAYS[when.weekday()],
    "W": lambda when: f"{when.isocalendar().week:02d}",
    "%": lambda when: "%",
}
_WEEKDAYS_IN_CHINESE = "一二三四五六日"
_CHINESE: dict[str, Callable[[datetime], str]] = {
    "b": lambda when: f"{when.month}月",
    "a": lambda when: f"周{_WEEKDAYS_IN_CHINESE[when.weekday()]}",
}
INVALID = "Invalid Date"


def _today(frame: Frame, _arguments: Arguments) -> Value:
    now = frame.run.now().astimezone(frame.run.zone)
    return Moment(now.replace(hour=0, minute=0, second=0, microsecond=0), False)


def _now(frame: Frame, _arguments: Arguments) -> Value:
    return Moment(frame.run.now().astimezone(frame.run.zone), True)


def _moment(value: Value, frame: Frame, *, whole: bool = False) -> Moment | None:
    """A moment from a date, ISO text, or a number of days since 1970.

    whole: a fraction of a day is cut off.
    """
    run = frame.run
    if not isinstance(value, float):
        return to_moment(value, run)
    if not math.isfinite(value):
        return None
    if run.record and (whole or value == int(value)):
        return moment_of_day(math.trunc(value), run.zone)
    return moment_of_days(value, run.zone)


def _missing(value: Value, frame: Frame) -> Value:
    blank = to_text(value) in ("", "NaN")
    return "" if frame.run.record and blank else INVALID


def _date(frame: Frame, arguments: Arguments) -> Value:
    value = arguments[0](frame)
    moment = _moment(value, frame, whole=True)
    return _missing(value, frame) if moment is None else moment


def _date_time(frame: Frame, arguments: Arguments) -> Value:
    value = arguments[0](frame)
    moment = _moment(value, frame)
    return _missing(value, frame) if moment is None else moment


def format_moment(when: datetime, pattern: str, language: str = "") -> str:
    """The moment by a pattern of %Y %y %m %n %b %d %e %H %h %M %S %3 %a %W.

    Other letters stay as they are. Months and weekdays are named in English, or in Chinese for a form that
    is being shown in Chinese.
    """
    parts = {**_PARTS, **_CHINESE} if "中文" in language or "zh" in language.lower() else _PARTS
    written: list[str] = []
    signs = iter(pattern)
    for sign in signs:
        if sign != "%":
            written.append(sign)
            continue
        letter = next(signs, "%")
        part = parts.get(letter)
        written.append(part(when) if part else f"%{letter}")
    return "".join(written)


def _format_date(frame: Frame, arguments: Arguments) -> Value:
    moment = _moment(arguments[0](frame), frame)
    if moment is None:
        return ""
    return format_moment(moment.when, to_text(arguments[1](frame)), frame.run.language())


def _decimal_time(frame: Frame, arguments: Arguments) -> Value:
    """The part of the day that has passed, in the user's zone."""
    value = arguments[0](frame)
    zone = frame.run.zone
    if isinstance(value, float):
        return value - math.floor(value) if math.isfinite(value) else NAN
    moment = to_moment(value, frame.run)
    if moment is not None:
        return day_part(moment.when.timetz(), zone, moment.when.date())
    clock = read_time(to_text(value).strip(), zone)
    return NAN if clock is None else day_part(clock, zone, frame.run.now().astimezone(zone).date())


FUNCTIONS: Library = {
    "today": Function(_today, 0, unrepeatable=True),
    "now": Function(_now, 0, unrepeatable=True),
    "date": Function(_date, 1),
    "date-time": Function(_date_time, 1),
    "format-date": Function(_format_date, 2),
    "format-date-time": Function(_format_date, 2),
    "decimal-time": Function(_decimal_time, 1),
}
