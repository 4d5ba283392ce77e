"""This is about who came for an acceptance (验收组): bureaus, township, people; the list is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.acceptance.facts import GroupMember
from app.domain.acceptance.group import PROPOSED, Member, group_of
from app.domain.enterprise.enterprise import enterprise_of
from app.operations.accept import name_group
from app.ui.field.acceptance_sheets import MemberSheet, acceptance_visits
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import key_button
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession


class GroupPage(QWidget):
    """Members of the group of one acceptance visit.

    Attributes:
        visit: which. list: members, Enter changes one. add, propose, remove: Alt+1, 2, 3.
    """

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.visit = QComboBox()
        self.visit.setAccessibleName(word("On-site work"))
        self.list: RowsPanel[Member] = RowsPanel(self.tr("Acceptance group"), self._columns(), "users")
        self.list.go_without_search()
        self.list.chosen.connect(self.change)
        self.add = key_button(self.tr("Add a member"), self.add_member, 1, "plus")
        self.propose = key_button(self.tr("Add the usual units"), self.add_usual, 2, "users")
        self.remove = key_button(self.tr("Remove from the group"), self.remove_member, 3, "x")
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        for each in (self.visit, self.add, self.propose, self.remove):
            head.addWidget(each)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.visit.currentIndexChanged.connect(lambda _at: self._show())

    def show_case(self, case: Case) -> None:
        visits = acceptance_visits(self._session)
        chosen = self.visit.currentData()
        self.visit.blockSignals(True)
        self.visit.clear()
        for visit in visits:
            self.visit.addItem(f"{visit.day}　{word(VISIT_KINDS[visit.kind])}", visit.id)
        self.visit.setCurrentIndex(max(0, self.visit.findData(chosen)))
        self.visit.blockSignals(False)
        for each in (self.visit, self.add, self.propose, self.remove):
            each.setEnabled(bool(visits))
        if visits:
            self.list.empty.say(
                self.tr("Nobody is in the group yet"),
                self.tr("Add the usual units with one press, then the people who came."),
            )
            self.list.empty.offer(self.tr("Add the usual units"), self.add_usual, "users")
        else:
            self.list.empty.say(
                self.tr("No acceptance visit yet"),
                self.tr("Prepare on-site work of the kind acceptance; its group is named here."),
            )
            self.list.empty.offer(word("On-site work"), self._go_to_visits)
        self._show()

    def add_member(self) -> None:
        if self._visit:
            MemberSheet(self._session, self._visit, None, self).open()

    def change(self, member: Member) -> None:
        MemberSheet(self._session, self._visit, member, self).open()

    def add_usual(self) -> None:
        """The six bureaus and the township of the firm, those that are there already left out."""
        if not self._visit:
            return
        township = enterprise_of(self._session.case).field("township")
        known = {member.unit for member in group_of(self._session.case, self._visit)}
        desk = workspace_of(self._session).desk
        members = [
            GroupMember(visit=self._visit, member=desk.new_id(), unit=unit)
            for unit in (*PROPOSED, township)
            if unit and unit not in known
        ]
        if members:
            self._name(members)

    def remove_member(self) -> None:
        member = self.list.current()
        if member is not None:
            gone = GroupMember(
                visit=self._visit,
                member=member.id,
                unit=member.unit,
                name=member.name,
                post=member.post,
                present=False,
            )
            self._name([gone])

    @property
    def _visit(self) -> str:
        return self.visit.currentData() or ""

    def _name(self, members: list[GroupMember]) -> None:
        session = workspace_of(self._session)
        self._session.do_then(self, lambda _case: session.say_saved(), name_group, members)

    def _show(self) -> None:
        members = group_of(self._session.case, self._visit)
        self.list.show_rows(members)
        if members and self.list.current() is None:
            self.list.view.selectRow(0)
        self.remove.setEnabled(bool(members))

    def _go_to_visits(self) -> None:
        workspace_of(self._session).go_to_case(self._session.id, "On-site work")

    def _columns(self) -> tuple[Column[Member], ...]:
        return (
            Column(self.tr("Unit"), lambda member: member.unit),
            Column(self.tr("Name"), lambda member: member.name or "—", width=16),
            Column(self.tr("Post"), lambda member: member.post, width=24),
        )
