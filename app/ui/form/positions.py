"""This is about positions as people write them, off a phone or a map, and as forms store them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from unicodedata import normalize

_DEGREES: Final = (
    r"[经纬度:]*\s*(?P<sign>[+-]?)(?P<degrees>\d{1,3}(?:\.\d+)?)\s*(?:[°度]\s*)?"
    r"(?:(?P<minutes>\d{1,2}(?:\.\d+)?)\s*[′'分]\s*)?(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s*(?:″|\"|''|秒)\s*)?"
)
_SIDE_BEFORE: Final = re.compile(r"(?P<side>[NSEW北南东西])?" + _DEGREES, re.IGNORECASE)
_SIDE_BEHIND: Final = re.compile(_DEGREES + r"(?P<side>[NSEW])?", re.IGNORECASE)
_SIDES: Final = {"北": "N", "南": "S", "东": "E", "西": "W"}


class Position(NamedTuple):
    """Decimal degrees, south and west below zero; altitude and accuracy in metres, empty where unknown."""

    latitude: str
    longitude: str
    altitude: str = ""
    accuracy: str = ""

    def stored(self) -> str:
        """As forms keep it: `lat lon altitude accuracy`. Source: ODK XForms spec, geopoint."""
        parts = [self.latitude, self.longitude]
        if self.accuracy:
            parts += [self.altitude or "0", self.accuracy]
        elif self.altitude:
            parts.append(self.altitude)
        return " ".join(parts)


def read_stored(value: str) -> Position | None:
    parts = value.split()
    return Position(*parts) if 2 <= len(parts) <= 4 else None


def read_typed(text: str) -> tuple[str, str] | None:
    """(latitude, longitude) of what was typed or pasted; None where it names no place on earth.

    What has no letter is taken in the order written, unless the first can only be a longitude.
    """
    plain = normalize("NFKC", text).replace("’", "'").replace("”", '"').strip()
    pattern = _SIDE_BEFORE if plain[:1].isalpha() else _SIDE_BEHIND
    found = [(_side(part), _degrees(part)) for part in pattern.finditer(plain)]
    if len(found) != 2:
        return None
    (side, first), (_other, second) = found
    if side in ("E", "W") or (not side and abs(first) > 90):
        first, second = second, first
    if abs(first) > 90 or abs(second) > 180:
        return None
    return _text(first), _text(second)


def _side(part: re.Match[str]) -> str:
    side = (part["side"] or "").upper()
    return _SIDES.get(side, side)


def _degrees(part: re.Match[str]) -> float:
    degrees = float(part["degrees"]) + float(part["minutes"] or 0) / 60 + float(part["seconds"] or 0) / 3600
    is_below = part["sign"] == "-" or _side(part) in ("S", "W")
    return -degrees if is_below else degrees


def _text(degrees: float) -> str:
    return f"{degrees:.7f}".rstrip("0").rstrip(".")
