"""This is about choosing matters to check (检查事项): lists in words, filtered by typing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.visits.matters import MATTER_TEXT
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.widgets.matching import folded, matches, spelt_too

LISTS: Final = {
    "JN": QT_TRANSLATE_NOOP("Matters", "Energy"),
    "HJ": QT_TRANSLATE_NOOP("Matters", "Environment"),
    "ZL": QT_TRANSLATE_NOOP("Matters", "Quality and special equipment"),
    "AQ": QT_TRANSLATE_NOOP("Matters", "Safety at work"),
    "CY": QT_TRANSLATE_NOOP("Matters", "Policy of industry"),
    "JG": QT_TRANSLATE_NOOP("Matters", "Price of electricity"),
    "RS": QT_TRANSLATE_NOOP("Matters", "Staff"),
}
_HEIGHT: Final = 168


class MattersChooser(QWidget):
    """What the notice names; a matter nobody listed is written in the office's own words."""

    def __init__(self, chosen: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chosen = tuple(chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type to find, like 变压器 or JN05"))
        self.search.setAccessibleName(self.tr("Find a matter"))
        self.boxes: dict[str, QCheckBox] = {}
        self._headings: list[tuple[QWidget, list[QCheckBox]]] = []
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(sizes.NEAR, sizes.TIGHT, sizes.NEAR, sizes.TIGHT)
        self._lines.setSpacing(3)
        for code, text in LISTS.items():
            self._add_list(translated("Matters", text), code, chosen)
        self._lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(_HEIGHT)
        area.setWidget(inside)
        self.own = QLineEdit("；".join(matter for matter in chosen if matter not in MATTER_TEXT))
        self.own.setPlaceholderText(self.tr("Others in your own words, apart by ；"))
        self.own.setAccessibleName(self.tr("Matters in your own words"))
        self._count = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        for each in (self.search, area, self.own, self._count):
            layout.addWidget(each)
        self.search.textChanged.connect(self._filter)
        self._tell()

    def chosen(self) -> tuple[str, ...]:
        """Codes first, then own words."""
        ticked = [code for code, box in self.boxes.items() if box.isChecked()]
        own = [part.strip() for part in self.own.text().replace(";", "；").split("；")]
        return (*ticked, *(part for part in own if part))

    def _add_list(self, title: str, code: str, chosen: tuple[str, ...]) -> None:
        heading = label(title, "small")
        self._lines.addWidget(heading)
        boxes = []
        for matter, text in MATTER_TEXT.items():
            if matter.startswith(code):
                box = QCheckBox(f"{matter} {text}")
                box.setChecked(matter in chosen)
                box.toggled.connect(self._tell)
                self._lines.addWidget(box)
                self.boxes[matter] = box
                boxes.append(box)
        self._headings.append((heading, boxes))

    def _filter(self, text: str) -> None:
        """What is ticked stays in sight."""
        words = folded(text).split()
        for heading, boxes in self._headings:
            texts = spelt_too([folded(box.text()) for box in boxes])
            for box, spelt in zip(boxes, texts, strict=True):
                box.setVisible(box.isChecked() or matches(spelt, words))
            heading.setVisible(any(not box.isHidden() for box in boxes))

    def _tell(self, _is_on: bool = False) -> None:
        self._count.setText(self.tr("%n chosen", "", sum(box.isChecked() for box in self.boxes.values())))
