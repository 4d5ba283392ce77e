"""This is about publication (公示、公告) of one enterprise's opinions: shown, objected to, announced."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.publication.publication import (
    OUTCOME_TEXT,
    STAGE_TEXT,
    STATE_TEXT,
    Notice,
    Objection,
    PublicationState,
    publication_of,
)
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_TONES: dict[PublicationState, Tone] = {
    "none": "calm", "running": "going", "over": "waiting", "announced": "good",
}  # fmt: skip


class PublicationRow(NamedTuple):
    """A publication, or an objection to one under it."""

    notice: Notice
    objection: Objection | None = None


class PublicationPage(QWidget):
    """Alt+1 shows to the public, Alt+2 enters an objection, Alt+3 its answer, Alt+4 announces."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = Pill()
        self.list: RowsPanel[PublicationRow] = RowsPanel(self.tr("Publication"), self._columns(), "megaphone")
        self.list.go_without_search()
        self.list.empty.say(
            self.tr("Nothing was published yet"),
            self.tr("Give the opinion first; then enter from when to when it is shown, and where."),
        )
        self.show_button = key_button(self.tr("Shown to the public"), self.show_publicly, 1, "megaphone")
        self.objection_button = key_button(self.tr("An objection came"), self.receive, 2, "plus")
        self.answer_button = key_button(self.tr("Answer it"), self.answer, 3, "pencil")
        self.announce_button = key_button(self.tr("Announced"), self.announce, 4, "file-check")
        self.aside_button = key_button(self.tr("Entered by mistake"), self.set_aside, 5, "x")
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(label(self.tr("Publication"), "heading"))
        head.addWidget(self.state)
        head.addStretch(1)
        for each in (
            self.show_button, self.objection_button, self.answer_button, self.announce_button,
            self.aside_button,
        ):  # fmt: skip
            head.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.list.marked.connect(self._mark)

    def show_case(self, case: Case) -> None:
        publication = publication_of(case)
        state = publication.state(workspace_of(self._session).desk.today())
        self.state.show_state(STATE_TEXT[state], _TONES[state])
        rows = [
            row
            for notice in publication.notices
            for row in (PublicationRow(notice), *(PublicationRow(notice, each) for each in notice.objections))
        ]
        self.list.show_rows(rows)
        if rows and self.list.current() is None:
            self.list.view.selectRow(0)
        self.objection_button.setEnabled(bool(publication.shown))
        self._mark(self.list.current())

    def show_publicly(self) -> None:
        from app.ui.field.publication_sheets import ShownSheet

        if workspace_of(self._session).may_state():
            ShownSheet(self._session, self).open()

    def announce(self) -> None:
        from app.ui.field.publication_sheets import AnnouncedSheet

        if workspace_of(self._session).may_state():
            AnnouncedSheet(self._session, self).open()

    def receive(self) -> None:
        from app.ui.field.publication_sheets import ObjectionSheet

        ObjectionSheet(self._session, self).open()

    def answer(self) -> None:
        from app.ui.field.publication_sheets import ObjectionAnswerSheet

        row = self.list.current()
        if row is not None and row.objection is not None:
            ObjectionAnswerSheet(self._session, row.objection, self).open()

    def set_aside(self) -> None:
        row = self.list.current()
        if row is not None:
            kind, thing = ("publication", row.notice.id)
            if row.objection is not None:
                kind, thing = ("objection", row.objection.id)
            SetAsideSheet(self._session, f"{kind}/{thing}", self._what(row), self).open()

    def _mark(self, row: PublicationRow | None) -> None:
        self.answer_button.setEnabled(row is not None and row.objection is not None)
        self.aside_button.setEnabled(row is not None)

    def _what(self, row: PublicationRow) -> str:
        return self.tr("Objection") if row.objection is not None else STAGE_TEXT[row.notice.stage]

    def _days(self, row: PublicationRow) -> str:
        if row.objection is not None:
            return row.objection.on
        return f"{row.notice.on} — {row.notice.until}" if row.notice.until else row.notice.on

    def _about(self, row: PublicationRow) -> str:
        if row.objection is not None:
            return "，".join(part for part in (row.objection.by, row.objection.text) if part)
        return "，".join(part for part in ("、".join(row.notice.numbers), row.notice.text) if part)

    def _end(self, row: PublicationRow) -> str:
        """Where it is published; of an objection how it was answered."""
        objection = row.objection
        if objection is None:
            return " ".join(part for part in (row.notice.number, row.notice.place) if part)
        if not objection.outcome:
            return self.tr("not answered")
        outcome = next(word for key, word in OUTCOME_TEXT.items() if key == objection.outcome)
        return f"{outcome}：{objection.answer}"

    def _columns(self) -> tuple[Column[PublicationRow], ...]:
        return (
            Column(self.tr("What"), self._what, width=8),
            Column(self.tr("Days"), self._days, width=24),
            Column(self.tr("About"), self._about, hint=self._about),
            Column(
                self.tr("Where, or the answer"),
                self._end,
                hint=self._end,
            ),
        )
