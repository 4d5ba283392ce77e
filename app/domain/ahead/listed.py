"""This is about due lines of all enterprises in one list: sorted, filtered, told in the office's words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from app.domain.deadlines.due_line import GROUPS, DueGroup, DueKind, DueLine, DuePerson, group_of
from app.domain.visits.visit import KIND_TEXT

DUE_TEXT: Final[Mapping[DueKind, str]] = {
    "stop": "停产",
    "dismantle": "拆除",
    "rectify": "整改",
    "accept": "验收现场检查",
    "visit": "现场工作",
    "answer": "督办回复",
    "clock": "期限",
    "staff": "职工安置",
    "publish": "公示期满，发布公告",
    "revisit": "回头看（建议）",
    "patrol": "封存巡查（建议）",
    "make_up": "补办审批和通知",
    "scan_in": "补扫码入企",
    "seizure": "查封期限届满",
    "approval": "补办查封批准",
    "duty": "任务清单",
}


class DueRow(msgspec.Struct, frozen=True):
    """A line and the enterprise it is about."""

    case: str
    enterprise: str
    township: str
    line: DueLine


def narrowed(rows: Iterable[DueRow], township: str = "", person: str = "") -> tuple[DueRow, ...]:
    """The earliest first; empty words let all through. person: a name, whatever they answer as."""
    found = [
        row
        for row in rows
        if (not township or row.township == township)
        and (not person or any(each.name == person for each in row.line.people))
    ]
    return tuple(sorted(found, key=lambda row: (row.line.day, row.enterprise, row.line.number)))


def grouped(rows: Sequence[DueRow], today: date) -> dict[DueGroup, tuple[DueRow, ...]]:
    """Every row in its one group; every group is there."""
    found: dict[DueGroup, list[DueRow]] = {group: [] for group in GROUPS}
    for row in rows:
        found[group_of(row.line, today)].append(row)
    return {group: tuple(rows) for group, rows in found.items()}


def people_among(rows: Iterable[DueRow]) -> tuple[DuePerson, ...]:
    """Whoever answers for any of them, by party and name."""
    order = {"territory": 0, "bureau": 1, "company": 2}
    people = {(each.party, each.name): each for row in rows for each in row.line.people}
    return tuple(people[key] for key in sorted(people, key=lambda key: (order[key[0]], key[1])))


def line_text(line: DueLine, clock_names: Mapping[str, str]) -> str:
    """Like `E-02 间歇式溢流染色机 拆除`. clock_names: of the rules, by code."""
    if line.kind == "visit":
        return KIND_TEXT.get(line.text, DUE_TEXT["visit"])
    if line.kind == "duty":
        return " ".join(part for part in (line.number, line.text, line.to) if part)
    if line.kind in ("make_up", "scan_in"):
        return DUE_TEXT[line.kind]
    if line.kind in ("clock", "staff"):
        return " ".join(part for part in (clock_names.get(line.number, line.number), line.text) if part)
    return " ".join(part for part in (line.number, line.text, DUE_TEXT[line.kind]) if part)
