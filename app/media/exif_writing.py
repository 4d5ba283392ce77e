"""This is about giving a drawn sample picture the EXIF a phone would write, without touching its pixels."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import msgspec
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

_EXIF_DIRECTORY, _GPS_DIRECTORY = 0x8769, 0x8825
_EAST_ASIA = timedelta(hours=8)


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """What the camera notes at the moment of a picture.

    Attributes:
        taken_at: aware; the true moment, which the satellites know.
        clock_error: by how much the camera's own clock is wrong.
        place: decimal degrees, WGS84; None without a fix.
        datum: only some makers write one.
    """

    make: str
    model: str
    software: str
    taken_at: datetime
    clock_error: timedelta = timedelta(0)
    place: tuple[Fraction, Fraction] | None = None
    datum: str = ""


def with_exif(jpeg: bytes, shot: Shot) -> bytes:
    """The JPEG with one APP1 segment put in directly behind its start mark."""
    block = _block(shot)
    return jpeg[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]


def _block(shot: Shot) -> bytes:
    local = (shot.taken_at.astimezone(UTC) + _EAST_ASIA + shot.clock_error).strftime("%Y:%m:%d %H:%M:%S")
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = shot.make.encode(), shot.model.encode()
    exif[0x0112] = 1
    exif[0x0131] = shot.software.encode()
    exif[0x0132] = local
    details = exif.get_ifd(_EXIF_DIRECTORY)
    details.update({0x9000: b"0232", 0x9003: local, 0x9004: local, 0x9011: "+08:00"})
    if shot.place is not None:
        exif.get_ifd(_GPS_DIRECTORY).update(_gps(shot, shot.place))
    written: bytes = exif.tobytes()
    return written if written.startswith(b"Exif\0\0") else b"Exif\0\0" + written


def _gps(shot: Shot, place: tuple[Fraction, Fraction]) -> dict[int, object]:
    satellite = shot.taken_at.astimezone(UTC)
    tags: dict[int, object] = {
        1: "N",
        2: _sexagesimal(place[0]),
        3: "E",
        4: _sexagesimal(place[1]),
        5: b"\0",
        6: IFDRational(86, 10),
        7: tuple(IFDRational(part) for part in (satellite.hour, satellite.minute, satellite.second)),
        29: satellite.strftime("%Y:%m:%d"),
    }
    if shot.datum:
        tags[18] = shot.datum
    return tags


def _sexagesimal(degrees: Fraction) -> tuple[IFDRational, IFDRational, IFDRational]:
    whole, rest = divmod(degrees, 1)
    minutes, seconds = divmod(rest * 60, 1)
    return IFDRational(int(whole)), IFDRational(int(minutes)), IFDRational(round(seconds * 60 * 10000), 10000)
