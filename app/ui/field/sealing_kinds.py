"""This is about two kinds of sealing: 封存 by the firm itself, witnessed, and 查封 by law."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.field.seizure_powers import able_agencies, power_told
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


class SealingKinds(QWidget):
    """What this page is for, and the way to the other kind, grey with its reason for a body without power."""

    def __init__(
        self, session: CaseSession, to_seizures: Callable[[], object] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.here = label(self.tr("Here: sealed by the firm itself, witnessed by officers."), "quiet")
        self.other = button(self.tr("Statutory seizure…"), to_seizures or (lambda: None), icon_name="scale")
        self.why = label("", "quiet")
        choice = QHBoxLayout()
        choice.setSpacing(sizes.NEAR)
        choice.addWidget(self.here)
        choice.addWidget(self.other)
        choice.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addLayout(choice)
        layout.addWidget(self.why)
        workspace_of(session).office_changed.connect(lambda _office: self.show_power())
        self.show_power()

    def show_power(self) -> None:
        text = power_told(self._session)
        may = bool(able_agencies(self._session))
        self.other.setEnabled(may)
        self.other.setToolTip(text)
        self.why.setText(text)
