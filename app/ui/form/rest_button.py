"""This is about the key that leaves unchecked what the inspection notice does not name (其余未查)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from app.operations.leave_unchecked import (
    UNCHECKED,
    has_matters,
    left_by_the_notice,
    named_by_the_notice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ui.case_session import CaseSession
    from app.xforms.engine.session import Session as FormSession

_KEY: Final = "F6"


class RestButton(QPushButton):
    """Says how many items that would be; not there for a form without items of a notice."""

    def __init__(
        self,
        session: CaseSession,
        form: str,
        filling: FormSession,
        answer: Callable[[Sequence[str], str], object],
        parent: QWidget,
    ) -> None:
        """answer: gives one answer to several nodes."""
        super().__init__(parent)
        self.setAutoDefault(False)
        self._session, self._form = session, form
        self._filling, self._answer = filling, answer
        self.clicked.connect(lambda _checked: self.leave_unchecked())
        key = QShortcut(QKeySequence(_KEY), parent)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.leave_unchecked)
        self.setVisible(has_matters(filling))
        self.refresh()

    def leave_unchecked(self) -> None:
        left = self._left()
        if left:
            self._answer(left, UNCHECKED)
            self.refresh()

    def refresh(self) -> None:
        """How many are left by now; the tooltip says which ones are not."""
        left = len(self._left())
        self.setText(self.tr("The other {n}: not checked (F6)").format(n=left))
        self.setToolTip(self.tr("What the inspection notice does not name and nobody answered"))
        self.setEnabled(left > 0)

    def _left(self) -> tuple[str, ...]:
        """Asked of the case each time: the notice may have been mended meanwhile."""
        return left_by_the_notice(self._filling, named_by_the_notice(self._session.case, self._form))
