"""This is about days and moments: reading ISO text, and counting days since 1970."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS_A_DAY = 86_400
_DATE = re.compile(r"(-?\d{4,6})-(\d\d?)-(\d\d?)", re.ASCII)
_TIME = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII)


class Moment:
    """A point in time in the user's zone; `timed` is false for a bare day (its local midnight)."""

    __slots__ = ("timed", "when")

    def __init__(self, when: datetime, timed: bool) -> None:
        self.when = when
        self.timed = timed

    def __str__(self) -> str:
        return iso_moment(self.when) if self.timed else self.when.date().isoformat()

    def days(self) -> float:
        """Days since 1970-01-01T00:00Z with their fraction."""
        return (self.when - EPOCH) / timedelta(days=1)

    def whole_days(self) -> float:
        """Days since 1970-01-01 by the local calendar."""
        return float(self.when.date().toordinal() - EPOCH.toordinal())


def iso_moment(when: datetime) -> str:
    return when.isoformat(timespec="milliseconds")


def iso_time(when: datetime | time) -> str:
    text = when.isoformat(timespec="milliseconds")
    return text.partition("T")[2] or text


def _zone(text: str | None, default: tzinfo) -> tzinfo | None:
    if text is None:
        return default
    if text == "Z":
        return UTC
    minutes = int(text[-2:]) if len(text) > 3 else 0
    if minutes > 59 or int(text[1:3]) > 14:
        return None
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=minutes))


def read_date(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def read_time(text: str, default: tzinfo) -> time | None:
    """A time of day with its zone, or None."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    zone = _zone(match[5], default)
    if zone is None:
        return None
    fraction = int(((match[4] or "") + "000000")[:6])
    try:
        return time(int(match[1]), int(match[2]), int(match[3] or 0), fraction, zone)
    except ValueError:
        return None


def day_part(clock: time, zone: tzinfo, day: date) -> float:
    """How much of that day has passed at this time of day, by the clock of `zone`."""
    local = datetime.combine(day, clock).astimezone(zone)
    seconds = local.hour * 3600 + local.minute * 60 + local.second + local.microsecond / 1e6
    return seconds / _SECONDS_A_DAY


def read_moment(text: str, zone: tzinfo) -> Moment | None:
    """The moment this ISO text names, in `zone`; None for anything else."""
    if len(text) < 8 or "-" not in text:
        return None
    day_text, has_time, time_text = text.strip().partition("T")
    day = read_date(day_text)
    if day is None:
        return None
    if not has_time:
        return Moment(datetime(day.year, day.month, day.day, tzinfo=zone), False)
    clock = read_time(time_text, zone)
    if clock is None:
        return None
    try:
        return Moment(datetime.combine(day, clock).astimezone(zone), True)
    except OverflowError:
        return None


def moment_of_days(days: float, zone: tzinfo) -> Moment | None:
    """The moment so many days after 1970-01-01T00:00Z; a local midnight counts as a bare day."""
    try:
        when = (EPOCH + timedelta(seconds=round(days * _SECONDS_A_DAY, 3))).astimezone(zone)
    except (OverflowError, ValueError):
        return None
    return Moment(when, when.time() != time(0))


def moment_of_day(days: float, zone: tzinfo) -> Moment | None:
    """The bare local day so many whole days after 1970-01-01."""
    try:
        day = date.fromordinal(EPOCH.toordinal() + int(days // 1))
    except (OverflowError, ValueError):
        return None
    return Moment(datetime(day.year, day.month, day.day, tzinfo=zone), False)
