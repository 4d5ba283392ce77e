"""This is about the sheets of seals (封存标识): placed, checked, taken off, written off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.equipment.machine import machines_of
from app.domain.equipment.next_step import next_number
from app.domain.equipment.seal_facts import SealChecked, SealLifted, SealPlaced, SealSpoiled
from app.domain.equipment.seals import Seal, seals_of, spoiled_numbers
from app.domain.people.office import free_seal_numbers
from app.domain.powers.seizure import seizures_of
from app.operations.place_seal import check_seal, lift_seal, place_seal, spoil_seal
from app.ui.field.machine_words import CONDITIONS
from app.ui.languages import translated
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


def strips_elsewhere(session: CaseSession) -> tuple[str, ...]:
    """Numbers that the files of other enterprises speak of."""
    return tuple(
        strip for row in workspace_of(session).rows if row.case != session.id for strip in row.strips
    )


def next_free(session: CaseSession, ours: tuple[str, ...]) -> str:
    """The first free number of this computer's blocks; without a block one above the highest used here."""
    case = session.case
    used = [*(seal.number for seal in seals_of(case)), *spoiled_numbers(case), *strips_elsewhere(session)]
    free = free_seal_numbers(ours, used)
    if ours:
        return free[0] if free else ""
    return next_number(used, max(used)) if used else ""


class SealSheet(Sheet):
    """One strip after the other, each on a part of a machine; it stays until it is closed."""

    def __init__(self, session: CaseSession, ours: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(session, word("Add seal"), word("Add seal"), parent)
        self._ours = ours
        self.number = self.line(self.tr("Number on the strip"), next_free(session, ours), is_needed=True)
        machines = machines_of(session.case)
        self.machine = self.choice(
            self.tr("Machine"), [(each.id, f"{each.number} {each.name}") for each in machines]
        )
        first = next((m.id for m in machines if m.step("sealing").outcome == "done"), "")
        self.machine.setCurrentIndex(max(0, self.machine.findData(first)))
        self.part = self.line(self.tr("Part, like 电源柜"), is_needed=True)
        self.kind: QComboBox | None = None
        if any(each.release is None for each in seizures_of(session.case)):
            kinds = [
                ("company", self.tr("sealed by the firm itself, witnessed")),
                ("statutory", self.tr("strip of a statutory seizure")),
            ]
            self.kind = self.choice(self.tr("Kind of sealing"), kinds)
        torn = [seal.number for seal in seals_of(session.case) if seal.condition in ("broken", "missing")]
        self.replaces = self.choice(self.tr("In place of"), [("", "—"), *((each, each) for each in torn)])
        self.occasion = Occasion(self)
        self.part.setFocus()

    def act(self) -> None:
        is_complete = self.need(self.number, self.tr("Enter the number.")) and self.need(
            self.part, self.tr("Say which part.")
        )
        if not is_complete or self.machine.currentData() is None:
            return
        placed = SealPlaced(
            seal=workspace_of(self.session).desk.new_id(),
            number=self.number.text().strip(),
            equipment=self.machine.currentData(),
            part=self.part.text().strip(),
            sealing="company" if self.kind is None else self.kind.currentData(),
            replaces=self.replaces.currentData(),
            occurred=self.occasion.occurred(),
            note=self.why,
        )
        self.send(place_seal, placed, self._ours, strips_elsewhere(self.session))

    def sent(self, _result: object = None) -> None:
        self.stay()
        self.number.setText(next_free(self.session, self._ours))
        self.part.clear()
        self.replaces.setCurrentIndex(0)
        self.part.setFocus()


class CheckSheet(Sheet):
    """How a strip was found."""

    def __init__(self, session: CaseSession, seal: Seal, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Check")
        super().__init__(session, f"{seal.number} {seal.part} · {title}", title, parent)
        self._seal = seal
        options = [(value, translated("Fields", text)) for value, text in CONDITIONS if value != "lifted"]
        self.condition = self.choice(self.tr("Found"), options)
        self.cause = self.line(self.tr("Cause, where it is not intact"))
        self.occasion = Occasion(self)

    def act(self) -> None:
        occurred = self.occasion.occurred()
        checked = SealChecked(
            seal=self._seal.id,
            on=occurred.at[:10],
            condition=self.condition.currentData(),
            cause=self.cause.text().strip(),
            occurred=occurred,
        )
        self.send(check_seal, checked)


class LiftSheet(Sheet):
    """A strip taken off for a reason."""

    def __init__(self, session: CaseSession, seal: Seal, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Take off")
        super().__init__(session, f"{seal.number} {seal.part} · {title}", title, parent)
        self._seal = seal
        self.ask_reason(self.tr("Why it is taken off"))
        self.occasion = Occasion(self)

    def act(self) -> None:
        if not self.need(self.reason, self.tr("Say why it is taken off.")):
            return
        occurred = self.occasion.occurred()
        lifted = SealLifted(seal=self._seal.id, on=occurred.at[:10], reason=self.why, occurred=occurred)
        self.send(lift_seal, lifted)


class SpoilSheet(Sheet):
    """A strip that can't be used any more (作废)."""

    def __init__(self, session: CaseSession, ours: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            QCoreApplication.translate("Sheets", "Write off a strip"),
            QCoreApplication.translate("Sheets", "Write off"),
            parent,
        )
        self.number = self.line(self.tr("Number on the strip"), next_free(session, ours), is_needed=True)
        self.ask_reason(self.tr("What happened to it"))

    def act(self) -> None:
        if self.need(self.number, self.tr("Enter the number.")):
            spoiled = SealSpoiled(number=self.number.text().strip(), reason=self.why)
            self.send(spoil_seal, spoiled, strips_elsewhere(self.session))
