"""This is about what a workbook adds to a duty list that stands: nothing twice, nothing overridden.

A file fills what is blank. Where it says otherwise than the list, the list stays and the difference is told.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from app.domain.acts.fact import Fact, Occurred
from app.domain.duties.facts import DutyRowListed, DutyRowStated
from app.domain.duties.lists import DutyList
from app.domain.duties.reading import ReadRow
from app.domain.duties.row import DutyRow
from app.domain.plan.plan import name_key

RowStanding = Literal["new", "changed", "known", "twice", "taken_off"]


class WeighedDuty(msgspec.Struct, frozen=True):
    """A line of the file against the list.

    Attributes:
        values: what would be stated of the row.
        differs: labels of fields the list says otherwise; the list stays.
    """

    read: ReadRow
    standing: RowStanding
    row: str
    values: dict[str, str]
    differs: tuple[str, ...] = ()


def weigh_duties(
    duty_list: DutyList, rows: Iterable[DutyRow], read: Sequence[ReadRow], new_id: Callable[[], str]
) -> tuple[WeighedDuty, ...]:
    """Every line in its order. rows: of this list, those taken off too."""
    known = {_key(duty_list, row.values): row for row in reversed(tuple(rows))}
    seen: set[tuple[str, ...]] = set()
    weighed = []
    for line in read:
        key = _key(duty_list, line.values)
        weighed.append(_weighed(duty_list, line, known.get(key), key in seen, new_id))
        seen.add(key)
    return tuple(weighed)


def same_row(duty_list: DutyList, rows: Iterable[DutyRow], values: Mapping[str, str]) -> DutyRow | None:
    """The row on the list that these values are about, where there is one."""
    if not duty_list.named("key"):
        return None
    key = _key(duty_list, values)
    return next((row for row in rows if not row.is_off and _key(duty_list, row.values) == key), None)


def _key(duty_list: DutyList, values: Mapping[str, str]) -> tuple[str, ...]:
    fields = duty_list.named("key") or duty_list.fields
    return tuple(name_key(values.get(field.name, "")) for field in fields)


def _weighed(
    duty_list: DutyList, line: ReadRow, known: DutyRow | None, is_twice: bool, new_id: Callable[[], str]
) -> WeighedDuty:
    if is_twice:
        return WeighedDuty(line, "twice", known.id if known is not None else "", {})
    if known is None:
        return WeighedDuty(line, "new", new_id(), dict(line.values))
    if known.is_off:
        return WeighedDuty(line, "taken_off", known.id, {})
    blanks = {name: value for name, value in line.values.items() if not known.value(name)}
    differs = tuple(
        field.label
        for field in duty_list.fields
        if line.values.get(field.name)
        and known.value(field.name)
        and known.value(field.name) != line.values[field.name]
    )
    return WeighedDuty(line, "changed" if blanks else "known", known.id, blanks, differs)


def facts_of_duties(duty_list: DutyList, weighed: Iterable[WeighedDuty], title: str) -> list[Fact]:
    """What taking the lines states; `title` is the workbook they came from."""
    facts: list[Fact] = []
    for each in weighed:
        occurred = Occurred(source="paper", reference=title)
        if each.standing == "new":
            listed = DutyRowListed(row=each.row, list=duty_list.name, values=each.values, occurred=occurred)
            facts.append(listed)
        elif each.standing == "changed":
            facts.append(DutyRowStated(row=each.row, values=each.values, occurred=occurred))
    return facts
