"""This is about the sheets of a visit's course: started, broken off (中止), gone on with (续查), finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.moments import minute_text, moment_shown
from app.domain.visits.facts import VisitStated
from app.domain.visits.visit import Visit
from app.operations.describe import describe
from app.operations.run_visit import (
    Starting,
    break_off_visit,
    continue_visit,
    finish_visit,
    start_visit,
)
from app.storage.case_file import CaseFile
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


class TimeSheet(Sheet):
    """One moment of a visit: now, or typed up later (补录) with the paper it was on."""

    def __init__(self, session: CaseSession, visit: Visit, deed: str, parent: QWidget | None = None) -> None:
        """deed: translated."""
        kind = word(VISIT_KINDS[visit.kind])
        super().__init__(session, f"{kind} {visit.day} · {deed}", deed, parent)
        self.visit = visit
        self.desk = workspace_of(session).desk
        self.at = self.line(self.tr("Time"), moment_shown(self.desk.stamp_time()), is_needed=True)

    def minute(self) -> str:
        """Raises RuleRefused NO_START_TIME, NOT_A_DAY."""
        return minute_text(self.at.text(), self.desk.now().tzinfo)


class StartSheet(TimeSheet):
    """Arrived: the time, the cards shown; a day before today asks from which paper it is typed."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, visit, word("Start visit"), parent)
        self.cards = QCheckBox(self.tr("the officers showed their cards"))
        self.cards.setChecked(visit.kind == "inspection")
        self.rows.add(self.tr("Arrive"), self.cards)
        self.source: QLineEdit = QLineEdit(visit.field("supplement_source"))
        self._source_label = self.rows.add(self.tr("Typed up later from"), self.source)
        self.at.textChanged.connect(self._show_source)
        self._show_source(self.at.text())

    def act(self) -> None:
        at = self.minute()
        facts = []
        if self.cards.isChecked() and not self.visit.field("cards_shown"):
            facts.append(VisitStated(visit=self.visit.id, field="cards_shown", value="是"))
        if not self.source.isHidden() and self.source.text().strip():
            source = self.source.text().strip()
            facts.append(VisitStated(visit=self.visit.id, field="supplement_source", value=source))
        how = Starting(workspace_of(self.session).office, self.why)
        self.send(start_and_state, (self.visit.id, at, how), tuple(facts))

    def _show_source(self, text: str) -> None:
        is_later = text.strip()[:10] != self.desk.today().isoformat()
        self._source_label.setVisible(is_later)
        self.source.setVisible(is_later)


class BreakOffSheet(TimeSheet):
    """Rain, a refusal, nightfall: the reason goes on the record."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, visit, word("Break off"), parent)
        self.ask_reason(self.tr("Why it is broken off"))

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why it is broken off.")):
            self.send(break_off_visit, self.visit.id, self.minute(), self.why)


class ContinueSheet(TimeSheet):
    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, visit, word("Continue"), parent)

    def act(self) -> None:
        self.send(continue_visit, self.visit.id, self.minute())


class FinishSheet(TimeSheet):
    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, visit, word("Finish visit"), parent)

    def act(self) -> None:
        self.send(finish_visit, self.visit.id, self.minute())


def start_and_state(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    start: tuple[str, str, Starting],
    facts: tuple[VisitStated, ...],
) -> Case:
    """The start first: what it refuses leaves nothing behind. start: (visit, time, how)."""
    case = start_visit(case_file, looked_at, stamp, *start)
    return describe(case_file, case, stamp, facts) if facts else case
