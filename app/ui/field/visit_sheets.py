"""This is about the sheets of on-site work: prepared, its matters, who is there, what filmed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.rules import day_text
from app.domain.moments import minute_text, moment_shown
from app.domain.people.office import Officer
from app.domain.visits.facts import (
    MatterChosen,
    PersonRole,
    RecorderRegistered,
    VisitAdded,
    VisitPerson,
    VisitStated,
)
from app.domain.visits.visit import Visit
from app.operations.attend_visit import attend_visit, register_recorder
from app.operations.describe import describe
from app.operations.prepare_visit import prepare_visit
from app.ui.field.matters_chooser import MattersChooser
from app.ui.field.visit_words import OTHERS, ROLES
from app.ui.languages import translated
from app.ui.sheets.people_here import officers, workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_OUR_ROLES: dict[str, PersonRole] = {"officer": "officer", "patroller": "patroller", "clerk": "recorder"}


class PrepareSheet(Sheet):
    """Kind, day, notice, matters and who goes; all of it but the kind can follow later.

    Attributes:
        visit: id of the one that comes of it.
    """

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Prepare"), word("Prepare"), parent)
        workspace = workspace_of(session)
        self.visit = workspace.desk.new_id()
        kinds = [(kind, word(text)) for kind, text in VISIT_KINDS.items()]
        self.kind = self.choice(self.tr("Kind of work"), kinds, "inspection")
        self.day = self.line(self.tr("Day"), workspace.desk.today().isoformat())
        self.notice = self.line(
            self.tr("Number of the inspection notice"), "", self.tr("Only an inspection needs one")
        )
        self.approval = self.line(self.tr("Number of the approval"))
        people = officers(session)
        self.people = self.ticks(
            self.tr("Who goes"), [(each.id, _told(each)) for each in people], (workspace.officer,)
        )
        contact = enterprise_of(session.case).field("contact")
        self.site_lead = self.line(self.tr("Person in charge on site"), contact)
        self.matters = MattersChooser()
        self.rows.add(self.tr("Matters to check"), self.matters)
        self.setMinimumWidth(640)

    def act(self) -> None:
        visit = self.visit
        planned = day_text(self.day.text()) if self.day.text().strip() else ""
        details: list[VisitStated | MatterChosen | VisitPerson] = []
        if self.notice.text().strip():
            number = self.notice.text().strip()
            details.append(VisitStated(visit=visit, field="notice_number", value=number))
        if self.approval.text().strip():
            number = self.approval.text().strip()
            details.append(VisitStated(visit=visit, field="approval_number", value=number))
        details += [MatterChosen(visit=visit, matter=matter) for matter in self.matters.chosen()]
        ours = {each.id: each for each in officers(self.session)}
        details += [_ours(visit, ours[who]) for who, box in self.people.items() if box.isChecked()]
        if self.site_lead.text().strip():
            details.append(self._site_lead(visit))
        self.send(
            prepare_visit, VisitAdded(visit=visit, kind=self.kind.currentData(), planned_for=planned), details
        )

    def _site_lead(self, visit: str) -> VisitPerson:
        firm = enterprise_of(self.session.case)
        name = self.site_lead.text().strip()
        post = firm.field("contact_post") if name == firm.field("contact") else ""
        person = workspace_of(self.session).desk.new_id()
        return VisitPerson(visit=visit, person=person, role="site_lead", name=name, unit=firm.name, post=post)


class MattersSheet(Sheet):
    """The matters of a visit that is there."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(
            session, QCoreApplication.translate("Sheets", "Matters to check"), word("Save"), parent
        )
        self._visit = visit
        self.matters = MattersChooser(visit.matters)
        self.rows.add(self.tr("Matters to check"), self.matters)
        self.setMinimumWidth(640)

    def act(self) -> None:
        now, before = set(self.matters.chosen()), set(self._visit.matters)
        facts = [
            MatterChosen(visit=self._visit.id, matter=matter, chosen=matter in now)
            for matter in sorted(now ^ before)
        ]
        if facts:
            self.send(describe, facts)
        else:
            self.accept()


class PeopleSheet(Sheet):
    """Who is there: our people by ticks, one other at a time; a tick taken off means left."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Who is there")
        super().__init__(session, title, word("Save"), parent)
        self._visit = visit
        self._ours = {each.id: each for each in officers(session)}
        self._here = {person.id: person for person in visit.people}
        options = [(each.id, _told(each)) for each in self._ours.values()]
        options += [
            (person.id, f"{person.name}　{translated('Fields', ROLES[person.role])}")
            for person in visit.people
            if person.id not in self._ours
        ]
        present = [person.id for person in visit.people if person.present]
        self.people = self.ticks(self.tr("Present"), options, present)
        roles = [(role, translated("Fields", ROLES[role])) for role in OTHERS]
        self.name = self.line(self.tr("One more: name"))
        self.role: QComboBox = self.choice(self.tr("in the role of"), roles, "witness")
        self.unit = self.line(self.tr("Unit"))
        self.post = self.line(self.tr("Post"))

    def act(self) -> None:
        changed = [
            self._stated(who, box.isChecked())
            for who, box in self.people.items()
            if box.isChecked() != (who in self._here and self._here[who].present)
        ]
        if self.name.text().strip():
            changed.append(self._new())
        if changed:
            self.send(attend_visit, changed)
        else:
            self.accept()

    def _stated(self, who: str, is_there: bool) -> VisitPerson:
        person = self._here.get(who)
        if person is None:
            return _ours(self._visit.id, self._ours[who])
        return person.stated(self._visit.id, is_there)

    def _new(self) -> VisitPerson:
        return VisitPerson(
            visit=self._visit.id,
            person=workspace_of(self.session).desk.new_id(),
            role=self.role.currentData(),
            name=self.name.text().strip(),
            unit=self.unit.text().strip(),
            post=self.post.text().strip(),
        )


class RecorderSheet(Sheet):
    """A film of a body camera (执法记录仪), which stays in its station."""

    def __init__(self, session: CaseSession, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Register body camera"), word("Register body camera"), parent)
        self._visit = visit
        last = visit.films[-1] if visit.films else None
        over = visit.turns[-1].ended if visit.turns else ""
        self.recorder = self.line(
            self.tr("Number of the camera"), last.recorder if last is not None else "", is_needed=True
        )
        names = [person.name for person in visit.in_role("officer", "recorder", "patroller")]
        self.wearer = self.choice(
            self.tr("Worn by"), [(name, name) for name in names], last.wearer if last is not None else ""
        )
        self.wearer.setEditable(True)
        began = last.ended if last is not None else visit.started_at
        self.started = self.line(self.tr("Filmed from"), moment_shown(began), is_needed=True)
        ended = over if over > began else ""
        self.ended = self.line(self.tr("Filmed until"), moment_shown(ended), is_needed=True)
        self.gap = self.line(self.tr("Why there is a gap before it"), "", self.tr("like 更换电池"))
        self.file = self.line(self.tr("Name of the film"))
        self.kept_at = self.line(self.tr("Station it lies in"), last.kept_at if last is not None else "")

    def act(self) -> None:
        if not self.need(self.recorder, self.tr("Enter the number.")):
            return
        desk = workspace_of(self.session).desk
        zone = desk.now().tzinfo
        segment = RecorderRegistered(
            segment=desk.new_id(),
            visit=self._visit.id,
            recorder=self.recorder.text().strip(),
            wearer=self.wearer.currentText().strip(),
            started=minute_text(self.started.text(), zone),
            ended=minute_text(self.ended.text(), zone),
            file_name=self.file.text().strip(),
            kept_at=self.kept_at.text().strip(),
            gap=self.gap.text().strip(),
        )
        self.send(register_recorder, segment)


def _told(officer: Officer) -> str:
    """With the number of the certificate: what an inspection asks for."""
    return f"{officer.name}　{officer.card or officer.unit}"


def _ours(visit: str, officer: Officer) -> VisitPerson:
    return VisitPerson(
        visit=visit,
        person=officer.id,
        role=_OUR_ROLES[officer.role],
        name=officer.name,
        unit=officer.unit,
        card=officer.card,
        card_until=officer.card_until,
    )
