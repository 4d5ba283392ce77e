"""This is about the settings (系统设置) of this computer and who sits at it; none matters to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Refused
from app.operations.change_passphrase import change_passphrase
from app.ui.entry.entry_page import SHORTEST_PASSPHRASE
from app.ui.field.agency_panel import AgencyPanel
from app.ui.languages import CHINESE, ENGLISH
from app.ui.message import Message, refusal_text
from app.ui.theme import sizes
from app.ui.theme.apply import apply_theme
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession

LONGEST_MINUTES = 120
COLUMN_WIDTH = 620


class SettingsScreen(Page):
    """Each setting holds at once; the passphrase when its button is pressed."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Settings"), parent)
        self._session = session
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, sizes.NEAR, 0)
        layout.setSpacing(sizes.GAP)
        layout.addWidget(self._panel(self.tr("This window"), self._window_rows()))
        layout.addWidget(
            self._panel(self.tr("My passphrase"), self._passphrase_rows(), self._change_button())
        )
        self.agency = AgencyPanel(session)
        layout.addWidget(self._panel(self.tr("Agency profile"), self.agency))
        layout.addWidget(self._panel(self.tr("These data"), self._about_rows()))
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(column)
        scroll.setAccessibleName(word("Settings"))
        self.body.addWidget(scroll, 1)

    def _panel(self, title: str, *parts: QWidget) -> QFrame:
        panel = QFrame()
        panel.setProperty("role", "panel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(sizes.WIDE, sizes.GAP, sizes.WIDE, sizes.GAP)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(label(title, "heading"))
        for part in parts:
            is_button = isinstance(part, QAbstractButton)
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0))
        return panel

    def _window_rows(self) -> FieldRows:
        settings, rows = self._session.settings, FieldRows()
        self.scale, self.language, self.minutes = QComboBox(), QComboBox(), QSpinBox()
        for scale in sizes.TEXT_SCALES:
            self.scale.addItem(f"{round(scale * 100)} %", scale)
        self.scale.setCurrentIndex(self.scale.findData(settings.text_scale))
        for code, name in ((CHINESE, "简体中文"), (ENGLISH, "English")):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.minutes.setRange(0, LONGEST_MINUTES)
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.minutes.setValue(settings.lock_after_minutes)
        rows.add(self.tr("Text size"), self.scale)
        rows.add(self.tr("Language"), self.language, self.tr("Holds from the next start"))
        rows.add(
            self.tr("Lock after (minutes)"),
            self.minutes,
            self.tr("Without a key or click; never while somebody types. 0: only when told to"),
        )
        self.scale.currentIndexChanged.connect(self._set_scale)
        self.language.currentIndexChanged.connect(self._set_language)
        self.minutes.valueChanged.connect(self._set_minutes)
        return rows

    def _passphrase_rows(self) -> FieldRows:
        self.rows = FieldRows()
        self.old, self.new, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.old, self.new, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.rows.add(self.tr("Passphrase until now"), self.old)
        self.rows.add(self.tr("New passphrase"), self.new, self.tr("8 characters or more"))
        self.rows.add(self.tr("Passphrase again"), self.again)
        return self.rows

    def _change_button(self) -> QWidget:
        self.change = button(self.tr("Change the passphrase"), self._change)
        return self.change

    def _about_rows(self) -> FieldRows:
        rows = FieldRows()
        for name, text in (
            (self.tr("Computer"), self._session.label),
            (self.tr("Folder of the data"), str(self._session.folder)),
        ):
            field = QLineEdit(text)
            field.setReadOnly(True)
            field.setCursorPosition(0)
            rows.add(name, field)
        return rows

    def _set_scale(self) -> None:
        scale = float(self.scale.currentData())
        self._session.settings.text_scale = scale
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, scale)

    def _set_language(self) -> None:
        self._session.settings.language = str(self.language.currentData())

    def _set_minutes(self, minutes: int) -> None:
        self._session.settings.lock_after_minutes = minutes
        self._session.settings_changed.emit()

    def _change(self) -> None:
        self.rows.clear_wrong()
        if len(self.new.text()) < SHORTEST_PASSPHRASE:
            self.rows.say_wrong(self.new, self.tr("8 characters or more are needed."))
            return
        if self.new.text() != self.again.text():
            self.rows.say_wrong(self.again, self.tr("This is not the same as above."))
            return
        self.change.setEnabled(False)
        entropy = self._session.desk.entropy
        self._session.do_or_tell(
            self, self._changed, self._refused, change_passphrase, self.old.text(), self.new.text(), entropy
        )

    def _changed(self, _officer: str) -> None:
        self.change.setEnabled(True)
        for field in (self.old, self.new, self.again):
            field.clear()
        self._session.say(Message(self.tr("The new passphrase holds from now on."), "good"))

    def _refused(self, refused: Refused) -> None:
        self.change.setEnabled(True)
        self.rows.say_wrong(self.old, refusal_text(refused))
