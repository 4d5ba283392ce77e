"""This is about the seals of an enterprise: every strip, where it is, how it was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import Seal, seals_of, spoiled_numbers
from app.ui.field.machine_words import CONDITIONS
from app.ui.field.sealing_kinds import SealingKinds
from app.ui.languages import translated
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_TONES: dict[str, Tone] = {"intact": "good", "broken": "bad", "missing": "bad", "lifted": "calm"}


class SealRow(NamedTuple):
    """A strip in the list; `seal` is None for one written off unused."""

    number: str
    machine: str
    part: str
    placed_on: str
    state: str
    tone: Tone
    found: str
    seal: Seal | None = None


class SealsPage(QWidget):
    """Alt+1 places, Alt+2 checks, Alt+3 takes off, Alt+4 writes off."""

    def __init__(
        self,
        session: CaseSession,
        to_seizures: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """to_seizures: shows where a body with the power seizes; the firm's own sealing stays here."""
        super().__init__(parent)
        self._session = session
        self._ours: tuple[str, ...] = ()
        self.kinds = SealingKinds(session, to_seizures)
        self.list: RowsPanel[SealRow] = RowsPanel(self.tr("Seals"), self._columns(), "stamp")
        self.place_button = self._control(word("Add seal"), self.place, 1, "plus")
        self.check_button = self._control(self.tr("Check"), self.check, 2, "eye")
        self.lift_button = self._control(self.tr("Take off"), self.lift, 3, "undo-2")
        self.spoil_button = self._control(self.tr("Write off"), self.spoil, 4, "circle-x")
        self.aside_button = self._control(self.tr("Entered by mistake"), self.set_aside, 5, "x")
        self.list.empty.say(
            self.tr("No seal yet"),
            self.tr("After the main body is sealed, enter each strip with its number."),
        )
        self.list.empty.offer(word("Add seal"), self.place, "plus")
        self.list.marked.connect(self._mark)
        self.list.chosen.connect(lambda _row: self.check())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kinds)
        layout.addWidget(self.list, 1)
        session.changed.connect(self.show_case)
        self.show_case(session.case)
        workspace_of(session).ask(self, self._take_block, _numbers_of_this_computer)

    def place(self) -> None:
        from app.ui.field.seal_sheets import SealSheet

        if workspace_of(self._session).may_state():
            SealSheet(self._session, self._ours, self).open()

    def check(self) -> None:
        from app.ui.field.seal_sheets import CheckSheet

        row = self.list.current()
        if row is not None and row.seal is not None and workspace_of(self._session).may_state():
            CheckSheet(self._session, row.seal, self).open()

    def lift(self) -> None:
        from app.ui.field.seal_sheets import LiftSheet

        row = self.list.current()
        if row is not None and row.seal is not None and workspace_of(self._session).may_state():
            LiftSheet(self._session, row.seal, self).open()

    def spoil(self) -> None:
        from app.ui.field.seal_sheets import SpoilSheet

        if workspace_of(self._session).may_state():
            SpoilSheet(self._session, self._ours, self).open()

    def set_aside(self) -> None:
        row = self.list.current()
        if row is not None and row.seal is not None:
            SetAsideSheet(self._session, f"seal/{row.seal.id}", f"{row.number} {row.part}", self).open()

    def show_case(self, case: Case) -> None:
        machines = {machine.id: machine.number for machine in machines_of(case)}
        seals = seals_of(case)
        instead = {seal.replaces: seal.number for seal in seals if seal.replaces}
        rows = [self._row(case, seal, machines, instead.get(seal.number, "")) for seal in seals]
        rows += [
            SealRow(number, "", "", "", self.tr("written off"), "calm", "")
            for number in spoiled_numbers(case)
        ]
        self.list.show_rows(sorted(rows, key=lambda row: row.number))
        if rows and self.list.current() is None:
            self.list.view.selectRow(0)
        self._mark(self.list.current())

    def _row(self, case: Case, seal: Seal, machines: dict[str, str], instead: str) -> SealRow:
        """instead: number of the strip that took its place; then nothing is left to be done about it."""
        last = seal.checks[-1] if seal.checks else None
        found = " ".join(part for part in (last.on, last.cause) if part) if last is not None else ""
        found = found or seal.lifted_on
        if instead:
            found = self.tr("{found}, {number} in its place").format(found=found, number=instead)
        return SealRow(
            seal.number,
            machines.get(case.kept(f"equipment/{seal.equipment}").removeprefix("equipment/"), ""),
            seal.part if seal.sealing == "company" else self.tr("{part} (seizure)").format(part=seal.part),
            seal.placed_on,
            translated("Fields", dict(CONDITIONS)[seal.condition]),
            "calm" if instead else _TONES[seal.condition],
            found,
            seal,
        )

    def _control(self, text: str, pressed: Callable[[], object], digit: int, drawing: str) -> QPushButton:
        made = key_button(text, pressed, digit, drawing)
        self.list.add_control(made)
        return made

    def _mark(self, row: SealRow | None) -> None:
        standing = row is not None and row.seal is not None and not row.seal.lifted_on
        self.check_button.setEnabled(standing)
        self.lift_button.setEnabled(standing)
        self.aside_button.setEnabled(row is not None and row.seal is not None)

    def _take_block(self, numbers: tuple[str, ...]) -> None:
        self._ours = numbers

    def _columns(self) -> tuple[Column[SealRow], ...]:
        translate = QCoreApplication.translate
        return (
            Column(translate("SealsPage", "Strip"), lambda row: row.number, width=14),
            Column(translate("SealsPage", "Machine"), lambda row: row.machine, width=8),
            Column(translate("SealsPage", "Part"), lambda row: row.part),
            Column(translate("SealsPage", "Placed on"), lambda row: row.placed_on, width=11),
            Column(translate("SealsPage", "State"), lambda row: row.state, lambda row: row.tone, width=10),
            Column(translate("SealsPage", "Last check"), lambda row: row.found),
        )


def _numbers_of_this_computer(opened: object) -> tuple[str, ...]:
    """Strip numbers of the blocks given to this computer; on the worker."""
    from typing import cast

    from app.domain.people.office import seal_numbers
    from app.operations.keep_open import KeptOpen
    from app.storage.workspace import OFFICE

    workspace = cast("KeptOpen", opened)
    if not workspace.has_case(OFFICE):
        return ()
    return seal_numbers(workspace.read_office(), workspace.enrolled_as)
