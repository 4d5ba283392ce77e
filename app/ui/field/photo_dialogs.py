"""This is about the boxes of the tab of pictures: placed anew by keys, moved to another enterprise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.photos.facts import Stage
from app.ui.field.firm_box import FirmBox
from app.ui.field.placing_keys import PlacingKeys
from app.ui.field.placing_panel import PlacingPanel
from app.ui.pictures.key_letters import letter_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, with_key
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.list_cases import CaseRow


class PlaceDialog(QDialog):
    """改归: machine and stage by the keys of the tray; Enter takes them.

    Signals:
        placed: where to (str subject, str stage).
    """

    placed = Signal(str, str)

    def __init__(self, case: Case, subject: str, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Place elsewhere"))
        self.keys = PlacingKeys()
        self.panel = PlacingPanel(self.keys)
        self.panel.show_case(case)
        self.keys.choose(subject)
        self.keys.choose_stage(stage)
        self.panel.show_chosen()
        self.panel.subject_clicked.connect(self._click_subject)
        self.panel.stage_clicked.connect(self._click_stage)
        self._take = button(with_key(word("Place"), "Enter"), self.take, "main", "check")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.GAP, sizes.GAP, sizes.GAP)
        text = self.tr("The place it had stays in its history.")
        layout.addWidget(label(text, "quiet"))
        layout.addWidget(self.panel, 1)
        layout.addLayout(_buttons(self._take, button(word("Cancel"), self.reject)))
        self.resize(380, 520)
        self.setFocus()

    def take(self) -> None:
        if self.keys.subject:
            self.placed.emit(self.keys.subject, self.keys.stage)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("\r", "\n"):
            self.take()
        elif self.keys.press(letter_of(event.key())):
            self.panel.show_chosen()
        else:
            super().keyPressEvent(event)

    def _click_subject(self, subject: str) -> None:
        self.keys.choose(subject)
        self.panel.show_chosen()

    def _click_stage(self, stage: Stage) -> None:
        self.keys.choose_stage(stage)
        self.panel.show_chosen()


class MoveDialog(QDialog):
    """移至其他企业: which, and why.

    Signals:
        moved: case id and reason (str, str).
    """

    moved = Signal(str, str)

    def __init__(self, rows: Sequence[CaseRow], count: int, parent: QWidget) -> None:
        """rows: the other enterprises. count: how many pictures go."""
        super().__init__(parent)
        self.setWindowTitle(word("Move to other firm"))
        self.firm = FirmBox()
        self.firm.show_firms(rows, ())
        self.reason = QLineEdit()
        self._rows = FieldRows()
        self._rows.add(self.tr("Enterprise"), self.firm, is_needed=True)
        self._rows.add(self.tr("Reason"), self.reason, is_needed=True)
        text = self.tr(
            "%n picture(s) leave this enterprise's file; both files keep who moved them and why.",
            "",
            count,
        )
        self.reason.returnPressed.connect(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.GAP, sizes.GAP, sizes.GAP)
        layout.addWidget(label(text, "quiet"))
        layout.addWidget(self._rows)
        move = button(word("Move to other firm"), self.take, "main")
        layout.addLayout(_buttons(move, button(word("Cancel"), self.reject)))
        self.resize(460, self.sizeHint().height())

    def take(self) -> None:
        self._rows.clear_wrong()
        reason = self.reason.text().strip()
        if not self.firm.firm:
            self._rows.say_wrong(self.firm, self.tr("Choose the enterprise"))
        if not reason:
            self._rows.say_wrong(self.reason, self.tr("Say why they belong there"))
        if self.firm.firm and reason:
            self.moved.emit(self.firm.firm, reason)
            self.accept()


def _buttons(*made: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addStretch(1)
    for each in made:
        line.addWidget(each)
    return line
