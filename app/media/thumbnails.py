"""This is about smaller upright copies of pictures.

Runs in the reading child; call it through `MetadataReader`.
"""

import io
from typing import BinaryIO

from PIL import Image, ImageOps

MOST_PIXELS = 210_000_000
MOST_PIXELS_UNDRAFTED = 70_000_000


def shrunk(stream: BinaryIO, side: int, quality: int) -> bytes:
    """A JPEG within side × side pixels, orientation honoured; deterministic for one Pillow.

    Raises:
        ValueError: more pixels than any phone makes (a decompression bomb).
        OSError: not a picture, or a broken one.
    """
    image = opened(stream, side)
    image.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    upright = on_white(ImageOps.exif_transpose(image))
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def opened(stream: BinaryIO, side: int) -> Image.Image:
    """The picture, read at the coarsest scale that still has `side` pixels where the format allows it."""
    image = Image.open(stream)
    whole = image.size
    image.draft("RGB", (side, side))
    drafted = image.size != whole
    most = MOST_PIXELS if drafted else MOST_PIXELS_UNDRAFTED
    if whole[0] * whole[1] > most:
        raise ValueError("too many pixels")
    return image


def on_white(image: Image.Image) -> Image.Image:
    """RGB; what is transparent becomes white, as on paper."""
    if image.mode == "RGB":
        return image
    if "A" in image.getbands() or "transparency" in image.info:
        clear = image.convert("RGBA")
        ground = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(ground, clear).convert("RGB")
    return image.convert("RGB")
