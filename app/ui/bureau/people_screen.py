"""This is about computers and people (电脑与人员): who belongs to the office, which laptops, which strips."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import Refused
from app.domain.people.facts import DeviceRevoked, OfficerListed, SealBlockGiven
from app.domain.people.office import BlockUse, Device, Officer, block_uses, devices_of, office_of, officers_of
from app.ui.background import Answers, while_there
from app.ui.bureau import people_work as work
from app.ui.bureau.enrol_dialog import EnrolDialog, Granting
from app.ui.bureau.person_dialog import PersonDialog, role_text
from app.ui.bureau.seal_block_dialog import SealBlockDialog
from app.ui.hand_ins import HandIns, hand_ins
from app.ui.message import Message
from app.ui.office_work import state_office
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.workspace_session import WorkspaceSession

_MISSING_SHOWN = 6


class PeopleScreen(Page):
    """Three lists of the office, each with what can be done to them."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Laptops and people"), parent)
        self._session = session
        self._openers: frozenset[str] = frozenset()
        self._hand_ins = HandIns()
        self.lists = Tabbed(word("Laptops and people"))
        self.people = self._people_panel()
        self.laptops = self._laptops_panel()
        self.seals = self._seals_panel()
        self.body.addWidget(self.lists, 1)
        session.office_changed.connect(self._show)
        session.rows_changed.connect(self._show_seals)
        self._show(session.office)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_openers()
        self._session.ask(self, self._show_hand_ins, hand_ins)

    def _show_hand_ins(self, told: HandIns) -> None:
        self._hand_ins = told
        self.laptops.show_rows(devices_of(self._session.office))

    def _show(self, office: Case) -> None:
        self.people.show_rows(officers_of(office))
        self.laptops.show_rows(devices_of(office))
        self._show_seals()
        self._mark_laptop(self.laptops.current())

    def _show_seals(self, _rows: object = ()) -> None:
        strips = [strip for row in self._session.rows for strip in row.strips]
        self.seals.show_rows(block_uses(self._session.office, strips))

    def _ask_openers(self) -> None:
        self._session.ask(self, self._show_openers, work.openers)

    def _show_openers(self, openers: frozenset[str]) -> None:
        self._openers = openers
        self.people.show_rows(officers_of(self._session.office))

    # People ----------------------------------------------------------------------------------------------

    def _people_panel(self) -> RowsPanel[Officer]:
        name = self.tr("People")
        panel: RowsPanel[Officer] = RowsPanel(name, self._people_columns(), "users")
        panel.empty.say(self.tr("Nobody is listed"), self.tr("Add the officers with their certificates."))
        self.add = button(self.tr("Add a person…"), self._add_person, icon_name="plus")
        self.change = button(self.tr("Change…"), self._change_person, icon_name="pencil")
        panel.add_control(self.add)
        panel.add_control(self.change)
        panel.chosen.connect(self._edit)
        self.lists.add(name, panel)
        return panel

    def _people_columns(self) -> tuple[Column[Officer], ...]:
        today = self._session.desk.today()

        def until_tone(person: Officer) -> Tone | None:
            if not person.card or (person.card_until and person.is_certified(today)):
                return None
            return "bad" if person.card_until else "waiting"

        def until(person: Officer) -> str:
            if until_tone(person) is None:
                return person.card_until
            if not person.card_until:
                return self.tr("not stated")
            return self.tr("run out {day}").format(day=person.card_until)

        return (
            Column(self.tr("Name of the person"), lambda person: person.name, width=14),
            Column(self.tr("Unit"), lambda person: person.unit),
            Column(self.tr("Role"), lambda person: role_text(person.role), width=22),
            Column(self.tr("Certificate number"), lambda person: person.card, width=18),
            Column(self.tr("Certificate until"), until, until_tone, width=18),
            Column(
                self.tr("Opens this computer's data"),
                lambda person: self.tr("yes") if person.id in self._openers else "",
                width=14,
            ),
        )

    def _add_person(self) -> None:
        unit = office_of(self._session.office).name
        nobody = Officer(
            self._session.desk.new_id(), name="", unit=unit, role="officer", card="", card_until=""
        )
        self._edit(nobody)

    def _change_person(self) -> None:
        person = self.people.current()
        if person is not None:
            self._edit(person)

    def _edit(self, person: Officer) -> None:
        PersonDialog(person, person.id in self._openers, self._list, self).open()

    def _list(self, listed: OfficerListed, passphrase: str) -> None:
        session = self._session
        wanted = work.list_person(session.office, listed, passphrase, session.stamp(), session.desk.entropy)
        session.do_long(self.tr("Saving {name}").format(name=listed.name), wanted, Answers(self._listed))

    def _listed(self, _name: str) -> None:
        self._ask_openers()
        self._session.say_saved()

    # Computers -------------------------------------------------------------------------------------------

    def _laptops_panel(self) -> RowsPanel[Device]:
        name = self.tr("Computers")
        panel: RowsPanel[Device] = RowsPanel(name, self._laptop_columns(), "laptop")
        panel.empty.say(
            self.tr("No computer is registered"),
            self.tr("Bring the request file of a new laptop; the answer is carried back to it."),
        )
        self.enrol = button(self.tr("Register a computer…"), self._ask_request, icon_name="plus")
        self.revoke = button(self.tr("Revoke…"), self._ask_revoke, icon_name="circle-x")
        panel.add_control(self.enrol)
        panel.add_control(self.revoke)
        panel.marked.connect(self._mark_laptop)
        self.lists.add(name, panel)
        return panel

    def _laptop_columns(self) -> tuple[Column[Device], ...]:
        return (
            Column(self.tr("Computer"), lambda device: device.label),
            Column(
                self.tr("State"),
                lambda device: self.tr("revoked") if device.revoked else self.tr("registered"),
                lambda device: "bad" if device.revoked else "good",
                width=14,
            ),
            Column(
                self.tr("Handed in last"),
                self._handed_in,
                width=14,
            ),
            Column(self.tr("Number"), lambda device: device.id[:8], width=12),
        )

    def _handed_in(self, device: Device) -> str:
        if device.id == self._hand_ins.own:
            return self.tr("this computer")
        return self._hand_ins.days.get(device.id) or self.tr("never")

    def _mark_laptop(self, device: Device | None) -> None:
        self.revoke.setEnabled(device is not None)
        is_revoked = device is not None and device.revoked
        self.revoke.setText(self.tr("Register again…") if is_revoked else self.tr("Revoke…"))

    def _ask_request(self) -> None:
        EnrolDialog(self._session, self._grant, self).open()

    def _grant(self, granting: Granting, dialog: EnrolDialog) -> None:
        self._register(granting, while_there(dialog.accept), while_there(dialog.refuse))

    def grant(self, source: Path, target: Path) -> None:
        """Register the laptop whose request this is, for whom the request names, and write the answer."""
        self._register(Granting(source, target, ""), lambda: None, lambda _refused: None)

    def _register(
        self, granting: Granting, ended: Callable[[], object], refused: Callable[[Refused], object]
    ) -> None:
        session = self._session
        wanted = work.grant(granting, session.stamp(), session.desk.entropy)

        def done(name: str) -> None:
            ended()
            text = self.tr("{laptop} is registered. Carry {file} back: that computer waits for it.")
            session.say(
                Message(
                    text.format(laptop=name, file=granting.target.name),
                    "told",
                    self.tr("Write its task"),
                    lambda: session.go("Take in"),
                )
            )

        session.do_long(self.tr("Registering the computer"), wanted, Answers(done, refused))

    def _ask_revoke(self) -> None:
        device = self.laptops.current()
        if device is None:
            return
        if device.revoked:
            title, remark = (
                self.tr("Register again"),
                self.tr("{name} was found: what it hands over is taken in again."),
            )
        else:
            title = self.tr("Revoke")
            remark = self.tr("{name} was lost or given away: what it hands over from now on is set apart.")
        ReasonDialog(
            title,
            remark.format(name=device.label),
            title,
            lambda reason: self.set_revoked(device, reason),
            self,
        ).open()

    def set_revoked(self, device: Device, reason: str) -> None:
        """Revoke a laptop, or take one back that is revoked."""
        session = self._session
        fact = DeviceRevoked(device=device.id, revoked=not device.revoked, note=reason)
        session.do_then(
            self, lambda _: session.say_saved(), work.revoke, fact, session.stamp(), session.desk.entropy
        )

    # Seal strips -----------------------------------------------------------------------------------------

    def _seals_panel(self) -> RowsPanel[BlockUse]:
        name = self.tr("Seal strips")
        panel: RowsPanel[BlockUse] = RowsPanel(name, self._seal_columns(), "stamp")
        panel.empty.say(
            self.tr("No strips were given out"), self.tr("Give each computer a run of the printed numbers.")
        )
        self.give = button(self.tr("Give out strips…"), self._ask_block, icon_name="plus")
        panel.add_control(self.give)
        self.lists.add(name, panel)
        return panel

    def _seal_columns(self) -> tuple[Column[BlockUse], ...]:
        return (
            Column(
                self.tr("Numbers"),
                lambda block: f"{block.prefix}{block.first:04d}—{block.last:04d}",
                width=24,
            ),
            Column(self.tr("Computer"), self._label_of, width=14),
            Column(self.tr("Used"), lambda block: str(len(block.used)), is_number=True, width=8),
            Column(self.tr("Left"), lambda block: str(block.free), is_number=True, width=8),
            Column(
                self.tr("Unaccounted for"),
                _missing_text,
                lambda block: "waiting" if block.missing else None,
                hint=lambda block: "、".join(block.missing),
            ),
        )

    def _label_of(self, block: BlockUse) -> str:
        known = {device.id: device.label for device in devices_of(self._session.office)}
        return known.get(block.device, block.device[:8])

    def _ask_block(self) -> None:
        devices = [device for device in devices_of(self._session.office) if not device.revoked]
        SealBlockDialog(devices, self.seals.model.rows, self.give_block, self).open()

    def give_block(self, given: SealBlockGiven) -> None:
        """State that a run of strips went to a computer; its id is made here."""
        session = self._session
        fact = msgspec.structs.replace(given, block=session.desk.new_id())
        session.do_then(
            self,
            lambda _: session.say_saved(),
            state_office,
            session.office,
            (fact,),
            session.stamp(),
            session.desk.entropy,
        )


def _missing_text(block: BlockUse) -> str:
    shown = "、".join(block.missing[:_MISSING_SHOWN])
    return f"{shown} … {len(block.missing)}" if len(block.missing) > _MISSING_SHOWN else shown
