"""This is about settling (待核定): what two records say, side by side, the picture beside, one reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.acts.fact import Fact, Occurred
from app.domain.contested import Contested, contested_in
from app.domain.errors import Refused, RuleRefused
from app.domain.people.office import devices_of
from app.operations.settle_at_bureau import Forked, ToSettle, another, one_of
from app.ui.background import Answers
from app.ui.bureau import settle_work as work
from app.ui.bureau.dial_pane import DialPane
from app.ui.bureau.forks_strip import ForksStrip
from app.ui.message import Message, refusal_message, refusal_text
from app.ui.sheets.side_card import SideCard
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession


class SettleScreen(Page):
    """One contested value at a time; when it is settled the next one comes."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("To settle"), parent)
        self._session = session
        self._is_asking = False
        self._to_settle: tuple[ToSettle, ...] = ()
        self._looked: work.LookedAt | None = None
        self._contested: Contested | None = None
        self.cards: list[SideCard] = []
        self.open_button = button(self.tr("Open the enterprise"), self._open, icon_name="building-2")
        self.head.addWidget(self.open_button)
        self.which = QComboBox()
        self.which.setAccessibleName(word("To settle"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.currentIndexChanged.connect(self._look)
        self.pictures = DialPane(session)
        self._empty = EmptyState("scale")
        self._empty.say(
            self.tr("Nothing to settle"),
            self.tr("Where two computers say different things of one matter, both are shown here."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._work_page())
        self.forks = ForksStrip()
        self.forks.wanted.connect(self._take_both)
        self.body.addWidget(self.forks)
        self.body.addWidget(self._pages, 1)
        self._show_listed(work.Listed((), ()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pictures.put_away()
        super().closeEvent(event)

    def reload(self) -> None:
        """Look anew what is contested."""
        if not self._is_asking:
            self._is_asking = True
            answers = Answers(self._show_listed, lambda _: self._asked(), self._asked)
            self._session.do_long(self.tr("Looking for what is to be settled"), work.listed, answers)

    def _asked(self) -> None:
        self._is_asking = False

    # What is contested -----------------------------------------------------------------------------------

    def _work_page(self) -> QWidget:
        self._sides = QGridLayout()
        self._sides.setSpacing(sizes.NEAR)
        for column in (0, 1):
            self._sides.setColumnStretch(column, 1)
        self.third = QLineEdit()
        self.third.setPlaceholderText(self.tr("Neither: the value that holds"))
        self.third.setAccessibleName(self.tr("Neither: the value that holds"))
        self.third.textEdited.connect(self._type_third)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason, like: as the picture of the meter shows"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.returnPressed.connect(self._settle)
        self.settle = button(word("Settle"), self._settle, "main", "check")
        self.wrong = label("", "wrong")
        self.wrong.hide()
        said = QVBoxLayout()
        said.setSpacing(sizes.NEAR)
        said.addLayout(self._sides)
        for each in (self.third, self.reason, self.wrong, self.settle):
            said.addWidget(each)
        said.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(sizes.GAP)
        beside.addLayout(said, 4)
        beside.addWidget(self.pictures, 5)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.which)
        layout.addLayout(beside, 1)
        return page

    def _show_listed(self, listed: work.Listed) -> None:
        self._is_asking = False
        to_settle = listed.to_settle
        names = {device.id: device.label for device in devices_of(self._session.office)}
        self.forks.show_forked(listed.forked, names)
        self._pages.setVisible(bool(to_settle) or not listed.forked)
        same = to_settle == self._to_settle and self._contested is not None
        before = self._current()
        self._to_settle = to_settle
        self._pages.setCurrentIndex(1 if to_settle else 0)
        self.open_button.setVisible(bool(to_settle))
        if same:
            return
        self.which.blockSignals(True)
        self.which.clear()
        for each in to_settle:
            self.which.addItem(f"{each.name}　{each.contested.label}")
        kept = next((at for at, each in enumerate(to_settle) if before and _same(each, before)), 0)
        self.which.setCurrentIndex(kept if to_settle else -1)
        self.which.blockSignals(False)
        self._look()

    def _current(self) -> ToSettle | None:
        at = self.which.currentIndex()
        return self._to_settle[at] if 0 <= at < len(self._to_settle) else None

    def _look(self) -> None:
        """Show what is chosen as the register has it now."""
        self._contested = None
        self._clear()
        current = self._current()
        if current is not None:
            self._session.ask(
                self, lambda looked: self._show_case(current, looked), work.look_at, current.case
            )

    def _show_case(self, current: ToSettle, looked: work.LookedAt) -> None:
        if current is not self._current():
            return
        slot = current.contested.slot
        found = next((each for each in contested_in(looked.case) if each.slot == slot), None)
        if found is None:
            self.reload()
            return
        self._looked, self._contested = looked, found
        for said in found.said:
            card = SideCard(said, looked.people, looked.computers)
            card.choice.clicked.connect(lambda _checked, card=card: self._choose(card))
            self._sides.addWidget(card, len(self.cards) // 2, len(self.cards) % 2)
            self.cards.append(card)
        self.third.setVisible(self._can_be_another())
        self.settle.setEnabled(True)
        self.pictures.show_pictures(current.case, found.pictures)

    def _clear(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self.third.clear()
        self.reason.clear()
        self.settle.setEnabled(False)
        self._say_wrong("")
        self.pictures.show_pictures("", ())

    def _open(self) -> None:
        current = self._current()
        if current is not None:
            self._session.go_to_case(current.case)

    def _take_both(self, forked: Forked) -> None:
        at = self._session.stamp().at
        self._session.do_or_tell(self, self._taken, self._not_taken, work.take_both, forked.case, at)

    def _taken(self, case_id: str) -> None:
        self._session.say(
            Message(self.tr("Both records are kept. What differs stands here to be settled."), "good")
        )
        self._session.note_changed(case_id)
        self.reload()

    def _not_taken(self, refused: Refused) -> None:
        self._session.say(refusal_message(refused))
        self.reload()

    # What holds ------------------------------------------------------------------------------------------

    def _choose(self, chosen: SideCard) -> None:
        for card in self.cards:
            card.choice.setChecked(card is chosen)
        self.third.clear()
        self.reason.setFocus()

    def _type_third(self, text: str) -> None:
        if text:
            for card in self.cards:
                card.choice.setChecked(False)

    def _can_be_another(self) -> bool:
        """Whether a person can type a value of this kind."""
        try:
            self._another("0")
        except RuleRefused:
            return False
        return True

    def _another(self, value: str) -> Fact:
        assert self._looked is not None
        assert self._contested is not None
        return another(
            self._looked.case, self._contested.slot, value, self._occurred(), self.reason.text().strip()
        )

    def _fact(self) -> Fact | None:
        """Raises RuleRefused as `one_of` and `another`."""
        assert self._looked is not None
        assert self._contested is not None
        for place, card in enumerate(self.cards, start=1):
            if card.choice.isChecked():
                reason = self.reason.text().strip()
                return one_of(self._looked.case, self._contested.slot, place, self._occurred(), reason)
        value = self.third.text().strip()
        return self._another(value) if value else None

    def _occurred(self) -> Occurred:
        """A third value is read off the picture that is shown; where there is none, off paper."""
        now, picture = self._session.desk.now(), self.pictures.shown
        return Occurred(
            at=now.isoformat(timespec="minutes"),
            observer=self._session.officer,
            source="photo" if picture is not None else "paper",
            reference=(picture.number or picture.name) if picture is not None else "",
        )

    def _settle(self) -> None:
        if self._looked is None or self._contested is None:
            return
        try:
            fact = self._fact()
        except RuleRefused as refused:
            self._say_wrong(refusal_text(refused))
            return
        if fact is None:
            self._say_wrong(self.tr("Choose the value that holds, or type it."))
        elif not fact.note:
            self._say_wrong(self.tr("Say why this value holds; the reason stays with it."))
            self.reason.setFocus()
        else:
            self._say_wrong("")
            self.settle.setEnabled(False)
            at = self._session.stamp().at
            self._session.do_or_tell(
                self, self._settled, self._refused, work.settle, self._looked.case, at, fact
            )

    def _settled(self, case_id: str) -> None:
        label_of = self._contested.label if self._contested is not None else ""
        text = self.tr("{what} is settled; the other records stay in the trace.")
        self._session.say(Message(text.format(what=label_of), "good"))
        self._session.note_changed(case_id)
        self._contested = None
        self.reload()

    def _refused(self, refused: Refused) -> None:
        self.settle.setEnabled(True)
        self._say_wrong(refusal_text(refused))

    def _say_wrong(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))


def _same(one: ToSettle, other: ToSettle) -> bool:
    return (one.case, one.contested.slot) == (other.case, other.contested.slot)
