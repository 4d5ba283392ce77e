"""This is about one side of what is contested: the value large, who typed it in, who saw it, from what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout, QWidget

from app.domain.contested import Said
from app.domain.moments import moment_shown
from app.ui.sheets.occasion import source_word
from app.ui.theme import sizes
from app.ui.widgets.labels import label


class SideCard(QFrame):
    """A value that stands; `choice` takes it."""

    def __init__(
        self,
        said: Said,
        people: Mapping[str, str],
        computers: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """people, computers: what they are called, by their ids."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.choice = QRadioButton(self.tr("This one holds"))
        self.choice.setAccessibleName(f"{self.tr('This one holds')} {said.value}")
        self.choice.setAutoExclusive(False)
        value = label(said.shown or self.tr("nothing"), "title")
        value.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(value)
        for name, text in self._told(said, people, computers):
            layout.addWidget(label(name, "small"))
            line = label(text)
            line.setWordWrap(True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(line)
        layout.addStretch(1)
        layout.addWidget(self.choice)

    def _told(
        self, said: Said, people: Mapping[str, str], computers: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        by, computer = people.get(said.by, said.by), computers.get(said.device, said.device[:6])
        yield self.tr("Typed in by"), f"{by}　{moment_shown(said.at)}　{computer}"
        if said.occurred or said.observer:
            seen = people.get(said.observer, said.observer) or self.tr("not stated")
            yield self.tr("Seen by"), f"{seen}　{moment_shown(said.occurred)}".strip()
        source = " · ".join(part for part in (source_word(said.source), said.reference) if part)
        if source:
            yield self.tr("Source"), source
        if said.note:
            yield self.tr("Remark"), said.note
