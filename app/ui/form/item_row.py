"""This is about items of a repeat as rows of a table: few short questions side by side, named once above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.form.parts import columns_of, node_of
from app.ui.form.question_box import QuestionBox
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.form.sheet import Sheet
    from app.xforms.model.controls import Control

_NUMBER_WIDTH: Final = 26
_BUTTONS_WIDTH: Final = 84


class HeadRow(QWidget):
    """The names of the columns."""

    def __init__(self, sheet: Sheet, control: Control, repeat: str) -> None:
        """repeat: named without item id."""
        super().__init__()
        self._sheet, self._columns, self._repeat = sheet, columns_of(control), repeat
        self._path = control.field.path if control.field is not None else ""
        self.title = label("", "heading")
        self._names: list[QLabel] = []
        line = _line(self)
        number = label("", "small")
        number.setFixedWidth(_NUMBER_WIDTH)
        line.addWidget(number)
        for _ in self._columns:
            name = label("", "quiet")
            name.setWordWrap(True)
            self._names.append(name)
            line.addWidget(name, 1)
        line.addSpacing(_BUTTONS_WIDTH)

    def refresh(self, items: Sequence[str]) -> None:
        """In the words of the first item; nothing is named where there is none."""
        self.setVisible(bool(items))
        if items:
            self.title.setText(self._sheet.filling.state(items[0]).label)
        self.title.setVisible(bool(items and self.title.text()))
        for column, name in zip(self._columns, self._names, strict=True):
            if items:
                state = self._sheet.filling.state(node_of(column, self._path, items[0]))
                name.setText(f"{state.label} *" if state.required else state.label)


class ItemRow(QWidget):
    """One item.

    Signals:
        removed: the person wants it away (str, its node).
        copied: the person wants one more like it (str, its node).
    """

    removed = Signal(str)
    copied = Signal(str)

    def __init__(self, sheet: Sheet, control: Control, item: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self._item = sheet, item
        self._number = label("", "quiet")
        self._number.setFixedWidth(_NUMBER_WIDTH)
        self.copy = button("", lambda: self.copied.emit(item), "flat", "layers")
        self.remove = button("", lambda: self.removed.emit(item), "flat", "trash-2")
        path = control.field.path if control.field is not None else ""
        line = _line(self)
        line.addWidget(self._number)
        self._boxes = []
        for column in columns_of(control):
            box = QuestionBox(column, node_of(column, path, item), sheet, parent=self, in_a_cell=True)
            self._boxes.append(box)
            line.addWidget(box, 1)
            sheet.note(box)
        for each in (self.copy, self.remove):
            each.setVisible(not control.count)
            each.setFixedWidth(_BUTTONS_WIDTH // 2 - 2)
            line.addWidget(each)

    def refresh(self, number: int) -> None:
        state = self._sheet.filling.state(self._item)
        name = state.label or self.tr("Item")
        self._number.setText(str(number))
        for each, deed in ((self.copy, self.tr("One more like it")), (self.remove, self.tr("Remove"))):
            each.setAccessibleName(f"{deed} {name} {number}")
            each.setToolTip(deed)
        self.setVisible(state.relevant)

    def open_it(self) -> None:
        """A row is always open."""

    def open_item_of(self, node: str) -> None:
        """Nothing lies deeper in a row."""

    def boxes(self) -> Iterator[QuestionBox]:
        return iter(self._boxes)


def _line(of: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(of)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(sizes.NEAR)
    return line
