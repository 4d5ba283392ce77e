"""This is about the sheets of publication: 公示, an objection and its answer, 公告."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.acceptance.opinion import OUTCOME_TEXT as OPINION_TEXT
from app.domain.acceptance.opinion import Opinion, opinions_of
from app.domain.publication.facts import ObjectionAnswered, ObjectionReceived, PublicationMade
from app.domain.publication.publication import OUTCOME_TEXT, Objection, publication_of
from app.operations.publish import answer_objection, publish, receive_objection
from app.ui.field.restart_sheets import pictures
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

USUAL_DAYS: Final = 7
"""Proposed for 公示; no law that was read sets it."""


class _OfOpinions(Sheet):
    """What both publications need: which opinions, where, text, picture of the page."""

    def begin(self, chosen: tuple[Opinion, ...]) -> None:
        known = opinions_of(self.session.case)
        options = [(each.id, f"{each.number}　{OPINION_TEXT.get(each.outcome, '')}") for each in known]
        self.opinions = self.ticks(self.tr("Opinions"), options, [each.id for each in chosen])
        if not known:
            self.tell(self.tr("There is no opinion yet."))
            self.deed.setEnabled(False)

    def end(self) -> None:
        self.place = self.line(self.tr("Where"), "", self.tr("Web address or medium"), is_needed=True)
        self.text = self.line(self.tr("Text"))
        self.photo = self.choice(self.tr("Picture of the page"), pictures(self.session))

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(opinion for opinion, box in self.opinions.items() if box.isChecked())


class ShownSheet(_OfOpinions):
    """公示: from when to when, and where."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Shown to the public")
        super().__init__(session, title, word("Save"), parent)
        shown = {each for notice in publication_of(session.case).shown for each in notice.opinions}
        self.begin(tuple(each for each in opinions_of(session.case) if each.id not in shown))
        today = workspace_of(session).desk.today()
        self.on = self.line(self.tr("From"), today.isoformat(), is_needed=True)
        last = (today + timedelta(days=USUAL_DAYS - 1)).isoformat()
        self.until = self.line(self.tr("Until"), last, is_needed=True)
        self.end()

    def act(self) -> None:
        if self.need(self.place, self.tr("Say where.")):
            made = PublicationMade(
                publication=workspace_of(self.session).desk.new_id(),
                stage="shown",
                opinions=self.chosen,
                on=self.on.text().strip(),
                until=self.until.text().strip(),
                place=self.place.text().strip(),
                text=self.text.text().strip(),
                photo=self.photo.currentData(),
            )
            self.send(publish, made)


class AnnouncedSheet(_OfOpinions):
    """公告: number, day, where; a reason where 公示 did not run its term."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Announced")
        super().__init__(session, title, word("Save"), parent)
        waiting = {each for notice in publication_of(session.case).waiting() for each in notice.opinions}
        self.begin(tuple(each for each in opinions_of(session.case) if each.id in waiting))
        self.number = self.line(self.tr("Number"), is_needed=True)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.end()

    def act(self) -> None:
        needed = ((self.number, self.tr("Enter its number.")), (self.place, self.tr("Say where.")))
        if not all(self.need(field, text) for field, text in needed):
            return
        made = PublicationMade(
            publication=workspace_of(self.session).desk.new_id(),
            stage="announced",
            opinions=self.chosen,
            on=self.on.text().strip(),
            place=self.place.text().strip(),
            number=self.number.text().strip(),
            text=self.text.text().strip(),
            photo=self.photo.currentData(),
            note=self.why,
        )
        self.send(publish, made)


class ObjectionSheet(Sheet):
    """Somebody objected; the name stays in the file and is in no public list."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "An objection came")
        super().__init__(session, title, word("Save"), parent)
        shown = publication_of(session.case).shown
        options = [
            (each.id, f"{each.on} — {each.until}　{'、'.join(each.numbers)}") for each in reversed(shown)
        ]
        self.publication = self.choice(self.tr("To"), options)
        self.by = self.line(self.tr("From whom"), "", self.tr("Kept in the file, never published"))
        self.text = self.line(self.tr("What is objected to"), is_needed=True)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.by.setFocus()

    def act(self) -> None:
        if self.need(self.text, self.tr("Say what is objected to.")):
            received = ObjectionReceived(
                objection=workspace_of(self.session).desk.new_id(),
                publication=self.publication.currentData() or "",
                on=self.on.text().strip(),
                by=self.by.text().strip(),
                text=self.text.text().strip(),
            )
            self.send(receive_objection, received)


class ObjectionAnswerSheet(Sheet):
    """How an objection was answered."""

    def __init__(self, session: CaseSession, objection: Objection, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Answer to an objection")
        super().__init__(session, title, word("Save"), parent)
        self._objection = objection
        self.tell(objection.text)
        self.outcome = self.choice(
            self.tr("It was"), list(OUTCOME_TEXT.items()), objection.outcome or "rejected"
        )
        self.text = self.line(self.tr("Answer"), objection.answer, is_needed=True)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)

    def act(self) -> None:
        if self.need(self.text, self.tr("Say what was answered.")):
            answered = ObjectionAnswered(
                objection=self._objection.id,
                outcome=self.outcome.currentData(),
                on=self.on.text().strip(),
                text=self.text.text().strip(),
            )
            self.send(answer_objection, answered)
