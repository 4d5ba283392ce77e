"""This is about settling (核定): the values side by side, who said each and when, the picture, one reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.acts.fact import Fact, Occurred
from app.domain.contested import Contested, PictureBeside, Said, fact_said
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.rules import take_reading
from app.operations.settle import settle
from app.ui.field.beside_pictures import BesidePictures
from app.ui.pictures.zoom_pane import ZoomPane
from app.ui.sheets.people_here import computer_names, people_names, workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.sheets.side_card import SideCard
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_MOST_PICTURES: Final = 6


class SettleSheet(Sheet):
    """One contested value. The values that stand can be taken, or a third be typed; always with a reason."""

    def __init__(self, session: CaseSession, contested: Contested, parent: QWidget | None = None) -> None:
        super().__init__(session, f"{word('Settle')}：{contested.label}", word("Settle"), parent)
        self.contested = contested
        self._pictures = BesidePictures(session, self)
        self._people, self._computers = people_names(session), computer_names(session)
        self.choices: list[QRadioButton] = []
        sides = QWidget()
        layout = QHBoxLayout(sides)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.GAP)
        for said in contested.said:
            layout.addWidget(self._side(said), 1)
        if contested.pictures:
            layout.addWidget(self._picture_side(contested.pictures[:_MOST_PICTURES]), 2)
        self._layout.insertWidget(1, sides)
        if not contested.pictures:
            self._layout.insertWidget(2, label(self.tr("No picture shows this value."), "quiet"))
        self.third = QLineEdit()
        if self._fact_with("") is not None:
            unit = next((said.unit for said in contested.said if said.unit), "")
            name = self.tr("Neither: the value that holds is")
            self.rows.add(f"{name}（{unit}）" if unit else name, self.third)
            self.third.textEdited.connect(self._unchoose)
        self.ask_reason(self.tr("Why this one holds"))
        if contested.pictures:
            self.reason.setPlaceholderText(self.tr("like: as the picture of the meter shows"))
        who = self._people.get(workspace_of(session).officer, "")
        told = self.tr("Settled by: {who}. Both records stay in the trace.")
        self._layout.insertWidget(self._layout.count() - 1, label(told.format(who=who), "small"))
        self.setMinimumWidth(860 if contested.pictures else 560)

    def act(self) -> None:
        fact = self._chosen()
        if fact is None:
            self.said.setText(self.tr("Say which value holds."))
            self.said.show()
        elif not self.need(self.reason, self.tr("Say why this one holds.")):
            return
        elif workspace_of(self.session).is_bureau:
            self._settle_at_bureau(fact)
        else:
            self.send(settle, fact)

    def done(self, result: int) -> None:
        self._pictures.close()
        super().done(result)

    # What stands -----------------------------------------------------------------------------------------

    def _side(self, said: Said) -> QWidget:
        card = SideCard(said, self._people, self._computers)
        card.choice.clicked.connect(lambda _checked: self._choose(card.choice))
        self.choices.append(card.choice)
        return card

    def _picture_side(self, pictures: tuple[PictureBeside, ...]) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        self.pane = ZoomPane(self.tr("Picture beside the values"))
        self.pane.setMinimumSize(QSize(260, 200))
        self._named: QLabel = label("", "small")
        layout.addWidget(self.pane, 1)
        if len(pictures) > 1:
            names = [(picture.photo, picture.number or picture.name) for picture in pictures]
            self.which = QComboBox()
            self.which.setAccessibleName(self.tr("Which picture"))
            for photo, name in names:
                self.which.addItem(name, photo)
            self.which.currentIndexChanged.connect(lambda at: self._look(pictures[at]))
            layout.addWidget(self.which)
        else:
            layout.addWidget(self._named)
        self._look(pictures[0])
        return side

    def _look(self, picture: PictureBeside) -> None:
        self._named.setText(picture.number or picture.name)
        self.pane.show_image(QImage(), self.tr("Reading the picture…"))
        self._pictures.ask(self._show_picture, picture.sha256)

    def _show_picture(self, image: QImage) -> None:
        self.pane.show_image(image, self.tr("This picture is not on this computer."))

    # What holds ------------------------------------------------------------------------------------------

    def _choose(self, taken: QRadioButton) -> None:
        for each in self.choices:
            each.setChecked(each is taken)
        self.third.clear()

    def _unchoose(self, text: str) -> None:
        if text:
            for each in self.choices:
                each.setChecked(False)

    def _chosen(self) -> Fact | None:
        """The fact that states what holds. Raises RuleRefused NOT_A_DECIMAL, NOT_CONTESTED."""
        for place, each in enumerate(self.choices, start=1):
            if each.isChecked():
                return self._taken(place)
        return self._fact_with(self.third.text().strip()) if self.third.text().strip() else None

    def _taken(self, place: int) -> Fact:
        from app.operations.settle_at_bureau import one_of

        return one_of(self.session.case, self.contested.slot, place, self._here(), self.why)

    def _fact_with(self, value: str) -> Fact | None:
        """The first statement with another value; None where a value is more than one text."""
        current = self.session.case.slot(self.contested.slot).current
        said = fact_said(current[0]) if current else Fact()
        if not isinstance(getattr(said, "value", None), str):
            return None
        changed = msgspec.structs.replace(said, value=value, occurred=self._here(), note=self.why)
        return take_reading(changed) if value and isinstance(changed, ReadingTaken) else changed

    def _here(self) -> Occurred:
        workspace = workspace_of(self.session)
        return Occurred(at=workspace.desk.now().isoformat(timespec="minutes"), observer=workspace.officer)

    def _settle_at_bureau(self, fact: Fact) -> None:
        from app.ui.field.bureau_settling import settle_here

        workspace = workspace_of(self.session)
        self.begin_sending()
        workspace.do_or_tell(
            self, self._settled, self.say, settle_here, self.session.case, workspace.stamp(), fact
        )

    def _settled(self, _result: object) -> None:
        self.session.look()
        self.sent()
