"""This is about what an MP4, MOV or 3GP file says of itself: clock, size, length, place, maker.

Source: ISO/IEC 14496-12 (mvhd, tkhd), 3GPP TS 26.244 (loci), ISO 6709 (places as text), QuickTime keys.
"""

import re
import struct
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import BinaryIO

from app.media import boxes
from app.media.boxes import Box
from app.media.claim_values import Draft, clean_text, decimal_text, degrees_text, put_position

_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
_UNIX_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS_1904_TO_1970 = 2_082_844_800
_PLACE = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?")
_TEXTS = {
    "com.apple.quicktime.make": "make",
    "com.apple.quicktime.model": "model",
    "com.apple.quicktime.software": "software",
    "com.android.manufacturer": "make",
    "com.android.model": "model",
}
_USER_TEXTS = {b"\xa9mak": "make", b"\xa9mod": "model", b"\xa9swr": "software"}


def read_video(stream: BinaryIO, size: int, draft: Draft) -> None:
    """Raises boxes.Truncated, struct.error or ValueError on broken boxes; the draft keeps what was read."""
    for box in boxes.boxes(stream, 0, size):
        if box.kind == b"moov":
            _read_moov(stream, box, draft)


def _read_moov(stream: BinaryIO, moov: Box, draft: Draft) -> None:
    for box in boxes.children(stream, moov):
        if box.kind == b"mvhd":
            _read_clock(boxes.content(stream, box), draft)
        elif box.kind == b"trak":
            _read_track(stream, box, draft)
        elif box.kind == b"udta":
            _read_user_data(stream, box, draft)
        elif box.kind == b"meta":
            _read_keys(stream, box, draft)


def _read_clock(data: bytes, draft: Draft) -> None:
    if data[0] == 1:
        created, _, scale, length = struct.unpack(">QQIQ", data[4:32])
    else:
        created, _, scale, length = struct.unpack(">IIII", data[4:20])
    if created:
        # some recorders count from 1970: counted from 1904 they would be older than any phone
        epoch = _EPOCH if created >= _SECONDS_1904_TO_1970 else _UNIX_EPOCH
        try:
            moment = epoch + timedelta(seconds=created)
        except OverflowError:
            draft.problem("time_unreadable")
        else:
            draft.taken_at = moment.replace(tzinfo=None).isoformat() + "Z"
    if scale:
        draft.duration = decimal_text(Fraction(length, scale), 3)


def _read_track(stream: BinaryIO, track: Box, draft: Draft) -> None:
    inside = boxes.children(stream, track)
    header = boxes.first(inside, b"tkhd")
    if header is not None and draft.width is None:
        data = boxes.content(stream, header)
        width, height = struct.unpack(">II", data[-8:])
        if width >> 16 and height >> 16:
            draft.width, draft.height = width >> 16, height >> 16
    for box in inside:
        if box.kind == b"udta":
            _read_user_data(stream, box, draft)
        elif box.kind == b"meta":
            _read_keys(stream, box, draft)


def _read_user_data(stream: BinaryIO, holder: Box, draft: Draft) -> None:
    for box in boxes.children(stream, holder):
        if box.kind == b"\xa9xyz":
            _read_place(boxes.content(stream, box, 256)[4:], draft)
        elif box.kind == b"loci":
            _read_3gpp_place(boxes.content(stream, box, 1024), draft)
        elif box.kind in _USER_TEXTS:
            _put_text(draft, _USER_TEXTS[box.kind], boxes.content(stream, box, 256)[4:])
        elif box.kind == b"meta":
            _read_keys(stream, box, draft)


def _read_keys(stream: BinaryIO, meta: Box, draft: Draft) -> None:
    inside = boxes.meta_children(stream, meta)
    names, values = boxes.first(inside, b"keys"), boxes.first(inside, b"ilst")
    if names is None or values is None:
        return
    keys = [
        boxes.content(stream, box, 256).decode(errors="replace") for box in boxes.children(stream, names, 8)
    ]
    for value in boxes.children(stream, values):
        index = int.from_bytes(value.kind, "big")
        data = boxes.first(boxes.children(stream, value), b"data")
        if data is None or not 0 < index <= len(keys):
            continue
        text = boxes.content(stream, data, 1024)[8:]
        if keys[index - 1] == "com.apple.quicktime.location.ISO6709":
            _read_place(text, draft)
        elif keys[index - 1] in _TEXTS:
            _put_text(draft, _TEXTS[keys[index - 1]], text)


def _put_text(draft: Draft, name: str, raw: bytes) -> None:
    text = clean_text(raw)
    if text and getattr(draft, name) is None:
        setattr(draft, name, text)


def _read_place(raw: bytes, draft: Draft) -> None:
    found = _PLACE.match(raw.decode("ascii", errors="replace").strip())
    if found is None:
        draft.problem("position_unreadable")
        return
    latitude, longitude = _angle(found[1], 2), _angle(found[2], 3)
    put_position(draft, degrees_text(latitude), degrees_text(longitude))
    if found[3]:
        draft.altitude = decimal_text(Fraction(found[3]), 9)


def _angle(text: str, degree_digits: int) -> Fraction:
    """±DD.D, ±DDMM.M or ±DDMMSS.S (three digits of degrees for longitudes)."""
    sign, digits = (-1 if text[0] == "-" else 1), text[1:]
    whole = len(digits.partition(".")[0])
    if whole >= degree_digits + 4:
        cut = degree_digits + 2
        parts = (digits[:degree_digits], digits[degree_digits:cut], digits[cut:])
    elif whole >= degree_digits + 2:
        parts = (digits[:degree_digits], digits[degree_digits:], "0")
    else:
        parts = (digits, "0", "0")
    degrees, minutes, seconds = (Fraction(part) for part in parts)
    return sign * (degrees + minutes / 60 + seconds / 3600)


def _read_3gpp_place(data: bytes, draft: Draft) -> None:
    wide = data[6:8] in (b"\xfe\xff", b"\xff\xfe")
    end = data.find(b"\0\0" if wide else b"\0", 6)
    if end < 0 or draft.latitude is not None:
        return
    start = end + (2 if wide else 1) + 1
    longitude, latitude, altitude = struct.unpack(">iii", data[start : start + 12])
    put_position(draft, degrees_text(Fraction(latitude, 65536)), degrees_text(Fraction(longitude, 65536)))
    draft.altitude = decimal_text(Fraction(altitude, 65536), 3)
