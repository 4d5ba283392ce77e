"""This is about what is wrong in a form: each finding by sheet, row and column, and that row of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.bureau.form_changes import finding_columns
from app.ui.bureau.form_words import place_text
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.bureau.forms_work import Checked
    from app.xforms.lint.findings import Finding


class FormFindings(QWidget):
    """Findings above, the row of the finding a person stands on below.

    Signals:
        left: back to the list.
    """

    left = Signal()

    def __init__(self, said: Callable[[Finding], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checked: Checked | None = None
        self._heading = label("", "heading")
        self.list: RowsPanel[Finding] = RowsPanel(self.tr("Findings"), finding_columns(said), "circle-check")
        self.list.empty.say(self.tr("Nothing found"), self.tr("This form can be used as it is."))
        self.list.marked.connect(self._show_row)
        self.row = label("", "quiet")
        self.row.setWordWrap(True)
        self._where = label("", "heading")
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        self.back = button(word("Back"), self.left.emit, icon_name="arrow-left")
        head.addWidget(self.back)
        head.addWidget(self._heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._where)
        layout.addWidget(self.row)

    def show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self._heading.setText(checked.form.title)
        self._where.clear()
        self.row.clear()
        self.list.show_rows(checked.findings)
        (self.list.view if checked.findings else self.back).setFocus()
        if checked.findings:
            self.list.view.selectRow(0)

    def _show_row(self, finding: Finding | None) -> None:
        cells = (
            self._checked.rows.get((finding.sheet, finding.row or 0), ()) if finding and self._checked else ()
        )
        self._where.setText(place_text(finding.sheet, finding.row, None) if finding else "")
        self.row.setText("　".join(f"{name}：{cell}" for name, cell in cells))
