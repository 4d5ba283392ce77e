"""This is about acceptance item by item (逐台验收): what stands against each machine, and its conclusion."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.acceptance.opinion import CONCLUSION_TEXT
from app.domain.lacking import Lacking
from app.ui.field.acceptance_sheets import ApplySheet, ConcludeSheet, ReasonSheet
from app.ui.field.acceptance_told import AcceptanceTold, ItemOf, state_told
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import allow, key_button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_SIDE = 270


class ItemsPage(QWidget):
    """Machines left; right what stands against the one a person stands on, each line leading to its place.

    Attributes:
        conclude, apply: Alt+1, Alt+3; reason: Alt+2, for the line a person stands on.
    """

    def __init__(
        self, session: CaseSession, go: Callable[[Lacking], object], parent: QWidget | None = None
    ) -> None:
        """go: leads to where a missing thing is put."""
        super().__init__(parent)
        self._session = session
        self.item: ItemOf | None = None
        self.machines: RowsPanel[ItemOf] = RowsPanel(word("Equipment and lines"), self._columns(), "cog")
        self.machines.go_without_search()
        self.missing: RowsPanel[Lacking] = RowsPanel(
            self.tr("What stands against a pass"), self._missing_columns(), "circle-check"
        )
        self.missing.go_without_search()
        self._name, self._state = label("", "heading"), Pill()
        self.said, self.rule = label("", "quiet"), label("", "quiet")
        self._lay_out()
        self.machines.marked.connect(self._mark)
        self.missing.chosen.connect(go)
        self.missing.marked.connect(self._mark_missing)

    def show_told(self, told: AcceptanceTold) -> None:
        self.machines.show_rows(told.items)
        if told.items and self.machines.current() is None:
            self.machines.view.selectRow(0)
        self._mark(self.machines.current())

    def do_conclude(self) -> None:
        if self.item is not None and workspace_of(self._session).may_state():
            ConcludeSheet(self._session, self.item, self).open()

    def give_reason(self) -> None:
        missing = self.missing.current()
        may = workspace_of(self._session).may_state
        if self.item is not None and missing is not None and not missing.hard and may():
            ReasonSheet(self._session, self.item, missing, self).open()

    def do_apply(self) -> None:
        if self.item is not None:
            ApplySheet(self._session, self.item, self).open()

    def _mark(self, item: ItemOf | None) -> None:
        self.item = item
        self._side.setVisible(item is not None)
        if item is None:
            return
        machine = item.machine
        self._name.setText(f"{machine.number}　{machine.name}")
        self._state.show_state(*state_told(item))
        self.said.setText(self._told(item))
        is_over = machine.conclusion[0].startswith("passed")
        self.missing.empty.say(
            self.tr("Nothing is missing"),
            self.tr("It is accepted; the conclusion stands.")
            if is_over
            else self.tr("This machine can be accepted: give its conclusion."),
        )
        self.missing.show_rows(item.against)
        if item.against and self.missing.current() is None:
            self.missing.view.selectRow(0)
        self._mark_missing(self.missing.current())

    def _told(self, item: ItemOf) -> str:
        conclusion, on, reason = item.machine.conclusion
        parts = []
        if item.machine.applied_on:
            parts.append(self.tr("Applied for on {day}").format(day=item.machine.applied_on))
        if conclusion:
            parts.append(f"{on} {CONCLUSION_TEXT.get(conclusion, conclusion)}")
        if reason:
            parts.append(reason)
        if not parts:
            return self.tr("No application and no conclusion yet.")
        if conclusion.startswith("passed") and item.against:
            parts.append(self.tr("accepted, though the lines below are missing now"))
        return "　".join(parts)

    def _mark_missing(self, missing: Lacking | None) -> None:
        wanted = self.tr("Wanted by {rule}. Enter leads to where it is put.")
        why_not = ""
        if missing is None:
            why_not = self.tr("A written reason makes up for a line above; there is none to make up for.")
        elif missing.hard:
            why_not = self._hard_hint()
        allow(self.reason, why_not)
        told = wanted.format(rule=missing.rule) if missing is not None else ""
        self.rule.setText(" ".join(part for part in (told, why_not) if part))

    def _hard_hint(self) -> str:
        return self.tr("No reason makes up for this line: press Enter on it to put it in order.")

    def _columns(self) -> tuple[Column[ItemOf], ...]:
        return (
            Column(self.tr("No."), lambda item: item.machine.number, width=6),
            Column(self.tr("Equipment"), lambda item: item.machine.name),
            Column(
                self.tr("Conclusion"),
                lambda item: state_told(item)[0],
                lambda item: state_told(item)[1],
                width=13,
            ),
        )

    def _missing_columns(self) -> tuple[Column[Lacking], ...]:
        return (
            Column(self.tr("What stands against a pass"), lambda missing: missing.text),
            Column(
                self.tr("May be passed by"),
                lambda missing: self.tr("put in order") if missing.hard else self.tr("proof or reason"),
                lambda missing: "bad" if missing.hard else "waiting",
                width=13,
            ),
            Column(self.tr("Wanted by"), lambda missing: missing.rule),
        )

    def _lay_out(self) -> None:
        self._side = QWidget()
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        self.conclude = key_button(self.tr("Give a conclusion"), self.do_conclude, 1, "badge-check")
        self.reason = key_button(self.tr("Written reason"), self.give_reason, 2, "pencil")
        self.apply = key_button(self.tr("Application"), self.do_apply, 3, "file-text")
        line = Flow()
        for each in (self.conclude, self.reason, self.apply):
            line.addWidget(each)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(sizes.NEAR, 0, 0, 0)
        side.setSpacing(sizes.NEAR)
        side.addLayout(head)
        side.addLayout(line)
        side.addWidget(self.said)
        side.addWidget(self.missing, 1)
        side.addWidget(self.rule)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.machines)
        halves.addWidget(self._side)
        halves.setSizes([_SIDE, 3 * _SIDE])
        halves.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(halves)
