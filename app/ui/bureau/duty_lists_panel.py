"""This is about the lists beside the rows: every duty list with what is open and what is late."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.bureau.duties_work import ToldList
from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column, RowsModel
from app.ui.widgets.rows_panel import RowsView

WIDTH = 244


class DutyListsPanel(QWidget):
    """A line per list.

    Signals:
        chosen: name of the list a person stands on (str).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: RowsModel[ToldList] = RowsModel(self._columns(), self)
        self.view = RowsView(self.tr("Lists"))
        self.view.setModel(self.model)
        self.view.set_columns(self.model.columns)
        self.view.selectionModel().currentRowChanged.connect(self._mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFixedWidth(WIDTH)

    def show_lists(self, lists: Sequence[ToldList]) -> None:
        """The person stays on the list they stood on."""
        current = self.current()
        self.model.show_rows(lists)
        if lists:
            self.choose(current or lists[0].duty_list.name)

    def current(self) -> str:
        index = self.view.currentIndex()
        return self.model.row_at(index).duty_list.name if index.isValid() else ""

    def choose(self, name: str) -> None:
        at = max(0, self.model.position_of(lambda told: told.duty_list.name == name))
        self.view.selectionModel().setCurrentIndex(
            self.model.index(at, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _mark(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.row_at(index).duty_list.name)

    def _columns(self) -> tuple[Column[ToldList], ...]:
        return (
            Column(
                self.tr("List"), lambda told: told.duty_list.title, hint=lambda told: told.duty_list.source
            ),
            Column(
                self.tr("Open"),
                lambda told: str(told.standing.open) if told.standing.rows else "—",
                order=lambda told: told.standing.open,
                is_number=True,
                width=3,
            ),
            Column(
                self.tr("Late"),
                lambda told: str(told.standing.overdue or ""),
                _late_tone,
                order=lambda told: told.standing.overdue,
                width=4,
            ),
        )


def _late_tone(told: ToldList) -> Tone | None:
    return "bad" if told.standing.overdue else None
