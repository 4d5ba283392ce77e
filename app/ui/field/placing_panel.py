"""This is about the keys of placing, drawn beside the grid: machines, cut-off points, seals, stages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.photos.facts import Stage
from app.domain.photos.photo import photos_of
from app.ui.field.placing_keys import STAGE_KEYS, STAGE_ORDER, PlacingKeys, Thing
from app.ui.pictures.key_button import KeyButton
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.words import STAGES, word


class PlacingPanel(QWidget):
    """Shows what each key means and what is chosen.

    Signals:
        subject_clicked: a thing was clicked (str).
        stage_clicked: a stage was clicked (str).
    """

    subject_clicked = Signal(str)
    stage_clicked = Signal(str)

    def __init__(self, keys: PlacingKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.things: dict[str, KeyButton] = {}
        self.stages: dict[Stage, KeyButton] = {}
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, sizes.TIGHT, 0)
        self._lines.setSpacing(1)
        self._area = area = QScrollArea()
        area.setWidget(self._inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What the picture shows"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(area, 1)
        layout.addWidget(label(self.tr("Stage"), "small"))
        layout.addLayout(self._stage_buttons())
        self._make_buttons(())
        self.show_chosen()

    def show_case(self, case: Case | None) -> None:
        """The things of this enterprise, with how many pictures each has."""
        self._keys.show(case)
        counts = Counter(photo.subject for photo in photos_of(case)) if case is not None else Counter[str]()
        if list(self.things) != [thing.subject for thing in self._keys.things]:
            self._make_buttons(self._keys.things)
        for subject, made in self.things.items():
            number = counts.get(subject, 0)
            made.show_behind(self.tr("%n picture(s)", "", number))
        self.show_chosen()

    def show_chosen(self) -> None:
        for subject, made in self.things.items():
            made.setChecked(subject == self._keys.subject)
            if made.isChecked():
                self._area.ensureWidgetVisible(made, 0, made.height())
        for stage, made in self.stages.items():
            made.setChecked(stage == self._keys.stage)

    def _make_buttons(self, things: Sequence[Thing]) -> None:
        while self._lines.count():
            widget = self._lines.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.things = {}
        titles = {
            "equipment": word("Equipment and lines"),
            "cutoff": self.tr("Cut-off points"),
            "seal": self.tr("Seals"),
            "site": self.tr("Sites"),
            "problem": self.tr("Problems"),
        }
        for thing in things:
            title = titles.pop(thing.kind, "")
            if title:
                self._lines.addWidget(label(title, "small"))
            made = KeyButton(thing.key, f"{thing.number}　{thing.name}".strip("　"))
            made.clicked.connect(lambda _on, subject=thing.subject: self.subject_clicked.emit(subject))
            self._lines.addWidget(made)
            self.things[thing.subject] = made
        if not things:
            text = self.tr(
                "Choose an enterprise above; its machines, cut-off points and seals then have keys."
            )
            self._lines.addWidget(label(text, "quiet"))
        self._lines.addStretch(1)

    def _stage_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(1)
        for at, stage in enumerate(STAGE_ORDER):
            made = KeyButton(STAGE_KEYS[at], word(STAGES[stage]))
            made.clicked.connect(lambda _on, chosen=stage: self.stage_clicked.emit(chosen))
            grid.addWidget(made, at // 2, at % 2)
            self.stages[stage] = made
        return grid
