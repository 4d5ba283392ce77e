"""This is about what was held for the staff, how the situation was judged, and the plan for the worst.

Source: domain.md §10.7 RS13, RS16; users.md a10; seed 二(七).
"""

from collections.abc import Mapping
from typing import Final, get_args

import msgspec

from app.domain.acts.case import Case
from app.domain.staff.facts import (
    ContingencyField,
    RiskLevel,
    StaffEventAdded,
    StaffEventKind,
    StaffReviewed,
)

EVENT_TEXT: Final[Mapping[StaffEventKind, str]] = {
    "training": "技能培训", "job_fair": "招聘会", "casual_platform": "零工平台", "labour_brand": "劳务品牌",
    "startup_training": "创业培训", "other": "其他",
}  # fmt: skip

CONTINGENCY_TEXT: Final[Mapping[str, str]] = {
    "title": "预案名称", "contact": "联系人", "phone": "联系电话", "unit": "单位", "drafted_on": "制定日期",
    "photo": "预案文件影像",
}  # fmt: skip


class StaffEvent(msgspec.Struct, frozen=True):
    """Something held for the staff; `on` is an ISO day, `photo` an id or empty."""

    id: str
    kind: StaffEventKind
    on: str
    place: str
    persons: int
    text: str
    photo: str


class Review(msgspec.Struct, frozen=True):
    """How the situation was judged (研判记录); days are ISO days."""

    id: str
    on: str
    risk: RiskLevel
    participants: str
    situation: str
    measures: str
    next_on: str


def events_of(case: Case) -> tuple[StaffEvent, ...]:
    """Newest first."""
    found = [
        StaffEvent(event, fact.kind, fact.on, fact.place, fact.persons, fact.text, fact.photo)
        for event, fact in case.things_of("staff_event")
        if isinstance(fact, StaffEventAdded)
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.id), reverse=True))


def reviews_of(case: Case) -> tuple[Review, ...]:
    """Newest first."""
    found = [
        Review(review, fact.on, fact.risk, fact.participants, fact.situation, fact.measures, fact.next_on)
        for review, fact in case.things_of("staff_review")
        if isinstance(fact, StaffReviewed)
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.id), reverse=True))


def contingency_of(case: Case) -> Mapping[ContingencyField, str]:
    """What is stated of the plan for the worst (突发事件应急预案); both values where records disagree."""
    said = {
        field: "／".join(
            dict.fromkeys(str(each.value) for each in case.slot(f"contingency/self/{field}").current)
        )
        for field in get_args(ContingencyField)
    }
    return {field: value for field, value in said.items() if value}
