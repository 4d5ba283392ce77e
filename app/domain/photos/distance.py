"""This is about how far apart two claimed positions lie; good to a metre within a district."""

import math
from typing import Final

EARTH_RADIUS: Final = 6_371_008.8
FAR_FROM_GATE: Final = 300
"""Metres from which a person is asked why a picture was taken there. Source: users.md (b) 19."""


def metres_between(one: tuple[str, str], other: tuple[str, str]) -> int:
    """Args: latitude and longitude in decimal degrees, of one datum."""
    (north, east), (south, west) = (tuple(map(math.radians, map(float, place))) for place in (one, other))
    half = math.sin((north - south) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin((east - west) / 2) ** 2
    return round(2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(half))))
