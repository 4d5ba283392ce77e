"""This is about functions on days, moments and times of day."""

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
INVALID = "Invalid Date"


def _today(frame: Frame, _arguments: Arguments) -> Value:
    now = frame.run.now().astimezone(frame.run.zone)
    return Moment(now.replace(hour=0, minute=0, second=0, microsecond=0), False)


def _now(frame: Frame, _arguments: Arguments) -> Value:
    return Moment(frame.run.now().astimezone(frame.run.zone), True)


def _moment(value: Value, frame: Frame) -> Moment | None:
    """A moment from a date, ISO text, or a number of days since 1970."""
    run = frame.run
    if isinstance(value, float) and not isinstance(value, bool):
        if value != value:
            return None
        whole = run.record and value == int(value)
        return moment_of_day(value, run.zone) if whole else moment_of_days(value, run.zone)
    return to_moment(value, run)


def _missing(value: Value, frame: Frame) -> Value:
    return "" if frame.run.record and not to_text(value) else INVALID


def _date_time(frame: Frame, arguments: Arguments) -> Value:
    value = arguments[0](frame)
    moment = _moment(value, frame)
    return _missing(value, frame) if moment is None else moment


def format_moment(when: datetime, pattern: str) -> str:
    """The moment by a pattern of %Y %y %m %n %b %d %e %H %h %M %S %3 %a %W.

    Other letters stay as they are.
    """
    written: list[str] = []
    signs = iter(pattern)
    for sign in signs:
        if sign != "%":
            written.append(sign)
            continue
        letter = next(signs, "%")
        part = _PARTS.get(letter)
        written.append(part(when) if part else f"%{letter}")
    return "".join(written)


def _format_date(frame: Frame, arguments: Arguments) -> Value:
    moment = _moment(arguments[0](frame), frame)
    return "" if moment is None else format_moment(moment.when, to_text(arguments[1](frame)))


def _decimal_time(frame: Frame, arguments: Arguments) -> Value:
    """The part of the day that has passed, in the user's zone."""
    text = to_text(arguments[0](frame)).strip()
    zone = frame.run.zone
    clock = read_time(text.partition("T")[2] or text, zone)
    return NAN if clock is None else day_part(clock, zone, frame.run.now().astimezone(zone).date())


FUNCTIONS: Library = {
    "today": Function(_today, 0, unrepeatable=True),
    "now": Function(_now, 0, unrepeatable=True),
    "date": Function(_date_time, 1),
    "date-time": Function(_date_time, 1),
    "format-date": Function(_format_date, 2),
    "format-date-time": Function(_format_date, 2),
    "decimal-time": Function(_decimal_time, 1),
}
