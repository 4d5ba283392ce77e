"""This is about a list on a screen: search field, table, count, and what is said when nothing is there."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import colours, sizes
from app.ui.theme.icons import icon
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label
from app.ui.widgets.pill import PillDelegate
from app.ui.widgets.rows_model import Column, RowsModel

Row = TypeVar("Row")


class RowsView(QTableView):
    """A table of rows: chosen by Enter or double click.

    Signals:
        entered_row: the row a person wants opened (QModelIndex).
    """

    entered_row = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(PillDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(sizes.ROW_HEIGHT, self.fontMetrics().height() + 14))
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self.entered_row)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Widths as the columns say, the rest shared; columns can be dragged wider."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        step = self.fontMetrics().horizontalAdvance("0")
        for number, column in enumerate(columns):
            stretches = not column.width
            header.setSectionResizeMode(
                number, QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            )
            if not stretches:
                self.setColumnWidth(number, column.width * step + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class RowsPanel(QWidget, Generic[Row]):
    """A searchable list.

    Signals:
        chosen: the row a person wants opened.
        marked: the row the person stands on (None for none).
    """

    chosen = Signal(object)
    marked = Signal(object)

    def __init__(
        self, name: str, columns: Sequence[Column[Row]], icon_name: str, parent: QWidget | None = None
    ) -> None:
        """name: of the list, for who can't see it; translated. icon_name: of the empty list."""
        super().__init__(parent)
        self.model: RowsModel[Row] = RowsModel(columns, self)
        self.view = RowsView(name)
        self.view.setModel(self.model)
        self.view.set_columns(columns)
        self.search = QLineEdit()
        self._has_search = True
        self.empty = EmptyState(icon_name)
        self._nothing_found = EmptyState("search")
        self._count = label("", "small")
        self._arrange_search(name)
        self._lay_out()
        self.view.entered_row.connect(self._enter)
        self.view.selectionModel().currentRowChanged.connect(self._mark)
        self._show_state()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the person stays on the line they stood on."""
        line = self.view.currentIndex().row()
        self.model.show_rows(rows)
        self._show_state()
        if 0 <= line < self.model.rowCount():
            self._stand_on(line)

    def add_control(self, widget: QWidget) -> None:
        """Put a button or filter beside the search field."""
        self._top.addWidget(widget)

    def add_filter(self, box: QComboBox) -> None:
        """Put a choice of what is shown beside the search field, its name before it."""
        name = self.tr("Show only")
        named = label(name, "quiet")
        named.setWordWrap(False)
        named.setBuddy(box)
        box.setAccessibleName(name)
        self._top.addWidget(named)
        self._top.addWidget(box)

    def go_without_search(self) -> None:
        """For a list that is a few lines long."""
        self._has_search = False
        self.search.hide()
        self._count.hide()

    def current(self) -> Row | None:
        index = self.view.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _arrange_search(self, name: str) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in: {name}").format(name=name))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", colours.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._enter_first)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(sizes.NEAR)
        self._top.addWidget(self.search, 1)
        self._top.addWidget(self._count)
        self._middle = QStackedLayout()
        for each in (self.view, self.empty, self._nothing_found):
            self._middle.addWidget(each)
        self._nothing_found.say(self.tr("Nothing found"), self.tr("Try fewer characters."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self._top)
        layout.addLayout(self._middle, 1)

    def _filter(self, text: str) -> None:
        self.model.filter(text)
        self._show_state()

    def _show_state(self) -> None:
        shown, all_of_them = self.model.rowCount(), len(self.model.rows)
        page = self.view if shown else self._nothing_found if all_of_them else self.empty
        self._middle.setCurrentWidget(page)
        told = self.tr("{n} in all") if shown == all_of_them else self.tr("{shown} of {n}")
        self._count.setText(told.format(n=all_of_them, shown=shown))
        self._count.setVisible(bool(all_of_them) and self._has_search)

    def _stand_on(self, line: int) -> None:
        self.view.selectionModel().setCurrentIndex(
            self.model.index(line, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _enter_first(self) -> None:
        """Enter in the search field opens the only row that is left, or goes to the list."""
        if self.model.rowCount() == 1:
            self.chosen.emit(self.model.row_at(self.model.index(0, 0)))
        elif self.model.rowCount():
            self._stand_on(0)
            self.view.setFocus()

    def _enter(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.chosen.emit(self.model.row_at(index))

    def _mark(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.marked.emit(self.model.row_at(index) if index.isValid() else None)
