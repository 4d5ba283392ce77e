"""This is about what duty lists have due among the due dates (期限提醒): a line per row with a day."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from app.domain.ahead.listed import DueRow
from app.domain.deadlines.due_line import DueLine
from app.domain.duties.due import due_of
from app.domain.duties.lists import DutyList
from app.domain.duties.row import KIND, DutyRow

_LONGEST: Final = 80


def duty_due_rows(listed: Mapping[DutyList, Iterable[DutyRow]]) -> Iterator[DueRow]:
    """Every open row that has a day; `case` is empty where it is led to no enterprise."""
    for duty_list, rows in listed.items():
        for row in rows:
            due = due_of(duty_list, row)
            if due is not None:
                yield _due_row(duty_list, row, due.isoformat())


def _due_row(duty_list: DutyList, row: DutyRow, day: str) -> DueRow:
    named = [f for f in duty_list.named("subject") if f.kind != "enterprise" and "to" not in f.roles]
    text = " ".join(part for field in named if (part := row.value(field.name)))
    acting = duty_list.role("to")
    line = DueLine(
        kind="duty",
        day=day,
        thing=f"{KIND}/{row.id}",
        number=duty_list.title,
        text=text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…",
        to=row.value(acting.name) if acting is not None else "",
    )
    firms = [row.value(field.name) for field in duty_list.of_kind("enterprise")]
    towns = [row.value(field.name) for field in duty_list.of_kind("township")]
    return DueRow(row.case, next(iter(firms), ""), next(iter(towns), ""), line)
