"""This is about the sheets of a machine's end: weigh slip, buyer, invoice, where it went, what ended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.acts.fact import Occurred
from app.domain.disposal.disposal import DESTINATIONS, PROOF_TEXT, REGISTERED, Buyer, Disposal, Slip
from app.domain.disposal.facts import (
    BuyerStated,
    DisposalField,
    DisposalProofAdded,
    DisposalStated,
    SlipField,
    SlipStated,
)
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.machine import Machine
from app.domain.photos.photo import photos_of
from app.operations.dispose import add_proof, name_buyer, state_disposal, state_slip, weigh
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


def picture_choice(sheet: Sheet, name: str, machine: Machine) -> QComboBox:
    """The pictures of the stage 处置 of this machine; the sheet's row for it."""
    case = sheet.session.case
    pictures = [
        (photo.id, photo.number or photo.name)
        for photo in photos_of(case)
        if photo.stage == "disposal" and photo.is_of(case, machine.id)
    ]
    return sheet.choice(name, [("", "—"), *pictures])


class SlipSheet(Sheet):
    """What left the yard, by one slip: gross and tare give the net weight."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Weigh slip")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        buyer = machine.slips[-1].buyer if machine.slips else ""
        today = workspace_of(session).desk.today().isoformat()
        self.number = self.line(self.tr("Number of the slip"), is_needed=True)
        self.on = self.line(self.tr("Weighed on"), today, is_needed=True)
        self.gross = self.line(self.tr("Gross weight in tonnes"))
        self.tare = self.line(self.tr("Tare in tonnes"))
        self.weight = self.line(self.tr("Net weight in tonnes"), "", self.tr("Empty: gross less tare"))
        self.plate = self.line(self.tr("Number plate of the lorry"))
        self.buyer = self.line(self.tr("Buyer"), buyer)
        self.invoice = self.line(self.tr("Invoice"))
        self.destination = self.line(self.tr("Where it went"))
        self.picture = picture_choice(self, self.tr("Picture of the slip"), machine)
        self.occasion = Occasion(self)

    def act(self) -> None:
        if not self.need(self.number, self.tr("Enter the number of the slip.")):
            return
        slip = DisposalSlipAdded(
            slip=workspace_of(self.session).desk.new_id(),
            equipment=self._machine.id,
            number=self.number.text().strip(),
            on=self.on.text().strip(),
            weight=self.weight.text().strip(),
            plate=self.plate.text().strip(),
            buyer=self.buyer.text().strip(),
            invoice=self.invoice.text().strip(),
            destination=self.destination.text().strip(),
            occurred=self.occasion.occurred(),
            note=self.why,
        )
        self.send(weigh, slip, self._more(slip.slip))

    def _more(self, slip: str) -> tuple[SlipStated, ...]:
        said = (
            SlipStated(slip=slip, field="gross", value=self.gross.text().strip()),
            SlipStated(slip=slip, field="tare", value=self.tare.text().strip()),
            SlipStated(slip=slip, field="photo", value=self.picture.currentData()),
        )
        return tuple(each for each in said if each.value)


class SlipMoreSheet(Sheet):
    """A slip that is there already: its gross weight and tare, and the picture of it."""

    def __init__(
        self, session: CaseSession, machine: Machine, slip: Slip, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Weigh slip")
        super().__init__(session, f"{title} {slip.number}", word("Save"), parent)
        self._slip = slip
        self.tell(self.tr("Net weight {net} t, {buyer}").format(net=slip.weight, buyer=slip.buyer or "—"))
        self.gross = self.line(self.tr("Gross weight in tonnes"), slip.gross)
        self.tare = self.line(self.tr("Tare in tonnes"), slip.tare)
        self.picture = picture_choice(self, self.tr("Picture of the slip"), machine)
        self.picture.setCurrentIndex(max(0, self.picture.findData(slip.photo)))

    def act(self) -> None:
        typed: dict[SlipField, str] = {
            "gross": self.gross.text().strip(),
            "tare": self.tare.text().strip(),
            "photo": self.picture.currentData(),
        }
        known = {"gross": self._slip.gross, "tare": self._slip.tare, "photo": self._slip.photo}
        stated = [
            SlipStated(slip=self._slip.id, field=field, value=value, note=self.why)
            for field, value in typed.items()
            if value != known[field]
        ]
        if stated:
            self.send(state_slip, self._slip.id, stated)
        else:
            self.reject()


class BuyerSheet(Sheet):
    """Code and qualification of who bought the scrap, under the name on the slips."""

    def __init__(
        self, session: CaseSession, buyers: tuple[Buyer, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, QCoreApplication.translate("Sheets", "Buyer"), word("Save"), parent)
        self._buyers = {buyer.name: buyer for buyer in buyers}
        self.buyer = self.choice(self.tr("Buyer"), [(buyer.name, buyer.name) for buyer in buyers])
        self.code = self.line(self.tr("Unified social credit code"))
        self.qualification = self.line(self.tr("Registration or permit"))
        self.buyer.currentIndexChanged.connect(self._show)
        self._show()

    def act(self) -> None:
        stated = BuyerStated(
            buyer=self.buyer.currentData() or "—",
            code=self.code.text().strip(),
            qualification=self.qualification.text().strip(),
        )
        self.send(name_buyer, stated)

    def _show(self) -> None:
        buyer = self._buyers.get(self.buyer.currentData())
        self.code.setText(buyer.code if buyer is not None else "")
        self.qualification.setText(buyer.qualification if buyer is not None else "")


class PaperSheet(Sheet):
    """An invoice, contract, receipt, or another paper that stands beside them."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Invoice or other paper")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        self.kind = self.choice(self.tr("What it is"), list(PROOF_TEXT.items()))
        self.number = self.line(self.tr("No."))
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat())
        self.text = self.line(self.tr("What it says"))
        self.picture = picture_choice(self, self.tr("Picture of it"), machine)
        self.occasion = Occasion(self)

    def act(self) -> None:
        added = DisposalProofAdded(
            proof=workspace_of(self.session).desk.new_id(),
            equipment=self._machine.id,
            kind=self.kind.currentData(),
            number=self.number.text().strip(),
            on=self.on.text().strip(),
            text=self.text.text().strip(),
            photo=self.picture.currentData(),
            occurred=self.occasion.occurred(),
        )
        self.send(add_proof, added)


class EndSheet(Sheet):
    """Where it went, who declared it passed on to nobody, its registration; only what changed is stated."""

    def __init__(self, session: CaseSession, told: Disposal, parent: QWidget | None = None) -> None:
        machine = told.machine
        title = QCoreApplication.translate("Sheets", "Where it went")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        self.fields: dict[DisposalField, QLineEdit | QComboBox] = {}
        places = [("", "—"), *DESTINATIONS.items()]
        self.fields["destination"] = self.choice(
            self.tr("Where it went"), places, machine.field("destination")
        )
        today = workspace_of(session).desk.today().isoformat()
        self._add(
            "non_transfer_on", self.tr("Declared not passed on, day"), self.tr("Like {day}").format(day=today)
        )
        self._add("non_transfer_by", self.tr("Declared by"))
        if machine.kind in REGISTERED or machine.field("deregistered_on"):
            self._add("deregistered_on", self.tr("Registration cancelled on"))
            self._add("deregistered_by", self.tr("Cancelled by"))
            self._add("deregistered_number", self.tr("Number of the proof"))
        if told.is_off:
            self._add("weight_reason", self.tr("Why the weight is off"))

    def act(self) -> None:
        occurred = Occurred(
            at=workspace_of(self.session).desk.today().isoformat(),
            observer=workspace_of(self.session).officer,
            source="paper",
        )
        stated = [
            DisposalStated(
                equipment=self._machine.id, field=name, value=value, occurred=occurred, note=self.why
            )
            for name, field in self.fields.items()
            if (value := _typed(field)) != self._machine.field(name)
        ]
        if stated:
            self.send(state_disposal, stated)
        else:
            self.reject()

    def _add(self, name: DisposalField, label: str, hint: str = "") -> None:
        self.fields[name] = self.line(label, self._machine.field(name), hint)


def _typed(field: QLineEdit | QComboBox) -> str:
    return str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()
