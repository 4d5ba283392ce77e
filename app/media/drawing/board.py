"""This is about the board the sample pictures are drawn on: shaded shapes and Chinese text.

Coordinates are pixels of the finished picture (1280 × 960); it is drawn twice as large and then reduced.
"""

import functools
import io
import math
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

WIDTH, HEIGHT = 1280, 960
_SCALE = 2

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]
Point = tuple[float, float]

INK: Colour = (38, 40, 44)
PAPER: Colour = (246, 244, 236)
RED: Colour = (190, 34, 30)
STEEL: Colour = (150, 156, 162)
DARK_STEEL: Colour = (84, 90, 97)
SILVER: Colour = (206, 210, 212)
BRASS: Colour = (178, 140, 62)
CONCRETE: Colour = (168, 165, 158)
RUST: Colour = (140, 84, 52)
GREEN: Colour = (66, 112, 92)
BLUE: Colour = (62, 98, 142)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Share 0 is the first colour, 1 the other."""
    red, green, blue = (
        round(first + (second - first) * share) for first, second in zip(one, other, strict=True)
    )
    return red, green, blue


def lighter(colour: Colour, share: float = 0.35) -> Colour:
    return mixed(colour, (255, 255, 255), share)


def darker(colour: Colour, share: float = 0.35) -> Colour:
    return mixed(colour, (0, 0, 0), share)


@functools.lru_cache(maxsize=64)
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size)


class Board:
    """A picture being drawn."""

    def __init__(self, font: Path, ground: Colour = CONCRETE) -> None:
        self._font = font
        self._image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def rect(self, box: Box, fill: Colour, *, radius: float = 0, edge: Colour | None = None) -> None:
        """An edge is three pixels wide and one shade darker when not given."""
        self._draw.rounded_rectangle(
            _scaled(box), radius * _SCALE, fill, edge or darker(fill, 0.3), 3 * _SCALE // 2
        )

    def flat(self, box: Box, fill: Colour) -> None:
        """A rectangle without edge."""
        self._draw.rectangle(_scaled(box), fill)

    def shape(self, points: list[Point], fill: Colour, edge: Colour | None = None) -> None:
        placed = [(across * _SCALE, down * _SCALE) for across, down in points]
        self._draw.polygon(placed, fill)
        self._draw.line([*placed, placed[0]], edge or darker(fill, 0.3), 3 * _SCALE // 2)

    def oval(self, box: Box, fill: Colour, edge: Colour | None = None, width: float = 1.5) -> None:
        self._draw.ellipse(_scaled(box), fill, edge or darker(fill, 0.3), round(width * _SCALE))

    def disc(self, centre: Point, radius: float, fill: Colour) -> None:
        across, down = centre
        self.oval((across - radius, down - radius, across + radius, down + radius), fill)

    def ring(self, centre: Point, radius: float, colour: Colour, width: float) -> None:
        across, down = centre
        box = _scaled((across - radius, down - radius, across + radius, down + radius))
        self._draw.ellipse(box, None, colour, round(width * _SCALE))

    def line(self, points: Sequence[Point], colour: Colour, width: float = 3) -> None:
        placed = [(across * _SCALE, down * _SCALE) for across, down in points]
        self._draw.line(placed, colour, round(width * _SCALE), "curve")

    def text(self, at: Point, text: str, size: float, colour: Colour = INK, anchor: str = "mm") -> None:
        """Anchor as in Pillow: mm is the middle, lm the left edge, half-way up."""
        font = _font(self._font, round(size * _SCALE))
        self._draw.text((at[0] * _SCALE, at[1] * _SCALE), text, colour, font, anchor)

    def fitting(self, text: str, size: float, room: float) -> float:
        """The size, or the smaller one at which the text is no wider than `room`."""
        wide = _font(self._font, round(size * _SCALE)).getlength(text) / _SCALE
        return size if wide <= room else size * room / wide

    def metal(self, box: Box, colour: Colour, *, upright: bool = True, radius: float = 0) -> None:
        """A box shaded as a cylinder: upright is lit from the left, lying from above."""
        left, top, right, bottom = (round(edge) for edge in _scaled(box))
        strip = Image.new("RGB", (5, 1))
        tones = (
            darker(colour, 0.35), lighter(colour, 0.45), colour, darker(colour, 0.25), darker(colour, 0.55),
        )  # fmt: skip
        for place, tone in enumerate(tones):
            strip.putpixel((place, 0), tone)
        if not upright:
            strip = strip.rotate(-90, expand=True)
        size = (max(right - left, 1), max(bottom - top, 1))
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), radius * _SCALE, 255)
        self._image.paste(strip.resize(size, Image.Resampling.BILINEAR), (left, top), mask)

    def fade(self, box: Box, top: Colour, bottom: Colour) -> None:
        """From one colour above to another below: skies, walls, floors."""
        left, high, right, low = (round(edge) for edge in _scaled(box))
        strip = Image.new("RGB", (1, 2))
        strip.putpixel((0, 0), top)
        strip.putpixel((0, 1), bottom)
        self._image.paste(strip.resize((right - left, low - high), Image.Resampling.BILINEAR), (left, high))

    def shadow(self, box: Box) -> None:
        """A soft dark patch on the floor."""
        left, top, right, bottom = (round(edge) for edge in _scaled(box))
        size = (right - left, bottom - top)
        dark = ImageChops.invert(Image.radial_gradient("L").resize(size)).point(
            [max(0, v - 70) for v in range(256)]
        )
        self._image.paste(Image.new("RGB", size, (25, 25, 28)), (left, top), dark)

    def finished(self, tilt: float = 0.0, light: float = 1.0, side: int = 0) -> Image.Image:
        """The picture as taken by hand: aslant by degrees, lit from one of eight sides, corners darker."""
        small = self._image.reduce(_SCALE)
        if tilt:
            small = _tilted(small, tilt)
        tone = _lens(side % 8).point([min(255, round(value * light)) for value in range(256)])
        return ImageChops.multiply(small, Image.merge("RGB", (tone, tone, tone)))


def _scaled(box: Box) -> Box:
    return box[0] * _SCALE, box[1] * _SCALE, box[2] * _SCALE, box[3] * _SCALE


def _tilted(image: Image.Image, degrees: float) -> Image.Image:
    """Turned about the middle and enlarged until no corner shows."""
    turn = math.radians(degrees)
    zoom = 1 / (math.cos(turn) + abs(math.sin(turn)) * WIDTH / HEIGHT)
    cosine, sine = math.cos(turn) * zoom, math.sin(turn) * zoom
    middle, half = WIDTH / 2, HEIGHT / 2
    matrix = (
        cosine, sine, middle - cosine * middle - sine * half,
        -sine, cosine, half + sine * middle - cosine * half,
    )  # fmt: skip
    return image.transform(image.size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)


@functools.lru_cache(maxsize=8)
def _lens(side: int) -> Image.Image:
    corners = Image.radial_gradient("L").resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR)
    lens = corners.point([255 - round(max(0, value - 90) * 0.45) for value in range(256)])
    slope = Image.linear_gradient("L").rotate(45 * side, Image.Resampling.BILINEAR, fillcolor=128)
    slope = slope.crop((38, 38, 218, 218)).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return ImageChops.multiply(lens, slope.point([255 - round((255 - value) * 0.42) for value in range(256)]))


def as_jpeg(image: Image.Image, quality: int = 84) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()
