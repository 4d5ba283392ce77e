"""This is about how a printed page looks after signing (示例): words by pen, a thumbprint, a slight tilt.

The writing is a font's, a little unsteady: nobody's signature.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from random import Random

import msgspec
from PIL import Image, ImageDraw, ImageFont

_INK = (28, 38, 92)
_PRINT = (190, 44, 40)
_PAPER = (250, 249, 245)
_TILT_DEGREES = 0.7
_PAGE_WIDTH_MM = 210


class Penned(msgspec.Struct, frozen=True, kw_only=True):
    """What a pen adds to a page; millimetres from the upper left corner.

    Attributes:
        left, middle: where the words begin, and half their height.
        size: of one character.
        struck: how far a line goes through what is printed at this height, begun at `struck_from`.
        thumb: whether a thumbprint stands behind the words.
    """

    text: str
    left: float
    middle: float
    size: float = 5.5
    struck_from: float = 0.0
    struck_to: float = 0.0
    struck_at: float = 0.0
    thumb: bool = False


def signed_page(page: bytes, number: int, penned: Sequence[Penned], font: Path) -> bytes:
    """A JPEG of a page picture as a phone sees it after signing.

    Args:
        page: a picture of the printed page (as `pdf_pages_as_images` gives it).
        number: which page; strokes differ from page to page and are the same each time.
        penned: what is written on it.
        font: a font that looks written by hand.
    """
    image = Image.open(io.BytesIO(page)).convert("RGB")
    chance = Random(number)  # noqa: S311 - strokes of a sample, not a secret
    for each in penned:
        _write(image, each, font, chance)
    turned = image.rotate(_TILT_DEGREES, Image.Resampling.BICUBIC, fillcolor=_PAPER)
    out = io.BytesIO()
    turned.save(out, "JPEG", quality=78)
    return out.getvalue()


def _write(image: Image.Image, penned: Penned, font: Path, chance: Random) -> None:
    scale = image.width / _PAGE_WIDTH_MM
    pen = ImageDraw.Draw(image)
    if penned.struck_to:
        height = penned.struck_at * scale
        ends = [(penned.struck_from * scale, height + 2), (penned.struck_to * scale, height - 3)]
        pen.line(ends, _INK, width=max(round(scale * 0.5), 2))
    letters = ImageFont.truetype(str(font), round(penned.size * scale))
    left = penned.left * scale
    for letter in penned.text:
        left += _letter(image, letter, letters, (left, penned.middle * scale), chance)
    if penned.thumb:
        _thumbprint(pen, (left + 5 * scale, penned.middle * scale), 4 * scale)


def _letter(
    image: Image.Image,
    letter: str,
    letters: ImageFont.FreeTypeFont,
    at: tuple[float, float],
    chance: Random,
) -> float:
    """Draws one character a little askew; how far the pen moves on."""
    room = round(letters.size * 1.6)
    drawn = Image.new("L", (room, room), 0)
    weight = max(round(letters.size / 40), 1)
    ImageDraw.Draw(drawn).text(
        (room / 2, room / 2), letter, 255, letters, anchor="mm", stroke_width=weight - 1
    )
    drawn = drawn.rotate(chance.uniform(-7, 5), Image.Resampling.BICUBIC)
    wide = letters.getlength(letter)
    corner = (
        round(at[0] + wide / 2 - room / 2),
        round(at[1] - room / 2 + chance.uniform(-0.06, 0.06) * room),
    )
    image.paste(_INK, corner, drawn)
    return wide * 0.97


def _thumbprint(pen: ImageDraw.ImageDraw, at: tuple[float, float], size: float) -> None:
    for ring in range(1, 7):
        across, down = size * ring / 8, size * ring / 6
        box = (at[0] - across, at[1] - down, at[0] + across, at[1] + down)
        pen.arc(box, 20 * ring, 330 + 7 * ring, _PRINT, width=max(round(size / 14), 2))
