"""This is about functions on places: length, area, and whether a point lies inside a shape."""

import itertools
import math
import re

from app.xforms.functions.shapes import Arguments, flat_texts
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import NAN, to_text

EARTH_RADIUS = 6_378_100.0
"""Metres; the radius JavaRosa uses. Source: javarosa GeoUtils."""
Point = tuple[float, float]
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def read_point(text: str) -> Point | None:
    """(latitude, longitude) of `lat lon [altitude accuracy]`, or None."""
    parts = text.split()
    if not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    numbers = [float(part) for part in parts]
    if not 2 <= len(numbers) <= 4 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        return None
    return numbers[0], numbers[1]


def read_points(texts: list[str]) -> list[Point] | None:
    """The points of traces `p;p;…` or of one point per text; None when one is no point."""
    points: list[Point] = []
    for text in texts:
        for part in text.split(";"):
            if part.strip():
                point = read_point(part)
                if point is None:
                    return None
                points.append(point)
    return points


def _between(first: Point, second: Point) -> float:
    latitude, other = math.radians(first[0]), math.radians(second[0])
    turn = math.radians(second[1] - first[1])
    half = math.sin((other - latitude) / 2) ** 2
    half += math.cos(latitude) * math.cos(other) * math.sin(turn / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(min(1.0, half)))


def distance_along(points: list[Point]) -> float:
    return math.fsum(_between(first, second) for first, second in itertools.pairwise(points))


def area_within(points: list[Point]) -> float:
    """Square metres of a closed shape on the sphere."""
    if len(points) < 3:
        return 0.0
    total = 0.0
    for (lat1, lon1), (lat2, lon2) in zip(points, points[1:] + points[:1], strict=True):
        turn = math.radians(lon2 - lon1)
        total += turn * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return abs(total * EARTH_RADIUS * EARTH_RADIUS / 2)


def inside(point: Point, shape: list[Point]) -> bool:
    """Even–odd rule."""
    latitude, longitude = point
    within = False
    for (lat1, lon1), (lat2, lon2) in zip(shape, shape[1:] + shape[:1], strict=True):
        if (lat1 > latitude) != (lat2 > latitude):
            crossing = (lon2 - lon1) * (latitude - lat1) / (lat2 - lat1) + lon1
            within ^= longitude < crossing
    return within


def _distance(frame: Frame, arguments: Arguments) -> Value:
    points = read_points(flat_texts(frame, arguments))
    return NAN if points is None else distance_along(points)


def _area(frame: Frame, arguments: Arguments) -> Value:
    points = read_points(flat_texts(frame, arguments))
    return 0.0 if points is None else area_within(points)


def _turn(first: Point, second: Point, third: Point) -> float:
    """Positive where the way turns left, 0 where the three lie on one line."""
    return (second[1] - first[1]) * (third[0] - first[0]) - (second[0] - first[0]) * (third[1] - first[1])


def _between_ends(first: Point, second: Point, third: Point) -> bool:
    """Whether the third, known to lie on their line, lies on the stretch from the first to the second."""
    return all(min(first[n], second[n]) <= third[n] <= max(first[n], second[n]) for n in (0, 1))


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    a, b = one
    c, d = other
    turns = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0:
        return True
    touching = ((turns[0], a, b, c), (turns[1], a, b, d), (turns[2], c, d, a), (turns[3], c, d, b))
    return any(turn == 0 and _between_ends(first, second, third) for turn, first, second, third in touching)


def crosses_itself(points: list[Point]) -> bool:
    """Whether two stretches of a trace that are not neighbours meet; a closed shape may meet at its end."""
    stretches = [pair for pair in itertools.pairwise(points) if pair[0] != pair[1]]
    closed = len(points) > 2 and points[0] == points[-1]
    last = len(stretches) - 1
    return any(
        _cross(stretches[one], stretches[other])
        for one in range(len(stretches))
        for other in range(one + 2, len(stretches))
        if not (closed and one == 0 and other == last)
    )


def _intersects(frame: Frame, arguments: Arguments) -> Value:
    points = read_points(flat_texts(frame, arguments))
    if points is None:
        return False
    frame.run.spend(len(points) ** 2)
    return crosses_itself(points)


def _geofence(frame: Frame, arguments: Arguments) -> Value:
    point = read_point(to_text(arguments[0](frame)))
    shape = read_points([to_text(arguments[1](frame))])
    return bool(point and shape and inside(point, shape))


FUNCTIONS: Library = {
    "distance": Function(_distance, 1, None),
    "area": Function(_area, 1),
    "enclosed-area": Function(_area, 1),
    "intersects": Function(_intersects, 1),
    "geofence": Function(_geofence, 2),
}
