"""This is about how an enterprise looks in a list: its columns, and the one state that matters most."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column
from app.ui.words import MACHINE_STATES, SHORT_STATES, word

if TYPE_CHECKING:
    from app.operations.list_cases import CaseRow

FILTERS = ("overdue", "contested", "stamps", "unanswered", "only_here")


_OVER: Final = ("accepted", "cleared", "not_in_scope")
_ORDER: Final = tuple(MACHINE_STATES)
"""From the beginning of the way out to its end."""


def state_of_row(row: CaseRow, today: date) -> tuple[str, Tone] | None:
    """What is most pressing about an enterprise, else where its machines are; None where it has none."""
    overdue = len(row.overdue(today))
    if overdue:
        return f"{word('Overdue')} {overdue}", "bad"
    if row.contested:
        return f"{word('To settle')} {row.contested}", "waiting"
    if row.stamps_pending:
        return f"{word('Stamp pending')} {row.stamps_pending}", "waiting"
    return _standing(row, today)


def _standing(row: CaseRow, today: date) -> tuple[str, Tone] | None:
    """Where its machines are: the state of most that are still on their way, how many of them."""
    states = row.states(today)
    ahead = [state for state in states if state not in _OVER]
    if not states:
        return None
    if not ahead:
        return word(
            SHORT_STATES["accepted"] if "accepted" in states else SHORT_STATES["not_in_scope"]
        ), "good"
    counted = sorted(
        ((ahead.count(state), state) for state in set(ahead)), key=lambda pair: -_ORDER.index(pair[1])
    )
    text = "、".join(f"{word(SHORT_STATES[state])} {count}" for count, state in counted[:2])
    return text, MACHINE_STATES[counted[0][1]][1]


def case_columns(today: date) -> tuple[Column[CaseRow], ...]:
    translate = QCoreApplication.translate

    def said(row: CaseRow) -> str:
        state = state_of_row(row, today)
        return state[0] if state is not None else ""

    def tone(row: CaseRow) -> Tone | None:
        state = state_of_row(row, today)
        return state[1] if state is not None else None

    return (
        Column(translate("CaseColumns", "Enterprise"), lambda row: row.name),
        Column(translate("CaseColumns", "Credit code"), lambda row: row.code, width=20),
        Column(translate("CaseColumns", "Township"), lambda row: row.township, width=11),
        Column(
            translate("CaseColumns", "Accepted"),
            lambda row: f"{row.accepted} / {row.machines}",
            order=lambda row: (row.accepted - row.machines, row.machines),
            is_number=True,
            width=8,
        ),
        Column(
            translate("CaseColumns", "Photos"),
            lambda row: str(row.photos),
            order=lambda row: row.photos,
            is_number=True,
            width=7,
        ),
        Column(translate("CaseColumns", "State"), said, tone, width=15),
        Column(translate("CaseColumns", "Next"), next_told, width=16),
    )


def next_told(row: CaseRow) -> str:
    """What comes next for its machines: `拆除 1、公示公告 2`."""
    return "、".join(f"{stage} {count}" for stage, count in row.next_stages)


def is_in_filter(row: CaseRow, name: str, today: date) -> bool:
    """name: one of FILTERS; anything else lets all through."""
    if name == "overdue":
        return bool(row.overdue(today))
    if name == "contested":
        return bool(row.contested)
    if name == "stamps":
        return bool(row.stamps_pending)
    if name == "unanswered":
        return bool(row.unanswered(today))
    return row.is_only_here if name == "only_here" else True
