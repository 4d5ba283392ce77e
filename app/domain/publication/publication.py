"""This is about publication of what acceptance concluded: shown (公示), objected to (异议), announced (公告).

`publication_of(case)` is what the lifecycle asks for 公示公告完成. No law read for this program gives the
length of 公示: its last day is typed. Source: domain.md §2 A (before 归档), §3.1 (工信部联产业〔2011〕46号:
the list of those that finished is published), §3.2 (福建 2014), §8 (what a public version leaves out).
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

import msgspec

from app.domain.acceptance.opinion import Opinion, opinions_of
from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.publication.facts import (
    ObjectionOutcome,
    ObjectionReceived,
    PublicationMade,
    PublicationStage,
)

STAGE_TEXT: Final[Mapping[PublicationStage, str]] = {"shown": "公示", "announced": "公告"}
OUTCOME_TEXT: Final[Mapping[ObjectionOutcome, str]] = {
    "upheld": "采纳", "partly": "部分采纳", "rejected": "不采纳",
}  # fmt: skip

PublicationState = Literal["none", "running", "over", "announced"]
"""未公示 · 公示中 · 公示期满，未公告 · 已公告."""
STATE_TEXT: Final[Mapping[PublicationState, str]] = {
    "none": "未公示", "running": "公示中", "over": "公示期满，待公告", "announced": "已公告",
}  # fmt: skip


class Objection(msgspec.Struct, frozen=True):
    """One objection; `outcome` is empty while nobody answered it."""

    id: str
    publication: str
    on: str
    by: str
    text: str
    outcome: str = ""
    answered_on: str = ""
    answer: str = ""


class Notice(msgspec.Struct, frozen=True):
    """One 公示 or 公告; `equipment` are the machines that passed by the opinions it publishes."""

    id: str
    stage: PublicationStage
    opinions: tuple[str, ...]
    numbers: tuple[str, ...]
    equipment: tuple[str, ...]
    on: str
    until: str
    place: str
    number: str
    text: str
    photo: str
    objections: tuple[Objection, ...] = ()


class Publication(msgspec.Struct, frozen=True):
    """All publications of a case, by day."""

    notices: tuple[Notice, ...]

    @property
    def shown(self) -> tuple[Notice, ...]:
        return tuple(notice for notice in self.notices if notice.stage == "shown")

    @property
    def announced(self) -> tuple[Notice, ...]:
        return tuple(notice for notice in self.notices if notice.stage == "announced")

    @property
    def open_objections(self) -> tuple[Objection, ...]:
        return tuple(each for notice in self.notices for each in notice.objections if not each.outcome)

    @property
    def is_done(self) -> bool:
        """公示公告完成: announced, and every objection answered."""
        return bool(self.announced) and not self.open_objections

    def waiting(self) -> tuple[Notice, ...]:
        """公示 of which something is not announced yet."""
        done = {opinion for notice in self.announced for opinion in notice.opinions}
        return tuple(notice for notice in self.shown if not done.issuperset(notice.opinions))

    def of_machine(self, equipment: str) -> Notice | None:
        """The announcement a machine stands in, else its 公示."""
        own = [notice for notice in self.notices if equipment in notice.equipment]
        return next((notice for notice in own if notice.stage == "announced"), own[-1] if own else None)

    def is_done_for(self, equipment: str) -> bool:
        notice = self.of_machine(equipment)
        return notice is not None and notice.stage == "announced" and not self.open_objections

    def state(self, today: date) -> PublicationState:
        waiting = self.waiting()
        if not waiting:
            return "announced" if self.announced else "none"
        return "running" if any(notice.until >= today.isoformat() for notice in waiting) else "over"


@read_once
def publication_of(case: Case) -> Publication:
    """Everything that was published of this case."""
    opinions = {opinion.id: opinion for opinion in opinions_of(case)}
    objections = _objections(case)
    notices = [
        _notice(case, publication, fact, opinions, objections)
        for publication, fact in case.things_of("publication")
        if isinstance(fact, PublicationMade)
    ]
    return Publication(
        tuple(sorted(notices, key=lambda notice: (notice.on, notice.stage != "shown", notice.id)))
    )


def _notice(
    case: Case,
    publication: str,
    fact: PublicationMade,
    opinions: Mapping[str, Opinion],
    objections: tuple[Objection, ...],
) -> Notice:
    covered = [opinions[opinion] for opinion in fact.opinions if opinion in opinions]
    passed = (
        case.kept(f"equipment/{item.equipment}").removeprefix("equipment/")
        for opinion in covered
        for item in opinion.items
        if item.conclusion.startswith("passed")
    )
    return Notice(
        id=publication,
        stage=fact.stage,
        opinions=fact.opinions,
        numbers=tuple(opinion.number for opinion in covered),
        equipment=tuple(dict.fromkeys(passed)),
        on=fact.on,
        until=fact.until,
        place=fact.place,
        number=fact.number,
        text=fact.text,
        photo=fact.photo,
        objections=tuple(
            each
            for each in objections
            if case.kept(f"publication/{each.publication}").endswith(f"/{publication}")
        ),
    )


def _objections(case: Case) -> tuple[Objection, ...]:
    found = [
        Objection(objection, fact.publication, fact.on, fact.by, fact.text, *_answer(case, objection))
        for objection, fact in case.things_of("objection")
        if isinstance(fact, ObjectionReceived)
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.id)))


def _answer(case: Case, objection: str) -> tuple[str, str, str]:
    """Outcome, day, text."""
    said = case.value(f"objection/{objection}/answered", ("", "", ""))
    return msgspec.convert(said, tuple[str, str, str])
