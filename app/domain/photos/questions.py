"""This is about what a picture asks of a person: why so far away, whose clock was wrong, when it was taken.

A picture without a position asks nothing: half of all have none. Source: users.md (b) 17, 19, (d) messages.
"""

from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.photos.claims import Claims, position_of, usable_position
from app.domain.photos.distance import FAR_FROM_GATE, metres_between
from app.domain.photos.photo import Photo

Gates = tuple[tuple[str, str], ...]
"""Latitude and longitude of each gate point."""

QuestionKind = Literal["far", "clock", "no_time"]

ANSWERED_BY: Final[dict[QuestionKind, Literal["position_reason", "clock_reason", "taken_at"]]] = {
    "far": "position_reason",
    "clock": "clock_reason",
    "no_time": "taken_at",
}
"""The field a person answers in (说明)."""


class Question(msgspec.Struct, frozen=True):
    """One question; `metres` of `far` alone."""

    kind: QuestionKind
    metres: int = 0


def questions_of(case: Case, photo: Photo) -> tuple[Question, ...]:
    """What a picture asks and nobody answered yet."""
    return open_questions(photo, gates_of(case))


def open_questions(photo: Photo, gates: Gates) -> tuple[Question, ...]:
    """As `questions_of`, for many pictures of one case."""
    asked = asked_by(photo.claims, gates, photo.taken_at)
    return tuple(each for each in asked if not photo.fields.get(ANSWERED_BY[each.kind]))


def asked_by(claims: Claims, gates: Gates, taken_at: str) -> tuple[Question, ...]:
    """What a file asks, answered or not. taken_at: what is known of when, by file or person."""
    asked = []
    metres = metres_from(claims, gates)
    if metres is not None and metres > FAR_FROM_GATE:
        asked.append(Question("far", metres))
    if "gps_time_differs" in claims.problems:
        asked.append(Question("clock"))
    if not taken_at:
        asked.append(Question("no_time"))
    return tuple(asked)


def metres_from(claims: Claims, gates: Gates) -> int | None:
    """How far from the nearest gate point; None without a position or a gate point."""
    position = usable_position(claims)
    if position is None or not gates:
        return None
    return min(metres_between(position, gate) for gate in gates)


def gates_of(case: Case) -> Gates:
    """The gate points (厂区基准点) that were set."""
    points = (site.point for site in enterprise_of(case).sites)
    places = (position_of(latitude, longitude) for latitude, longitude, _ in points)
    return tuple(place for place in places if place is not None)
