"""This is about the one table model: rows as they are, shown, filtered and sorted; never edited, never read.

10,000 rows cost nothing until they are seen: a text is asked for when its cell is painted. Filtering goes
through a text per row, made at the first keystroke, its pinyin at the first letter; how it is matched is
`matching.matches`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.theme.colours import Tone
from app.ui.widgets.matching import folded, matches, may_be_pinyin, spelt_too

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
TONE_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        title: translated.
        text: what a cell says.
        tone: shows the cell as a pill of this tone; None for plain text.
        order: what the column is sorted by; else its text.
        is_number: set to the right.
        width: in digits, a Chinese character counts two; 0 shares what is left.
        hint: shown beside the pointer; else the text.
    """

    title: str
    text: Callable[[Row], str]
    tone: Callable[[Row], Tone | None] | None = None
    order: Callable[[Row], Any] | None = None
    is_number: bool = False
    width: int = 0
    hint: Callable[[Row], str] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows in columns.

    Attributes:
        found_by: the folded text a row is found by, where somebody made it beforehand; else made of the
            columns at the first keystroke.
    """

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.found_by: Callable[[Row], str] | None = None
        self._rows: Sequence[Row] = ()
        self._shown: Sequence[int] = ()
        self._texts: list[str] | None = None
        self._spelt: list[str] | None = None
        self._wanted = ""
        self._order: tuple[int, bool] | None = None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these from now on, under the filter and order that stand."""
        self.beginResetModel()
        self._rows = rows
        self._texts = self._spelt = None
        self._arrange()
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show only rows that hold every word of a text; all where it is empty."""
        wanted = folded(text)
        if wanted == self._wanted:
            return
        self.beginResetModel()
        self._wanted = wanted
        self._arrange()
        self.endResetModel()

    def row_at(self, index: Index) -> Row:
        return self._rows[self._shown[index.row()]]

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, shown or not."""
        return self._rows

    def position_of(self, is_it: Callable[[Row], bool]) -> int:
        """The shown line of the first row that is it; -1 where none is shown."""
        return next((at for at, number in enumerate(self._shown) if is_it(self._rows[number])), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._arrange()
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.hint or column.text)(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == TONE_ROLE:
            return column.tone(row) if column.tone is not None else None
        return row if role == ROW_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self.columns[section].is_number
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _arrange(self) -> None:
        shown: Sequence[int] = range(len(self._rows))
        if self._wanted:
            words = self._wanted.split()
            texts = self._spelt_texts() if may_be_pinyin(words) else self._row_texts()
            shown = [number for number in shown if matches(texts[number], words)]
        if self._order is not None:
            column, backwards = self._order
            key = self.columns[column].order or self.columns[column].text
            shown = sorted(shown, key=lambda number: key(self._rows[number]), reverse=backwards)
        self._shown = shown

    def _spelt_texts(self) -> list[str]:
        """With the pinyin of each row: only where somebody types letters."""
        if self._spelt is None:
            self._spelt = spelt_too(self._row_texts())
        return self._spelt

    def _row_texts(self) -> list[str]:
        if self._texts is None and self.found_by is not None:
            self._texts = [self.found_by(row) for row in self._rows]
        if self._texts is None:
            self._texts = [
                folded("\n".join(column.text(row) for column in self.columns)) for row in self._rows
            ]
        return self._texts
