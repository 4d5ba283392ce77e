"""This is about the sheets of looking again: planned ahead, what was found, the pair of one viewpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.equipment.machine import machines_of
from app.domain.revisit.facts import RevisitStated, ViewpointPaired
from app.domain.revisit.revisit import FOUND_TEXT, pairs_of, use_lines, use_words
from app.domain.visits.facts import VisitAdded
from app.domain.visits.visit import Visit
from app.operations.look_again import pair_viewpoints, plan_revisit, state_revisit
from app.ui.field.restart_sheets import pictures
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

LOOKING_AGAIN = ("revisit", "patrol")


class PlanRevisitSheet(Sheet):
    """A revisit or a patrol for a day ahead."""

    def __init__(self, session: CaseSession, why: str = "", parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Plan a revisit")
        super().__init__(session, title, word("Save"), parent)
        if why:
            self.tell(why)
        kinds = [("revisit", word("Revisit")), ("patrol", word("Patrol of seals"))]
        self.kind = self.choice(self.tr("Kind"), kinds)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)

    def act(self) -> None:
        if self.need(self.on, self.tr("Enter the day.")):
            planned = VisitAdded(
                visit=workspace_of(self.session).desk.new_id(),
                kind=self.kind.currentData(),
                planned_for=self.on.text().strip(),
            )
            self.send(plan_revisit, planned)


class FoundAgainSheet(Sheet):
    """What a revisit found, as its record tells it."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Findings of the revisit")
        super().__init__(session, f"{visit.day} · {title}", word("Save"), parent)
        self._visit = visit
        state = visit.field("revisit_site_state") or visit.field("found")
        self.site_state = self.line(self.tr("State of the site"), state)
        self.site_state.setCursorPosition(0)
        answers = [("", "—"), *FOUND_TEXT.items()]
        self.restarted = self.choice(self.tr("Restarted"), answers, visit.field("revisit_restarted"))
        self.restarted_text = self.line(self.tr("In words"), visit.field("revisit_restarted_text"))
        self.new = self.choice(self.tr("New equipment"), answers, visit.field("revisit_new_equipment"))
        self.new_text = self.line(self.tr("Which"), visit.field("revisit_new_equipment_text"))
        bills = use_words(use_lines(session.case, visit.day))
        self.power_use = self.line(
            self.tr("Electricity against last year"), visit.field("revisit_power_use"), bills
        )
        self.seals = self.line(self.tr("Seals, in words"), visit.field("revisit_seals_text"))

    def act(self) -> None:
        said = {
            "site_state": self.site_state.text().strip(),
            "restarted": self.restarted.currentData(),
            "restarted_text": self.restarted_text.text().strip(),
            "new_equipment": self.new.currentData(),
            "new_equipment_text": self.new_text.text().strip(),
            "power_use": self.power_use.text().strip(),
            "seals_text": self.seals.text().strip(),
        }
        found = [
            RevisitStated(visit=self._visit.id, field=field, value=value)  # type: ignore[arg-type]
            for field, value in said.items()
            if value != self._visit.field(f"revisit_{field}")
        ]
        if found:
            self.send(state_revisit, found)
        else:
            self.accept()


class PairSheet(Sheet):
    """Which two pictures of a machine stand side by side on the record."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Same viewpoint, then and now")
        super().__init__(session, f"{visit.day} · {title}", word("Save"), parent)
        self._visit = visit
        self._pairs = {pair.machine.id: pair for pair in pairs_of(session.case, visit)}
        machines = [(each.id, f"{each.number} {each.name}") for each in machines_of(session.case)]
        first = next(iter(self._pairs), "")
        self.machine = self.choice(self.tr("Machine"), machines, first)
        self.before = self.choice(self.tr("Then"), pictures(session))
        self.now = self.choice(self.tr("Now"), pictures(session))
        self.machine.currentIndexChanged.connect(lambda _at: self._show())
        self._show()

    def act(self) -> None:
        machine = self.machine.currentData()
        if machine:
            before, now = self.before.currentData(), self.now.currentData()
            paired = ViewpointPaired(visit=self._visit.id, equipment=machine, before=before, now=now)
            self.send(pair_viewpoints, paired)

    def _show(self) -> None:
        pair = self._pairs.get(self.machine.currentData() or "")
        before, now = (pair.before.id, pair.now.id) if pair is not None else ("", "")
        self.before.setCurrentIndex(max(0, self.before.findData(before)))
        self.now.setCurrentIndex(max(0, self.now.findData(now)))
