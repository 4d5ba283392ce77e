"""This is about EXIF tags as claims: place, times, camera. Every tag may be missing, odd or broken.

Source: JEITA CP-3451 (EXIF). exifread reads the directories without maker notes, which can hang it.
"""

import io
import math
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from fractions import Fraction
from typing import BinaryIO, Protocol

import exifread

from app.domain.photos.claims import zone_of
from app.media.claim_values import (
    Draft,
    clean_text,
    decimal_text,
    degrees_text,
    iso_offset,
    iso_time,
    put_position,
)

GREATEST_DRIFT = timedelta(seconds=60)
_QUARTER = timedelta(minutes=15)
_FARTHEST_ZONE = timedelta(hours=14)
_GPS_DATE = re.compile(r"(\d{4})[:/-](\d{2})[:/-](\d{2})$")


class Tag(Protocol):
    """What exifread gives for a tag."""

    values: object


Tags = Mapping[str, Tag]


def read_exif(source: bytes | BinaryIO, draft: Draft) -> Tags:
    """Adds what the EXIF directories say to a draft; returns the tags themselves.

    Args:
        source: bytes from the TIFF header on, or a whole TIFF file.
        draft: filled in place, so that a break keeps what was read.
    """
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    tags: Tags = exifread.process_file(stream, details=False, extract_thumbnail=False)
    draft.make = _text(tags, "Image Make")
    draft.model = _text(tags, "Image Model")
    draft.software = _text(tags, "Image Software")
    draft.orientation = _whole(tags, "Image Orientation")
    _read_place(tags, draft)
    _read_clock(tags, draft)
    _read_satellite_time(tags, draft)
    if draft.taken_at and draft.gps_at and _differ(draft.taken_at, draft.offset, draft.gps_at):
        draft.problem("gps_time_differs")
    return tags


def size_in_tiff(tags: Tags) -> tuple[int | None, int | None]:
    return _whole(tags, "Image ImageWidth"), _whole(tags, "Image ImageLength")


def _text(tags: Tags, *names: str) -> str | None:
    for name in names:
        values = tags[name].values if name in tags else None
        if isinstance(values, list):
            values = bytes(number for number in values if isinstance(number, int) and 0 <= number < 256)
        if isinstance(values, str | bytes) and (text := clean_text(values)) is not None:
            return text
    return None


def _whole(tags: Tags, name: str) -> int | None:
    values = tags[name].values if name in tags else None
    if isinstance(values, list) and values and isinstance(values[0], int):
        return values[0]
    return None


def _numbers(tags: Tags, name: str) -> list[Fraction | None]:
    """The rationals of a tag; None for one that is no number (0 below the line, not finite)."""
    values = tags[name].values if name in tags else None
    return [_number(value) for value in values] if isinstance(values, list) else []


def _number(value: object) -> Fraction | None:
    if isinstance(value, Fraction):
        # exifread's own fractions may have 0 below the line
        return Fraction(value.numerator, value.denominator) if value.denominator else None
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return Fraction(value)
    return None


def _first_number(tags: Tags, name: str) -> Fraction | None:
    return next(iter(_numbers(tags, name)), None)


def _read_place(tags: Tags, draft: Draft) -> None:
    latitude = _degrees(tags, "GPS GPSLatitude", "NS", draft)
    longitude = _degrees(tags, "GPS GPSLongitude", "EW", draft)
    if latitude is not None and longitude is not None:
        put_position(draft, degrees_text(latitude), degrees_text(longitude))
    elif latitude is not None or longitude is not None:
        draft.problem("position_unreadable")
    altitude = _first_number(tags, "GPS GPSAltitude")
    if altitude is not None:
        below = _whole(tags, "GPS GPSAltitudeRef") in (1, 3)
        draft.altitude = decimal_text(-abs(altitude) if below else altitude, 9)
    direction = _first_number(tags, "GPS GPSImgDirection")
    draft.direction = None if direction is None else decimal_text(direction, 9)
    draft.datum = _text(tags, "GPS GPSMapDatum")


def _degrees(tags: Tags, name: str, sides: str, draft: Draft) -> Fraction | None:
    parts = _numbers(tags, name)[:3]
    if not parts:
        return None
    if parts[0] is None:
        draft.problem("position_unreadable")
        return None
    value = sum(((part or 0) / Fraction(60**place) for place, part in enumerate(parts)), Fraction(0))
    side = (_text(tags, f"{name}Ref") or "")[:1].upper()
    if not side or side not in sides:
        draft.problem("hemisphere_missing")
        return value
    return -abs(value) if side in "SW" else value


def _read_clock(tags: Tags, draft: Draft) -> None:
    for which, kind in (("Original", "DateTimeOriginal"), ("Digitized", "DateTimeDigitized")):
        text = _text(tags, f"EXIF {kind}", f"Image {kind}")
        if text is None or not re.search(r"[1-9]", text):
            continue
        draft.taken_at = iso_time(text, _text(tags, f"EXIF SubSecTime{which}") or "")
        if draft.taken_at is None:
            draft.problem("time_unreadable")
            continue
        if which == "Digitized":
            draft.problem("time_of_digitizing")
        offset = _text(tags, f"EXIF OffsetTime{which}", f"Image OffsetTime{which}")
        draft.offset = iso_offset(offset) if offset else None
        if offset and draft.offset is None:
            draft.problem("offset_unreadable")
        return


def _read_satellite_time(tags: Tags, draft: Draft) -> None:
    time = _satellite_clock(_numbers(tags, "GPS GPSTimeStamp"), draft)
    text = _text(tags, "GPS GPSDate", "GPS GPSDateStamp")
    date = None
    if text is not None:
        found = _GPS_DATE.match(text)
        date = iso_time(f"{text} 00:00:00") if found else None
        if date is None:
            draft.problem("gps_time_unreadable")
    if date and time:
        draft.gps_at = f"{date[:10]}T{time}Z"
    else:
        draft.gps_at = time or (date and date[:10])


def _satellite_clock(parts: list[Fraction | None], draft: Draft) -> str | None:
    if not parts:
        return None
    hour, minute, second = (*parts, None, None, None)[:3]
    if hour is None or minute is None or second is None:
        draft.problem("gps_time_unreadable")
        return None
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and hour.denominator == 1):
        draft.problem("gps_time_unreadable")
        return None
    whole, _, fraction = decimal_text(second, 6).partition(".")
    return f"{int(hour):02}:{int(minute):02}:{int(whole):02}{'.' if fraction else ''}{fraction}"


def _differ(taken_at: str, offset: str | None, gps_at: str) -> bool:
    """Whether camera clock and satellites are more than a minute apart in every possible time zone."""
    if not gps_at.endswith("Z"):
        return False
    satellite = datetime.fromisoformat(gps_at)
    taken = datetime.fromisoformat(taken_at)
    if taken.tzinfo is None and offset is not None:
        taken = taken.replace(tzinfo=zone_of(offset))
    if taken.tzinfo is not None:
        return abs(taken - satellite) > GREATEST_DRIFT
    apart = taken - satellite.replace(tzinfo=None)
    beside_quarter = apart % _QUARTER
    drift = min(beside_quarter, _QUARTER - beside_quarter)
    return abs(apart) > _FARTHEST_ZONE + GREATEST_DRIFT or drift > GREATEST_DRIFT
