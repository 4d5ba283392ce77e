"""This is about the sheets of preparing a visit: kind and task, approval, notice, what is made up later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.acts.fact import Fact
from app.domain.moments import minute_text, moment_shown, moment_text
from app.domain.visits.facts import VisitField, VisitStated
from app.domain.visits.preparation_facts import PreparationField, VisitPrepared
from app.domain.visits.visit import Visit
from app.operations.approve_visit import Approval, Notice, approve_visit, serve_notice
from app.operations.describe import describe
from app.operations.make_up_visit import make_up_visit
from app.ui.field.preparation_words import (
    CHECK_TYPES,
    EXCEPTIONS,
    SERVED,
    STEP_NAMES,
    TASKS,
    options,
    prepared_word,
)
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_YES = "是"
_LATER = "later"


class KindSheet(Sheet):
    """Kind of check, where the task comes from, the law it rests on; why it is urgent."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, prepared_word(STEP_NAMES["kind"]), word("Save"), parent)
        self._visit = visit
        nothing = self.tr("not said yet")
        self.check_type = self.choice(
            self.tr("Kind of check"), options(CHECK_TYPES, nothing), visit.field("check_type")
        )
        self.look_back = QCheckBox(self.tr("looks again at an earlier inspection"))
        self.look_back.setChecked(visit.field("look_back") == _YES)
        self.rows.add(word("Revisit"), self.look_back)
        self.task = self.choice(
            self.tr("Where the task comes from"), options(TASKS, nothing), visit.field("task_from")
        )
        self.about = self.line(self.tr("Said of it"), visit.field("task_source"))
        self.basis = self.line(self.tr("Law it rests on"), visit.field("legal_basis"))
        self.site = self.line(self.tr("Where it is checked"), visit.field("site"))
        hint = self.tr("It may begin without approval and notice; both follow within 24 hours.")
        self.urgent = self.line(self.tr("Why it is urgent"), visit.field("urgent_reason"), hint)

    def act(self) -> None:
        prepared: dict[PreparationField, str] = {
            "check_type": self.check_type.currentData(),
            "task_from": self.task.currentData(),
            "look_back": _YES if self.look_back.isChecked() else "",
            "legal_basis": self.basis.text().strip(),
        }
        stated: dict[VisitField, str] = {
            "task_source": self.about.text().strip(),
            "site": self.site.text().strip(),
            "urgent_reason": self.urgent.text().strip(),
        }
        visit = self._visit
        facts: list[Fact] = [
            VisitPrepared(visit=visit.id, field=field, value=value)
            for field, value in prepared.items()
            if value != visit.field(field)
        ]
        facts += [
            VisitStated(visit=visit.id, field=name, value=value)
            for name, value in stated.items()
            if value != visit.field(name)
        ]
        if facts:
            self.send(describe, facts)
        else:
            self.accept()


class ApprovalSheet(Sheet):
    """Number, who, when; over the yearly cap why it goes ahead all the same."""

    def __init__(
        self, session: CaseSession, visit: Visit, is_over: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, prepared_word(STEP_NAMES["approval"]), word("Save"), parent)
        self._visit = visit
        self._zone = workspace_of(session).desk.now().tzinfo
        self.number = self.line(self.tr("Number"), visit.field("approval_number"))
        self.later = QCheckBox(self.tr("its number comes later"))
        self.later.setChecked(visit.field("numbering") == _LATER)
        self.rows.add("", self.later)
        self.by = self.line(self.tr("Approved by"), visit.field("approved_by"))
        self.on = self.line(self.tr("When"), moment_shown(visit.field("approved_on")))
        self.over = self.line(
            self.tr("Why it goes over the cap"), "", self.tr("Allowed by whoever is named above.")
        )
        self.rows.show_row(self.over, is_over)

    def act(self) -> None:
        on = self.on.text().strip()
        approval = Approval(
            number=self.number.text(),
            by=self.by.text(),
            on=moment_text(on, self._zone) if on else "",
            is_later=self.later.isChecked(),
            over_cap=self.over.text(),
        )
        self.send(approve_visit, self._visit.id, approval, workspace_of(self.session).office)


class NoticeSheet(Sheet):
    """Number, when and how it was served, and why none need come days before."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, prepared_word(STEP_NAMES["notice"]), word("Save"), parent)
        self._visit = visit
        self._zone = workspace_of(session).desk.now().tzinfo
        self.number = self.line(self.tr("Number"), visit.field("notice_number"))
        self.later = QCheckBox(self.tr("its number comes later"))
        self.later.setChecked(visit.field("numbering") == _LATER)
        self.rows.add("", self.later)
        self.served = self.line(self.tr("Served on"), moment_shown(visit.field("notice_served_on")))
        self.how = self.choice(self.tr("How it was served"), options(SERVED), visit.field("served_how"))
        self.exception = self.choice(
            self.tr("No notice days before, because"), options(EXCEPTIONS), visit.field("notice_exception")
        )

    def act(self) -> None:
        served = self.served.text().strip()
        notice = Notice(
            number=self.number.text(),
            served_on=moment_text(served, self._zone) if served else "",
            how=self.how.currentData(),
            exception=self.exception.currentData(),
            is_later=self.later.isChecked(),
        )
        self.send(serve_notice, self._visit.id, notice)


class MakeUpSheet(Sheet):
    """Approval and notice of an urgent visit, after it began; late only with a reason."""

    def __init__(self, session: CaseSession, visit: Visit, until: str, parent: QWidget | None = None) -> None:
        """until: ISO minute they have to be made up by."""
        super().__init__(session, self.tr("Make up approval and notice"), word("Save"), parent)
        self._visit = visit
        self._zone = workspace_of(session).desk.now().tzinfo
        self.tell(self.tr("To be made up by {time}").format(time=moment_shown(until)))
        self.by = self.line(self.tr("Approved by"), visit.field("approved_by"), is_needed=True)
        now = moment_shown(workspace_of(session).desk.stamp_time())
        self.on = self.line(self.tr("When"), now, is_needed=True)
        self.number = self.line(self.tr("Number of the approval"), visit.field("approval_number"))
        self.notice = self.line(self.tr("Number of the notice"), visit.field("notice_number"))
        self.served = self.line(self.tr("Served on"), moment_shown(visit.field("notice_served_on")))

    def act(self) -> None:
        if not self.need(self.by, self.tr("Say who approved it.")):
            return
        approval = Approval(
            number=self.number.text(), by=self.by.text(), on=minute_text(self.on.text(), self._zone)
        )
        served = self.served.text().strip()
        notice = Notice(
            number=self.notice.text(), served_on=moment_text(served, self._zone) if served else ""
        )
        self.send(make_up_visit, self._visit.id, (approval, notice), self.why)
