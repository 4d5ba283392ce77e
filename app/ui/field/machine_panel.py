"""This is about one machine in hand: its steps, what comes next, what is missing, its nameplate."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.acceptance.proofs import missing_proofs
from app.domain.acts.case import Case
from app.domain.contested import contested_in
from app.domain.equipment.facts import EquipmentStated, Step
from app.domain.equipment.kinds import STEPS
from app.domain.equipment.machine import Machine, StepState
from app.domain.equipment.next_step import is_needed
from app.domain.lifecycle.state import state_in
from app.domain.photos.photo import photos_of
from app.ui.field.described_rows import DescribedRows, both_values
from app.ui.field.machine_words import NAMEPLATE
from app.ui.field.matched_row_line import MatchedRowLine
from app.ui.field.road_map import RoadMap
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme import colours, sizes
from app.ui.theme.icons import icon
from app.ui.widgets.buttons import key_button, look_like, say_with_key
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.words import EQUIPMENT_STEPS, state_word, word

if TYPE_CHECKING:
    from app.domain.acts.fact import Fact
    from app.ui.case_session import CaseSession

_DRAWINGS: Final = {
    "done": "circle-check",
    "open": "circle",
    "undone": "undo-2",
    "not_applicable": "circle-dashed",
}
_INKS: Final = {"done": colours.TONES["good"][0], "undone": colours.TONES["bad"][0]}


class MachinePanel(QWidget):
    """What is known of the machine, and everything that is done to it.

    Attributes:
        steps: its buttons, by step; Alt+1 … Alt+4. Alt+5 takes it down, 6 files a weigh slip,
            7 says why pictures are missing, 8 takes back a machine entered by mistake, 9 looks it up.
    """

    def __init__(
        self, session: CaseSession, settle: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settle = settle
        self.machine: Machine | None = None
        self._name, self._state = label("", "heading"), Pill()
        self.road = RoadMap(
            session,
            {"during": self.dismantle, "dismantled": self.dismantle, "stopped": self._to_stopped},
        )
        self.missing, self._gone = label("", "quiet"), label("", "quiet")
        self.matched = MatchedRowLine(session)
        self.steps: dict[Step, QPushButton] = {}
        self.nameplate = DescribedRows(session, NAMEPLATE, self._stated)
        self.nameplate.settled.connect(self._settle_field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.TIGHT, sizes.NEAR, sizes.TIGHT)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self._head())
        layout.addLayout(self._step_line())
        layout.addWidget(self.road)
        layout.addWidget(self.missing)
        layout.addWidget(self._gone)
        layout.addWidget(self.matched)
        layout.addWidget(self.nameplate)
        layout.addStretch(1)

    def show_machine(self, machine: Machine) -> None:
        self.machine = machine
        case = self._session.case
        today = workspace_of(self._session).desk.today()
        self._name.setText(f"{machine.number}　{machine.name}")
        self._state.show_state(*state_word(state_in(case, machine, today)))
        self.road.show_machine(machine)
        for step, made in self.steps.items():
            self._show_step(made, machine.step(step), is_needed(machine, step))
        self._session.ask(self, self._show_missing, _missing, case, machine)
        gone = self._gone_text(machine)
        self._gone.setText(gone)
        self._gone.setVisible(bool(gone))
        self.matched.show_machine(machine)
        self.nameplate.show_values(
            machine.id, {**machine.fields, "name": machine.name}, self._contested(machine)
        )

    def _show_missing(self, told: tuple[str, tuple[str, ...]]) -> None:
        """What the worker found; an answer about another machine is passed over."""
        equipment, lacking = told
        if self.machine is None or self.machine.id != equipment:
            return
        self.missing.setText(self.tr("Still missing for acceptance: {what}").format(what="；".join(lacking)))
        self.missing.setVisible(bool(lacking))

    def do_step(self, step: Step) -> None:
        """Ask for what the step needs; one that is done can be taken back."""
        from app.ui.field.step_sheets import StepSheet, UndoSheet

        if self.machine is None or not workspace_of(self._session).may_state():
            return
        done = self.machine.step(step).outcome == "done"
        sheet = UndoSheet if done else StepSheet
        sheet(self._session, self.machine, step, self).open()

    def _to_stopped(self) -> None:
        self.nameplate.fields["stopped_on"].setFocus()

    def dismantle(self) -> None:
        from app.ui.field.dismantle_sheets import DismantleSheet

        if self.machine is not None and workspace_of(self._session).may_state():
            DismantleSheet(self._session, self.machine, self).open()

    def add_slip(self) -> None:
        from app.ui.field.disposal_sheets import SlipSheet

        if self.machine is not None:
            SlipSheet(self._session, self.machine, self).open()

    def waive_stage(self) -> None:
        from app.ui.field.dismantle_sheets import WaiveSheet

        if self.machine is not None and workspace_of(self._session).may_state():
            WaiveSheet(self._session, self.machine, self).open()

    def look_up(self) -> None:
        """To the catalogues, with its model or name typed in."""
        if self.machine is not None:
            wanted = self.machine.field("model") or self.machine.name
            detail = "\n".join((self._session.id, self.machine.id, wanted))
            workspace_of(self._session).go("Lookup", detail)

    def set_aside(self) -> None:
        if self.machine is not None:
            name = f"{self.machine.number} {self.machine.name}"
            SetAsideSheet(self._session, f"equipment/{self.machine.id}", name, self).open()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        for each in (self._name, self._state):
            head.addWidget(each)
        head.addStretch(1)
        self.lookup = key_button(self.tr("Look up in catalogues"), self.look_up, 9, "book-open")
        head.addWidget(self.lookup)
        self.aside = key_button(self.tr("Entered by mistake"), self.set_aside, 8)
        head.addWidget(self.aside)
        return head

    def _step_line(self) -> Flow:
        line = Flow()
        for number, step in enumerate(STEPS, start=1):
            made = key_button(word(EQUIPMENT_STEPS[step]), self._doing(step), number)
            self.steps[step] = made
            line.addWidget(made)
        self.down = key_button(self.tr("Dismantling"), self.dismantle, 5)
        self.slip = key_button(self.tr("Weigh slip"), self.add_slip, 6)
        self.waive = key_button(self.tr("Pictures missing"), self.waive_stage, 7)
        for each in (self.down, self.slip, self.waive):
            line.addWidget(each)
        return line

    def _doing(self, step: Step) -> Callable[[], None]:
        return lambda: self.do_step(step)

    def _show_step(self, made: QPushButton, state: StepState, is_needed: bool) -> None:
        """A step that is open and not needed looks like one that does not fit; it can still be done."""
        name = word(EQUIPMENT_STEPS[state.step])
        outcome = "not_applicable" if state.outcome == "open" and not is_needed else state.outcome
        told = {
            "done": state.on or self.tr("done"),
            "undone": self.tr("restored"),
            "not_applicable": self.tr("does not fit"),
        }.get(outcome, "")
        shown = f"{name}　{told}" if outcome == "not_applicable" else name
        say_with_key(made, shown, STEPS.index(state.step) + 1)
        look_like(made, "flat" if outcome == "not_applicable" else "plain")
        made.setIcon(icon(_DRAWINGS[outcome], _INKS.get(outcome, colours.QUIET)))
        made.setAccessibleName(f"{name} {told}".strip())

    def _gone_text(self, machine: Machine) -> str:
        started, finished, method, contractor, pieces = machine.dismantled
        parts = []
        if started:
            days = f"{started} — {finished}" if finished else self.tr("since {day}").format(day=started)
            parts.append(" ".join(part for part in (self.tr("Dismantled"), days, method, contractor) if part))
        if pieces:
            parts.append(self.tr("{n} pieces").format(n=pieces))
        if machine.slips:
            weighed = "、".join(f"{slip.number} {slip.weight} 吨" for slip in machine.slips)
            text = self.tr("weigh slips {slips}, together {weight} t")
            parts.append(text.format(slips=weighed, weight=machine.weight))
        return "；".join(parts)

    def _contested(self, machine: Machine) -> dict[str, str]:
        if not machine.contested:
            return {}
        return {
            each.slot.rpartition("/")[2]: both_values([said.value for said in each.said])
            for each in contested_in(self._session.case)
            if self._session.case.kept("/".join(each.slot.split("/")[:2])) == f"equipment/{machine.id}"
        }

    def _stated(self, field: str, value: str) -> Fact:
        equipment = self.machine.id if self.machine is not None else ""
        return EquipmentStated(equipment=equipment, field=field, value=value)  # type: ignore[arg-type]  # of NAMEPLATE

    def _settle_field(self, field: str) -> None:
        if self.machine is not None:
            self._settle(f"equipment/{self.machine.id}/{field}")


def _missing(_case_file: object, case: Case, machine: Machine) -> tuple[str, tuple[str, ...]]:
    """On the worker: every picture of the case is looked at for it."""
    return machine.id, missing_proofs(case, machine, photos_of(case))
