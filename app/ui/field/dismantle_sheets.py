"""This is about a machine going: its dismantling, and a stage without pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.acceptance.facts import StageWaived
from app.domain.acceptance.proofs import needed_stages
from app.domain.equipment.facts import EquipmentDismantled
from app.domain.equipment.machine import Machine
from app.operations.take_down import dismantle, waive_stage
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import STAGES, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

METHODS: Final = ("气割", "机械拆解", "推倒", "爆破", "整机报废")


class DismantleSheet(Sheet):
    """Begun, and where it is over, finished."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Dismantling")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        started, finished, method, contractor, pieces = machine.dismantled
        today = workspace_of(session).desk.today().isoformat()
        self.started = self.line(self.tr("Begun on"), started or today, is_needed=True)
        self.ended = self.line(self.tr("Finished on"), finished, self.tr("Empty while it goes on"))
        self.method = self.choice(self.tr("How"), [("", "—"), *((each, each) for each in METHODS)], method)
        self.contractor = self.line(self.tr("Done by"), contractor)
        self.pieces = self.line(self.tr("Pieces it was cut into"), pieces)
        self.occasion = Occasion(self)

    def act(self) -> None:
        dismantled = EquipmentDismantled(
            equipment=self._machine.id,
            started=self.started.text().strip(),
            finished=self.ended.text().strip(),
            method=self.method.currentData(),
            contractor=self.contractor.text().strip(),
            pieces=self.pieces.text().strip(),
            occurred=self.occasion.occurred(),
            note=self.why,
        )
        self.send(dismantle, dismantled)


class WaiveSheet(Sheet):
    """A stage nobody photographed goes on without pictures, for a written reason."""

    def __init__(self, session: CaseSession, machine: Machine, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Pictures missing")
        super().__init__(session, f"{machine.number} {machine.name} · {title}", word("Save"), parent)
        self._machine = machine
        stages = [(stage, word(STAGES[stage])) for stage in needed_stages(machine)]
        self.stage = self.choice(self.tr("Stage without enough pictures"), stages)
        self.ask_reason(self.tr("Why they are missing"))

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why they are missing.")):
            waived = StageWaived(equipment=self._machine.id, stage=self.stage.currentData(), reason=self.why)
            self.send(waive_stage, waived)
