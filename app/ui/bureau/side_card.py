"""This is about one side of what is contested: the value large, who said it, when, where and from what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout, QWidget

from app.domain.contested import Said
from app.operations.messages import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme import sizes
from app.ui.widgets.labels import label

SOURCES: Final = {
    "on_site": QT_TRANSLATE_NOOP("SideCard", "read on site"),
    "paper": QT_TRANSLATE_NOOP("SideCard", "typed from paper"),
    "photo": QT_TRANSLATE_NOOP("SideCard", "read off a picture"),
    "told": QT_TRANSLATE_NOOP("SideCard", "told"),
    "plan": QT_TRANSLATE_NOOP("SideCard", "from the plan"),
}


def source_text(source: str) -> str:
    return translated("SideCard", SOURCES[source]) if source in SOURCES else source


class SideCard(QFrame):
    """A value that stands; `choice` takes it."""

    def __init__(
        self,
        said: Said,
        people: Mapping[str, str],
        computers: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.choice = QRadioButton(self.tr("This one holds"))
        self.choice.setAccessibleName(f"{self.tr('This one holds')} {said.value}")
        self.choice.setAutoExclusive(False)
        value = label(said.shown, "title")
        value.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(value)
        for text in self._lines(said, people, computers):
            line = label(text, "quiet")
            line.setWordWrap(True)
            layout.addWidget(line)
        layout.addStretch(1)
        layout.addWidget(self.choice)

    def _lines(self, said: Said, people: Mapping[str, str], computers: Mapping[str, str]) -> list[str]:
        computer = computers.get(said.device, said.device[:6])
        lines = [
            self.tr("Recorded by {who} on {computer}").format(
                who=people.get(said.by, said.by), computer=computer
            ),
            self.tr("typed in {moment}").format(moment=_minute(said.at)),
            source_text(said.source),
            said.reference,
            self.tr("seen {moment}").format(moment=_minute(said.occurred)) if said.occurred else "",
            people.get(said.observer, said.observer) if said.observer != said.by else "",
            said.note,
        ]
        return [line for line in lines if line]


def _minute(iso: str) -> str:
    return iso[:16].replace("T", " ")
