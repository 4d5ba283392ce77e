"""This is about the rows of duty lists that a circular names (通报): late or open, as their table says.

Source: users.md (a) a11 (missing hand-ins), seed plan 三（二）、（三） (findings from above, 督查通报).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from app.domain.duties.due import due_of
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow


class NamedDuty(msgspec.Struct, frozen=True):
    """One row as a circular names it; `due` is an ISO day or empty."""

    row: str
    heading: str
    list: str
    text: str
    to: str
    due: str
    days_late: int


def named_duties(listed: Mapping[DutyList, Iterable[DutyRow]], on: date) -> tuple[NamedDuty, ...]:
    """By list, the longest late first. Source: users.md a11, seed plan 三（二）."""
    return tuple(
        each
        for duty_list, rows in listed.items()
        if duty_list.circular
        for each in sorted(_of_list(duty_list, rows, on), key=lambda named: (named.due or "9999", named.to))
    )


def _of_list(duty_list: DutyList, rows: Iterable[DutyRow], on: date) -> Iterator[NamedDuty]:
    acting = duty_list.role("to")
    for row in rows:
        due = due_of(duty_list, row)
        late = max(0, (on - due).days) if due is not None else 0
        is_open = not row.is_off and not row.closed_on(duty_list)
        if is_open and (late or duty_list.circular_rows == "open"):
            named = [field for field in duty_list.named("subject") if field is not acting]
            text = " ".join(part for field in named if (part := row.value(field.name)))
            to = row.value(acting.name) if acting is not None else ""
            day = due.isoformat() if due is not None else ""
            yield NamedDuty(row.id, duty_list.circular, duty_list.title, text, to, day, late)
