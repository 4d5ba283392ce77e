"""This is about whether two files show the same picture: a 64-bit fingerprint of the coarse light and dark.

Recompressed, halved or brightened copies of a picture differ in at most 6 bits, different pictures of one
walk in 22 or more (measured on twelve photos); up to 10 is told as the same picture.
"""

import math
from typing import BinaryIO

from PIL import Image, ImageOps

from app.media.thumbnails import opened

SAME_PICTURE = 10
_SIDE = 32
_KEPT = 8
_COSINES = [
    [math.cos((2 * place + 1) * wave * math.pi / (2 * _SIDE)) for place in range(_SIDE)]
    for wave in range(_KEPT)
]


def likeness(stream: BinaryIO) -> int:
    """The fingerprint of the upright picture; an integer below 2**64. Raises as `thumbnails.shrunk`."""
    image = opened(stream, 256)
    image.thumbnail((256, 256), reducing_gap=2.0)
    grey = ImageOps.exif_transpose(image).convert("L").resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    waves = _low_waves(grey.tobytes())
    middle = sorted(waves[1:])[len(waves[1:]) // 2]
    return sum(1 << place for place, wave in enumerate(waves) if wave > middle)


def _low_waves(grey: bytes) -> list[float]:
    """The 8 × 8 slowest waves (DCT-II) of 32 × 32 grey values, row by row."""
    rows = [grey[start : start + _SIDE] for start in range(0, _SIDE * _SIDE, _SIDE)]
    across = [
        [sum(value * wave for value, wave in zip(row, cosines, strict=True)) for cosines in _COSINES]
        for row in rows
    ]
    return [
        sum(across[place][column] * cosines[place] for place in range(_SIDE))
        for cosines in _COSINES
        for column in range(_KEPT)
    ]


def distance(one: int, other: int) -> int:
    """In how many of 64 bits two fingerprints differ."""
    return (one ^ other).bit_count()


def is_same_picture(one: int, other: int) -> bool:
    return distance(one, other) <= SAME_PICTURE
