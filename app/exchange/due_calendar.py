"""This is about a calendar file (.ics) other programs read: all-day events with alarms.

Source: RFC 5545: lines end with CRLF and are folded at 75 octets, never within a letter (3.1); text is
escaped (3.3.11); a day without a time is `VALUE=DATE` (3.3.4).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

import msgspec

_LINE: Final = 75
_ENDS: Final = "\r\n"


class Event(msgspec.Struct, frozen=True):
    """One day of a calendar.

    Attributes:
        id: stays the same when the file is written again, so that the calendar replaces and doesn't double.
        alarms: days before.
    """

    id: str
    day: date
    title: str
    about: str = ""
    alarms: tuple[int, ...] = ()


def calendar_bytes(name: str, events: Iterable[Event], written: datetime) -> bytes:
    """The whole file. written: aware."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//FieldSeal//Due dates//ZH", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}"]
    for event in events:
        lines += _event(event, written)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}{_ENDS}" for line in lines).encode()


def _event(event: Event, written: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@fieldseal.invalid"
    yield f"DTSTAMP:{written.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.about:
        yield f"DESCRIPTION:{_escaped(event.about)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for days in event.alarms:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:-P{days}D"
        yield f"DESCRIPTION:{_escaped(event.title)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(letter for letter in plain if letter == "\t" or (letter >= " " and letter != "\x7f"))


def _folded(line: str) -> str:
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > _LINE:
            pieces.append(piece)
            piece, size = "", 1
        piece, size = piece + letter, size + octets
    return f"{_ENDS} ".join((*pieces, piece))
