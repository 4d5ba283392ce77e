"""This is about what a picture file says of itself. It is kept as a claim and never shown as proof.

Decimals are texts, so that no float is ever hashed; nothing is rounded away that a person could want back.
"""

from datetime import datetime, timedelta, timezone
from typing import Final

import msgspec

from app.domain.acts.names import Whole
from app.domain.decimals import decimal_of

_NO_POSITION = frozenset({"zero_position", "position_out_of_range", "hemisphere_unsure"})
_POLE: Final = 90
_DATE_LINE: Final = 180


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """What the file says; None where it says nothing.

    Attributes:
        media_type: by the bytes, never by the name; `application/octet-stream` when unknown.
        width: pixels as stored, before orientation; so is height.
        orientation: EXIF 1…8 as stored.
        latitude: decimal degrees, south negative, nine places; so is longitude with west.
        altitude: metres, below the sea negative.
        datum: as written by the camera, e.g. WGS-84; most phones write none.
        taken_at: ISO time of the camera's clock. It ends in a zone only where the file keeps time and zone in
            one value (video clocks are UTC by format).
        offset: the zone tag that stands beside the time, ±HH:MM.
        gps_at: UTC of the satellites, `…Z`; a time or a date alone when the other is missing.
        direction: degrees the lens looked at.
        duration: seconds of a video.
        problems: stable codes, e.g. `zero_position`, `metadata_unreadable`, `gps_time_differs`, `timed_out`,
            `truncated`.
    """

    media_type: str = "application/octet-stream"
    width: Whole | None = None
    height: Whole | None = None
    orientation: Whole | None = None
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
    problems: tuple[str, ...] = ()


def usable_position(claims: Claims) -> tuple[str, str] | None:
    """Latitude and longitude, or None when there is none to use (0,0 is a phone without a fix)."""
    if claims.latitude is None or claims.longitude is None or _NO_POSITION.intersection(claims.problems):
        return None
    return position_of(claims.latitude, claims.longitude)


def position_of(latitude: str, longitude: str) -> tuple[str, str] | None:
    """Both as they are, or None where they name no place on earth: whoever reads on may count with them."""
    north, east = decimal_of(latitude), decimal_of(longitude)
    if north is None or east is None or abs(north) > _POLE or abs(east) > _DATE_LINE:
        return None
    return latitude, longitude


def taken_local(claims: Claims) -> datetime | None:
    """The claimed moment by the camera's own clock, without zone."""
    taken = _moment(claims.taken_at)
    return taken.replace(tzinfo=None) if taken is not None else None


def taken_instant(claims: Claims) -> datetime | None:
    """The claimed moment with its zone, or None when the file does not say in which zone its clock ran."""
    taken = _moment(claims.taken_at)
    if taken is not None and taken.tzinfo is None and claims.offset is not None:
        try:
            taken = taken.replace(tzinfo=zone_of(claims.offset))
        except (ValueError, OverflowError):
            return None
    return taken if taken is not None and taken.tzinfo is not None else None


def _moment(text: str | None) -> datetime | None:
    """None also where a claim is no moment: it may come from a program that is not ours."""
    try:
        return datetime.fromisoformat(text or "")
    except ValueError:
        return None


def zone_of(offset: str) -> timezone:
    """Args: offset as ±HH:MM. Raises ValueError, OverflowError where it is none."""
    hours, minutes = offset[1:].split(":")
    shift = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-shift if offset.startswith("-") else shift)
