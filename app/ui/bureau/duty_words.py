"""This is about how a row of a duty list is said on screen: its state, its fields, two records of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.domain.duties.due import DutyState, state_text
from app.domain.duties.lists import DutyField, DutyList
from app.domain.duties.row import DutyRow
from app.domain.duties.weighing import RowStanding
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone

STATES: Final[Mapping[DutyState, tuple[str, Tone]]] = {
    "overdue": (QT_TRANSLATE_NOOP("Duties", "late"), "bad"),
    "soon": (QT_TRANSLATE_NOOP("Duties", "due soon"), "waiting"),
    "open": (QT_TRANSLATE_NOOP("Duties", "open"), "calm"),
    "closed": (QT_TRANSLATE_NOOP("Duties", "done"), "good"),
    "off": (QT_TRANSLATE_NOOP("Duties", "taken off"), "calm"),
}

STANDINGS: Final[Mapping[RowStanding, tuple[str, Tone]]] = {
    "new": (QT_TRANSLATE_NOOP("Duties", "new"), "good"),
    "changed": (QT_TRANSLATE_NOOP("Duties", "says more"), "going"),
    "known": (QT_TRANSLATE_NOOP("Duties", "on the list"), "calm"),
    "twice": (QT_TRANSLATE_NOOP("Duties", "twice in the file"), "waiting"),
    "taken_off": (QT_TRANSLATE_NOOP("Duties", "was taken off"), "calm"),
}

KEPT_APART: Final = QT_TRANSLATE_NOOP("Duties", "kept apart")
TWO_RECORDS: Final = QT_TRANSLATE_NOOP("Duties", "two records: {values}")


def state_word(duty_list: DutyList, state: DutyState) -> str:
    """As the list itself says it, of a row that is open or done."""
    if state in ("open", "closed"):
        return state_text(duty_list, state)
    return translated("Duties", STATES[state][0])


def standing_word(standing: RowStanding) -> str:
    return translated("Duties", STANDINGS[standing][0])


def value_shown(row: DutyRow, field: DutyField) -> str:
    """A field as the list shows it: who may not be named is not; files are counted."""
    if field.kind == "sealed":
        return translated("Duties", KEPT_APART) if row.value(field.name) else ""
    if field.kind == "file":
        return "、".join(file.name for file in row.files)
    if field.name in row.contested:
        return translated("Duties", TWO_RECORDS).format(values="；".join(row.contested[field.name]))
    return row.value(field.name)


def all_said(duty_list: DutyList, row: DutyRow) -> str:
    """Everything a row says, a field a line."""
    said = ((field.label, value_shown(row, field)) for field in duty_list.fields)
    lines = [f"{name}：{value}" for name, value in said if value]
    return "\n".join((*lines, row.off_reason) if row.off_reason else lines)
