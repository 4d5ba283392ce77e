"""This is about the road of a visit: eight stops from leaving the office to leaving the firm.

What is done, what is missing, which comes next: computed from the case, never stored as truth and never
blocking, a stop may be done before the one before it. Source: users.md (d) "Steps of a visit".
"""

from collections.abc import Callable
from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.printed import Paper, papers_of
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitPerson, VisitStated, VisitTimed
from app.domain.visits.visit import Visit

StopName = Literal["prepare", "arrive", "walk", "sort", "write", "print", "sign", "leave"]
StopState = Literal["done", "next", "open"]

WITHOUT_PAPER: Final = frozenset({"patrol", "screening"})
"""Kinds of visits that record facts and photos only: no paper is printed and signed."""

STOPS: Final[tuple[StopName, ...]] = ("prepare", "arrive", "walk", "sort", "write", "print", "sign", "leave")

SHOWN: Final = "是"
"""What `cards_shown` says where certificates were shown; silence and 否 are no showing."""

RECORD_OF: Final[dict[str, str]] = {"inspection": "inspection_record", "acceptance": "acceptance_form"}
"""The paper a kind of visit is written down in; other kinds go without one of their own."""

_STOPS_WITHOUT_PAPER: Final[tuple[StopName, ...]] = ("prepare", "arrive", "walk", "sort", "leave")

Missing = Literal[
    "people", "approval", "notice", "matters", "start", "cards", "nothing_recorded", "photos", "unplaced",
    "found", "not_printed", "not_signed", "stamp_pending", "scan", "finish",
]  # fmt: skip


class RoadStop(msgspec.Struct, frozen=True):
    """One stop; `missing` in the order a person would do it, empty where done."""

    name: StopName
    state: StopState
    missing: tuple[Missing, ...] = ()


class VisitRoad(msgspec.Struct, frozen=True, kw_only=True):
    """A visit with its stops, as lists show it.

    Attributes:
        day: ISO day it began, or is planned for; empty where neither is known.
    """

    visit: str
    kind: str
    day: str
    is_over: bool
    stops: tuple[RoadStop, ...]

    @property
    def next_stop(self) -> RoadStop | None:
        """Where to go on; None at the end of the road."""
        return next((stop for stop in self.stops if stop.state == "next"), None)


def road_of(case: Case, visit: Visit) -> VisitRoad:
    """The road of one visit; the first stop with something missing is the next one."""
    seen = _Seen(case, visit)
    names = STOPS if visit.kind not in WITHOUT_PAPER else _STOPS_WITHOUT_PAPER
    missing = {name: tuple(_MISSING[name](seen)) for name in names}
    ahead = next((name for name in names if missing[name]), None)
    stops = tuple(
        RoadStop(
            name,
            "done" if not missing[name] else "next" if name == ahead else "open",
            missing[name],
        )
        for name in names
    )
    return VisitRoad(
        visit=visit.id, kind=visit.kind, day=visit.day, is_over=bool(visit.finished_at), stops=stops
    )


class _Seen:
    """What the case knows of one visit."""

    def __init__(self, case: Case, visit: Visit) -> None:
        self.visit = visit
        self.photos: tuple[Photo, ...] = tuple(photo for photo in photos_of(case) if photo.visit == visit.id)
        self.papers: tuple[Paper, ...] = tuple(
            paper
            for paper in papers_of(case)
            if paper.visit == visit.id and paper.kind != "walk_sheet" and not paper.void_reason
        )
        own = RECORD_OF.get(visit.kind)
        self.records = tuple(paper for paper in self.papers if own is None or paper.kind == own)
        begun = case.slot(f"visit/{visit.id}/turn/1/from")
        self.acts_since_start = bool(begun.current) and any(
            act.order > begun.act.order and not isinstance(act.stated.fact, _OF_THE_VISIT)
            for act in case.acts
        )


_OF_THE_VISIT: Final = (VisitTimed, VisitPerson, VisitStated, MatterChosen, VisitAdded)


def _prepare(seen: _Seen) -> list[Missing]:
    visit = seen.visit
    missing: list[Missing] = []
    if not visit.in_role("officer", "patroller"):
        missing.append("people")
    if visit.kind == "inspection" and not visit.field("urgent_reason"):
        missing += _its_papers(visit)
    if visit.kind == "inspection" and not visit.matters:
        missing.append("matters")
    return missing


def _its_papers(visit: Visit) -> list[Missing]:
    """As `visits/rules.begin` asks for them: a number may come later."""
    missing: list[Missing] = []
    if not (visit.field("approval_number") or visit.field("approved_on")):
        missing.append("approval")
    if not (visit.field("notice_number") or visit.field("notice_served_on")):
        missing.append("notice")
    return missing


def _arrive(seen: _Seen) -> list[Missing]:
    missing: list[Missing] = [] if seen.visit.started_at else ["start"]
    if seen.visit.kind not in WITHOUT_PAPER and seen.visit.field("cards_shown") != SHOWN:
        missing.append("cards")
    return missing


def _walk(seen: _Seen) -> list[Missing]:
    told = seen.photos or seen.acts_since_start or seen.visit.field("found")
    return [] if told else ["nothing_recorded"]


def _sort(seen: _Seen) -> list[Missing]:
    if not seen.photos:
        return ["photos"]
    return [] if all(photo.subject for photo in seen.photos) else ["unplaced"]


def _write(seen: _Seen) -> list[Missing]:
    return [] if seen.visit.field("found") or seen.records else ["found"]


def _print(seen: _Seen) -> list[Missing]:
    return [] if seen.records else ["not_printed"]


def _sign(seen: _Seen) -> list[Missing]:
    if not seen.papers:
        return ["not_signed"]
    missing: list[Missing] = []
    if any(not paper.signed[0] for paper in seen.papers):
        missing.append("not_signed")
    if any(paper.stamp_mark[0] == "pending" for paper in seen.papers):
        missing.append("stamp_pending")
    if any(paper.signed[0] and paper.unscanned for paper in seen.papers):
        missing.append("scan")
    return missing


def _leave(seen: _Seen) -> list[Missing]:
    return [] if seen.visit.finished_at else ["finish"]


_MISSING: Final[dict[StopName, Callable[[_Seen], list[Missing]]]] = {
    "prepare": _prepare,
    "arrive": _arrive,
    "walk": _walk,
    "sort": _sort,
    "write": _write,
    "print": _print,
    "sign": _sign,
    "leave": _leave,
}
