"""This is about contested values in a line at the top (两处记录不一致), one press from settling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.domain.contested import Contested, contested_in
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_MOST: Final = 2
"""Buttons that have room side by side; the rest is behind the last one."""

_WIDTH: Final = 500
"""What they have together beside the three pages, in pixels."""


class ContestedStrip(QFrame):
    """Hidden while nothing is contested."""

    def __init__(
        self, session: CaseSession, kinds: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        """kinds: of things it speaks of (`visit`); all where empty."""
        super().__init__(parent)
        self._session = session
        self._kinds = kinds
        self.contested: tuple[Contested, ...] = ()
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(sizes.NEAR, 0, sizes.NEAR, 0)
        self._layout.setSpacing(sizes.NEAR)
        self._layout.addWidget(Pill(self.tr("Two different records"), "waiting"))
        session.changed.connect(self._show)
        self._show(session.case)

    def settle(self, contested: Contested) -> None:
        """Stand the values side by side and let the person say which one holds."""
        from app.ui.field.settle_sheet import SettleSheet

        SettleSheet(self._session, contested, self).open()

    def settle_slot(self, slot: str) -> None:
        """As `settle`, by the path of the slot."""
        found = next((each for each in self.contested if each.slot == slot), None)
        if found is not None:
            self.settle(found)

    def _show(self, case: Case) -> None:
        found = contested_in(case) if case.contested() else ()
        self.contested = tuple(
            each for each in found if not self._kinds or each.slot.split("/")[0] in self._kinds
        )
        for old in self.buttons:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [self._button(each) for each in self.contested[:_MOST]]
        rest = len(self.contested) - _MOST
        if rest > 0:
            text = self.tr("%n more, one after the other", "", rest)
            more = button(text, lambda: self.settle(self.contested[_MOST]), "flat")
            self.buttons.append(more)
        for at, made in enumerate(self.buttons):
            self._layout.insertWidget(1 + at, made)
        self.setVisible(bool(self.contested))

    def _button(self, contested: Contested) -> QPushButton:
        values = " ｜ ".join(dict.fromkeys(said.shown or "—" for said in contested.said))
        text = f"{contested.label}：{values}"
        width = _WIDTH // min(len(self.contested), _MOST)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        made = button(shown, lambda: self.settle(contested), "flat")
        made.setAccessibleName(text)
        made.setToolTip(text)
        return made
