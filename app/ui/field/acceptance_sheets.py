"""This is about the sheets of acceptance: a conclusion, a written reason, an answer, a member, an opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.acceptance.checklist import ANSWER_TEXT
from app.domain.acceptance.criteria import Criteria
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    ProofWaived,
    StageWaived,
)
from app.domain.acceptance.group import Member
from app.domain.acceptance.opinion import CONCLUSION_TEXT, OUTCOME_TEXT, items_of, items_text
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.lacking import Lacking
from app.domain.visits.visit import Visit, visits_of
from app.operations.accept import (
    answer_checks,
    apply_for,
    conclude,
    give_opinion,
    name_group,
    waive_proof,
)
from app.operations.read_criteria import read_criteria
from app.operations.take_down import waive_stage
from app.ui.field.acceptance_told import AcceptanceTold, CheckLine, ItemOf
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_MOST_TOLD: Final = 3


def criteria_now(session: CaseSession) -> Criteria:
    """What counts as dismantled: the table as the office's rule packs hold today."""
    workspace = workspace_of(session)
    return read_criteria(workspace.office, workspace.desk.today())


def acceptance_visits(session: CaseSession) -> tuple[Visit, ...]:
    """The newest first."""
    return tuple(visit for visit in reversed(visits_of(session.case)) if visit.kind == "acceptance")


class ConcludeSheet(Sheet):
    """通过 · 补正后通过 · 不予通过, with what stands against a pass said above."""

    def __init__(self, session: CaseSession, item: ItemOf, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Conclusion")
        name = f"{item.machine.number} {item.machine.name}"
        super().__init__(session, f"{name} · {title}", word("Save"), parent)
        self._machine = item.machine
        if item.against:
            named = "；".join(each.text for each in item.against[:_MOST_TOLD])
            more = len(item.against) - _MOST_TOLD
            text = self.tr("Stands against a pass: {what}").format(what=named)
            self.tell(text + (self.tr(" and %n more", "", more) if more > 0 else ""))
        before = item.machine.conclusion[0]
        passing = "passed_after_supplement" if before == "refused" else "passed"
        first = "refused" if item.against else passing
        self.conclusion = self.choice(self.tr("Conclusion"), list(CONCLUSION_TEXT.items()), first)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat())
        visits = [
            (visit.id, f"{visit.day}　{word(VISIT_KINDS[visit.kind])}")
            for visit in acceptance_visits(session)
        ]
        first_visit = visits[0][0] if visits else ""
        self.visit = self.choice(self.tr("On-site work"), [("", "—"), *visits], first_visit)
        self.ask_reason()

    def act(self) -> None:
        concluded = ItemConcluded(
            equipment=self._machine.id,
            conclusion=self.conclusion.currentData(),
            on=self.on.text().strip(),
            reason=self.why,
            visit=self.visit.currentData(),
        )
        self.send(conclude, concluded, criteria_now(self.session))


class ReasonSheet(Sheet):
    """A written reason makes up for one thing that is missing."""

    def __init__(
        self, session: CaseSession, item: ItemOf, missing: Lacking, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Written reason")
        super().__init__(session, f"{item.machine.number} · {title}", word("Save"), parent)
        self._machine, self._missing = item.machine, missing
        self.tell(f"{missing.text}（{missing.rule}）")
        self.ask_reason(self.tr("Why it is missing"))

    def act(self) -> None:
        if not self.need(self.reason, self.tr("Say why it is missing.")):
            return
        if self._missing.key in STAGE_TEXT:
            stage = StageWaived(equipment=self._machine.id, stage=self._missing.key, reason=self.why)
            self.send(waive_stage, stage)
        else:
            proof = ProofWaived(equipment=self._machine.id, proof=self._missing.key, reason=self.why)
            self.send(waive_proof, proof, criteria_now(self.session))


class ApplySheet(Sheet):
    """The firm has applied for acceptance (验收申请) of one machine."""

    def __init__(self, session: CaseSession, item: ItemOf, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Application")
        super().__init__(
            session, f"{item.machine.number} {item.machine.name} · {title}", word("Save"), parent
        )
        self._machine = item.machine
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Applied on"), item.machine.applied_on or today, is_needed=True)

    def act(self) -> None:
        on = self.on.text().strip()
        applied = AcceptanceApplied(equipment=self._machine.id, on=on, note=self.why)
        self.send(apply_for, [applied])


class ChecklistSheet(Sheet):
    """One line of the checklist answered."""

    def __init__(self, session: CaseSession, line: CheckLine, parent: QWidget | None = None) -> None:
        super().__init__(session, line.heading, word("Save"), parent)
        self._line = line
        self.tell(line.text)
        answered = line.answered
        first = answered.answer if answered is not None and answered.answer else "yes"
        self.answer = self.choice(self.tr("Answer"), list(ANSWER_TEXT.items()), first)
        self.words = self.line(self.tr("What was seen"), answered.text if answered is not None else "")

    def act(self) -> None:
        if self._line.answered is None:
            return
        is_no = self.answer.currentData() == "no"
        if is_no and not self.need(self.words, self.tr("Say what is not so.")):
            return
        said = CheckAnswered(
            subject=self._line.subject,
            item=self._line.answered.check.key,
            answer=self.answer.currentData(),
            text=self.words.text().strip(),
        )
        self.send(answer_checks, [said], criteria_now(self.session))


class MemberSheet(Sheet):
    """Someone of the acceptance group, new or known."""

    def __init__(
        self, session: CaseSession, visit: str, member: Member | None = None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Member of the group")
        super().__init__(session, title, word("Save"), parent)
        self._visit = visit
        self._member = member.id if member is not None else ""
        self.unit = self.line(self.tr("Unit"), member.unit if member is not None else "", is_needed=True)
        self.name = self.line(self.tr("Name"), member.name if member is not None else "")
        self.post = self.line(self.tr("Post"), member.post if member is not None else "")

    def act(self) -> None:
        if not self.need(self.unit, self.tr("Enter the unit.")):
            return
        member = GroupMember(
            visit=self._visit,
            member=self._member or workspace_of(self.session).desk.new_id(),
            unit=self.unit.text().strip(),
            name=self.name.text().strip(),
            post=self.post.text().strip(),
        )
        self.send(name_group, [member])


class OpinionSheet(Sheet):
    """The opinion per enterprise: its outcome is computed, its number and day are typed."""

    def __init__(self, session: CaseSession, told: AcceptanceTold, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Write opinion"), word("Save"), parent)
        outcome = OUTCOME_TEXT.get(told.outcome, "—")
        self.tell(self.tr("Whole enterprise: {outcome}").format(outcome=outcome))
        if told.opinions:
            earlier = told.opinions[-1].number
            self.tell(self.tr("It supplements {number}.").format(number=earlier))
        self.number = self.line(self.tr("Number"), "", self.tr("Like 长工信验〔2025〕1号"), is_needed=True)
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat())
        text = items_text(items_of(machines_of(session.case)))
        self.text = self.line(self.tr("Item by item"), text)
        self.text.setCursorPosition(0)

    def act(self) -> None:
        if not self.need(self.number, self.tr("Enter the number of the opinion.")):
            return
        given = OpinionGiven(
            opinion=workspace_of(self.session).desk.new_id(),
            number=self.number.text().strip(),
            on=self.on.text().strip(),
            outcome="partial",
            text=self.text.text().strip(),
        )
        self.send(give_opinion, given)
