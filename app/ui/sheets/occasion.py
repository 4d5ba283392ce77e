"""This is about when and by whose eyes something happened: now and here, or typed up later (补录)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from app.domain.acts.fact import Occurred
from app.domain.moments import moment_shown, moment_text
from app.domain.visits.visit import visits_of
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.sheets.people_here import officers, workspace_of
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.sheets.sheet import Sheet

SOURCES = {
    "paper": QT_TRANSLATE_NOOP("Occasion", "paper notes"),
    "photo": QT_TRANSLATE_NOOP("Occasion", "a photo"),
    "told": QT_TRANSLATE_NOOP("Occasion", "told by word of mouth"),
}
ALL_SOURCES = {
    "on_site": QT_TRANSLATE_NOOP("Occasion", "on site"),
    **SOURCES,
    "plan": QT_TRANSLATE_NOOP("Occasion", "the plan"),
}


def source_word(source: str) -> str:
    return translated("Occasion", ALL_SOURCES[source]) if source in ALL_SOURCES else source


class Occasion(QObject):
    """Rows of a sheet: the time, and behind a tick who saw it and from which paper it was typed."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._session = sheet.session
        self._rows = sheet.rows
        translate = QCoreApplication.translate
        desk = workspace_of(self._session).desk
        self.when = sheet.line(translate("Occasion", "When it happened"), moment_shown(desk.stamp_time()))
        self.later = QCheckBox(translate("Occasion", "typed up afterwards from paper, a photo or hearsay"))
        self._rows.add(word("typed later"), self.later)
        self.source = QComboBox()
        for value, text in SOURCES.items():
            self.source.addItem(translated("Occasion", text), value)
        self.observer = QComboBox()
        self.observer.setEditable(True)
        for officer in officers(self._session):
            self.observer.addItem(officer.name, officer.id)
        self.reference = QLineEdit()
        self._more: list[tuple[QLabel, QWidget]] = []
        for name, field in (
            (translate("Occasion", "Taken from"), self.source),
            (translate("Occasion", "Which paper or photo"), self.reference),
            (translate("Occasion", "Who saw or read it"), self.observer),
        ):
            self._more.append((self._rows.add(name, field), field))
        self._now = self.when.text()
        self.later.toggled.connect(self._show_more)
        self._show_more(False)

    def occurred(self) -> Occurred:
        """Raises RuleRefused NOT_A_DAY."""
        workspace = workspace_of(self._session)
        at = moment_text(self.when.text(), workspace.desk.now().tzinfo)
        if not self.later.isChecked():
            return Occurred(at=at, observer=workspace.officer)
        return Occurred(
            at=at,
            observer=self._observer(),
            source=self.source.currentData(),
            reference=self.reference.text().strip(),
        )

    def _observer(self) -> str:
        """Whoever is listed by id, anybody else by name."""
        typed = self.observer.currentText().strip()
        at = self.observer.findText(typed)
        return str(self.observer.itemData(at)) if at >= 0 else typed

    def _show_more(self, is_later: bool) -> None:
        for named, field in self._more:
            named.setVisible(is_later)
            field.setVisible(is_later)
        self._propose_time(is_later)
        self._sheet.fit()

    def _propose_time(self, is_later: bool) -> None:
        """What is typed up afterwards mostly happened on the last visit begun; a typed time stays."""
        begun = [visit.started_at for visit in visits_of(self._session.case) if visit.started_at]
        proposed = moment_shown(begun[-1]) if begun else self._now
        if is_later and self.when.text() == self._now:
            self.when.setText(proposed)
        elif not is_later and self.when.text() == proposed:
            self.when.setText(self._now)
