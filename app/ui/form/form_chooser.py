"""This is about which checklist is begun: those that check what the notice names come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.matching import folded, matches, spelt_too
from app.ui.widgets.short_list import ShortList
from app.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.ui.form.work import KnownForm


class FormChooser(QWidget):
    """A list to find in by typing.

    Signals:
        chosen: the definition (KnownForm).
        left: none of them.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[tuple[KnownForm, str]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type to find a checklist"))
        self.search.setAccessibleName(self.tr("Find a checklist"))
        self.list: ShortList[KnownForm] = ShortList(self.tr("Checklists to choose from"))
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(button(word("Back"), self.left.emit, icon_name="arrow-left"))
        head.addWidget(label(self.tr("Which checklist"), "heading"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._choose_the_first)
        self.list.chosen.connect(self.chosen)

    def offer(self, known: Sequence[KnownForm], named: Collection[str]) -> None:
        """named: the matters of the notice; a form says how many of them it checks."""
        counted = [(len(form.matters.intersection(named)), form) for form in known]
        counted.sort(key=lambda each: -each[0])
        pattern = self.tr("{title}: {n} named by the notice")
        self._offered = [
            (form, pattern.format(title=form.title, n=count) if count else form.title)
            for count, form in counted
        ]
        self.search.clear()
        self._find("")

    def take_focus(self) -> None:
        self.list.stand_on(0)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _find(self, text: str) -> None:
        words = folded(text).split()
        texts = spelt_too([folded(line[1]) for line in self._offered])
        found = [line for line, by in zip(self._offered, texts, strict=True) if matches(by, words)]
        self.list.show_lines(found)
        self.list.stand_on(min(0, len(self.list.lines) - 1))

    def _choose_the_first(self) -> None:
        if self.list.values:
            self.chosen.emit(self.list.values[0])
