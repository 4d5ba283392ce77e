"""This is about a workbook of a form, read and not taken yet: what it changes, what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.bureau.form_words import change_text, place_text, severity_text, severity_tone
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.operations.form_files import Incoming
    from app.xforms.lint.findings import Finding
    from app.xforms.workbook.changes import Change


def finding_columns(said: Callable[[Finding], str]) -> tuple[Column[Finding], ...]:
    """said: what a finding says in the language of the window."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return (
        Column(translate("FormWords", "Weight"), severity_text, severity_tone, width=10),
        Column(
            translate("FormWords", "Where"),
            lambda finding: place_text(finding.sheet, finding.row, finding.column),
            order=lambda finding: (finding.sheet, finding.row or 0),
            width=34,
        ),
        Column(translate("FormWords", "What is wrong, and what to do"), said),
    )


class FormChanges(QWidget):
    """Changes line by line, and findings; a workbook with mistakes is not taken.

    Signals:
        confirmed: take it (Incoming).
        left: leave it.
    """

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, said: Callable[[Finding], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming: Incoming | None = None
        self._heading, self._told = label("", "heading"), label("", "quiet")
        self.confirm = button(self.tr("Use this form from now on"), self._confirm, "main", "check")
        self.leave = button(word("Cancel"), self.left.emit)
        self.lists = Tabbed(self.tr("Parts of the preview"))
        self.changes: RowsPanel[Change] = RowsPanel(self.tr("Changes"), self._columns(), "table")
        self.changes.empty.say(self.tr("Nothing changed"))
        self.findings: RowsPanel[Finding] = RowsPanel(self.tr("Findings"), finding_columns(said), "check")
        self.findings.empty.say(self.tr("Nothing found"))
        self.lists.add(self.tr("Changes"), self.changes)
        self.lists.add(self.tr("Findings"), self.findings)
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self._heading, 1)
        head.addWidget(self.leave)
        head.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._told)
        layout.addWidget(self.lists, 1)

    def show_incoming(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self._heading.setText(f"{incoming.title}　{incoming.source.name}")
        self.changes.show_rows(incoming.changes)
        self.findings.show_rows(incoming.findings)
        self.lists.show_count(0, len(incoming.changes))
        self.lists.show_count(1, len(incoming.findings))
        self.confirm.setEnabled(incoming.may_be_taken and bool(incoming.changes))
        self.lists.tabs.setCurrentIndex(0 if incoming.may_be_taken else 1)
        self._told.setText(self._told_of(incoming))
        (self.confirm if self.confirm.isEnabled() else self.leave).setFocus()

    def _told_of(self, incoming: Incoming) -> str:
        if not incoming.may_be_taken:
            return self.tr("There are mistakes in it: mend the workbook, then import it again.")
        if incoming.replaces is None:
            return self.tr("A new form; nothing is taken yet.")
        text = self.tr("{n} changes; forms begun before keep the questions they were begun with.")
        return text.format(n=len(incoming.changes))

    def _confirm(self) -> None:
        if self._incoming is not None:
            self.confirmed.emit(self._incoming)

    def _columns(self) -> tuple[Column[Change], ...]:
        return (
            Column(
                self.tr("Where"), lambda change: place_text(change.sheet, change.row, change.column), width=34
            ),
            Column(self.tr("Name"), lambda change: change.name, width=20),
            Column(self.tr("Change"), change_text),
        )
