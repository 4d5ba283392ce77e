"""This is about the sheets of 查封（扣押）: decided, approved afterwards, extended, tested, released."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.agencies.agency import seizing_powers
from app.domain.agencies.table import basis_text
from app.domain.equipment.machine import machines_of
from app.domain.moments import moment_shown, moment_text
from app.domain.powers.facts import (
    SealedElsewhere,
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureField,
    SeizureReleased,
    SeizureStated,
    SeizureTested,
    ThingSeized,
)
from app.domain.powers.seizure import RELEASE_TEXT, Seizure
from app.domain.records.request import name_list
from app.domain.visits.visit import visits_of
from app.operations import seize
from app.operations.read_powers import read_powers, read_seizing_law
from app.ui.field.seizure_powers import able_agencies
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

LONGEST: Final = 30
"""Days. Source: 行政强制法 art. 25."""


class LeaderSheet(Sheet):
    """A sheet of something the agency's leader decides."""

    def leader_rows(self) -> None:
        self.by = self.line(self.tr("Leader who approves"), is_needed=True)
        self.post = self.line(self.tr("Post"), is_needed=True)

    def zone_moment(self, text: str) -> str:
        """Raises RuleRefused NOT_A_DAY."""
        return moment_text(text, workspace_of(self.session).desk.now().tzinfo) if text.strip() else ""

    def today(self) -> str:
        return workspace_of(self.session).desk.today().isoformat()


class SeizureSheet(LeaderSheet):
    """The decision with its list; only bodies with the power can be chosen."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Decide a seizure")
        super().__init__(session, title, title, parent)
        self.tell(self.tr("Statutory: approved by a leader first, for 30 days at most, with a list."))
        self._agencies = able_agencies(session)
        self.agency = self.choice(self.tr("Acting body"), [(each.id, each.name) for each in self._agencies])
        self.power = self.choice(self.tr("Rests on"), [])
        self.agency.currentIndexChanged.connect(self._show_powers)
        self.grounds = self.line(self.tr("Grounds"), is_needed=True)
        machines = machines_of(session.case)
        self.things = self.ticks(
            self.tr("Machines"), [(each.id, f"{each.number} {each.name}") for each in machines]
        )
        self.other = self.line(self.tr("Other things"), "", self.tr("One or more, with 、 between"))
        self.place = self.line(self.tr("Place"))
        self.custody = self.line(self.tr("Custody"), self.tr("sealed where it stands"))
        self.custodian = self.line(self.tr("Custodian"))
        self.number = self.line(self.tr("Number"), "", self.tr("May follow later"))
        self.since = self.line(
            self.tr("Begins"), moment_shown(workspace_of(session).desk.stamp_time()), is_needed=True
        )
        self.until = self.line(self.tr("Until"), "", self.tr("Empty: 30 days, the longest"))
        self.leader_rows()
        self.approved_at = self.line(self.tr("Approved at"))
        self.urgent = QCheckBox(self.tr("urgent: the approval is made up within 24 hours"))
        self.rows.add(self.tr("Urgent"), self.urgent)
        visits = [each for each in visits_of(session.case) if len(each.in_role("officer")) > 1]
        told = [(each.id, f"{each.day} {name_list(each.in_role('officer'))}") for each in visits]
        self.visit = self.choice(self.tr("Visit"), told[::-1] or [("", "—")])
        self._show_powers(0)

    def act(self) -> None:
        workspace = workspace_of(self.session)
        agency = next((each for each in self._agencies if each.id == self.agency.currentData()), None)
        if agency is None:
            return
        seizure = workspace.desk.new_id()
        decided = SeizureDecided(
            seizure=seizure,
            agency=agency.id,
            agency_name=agency.name,
            kind=agency.kind,
            power=self.power.currentData() or "",
            law="",
            article="",
            since=self.zone_moment(self.since.text()),
            until=self.until.text().strip(),
            visit=self.visit.currentData() or "",
            urgent=self.urgent.isChecked(),
            approved_by=self.by.text().strip(),
            approved_post=self.post.text().strip(),
            approved_at=self.zone_moment(self.approved_at.text()),
            note=self.why,
        )
        decision = seize.Decision(agency, decided, self._said(seizure), self._listed(seizure))
        law = read_seizing_law(workspace.office, workspace.desk.today())
        self.send(seize.decide_seizure, decision, law)

    def _said(self, seizure: str) -> tuple[SeizureStated, ...]:
        fields: dict[SeizureField, QLineEdit] = {
            "number": self.number,
            "grounds": self.grounds,
            "place": self.place,
            "custody": self.custody,
            "custodian": self.custodian,
        }
        return tuple(
            SeizureStated(seizure=seizure, field=field, value=line.text().strip())
            for field, line in fields.items()
            if line.text().strip()
        )

    def _listed(self, seizure: str) -> tuple[ThingSeized, ...]:
        new_id = workspace_of(self.session).desk.new_id
        machines = {machine.id: machine for machine in machines_of(self.session.case)}
        chosen = [machines[each] for each, box in self.things.items() if box.isChecked()]
        return (
            *(
                ThingSeized(
                    seizure=seizure,
                    thing=new_id(),
                    name=machine.name,
                    equipment=machine.id,
                    count=f"{machine.field('count') or '1'}{machine.field('count_unit') or '台'}",
                )
                for machine in chosen
            ),
            *(
                ThingSeized(seizure=seizure, thing=new_id(), name=name.strip())
                for name in self.other.text().split("、")
                if name.strip()
            ),
        )

    def _show_powers(self, _at: int) -> None:
        self.power.clear()
        workspace = workspace_of(self.session)
        today = workspace.desk.today()
        agency = next((each for each in self._agencies if each.id == self.agency.currentData()), None)
        for verdict in seizing_powers(read_powers(workspace.office, today), agency, today):
            if verdict.power is not None:
                text = f"{basis_text(verdict.law, verdict.article)} {verdict.document}".strip()
                self.power.addItem(text, verdict.power.id)


class ExtendSheet(LeaderSheet):
    """By 30 days at most, in writing, within the term."""

    def __init__(self, session: CaseSession, seizure: Seizure, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Extend")
        super().__init__(session, f"{seizure.field('number')} · {title}".strip(" ·"), title, parent)
        self._seizure = seizure
        self.number = self.line(self.tr("Number"), "", self.tr("May follow later"))
        self.on = self.line(self.tr("Decided on"), self.today(), is_needed=True)
        self.until = self.line(self.tr("Until"), "", self.tr("Empty: 30 days more, the longest"))
        self.leader_rows()
        self.ask_reason(self.tr("Written reason"))

    def act(self) -> None:
        extended = SeizureExtended(
            seizure=self._seizure.id,
            number=self.number.text().strip(),
            until=self.until.text().strip(),
            by=self.by.text().strip(),
            post=self.post.text().strip(),
            on=self.on.text().strip(),
            reason=self.why,
        )
        workspace = workspace_of(self.session)
        law = read_seizing_law(workspace.office, workspace.desk.today())
        self.send(seize.extend_seizure, extended, law)


class ExaminationSheet(LeaderSheet):
    """Testing: left out of the term only where its period was told in writing."""

    def __init__(self, session: CaseSession, seizure: Seizure, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Testing")
        super().__init__(session, title, word_save(), parent)
        self._seizure = seizure
        self.text = self.line(self.tr("What is tested"))
        self.began = self.line(self.tr("From"), self.today(), is_needed=True)
        self.ended = self.line(self.tr("To"), is_needed=True)
        self.notice = self.line(
            self.tr("Written notice"), "", self.tr("Without it the days count (行政强制法 25)")
        )

    def act(self) -> None:
        tested = SeizureTested(
            seizure=self._seizure.id,
            testing=workspace_of(self.session).desk.new_id(),
            began=self.began.text().strip(),
            ended=self.ended.text().strip(),
            notice=self.notice.text().strip(),
            text=self.text.text().strip(),
        )
        self.send(seize.note_testing, tested)


class ApproveSheet(LeaderSheet):
    """The approval of an urgent one, made up."""

    def __init__(self, session: CaseSession, seizure: Seizure, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Make up the approval")
        super().__init__(session, title, title, parent)
        self._seizure = seizure
        self.tell(self.tr("Until {moment}").format(moment=moment_shown(seizure.approve_by)))
        self.leader_rows()
        self.at = self.line(self.tr("Approved at"), moment_shown(workspace_of(session).desk.stamp_time()))

    def act(self) -> None:
        approved = SeizureApproved(
            seizure=self._seizure.id,
            by=self.by.text().strip(),
            post=self.post.text().strip(),
            at=self.zone_moment(self.at.text()),
            note=self.why,
        )
        self.send(seize.approve_seizure, approved)


class ReleaseSheet(LeaderSheet):
    """On one of the five grounds of the law."""

    def __init__(self, session: CaseSession, seizure: Seizure, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Release")
        super().__init__(session, f"{seizure.field('number')} · {title}".strip(" ·"), title, parent)
        self._seizure = seizure
        self.ground = self.choice(self.tr("Ground"), list(RELEASE_TEXT.items()), "no_need")
        self.text = self.line(self.tr("In words"))
        self.number = self.line(self.tr("Number"), "", self.tr("May follow later"))
        self.on = self.line(self.tr("Released on"), self.today(), is_needed=True)
        self.leader_rows()

    def act(self) -> None:
        released = SeizureReleased(
            seizure=self._seizure.id,
            number=self.number.text().strip(),
            on=self.on.text().strip(),
            ground=self.ground.currentData(),
            by=self.by.text().strip(),
            post=self.post.text().strip(),
            text=self.text.text().strip(),
        )
        self.send(seize.release_seizure, released)


class ElsewhereSheet(LeaderSheet):
    """A court or another body sealed a machine already: it is not sealed again."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Sealed by others")
        super().__init__(session, title, word_save(), parent)
        self.tell(self.tr("What a court or another body has sealed is not sealed again (行政强制法 23)."))
        machines = machines_of(session.case)
        self.machine = self.choice(
            self.tr("Machine"), [(each.id, f"{each.number} {each.name}") for each in machines]
        )
        self.body = self.line(self.tr("By whom"), "", self.tr("Empty takes it back"))
        self.number = self.line(self.tr("Number of its paper"))
        self.on = self.line(self.tr("Day"))

    def act(self) -> None:
        if self.machine.currentData() is None:
            return
        noted = SealedElsewhere(
            equipment=self.machine.currentData(),
            body=self.body.text().strip(),
            number=self.number.text().strip(),
            on=self.on.text().strip(),
        )
        self.send(seize.note_sealed_elsewhere, noted)


def word_save() -> str:
    return QCoreApplication.translate("Sheets", "Save")
