"""This is about the block a thermal camera (FLIR) writes beside EXIF: its clock and its place.

Boiler and steam-pipe inspections use such cameras; they leave EXIF nearly empty. The format is FFF.
"""

import math
import struct
from datetime import UTC, datetime, timedelta
from fractions import Fraction

from app.media.claim_values import Draft, clean_text, decimal_text, degrees_text, iso_offset, put_position

_CAMERA_INFO, _GPS_INFO = 0x20, 0x2B
_CLOCK_AT = 0x384
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_flir(parts: dict[int, bytes], draft: Draft) -> None:
    """Raises struct.error or ValueError when the block is broken."""
    data = b"".join(parts[number] for number in sorted(parts))
    if data[:4] not in (b"FFF\0", b"AFF\0"):
        return
    order = ">" if struct.unpack_from(">I", data, 0x14)[0] < 0x10000 else "<"
    directory, count = struct.unpack_from(order + "II", data, 0x18)
    for number in range(min(count, 100)):
        kind, _, _, _, offset, length = struct.unpack_from(order + "HHIIII", data, directory + 32 * number)
        record = data[offset : offset + length]
        if kind == _CAMERA_INFO:
            _read_clock(record, draft)
        elif kind == _GPS_INFO:
            _read_place(record, draft)


def _order(record: bytes) -> str:
    return "<" if record[1:2] == b"\0" else ">"


def _read_clock(record: bytes, draft: Draft) -> None:
    if draft.taken_at is not None or len(record) < _CLOCK_AT + 10:
        return
    seconds, fraction, zone = struct.unpack_from(_order(record) + "IIh", record, _CLOCK_AT)
    moment = (_EPOCH + timedelta(seconds=seconds - zone * 60)).replace(tzinfo=None)
    sign = "+" if zone <= 0 else "-"
    offset = iso_offset(f"{sign}{abs(zone) // 60:02}:{abs(zone) % 60:02}")
    if seconds and offset is not None:
        draft.taken_at = f"{moment.isoformat()}.{fraction & 0xFFFF:03}{offset}"


def _read_place(record: bytes, draft: Draft) -> None:
    if draft.latitude is not None or len(record) < 0x58 or not any(record[:4]):
        return
    order = _order(record)
    latitude, longitude, altitude = struct.unpack_from(order + "ddf", record, 0x10)
    (direction,) = struct.unpack_from(order + "f", record, 0x54)
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        draft.problem("position_unreadable")
        return
    put_position(draft, degrees_text(Fraction(latitude)), degrees_text(Fraction(longitude)))
    # some of these cameras write the letter W beside a number without sign: kept as read, but not to be used
    if (record[8:9] in (b"S", b"s") and latitude > 0) or (record[10:11] in (b"W", b"w") and longitude > 0):
        draft.problem("hemisphere_unsure")
    if math.isfinite(altitude):
        draft.altitude = decimal_text(Fraction(altitude), 9)
    if math.isfinite(direction) and 0 <= direction <= 360:
        draft.direction = decimal_text(Fraction(direction), 9)
    draft.datum = draft.datum or clean_text(record[0x58:0x68])
