"""This is about the sheets of a machine's road: finding, announcement, taking it up again, upgrade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.catalogue.matched import matched_row, named
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.fields import field_text
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeField,
    UpgradeStated,
)
from app.domain.equipment.road_stated import announced_of, confirmed_of
from app.domain.equipment.state import due_day
from app.operations.describe import describe
from app.operations.state_road import announce, confirm, reopen, state_upgrade
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_UPGRADE: Final[tuple[UpgradeField, ...]] = (
    "new_name", "new_model", "new_numbers", "new_since", "old_gone_on", "old_gone_to",
    "measured_on", "measured_by", "measured_value", "limit_value", "unit", "standard",
)  # fmt: skip


class ConfirmSheet(Sheet):
    """淘汰类 or 不达标, with its basis: the matched row, or what the plan says, is offered."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Finding")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        known = confirmed_of(session.case, machine.id)
        findings = [
            ("listed", self.tr("listed for retirement")),
            ("below_limit", self.tr("below the limit or standard")),
        ]
        if known.stands:
            findings.append(("withdrawn", self.tr("the finding is withdrawn")))
        self.finding = self.choice(self.tr("Found to be"), findings, known.finding)
        row = matched_row(session.case, machine.id)
        basis = known.basis or machine.field("basis") or (named(row.document, row.item) if row else "")
        self.basis = self.line(self.tr("Basis"), basis, is_needed=True)
        self.basis.setCursorPosition(0)
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Day"), known.on or today, is_needed=True)
        self.by = self.line(self.tr("Found by"), known.by)
        self.number = self.line(self.tr("Number of its paper"), known.number)

    def act(self) -> None:
        confirmed = EquipmentConfirmed(
            equipment=self._machine.id,
            finding=self.finding.currentData(),
            on=self.on.text().strip(),
            basis=self.basis.text(),
            by=self.by.text(),
            number=self.number.text(),
            note=self.why,
        )
        self.send(confirm, [confirmed])


class AnnounceSheet(Sheet):
    """Where and when; once for all machines of the enterprise that stand in the same announcement."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Announcement")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        known = announced_of(session.case, machine.id)
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Announced on"), known.on or today, is_needed=True)
        self.place = self.line(
            self.tr("Where"), known.place, self.tr("web address, paper or board"), is_needed=True
        )
        self.number = self.line(self.tr("Number of the announcement"), known.number)
        machines = [(each.id, f"{each.number}　{each.name}") for each in machines_of(session.case)]
        self.machines = self.ticks(self.tr("Machines it names"), machines, (machine.id,))

    def act(self) -> None:
        announced = [
            EquipmentAnnounced(
                equipment=equipment,
                on=self.on.text().strip(),
                place=self.place.text(),
                number=self.number.text(),
                note=self.why,
            )
            for equipment, box in self.machines.items()
            if box.isChecked()
        ]
        self.send(announce, announced)


class ReopenSheet(Sheet):
    """After acceptance more is stated, for a written reason; the conclusion stands until another one."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Take up again after acceptance")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        self.tell(
            self.tr("What was accepted stays on record. From now on more can be entered for this machine.")
        )
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat())
        self.ask_reason(self.tr("Why it is taken up again"))

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why.")):
            on = self.on.text().strip()
            reopened = EquipmentReopened(equipment=self._machine.id, on=on, reason=self.why)
            self.send(reopen, reopened)


class DueDaySheet(Sheet):
    """Another day a sealed machine is to be dismantled by; a later one needs its reason."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = word("Dismantle by")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        self.day = self.line(title, due_day(machine), is_needed=True)
        self.ask_reason()

    def act(self) -> None:
        day = self.day.text().strip()
        fact = EquipmentStated(equipment=self._machine.id, field="dismantle_by", value=day, note=self.why)
        self.send(describe, (fact,))


class UpgradeSheet(Sheet):
    """The new is there, the old is gone, the result was measured; only what was changed is stated."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Technical upgrade")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        self.fields: dict[UpgradeField, QLineEdit] = {
            name: self.line(field_text(f"upgrade_{name}"), machine.field(f"upgrade_{name}"))
            for name in _UPGRADE
        }

    def act(self) -> None:
        stated = [
            UpgradeStated(equipment=self._machine.id, field=name, value=field.text(), note=self.why)
            for name, field in self.fields.items()
            if field.text().strip() != self._machine.field(f"upgrade_{name}")
        ]
        self.send(state_upgrade, stated)
