"""This is about the day a row of a duty list is due, and how it stands on a day.

Sources: the list's own table; 特种设备安全法 art. 40 for boilers (K24: one month before expiry; domain.md
§6.2).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

from app.domain.deadlines.due import months_later
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow
from app.domain.equipment.state import day

DutyState = Literal["overdue", "soon", "open", "closed", "off"]
STATES: Final[tuple[DutyState, ...]] = ("overdue", "soon", "open", "closed", "off")
STATE_TEXT: Final[Mapping[DutyState, str]] = {
    "overdue": "逾期", "soon": "30 日内到期", "open": "未办结", "closed": "已办结", "off": "已移出",
}  # fmt: skip
DUE_HEADER: Final = "应办日期"
STATE_HEADER: Final = "办理状态"
"""What a written workbook says beside the fields; computed, so never read."""
_SOON: Final = 30
_LONGEST_INTERVAL: Final = 3660


def due_of(duty_list: DutyList, row: DutyRow) -> date | None:
    """The last day to do it; None where it is done, taken off, or has none."""
    if row.is_off or row.closed_on(duty_list):
        return None
    again = _again(duty_list, row)
    if again is not None:
        return again
    field = duty_list.role("due")
    stated = day(row.value(field.name)) if field is not None else None
    try:
        return months_later(stated, duty_list.due_months) if stated is not None else None
    except (ValueError, OverflowError):
        return None


def _again(duty_list: DutyList, row: DutyRow) -> date | None:
    """The next time of what is done every so many days."""
    last_field, every_field = duty_list.role("last"), duty_list.role("every")
    if last_field is None or every_field is None:
        return None
    last, every = day(row.value(last_field.name)), row.value(every_field.name)
    if last is None or not (every.isascii() and every.isdigit() and 0 < int(every[:6]) <= _LONGEST_INTERVAL):
        return None
    try:
        return last + timedelta(days=int(every))
    except OverflowError:
        return None


def state_of(duty_list: DutyList, row: DutyRow, today: date) -> DutyState:
    if row.is_off:
        return "off"
    if row.closed_on(duty_list):
        return "closed"
    return state_by(due_of(duty_list, row), today)


def state_by(due: date | None, today: date) -> DutyState:
    """Of a row that is open."""
    if due is None:
        return "open"
    left = (due - today).days
    return "overdue" if left < 0 else "soon" if left <= _SOON else "open"


def state_text(duty_list: DutyList, state: DutyState) -> str:
    """As the office says it of this list: `未报送`, `已销号`."""
    own: dict[DutyState, str] = {"open": duty_list.open_text, "closed": duty_list.closed_text}
    return own.get(state) or STATE_TEXT[state]


class Standing(msgspec.Struct, frozen=True):
    """How a list stands: rows that count, of these open ones, and of these late ones."""

    rows: int = 0
    open: int = 0
    overdue: int = 0


def standing_of(duty_list: DutyList, rows: Iterable[DutyRow], today: date) -> Standing:
    return standing_told(state_of(duty_list, row, today) for row in rows)


def standing_told(states: Iterable[DutyState]) -> Standing:
    counted = [state for state in states if state != "off"]
    return Standing(len(counted), len(counted) - counted.count("closed"), counted.count("overdue"))


def late_rows(
    listed: Mapping[DutyList, Iterable[DutyRow]], today: date
) -> Iterator[tuple[DutyList, DutyRow, date]]:
    """All that is late, list by list."""
    for duty_list, rows in listed.items():
        for row in rows:
            due = due_of(duty_list, row)
            if due is not None and due < today:
                yield duty_list, row, due
