"""This is about words laid over a copy of a picture, as watermark cameras do.

The original is never touched.
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_MARGIN_SHARE = 0.02
_TEXT_SHARE = 0.034


def stamped(image: Image.Image, lines: tuple[str, ...], font: Path) -> Image.Image:
    """A copy with the lines at the lower left, white on a dark veil; sizes follow the picture's."""
    size = max(round(min(image.size) * _TEXT_SHARE), 8)
    margin = max(round(min(image.size) * _MARGIN_SHARE), 4)
    letters = ImageFont.truetype(str(font), size)
    wide = round(max(letters.getlength(line) for line in lines)) + 2 * margin
    high = round(size * 1.4 * len(lines)) + margin
    top = image.height - high - margin
    copy = image.convert("RGB")
    veil = Image.new("RGB", (min(wide, copy.width), high), (16, 20, 24))
    copy.paste(veil, (margin, top), Image.new("L", veil.size, 150))
    pen = ImageDraw.Draw(copy)
    for number, line in enumerate(lines):
        pen.text((2 * margin, top + margin / 2 + size * 1.4 * number), line, (255, 255, 255), letters)
    return copy
