"""This is about how a printed page looks after signing (示例): pen strokes, a thumbprint, not quite straight.

The strokes are scribbles, nobody's signature.
"""

import io
import math
from random import Random

from PIL import Image, ImageDraw

_INK = (28, 38, 92)
_PRINT = (190, 44, 40)
_PAPER = (250, 249, 245)
_TILT_DEGREES = 0.7


def signed_page(page: bytes, number: int) -> bytes:
    """A JPEG of a page picture as a phone sees it after signing.

    Args:
        page: a picture of the printed page (as `pdf_pages_as_images` gives it).
        number: which page; strokes differ from page to page and are the same each time.
    """
    image = Image.open(io.BytesIO(page)).convert("RGB")
    pen = ImageDraw.Draw(image)
    chance = Random(number)  # noqa: S311 - strokes of a sample, not a secret
    foot = image.height * 0.925
    for part in (0.20, 0.42):
        _scribble(pen, (image.width * part, foot), image.width * 0.055, chance)
    if number == 1:
        _thumbprint(pen, (image.width * 0.62, image.height * 0.88), image.width * 0.016)
    turned = image.rotate(_TILT_DEGREES, Image.Resampling.BICUBIC, fillcolor=_PAPER)
    out = io.BytesIO()
    turned.save(out, "JPEG", quality=78)
    return out.getvalue()


def _scribble(pen: ImageDraw.ImageDraw, at: tuple[float, float], size: float, chance: Random) -> None:
    points = []
    for step in range(40):
        turn = step / 40 * math.tau * 3
        points.append(
            (
                at[0] + size * (step / 20 - 1) + chance.uniform(-0.08, 0.08) * size,
                at[1] + math.sin(turn) * size * 0.28 * (1 - step / 60),
            )
        )
    pen.line(points, _INK, width=max(round(size / 28), 2), joint="curve")


def _thumbprint(pen: ImageDraw.ImageDraw, at: tuple[float, float], size: float) -> None:
    for ring in range(1, 7):
        across, down = size * ring / 6, size * ring / 4.4
        box = (at[0] - across, at[1] - down, at[0] + across, at[1] + down)
        pen.arc(box, 20 * ring, 330 + 7 * ring, _PRINT, width=max(round(size / 14), 2))
