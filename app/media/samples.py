"""This is about the pictures of the demo story: 50 that are placed, and three that came along with them.

Everything on them is invented; every run draws the same bytes (with one version of Pillow and one font).
The nine pictures of the second phone (`cable`) are JPEG, as an iPhone hands them over when it converts on
copying: HEIC could not be written without GPL code.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from typing import Literal

import msgspec
from PIL import Image

from app.media import sample_story
from app.media.drawing.board import Board, as_jpeg
from app.media.exif_writing import Shot, with_exif
from app.media.overlays import stamped
from app.media.sample_story import Picture, Planted

Source = Literal["phone", "cable", "wechat", "watermark"]

GATE = (Fraction("25.90000"), Fraction("119.90000"))
METRES_OF_A_DEGREE = Fraction("111194.93")
_SHRINK_BY_EAST = Fraction("0.89956")
_CHAT_SIZE = (960, 720)
_CHAT_QUALITY = 62
_ZONE = timezone(timedelta(hours=8))

_PHONES = {
    "A": ("示例", "示例手机 A1", "示例系统 4.2"),
    "B": ("Apple", "iPhone 示例", "17.5"),
    "C": ("示例", "示例相机 C1", "1.03"),
    "W": ("示例", "示例手机 A1", "示例水印相机 3.1"),
}


class SamplePicture(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the story.

    Attributes:
        name: of the file; its stem is the picture's number on papers.
        equipment_code: E-01 … E-03; None for what does not belong to the case or is there already.
        stage: as in `domain/photos`; None like equipment_code.
        source: how it reached the laptop.
        note: what a person would write about it, Chinese; empty when nothing.
        taken_at: the true moment, +08:00 (a wrong clock or a chat copy says otherwise, or nothing).
        phone: model that took it.
        planted: which oddity of the story it carries.
        original: name of the original a chat copy was made from, once that was handed in.
    """

    name: str
    data: bytes
    equipment_code: str | None
    stage: str | None
    source: Source
    note: str
    taken_at: datetime
    phone: str
    planted: Planted = ""
    original: str = ""


def sample_pictures(font: Path) -> Iterator[SamplePicture]:
    """Draws them one after the other, about a quarter of a second each.

    Args:
        font: a TrueType font with the characters of the story, e.g. NotoSansSC-Regular.
    """
    kept: dict[str, bytes] = {}
    numbers = {picture.name: number for number, picture in enumerate(sample_story.PICTURES)}
    for picture in sample_story.PICTURES:
        number = numbers[picture.original or picture.name]
        data = kept[picture.same_as] if picture.same_as else _file(picture, number, font)
        if any(other.same_as == picture.name for other in sample_story.PICTURES):
            kept[picture.name] = data
        yield SamplePicture(
            name=f"{picture.name}.jpg",
            data=data,
            equipment_code=picture.equipment or None,
            stage=picture.stage or None,
            source=picture.source,
            note=picture.note,
            taken_at=_moment(picture),
            phone=_PHONES[picture.phone][1],
            planted=picture.planted,
            original=f"{picture.original}.jpg" if picture.original else "",
        )


def _moment(picture: Picture) -> datetime:
    """Seconds that look like life, but stay the same."""
    seconds = sum(map(ord, picture.same_as or picture.original or picture.name)) % 60
    return datetime.fromisoformat(f"2025-{picture.at}:{seconds:02}").replace(tzinfo=_ZONE)


def _file(picture: Picture, number: int, font: Path) -> bytes:
    board = Board(font)
    picture.draw(board)
    tilt = ((number * 37) % 9 - 4) * 0.32
    image = board.finished(tilt, 1.14 + (number * 29) % 5 * 0.03, number * 3)
    if picture.source == "wechat":
        return as_jpeg(image.resize(_CHAT_SIZE, Image.Resampling.BICUBIC), _CHAT_QUALITY)
    place = _place(picture, number)
    shown = None if picture.source == "watermark" else place
    if picture.source == "watermark":
        image = stamped(image, _words(picture, place), font)
    make, model, software = _PHONES[picture.phone]
    shot = Shot(
        make=make,
        model=model,
        software=software,
        taken_at=_moment(picture),
        clock_error=timedelta(hours=-8) if picture.planted == "clock" else timedelta(0),
        place=shown,
        datum="WGS-84" if picture.phone == "A" else "",
    )
    return with_exif(as_jpeg(image), shot)


def _place(picture: Picture, number: int) -> tuple[Fraction, Fraction] | None:
    if picture.metres is None:
        return None
    north, east = picture.metres
    scatter_north, scatter_east = (number * 17) % 11 - 5, (number * 23) % 13 - 6
    if picture.planted == "far":
        scatter_north = scatter_east = 0
    return (
        GATE[0] + (north + scatter_north) / METRES_OF_A_DEGREE,
        GATE[1] + (east + scatter_east) / METRES_OF_A_DEGREE / _SHRINK_BY_EAST,
    )


def _words(picture: Picture, place: tuple[Fraction, Fraction] | None) -> tuple[str, ...]:
    when = _moment(picture).strftime("%Y-%m-%d %H:%M:%S")
    where = "" if place is None else f"{float(place[0]):.5f}N  {float(place[1]):.5f}E"
    return ("示例水印相机  工作记录", when, "福州市长乐区金峰镇（示例地址）", where)
