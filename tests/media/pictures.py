"""This is about pictures made for tests: coloured noise of a seed, with EXIF as odd as wanted."""

import io
import random

from PIL import Image, ImageFilter

_GPS, _EXIF = 0x8825, 0x8769


def picture(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Soft blobs: unlike for every seed, and the same for one seed."""
    dice = random.Random(seed)
    cells = Image.new("RGB", (8, 6))
    cells.putdata([(dice.randrange(256), dice.randrange(256), dice.randrange(256)) for _ in range(48)])
    return cells.resize(size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))


def jpeg(seed: int, quality: int = 90, size: tuple[int, int] = (640, 480), **options: object) -> bytes:
    out = io.BytesIO()
    picture(seed, size).save(out, "JPEG", quality=quality, **options)
    return out.getvalue()


def ratio(value: int | tuple[int, int]) -> tuple[int, int]:
    return value if isinstance(value, tuple) else (value, 1)


def entry(tag: int, kind: int, count: int, data: bytes) -> tuple[int, int, int, bytes]:
    return tag, kind, count, data


def text(tag: int, value: str | bytes) -> tuple[int, int, int, bytes]:
    raw = (value.encode() if isinstance(value, str) else value) + b"\0"
    return entry(tag, 2, len(raw), raw)


def ratios(tag: int, values: tuple[int | tuple[int, int], ...]) -> tuple[int, int, int, bytes]:
    parts = [part.to_bytes(4, "big") for value in values for part in ratio(value)]
    return entry(tag, 5, len(values), b"".join(parts))


def directory(entries: list[tuple[int, int, int, bytes]], at: int) -> bytes:
    """A TIFF directory that lies `at` bytes behind the TIFF header."""
    head = len(entries).to_bytes(2, "big")
    room = at + 2 + 12 * len(entries) + 4
    lines, behind = b"", b""
    for tag, kind, count, data in sorted(entries):
        if len(data) <= 4:
            value = data.ljust(4, b"\0")
        else:
            value = (room + len(behind)).to_bytes(4, "big")
            behind += data + b"\0" * (len(data) & 1)
        lines += tag.to_bytes(2, "big") + kind.to_bytes(2, "big") + count.to_bytes(4, "big") + value
    return head + lines + bytes(4) + behind


def photo_with(
    *,
    taken: str = "",
    offset: str = "",
    latitude: tuple = (),
    longitude: tuple = (),
    sides: tuple[str, str] = ("N", "E"),
    gps_date: str = "",
    gps_time: tuple = (),
    make: str | bytes = "",
    model: str | bytes = "",
) -> bytes:
    """A JPEG whose EXIF is written byte by byte, so that it can be as wrong as phones make it."""
    exif = [text(tag, value) for tag, value in ((0x9003, taken), (0x9011, offset)) if value]
    gps = [text(tag, value) for tag, value in ((1, sides[0]), (3, sides[1]), (0x1D, gps_date)) if value]
    gps += [ratios(tag, value) for tag, value in ((2, latitude), (4, longitude), (7, gps_time)) if value]
    names = [text(tag, value) for tag, value in ((0x10F, make), (0x110, model)) if value]
    at_exif = 8 + len(directory([*names, entry(_EXIF, 4, 1, bytes(4)), entry(_GPS, 4, 1, bytes(4))], 8))
    exif_block = directory(exif, at_exif)
    at_gps = at_exif + len(exif_block)
    links = [entry(_EXIF, 4, 1, at_exif.to_bytes(4, "big")), entry(_GPS, 4, 1, at_gps.to_bytes(4, "big"))]
    block = b"Exif\0\0MM\0*\0\0\0\x08" + directory([*names, *links], 8) + exif_block + directory(gps, at_gps)
    whole = jpeg(seed=7, size=(64, 48))
    return whole[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + whole[2:]
