"""This is about the trail of an order's problems: found, picture before, picture after, verdict, closed.

Source: domain.md §4.9 (1:1 trace Pi → photo before → photo after → 复查结论).
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.orders.facts import Rechecked
from app.domain.orders.order import Order
from app.domain.orders.problem import Problem
from app.domain.orders.state import RECHECKED_TEXT
from app.domain.photos.photo import Photo, photos_of

_OUTCOMES: Final[Mapping[str, Rechecked]] = {"done": "done", "partly": "partly", "not_done": "not_done"}


class Trail(msgspec.Struct, frozen=True):
    """One problem of an order.

    Attributes:
        before, after: pictures, None where nobody took one.
        verdict: like `已整改：已设置警示标识`; empty while nobody looked again.
    """

    problem: Problem
    before: Photo | None
    after: Photo | None
    verdict: str

    @property
    def is_whole(self) -> bool:
        return bool(self.before and self.after and self.verdict and self.problem.is_closed)


def trails_of(case: Case, order: Order) -> tuple[Trail, ...]:
    """A line per problem, by number."""
    photos = {photo.id: photo for photo in photos_of(case)}
    return tuple(_trail(case, order, problem, photos) for problem in order.problems)


def verdict_text(order: Order, problem: Problem) -> str:
    """The outcome, and what was seen where that says more."""
    outcome = _OUTCOMES.get(order.outcome(problem))
    if outcome is None:
        return problem.field("verdict")
    word, said = RECHECKED_TEXT[outcome], problem.field("verdict")
    return word if said in ("", word) else f"{word}：{said}"


def _trail(case: Case, order: Order, problem: Problem, photos: Mapping[str, Photo]) -> Trail:
    own = [photo for photo in photos.values() if case.kept(photo.subject) == f"problem/{problem.id}"]

    def picture(stage: str) -> Photo | None:
        stated = photos.get(case.kept(f"photo/{problem.field(stage)}").removeprefix("photo/"))
        if stated is not None:
            return stated
        # Without one that was named: one placed on the problem itself.
        after = stage == "after"
        fitting = [photo for photo in own if (photo.stage == "rectification") == after]
        return fitting[0] if fitting else None

    return Trail(problem, picture("before"), picture("after"), verdict_text(order, problem))
