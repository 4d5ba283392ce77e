"""This is about how values out of picture files become claims: decimals as text, clean words, ISO times."""

import re
from dataclasses import dataclass, field, fields
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

from app.domain.photos.claims import Claims

LONGEST_TEXT = 200

_WHEN = re.compile(
    r"(\d{4})\D(\d{1,2})\D(\d{1,2})[T ]+(\d{1,2}):(\d{1,2}):(\d{1,2})"
    r"(?:\.(\d{1,9}))?\s*(Z|[+-]\d{1,2}:?\d{2})?$"
)
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})$")


@dataclass
class Draft:
    """Claims while they are being read; a file that breaks off keeps what was read before."""

    media_type: str
    width: int | None = None
    height: int | None = None
    orientation: int | None = None
    latitude: str | None = None
    longitude: str | None = None
    altitude: str | None = None
    datum: str | None = None
    taken_at: str | None = None
    offset: str | None = None
    gps_at: str | None = None
    direction: str | None = None
    make: str | None = None
    model: str | None = None
    software: str | None = None
    duration: str | None = None
    problems: list[str] = field(default_factory=list)

    def problem(self, code: str) -> None:
        if code not in self.problems:
            self.problems.append(code)

    def claims(self) -> Claims:
        values = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        return Claims(**{**values, "problems": tuple(self.problems)})


def decimal_text(value: Fraction, places: int) -> str:
    """Plain digits, trailing zeros dropped."""
    text = _fixed(value, places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def degrees_text(value: Fraction) -> str:
    """Nine places: a tenth of a millimetre on the ground."""
    return _fixed(value, 9)


def _fixed(value: Fraction, places: int) -> str:
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    return f"{abs(rounded) if rounded.is_zero() else rounded:f}"


def put_position(draft: Draft, latitude: str, longitude: str) -> None:
    """Keeps the claim as read, and says when it cannot be a place."""
    draft.latitude, draft.longitude = latitude, longitude
    north, east = Decimal(latitude), Decimal(longitude)
    if north.is_zero() and east.is_zero():
        draft.problem("zero_position")
    if abs(north) > 90 or abs(east) > 180:
        draft.problem("position_out_of_range")


def clean_text(raw: str | bytes) -> str | None:
    """Text up to the first NUL without what cannot be shown; bytes are UTF-8, else GBK, else Latin-1."""
    text = raw if isinstance(raw, str) else _decoded(raw.split(b"\0", 1)[0])
    text = "".join(letter for letter in text.split("\0", 1)[0] if letter.isprintable()).strip()
    return text[:LONGEST_TEXT] or None


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gbk"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def iso_time(text: str, fraction: str = "") -> str | None:
    """ISO time of an EXIF date text (2025:06:12 10:38:05, also with fraction and zone), or None.

    Args:
        text: as in the file.
        fraction: digits of a second that stand in a tag of their own.
    """
    found = _WHEN.match(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(found[part]) for part in range(1, 7))
    try:
        moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the zone is a claim of its own
    except ValueError:
        return None
    fraction = found[7] or (fraction if fraction.isascii() and fraction.isdigit() else "")
    zone = found[8] or ""
    if zone not in ("", "Z"):
        zone = iso_offset(zone) or ""
    return moment.isoformat() + (f".{fraction[:6]}" if fraction else "") + zone


def iso_offset(text: str) -> str | None:
    """±HH:MM, or None when it is no zone."""
    if text.strip() == "Z":
        return "+00:00"
    found = _OFFSET.match(text.strip())
    if found is None or int(found[2]) > 14 or int(found[3]) > 59:
        return None
    return f"{found[1]}{int(found[2]):02}:{found[3]}"
