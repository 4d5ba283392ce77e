"""This is about blocks under one another: questions, headings, repeats with their items."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.form.copying import copy_item
from app.ui.form.item_row import HeadRow, ItemRow
from app.ui.form.parts import Block, flat, is_table, node_of
from app.ui.form.question_box import QuestionBox
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.xforms.errors import FormRefused

if TYPE_CHECKING:
    from app.ui.form.sheet import Sheet
    from app.xforms.model.controls import Control

FEW_ITEMS = 4
"""So many items of a repeat are open from the start; of more, each is built when it is opened."""


class BlocksBox(QWidget):
    """Blocks below one context: the form itself, or an item of a repeat."""

    def __init__(
        self, sheet: Sheet, blocks: Sequence[Block], path: str, node: str, parent: QWidget | None = None
    ) -> None:
        """path, node: of the context."""
        super().__init__(parent)
        self._sheet = sheet
        self._headings: list[tuple[str, QLabel]] = []
        self.repeats: list[RepeatBox] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(sizes.GAP + 2)
        for block in blocks:
            self._build(block, node_of(block.control, path, node), path, node)
        self.refresh()

    def refresh(self) -> None:
        """Headings and repeats as the engine has them now; questions are told one by one."""
        for node, heading in self._headings:
            state = self._sheet.filling.state(node)
            heading.setVisible(state.relevant)
            if state.label:
                heading.setText(state.label)
        for repeat in self.repeats:
            repeat.refresh()

    def boxes(self) -> Iterator[QuestionBox]:
        """Every question that is built, in order."""
        return iter(self.findChildren(QuestionBox))

    def open_item_of(self, node: str) -> None:
        """Build the item a question lies in."""
        for repeat in self.repeats:
            repeat.open_item_of(node)

    def _build(self, block: Block, node: str, path: str, context: str) -> None:
        if block.control.kind == "repeat":
            repeat = RepeatBox(self._sheet, block.control, node, self)
            self.repeats.append(repeat)
            self._layout.addWidget(repeat)
        elif block.control.kind == "group":
            heading = label("", "heading", self)
            self._headings.append((node, heading))
            self._layout.addWidget(heading)
        else:
            # With its parent from the start: without one it would be shown as a window of its own.
            box = QuestionBox(block.control, node, self._sheet, block.depth, self)
            self._layout.addWidget(box)
            self._sheet.note(box)


class RepeatBox(QWidget):
    """The items of a repeat, each with its questions or as a row; added, copied and removed by buttons."""

    def __init__(self, sheet: Sheet, control: Control, repeat: str, parent: QWidget | None = None) -> None:
        """repeat: named without item id."""
        super().__init__(parent)
        self._sheet, self._control, self._repeat = sheet, control, repeat
        self._items: dict[str, ItemBox | ItemRow] = {}
        self._is_table = is_table(control)
        self._said = label("", "wrong")
        self._said.hide()
        self.add = button(self.tr("Add an item"), self.add_item, icon_name="plus")
        self._list = QVBoxLayout()
        self._list.setSpacing(sizes.NEAR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        if self._is_table:
            self._head = HeadRow(sheet, control, repeat)
            layout.addWidget(self._head.title)
            layout.addWidget(self._head)
            self._list.setSpacing(2)
        layout.addLayout(self._list)
        layout.addWidget(self._said)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        layout.addLayout(line)
        self.add.setVisible(not control.count)
        self.refresh()

    def refresh(self) -> None:
        """Items as the engine has them now; those that stay are not built anew."""
        items = self._sheet.filling.items(self._repeat)
        for gone in [item for item in self._items if item not in items]:
            box = self._items.pop(gone)
            self._list.removeWidget(box)
            box.hide()
            box.deleteLater()
        for at, item in enumerate(items):
            if item not in self._items:
                made = self._made(item, len(items) <= FEW_ITEMS)
                made.removed.connect(self.remove_item)
                made.copied.connect(self.copy_item)
                self._items[item] = made
                self._list.insertWidget(at, made)
            self._items[item].refresh(at + 1)
        if self._is_table:
            self._head.refresh(items)
        is_there = all(self._sheet.filling.state(item).relevant for item in items) if items else True
        self.setVisible(is_there and self._is_relevant())

    def add_item(self) -> None:
        """One more, and into it."""
        if self._change(lambda: self._sheet.filling.add_repeat(self._repeat)):
            self._stand_in(self._sheet.filling.items(self._repeat)[-1])

    def copy_item(self, item: str) -> None:
        """One more with the same answers, and into it."""
        made: list[str] = []
        if self._change(lambda: made.append(copy_item(self._sheet.filling, item))):
            self._stand_in(made[0])

    def remove_item(self, item: str) -> None:
        if self._change(lambda: self._sheet.filling.remove_repeat(item)):
            self.add.setFocus()

    def _stand_in(self, item: str) -> None:
        self._items[item].open_it()
        first = next((box for box in self._items[item].boxes() if box.takes_answers), None)
        if first is not None:
            first.take_focus()

    def _made(self, item: str, is_open: bool) -> ItemBox | ItemRow:
        if self._is_table:
            return ItemRow(self._sheet, self._control, item, self)
        return ItemBox(self._sheet, self._control, item, is_open, self)

    def open_item_of(self, node: str) -> None:
        for item, box in self._items.items():
            if node.startswith(f"{item}/"):
                box.open_it()
                box.open_item_of(node)

    def _change(self, change: Callable[[], object]) -> bool:
        self._said.hide()
        try:
            change()
        except FormRefused:
            self._said.setText(self.tr("The form does not allow this here."))
            self._said.show()
            return False
        # First: who leaves a question that went with its item answers nothing any more.
        self._sheet.items_changed()
        self.refresh()
        return True

    def _is_relevant(self) -> bool:
        """Of a repeat without items: whether what it stands in is."""
        parent = self._repeat.rpartition("/")[0]
        return self._sheet.filling.state(parent).relevant if parent else True


class ItemBox(QFrame):
    """One item of a repeat.

    Signals:
        removed: the person wants it away (str, its node).
        copied: the person wants one more like it (str, its node).
    """

    removed = Signal(str)
    copied = Signal(str)

    def __init__(self, sheet: Sheet, control: Control, item: str, is_open: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._sheet, self._control, self._item = sheet, control, item
        self._blocks: BlocksBox | None = None
        self.title = label("", "heading")
        self.open = button(self.tr("Open"), self.open_it, icon_name="chevron-down")
        self.copy = button(self.tr("One more like it"), self._copy, "flat", "layers")
        self.remove = button(self.tr("Remove"), self._remove, "flat", "trash-2")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.open)
        head.addWidget(self.copy)
        head.addWidget(self.remove)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.GAP)
        self._layout.addLayout(head)
        self.copy.setVisible(not control.count)
        self.remove.setVisible(not control.count)
        if is_open:
            self.open_it()

    def refresh(self, number: int) -> None:
        state = self._sheet.filling.state(self._item)
        name = state.label or self.tr("Item")
        self.title.setText(f"{name} {number}")
        self.remove.setAccessibleName(f"{self.tr('Remove')} {name} {number}")
        self.copy.setAccessibleName(f"{self.tr('One more like it')} {name} {number}")
        self.open.setAccessibleName(f"{self.tr('Open')} {name} {number}")
        self.setVisible(state.relevant)
        if self._blocks is not None:
            self._blocks.refresh()

    def open_it(self) -> None:
        if self._blocks is None:
            field = self._control.field
            path = field.path if field is not None else ""
            blocks = tuple(flat(self._control.children, 0))
            self._blocks = BlocksBox(self._sheet, blocks, path, self._item, self)
            self._layout.addWidget(self._blocks)
            self.open.hide()

    def open_item_of(self, node: str) -> None:
        if self._blocks is not None:
            self._blocks.open_item_of(node)

    def boxes(self) -> Iterator[QuestionBox]:
        return self._blocks.boxes() if self._blocks is not None else iter(())

    def _copy(self) -> None:
        self.copied.emit(self._item)

    def _remove(self) -> None:
        self.removed.emit(self._item)
