"""This is about the sheets of the four steps: done (the meter is read first), does not fit, taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.acts.writing import Stamp
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.facts import EquipmentStated, Step
from app.domain.equipment.machine import Machine, machines_of
from app.operations.describe import describe
from app.operations.do_step import StepDone, cut_at_point, do_step, step_does_not_fit, undo_step
from app.operations.take_reading import take_reading
from app.storage.case_file import CaseFile
from app.ui.field.supply_rows import SupplyFirst
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import EQUIPMENT_STEPS, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

Deed = Callable[[CaseFile, Case, Stamp], Case]


class MeterFirst:
    """Rows that ask for the reading at cut-off (止码) of every dedicated meter not read yet.

    They stand first: a meter with a display shows nothing once its feed is gone.
    """

    def __init__(self, sheet: Sheet, points: tuple[CutoffPoint, ...]) -> None:
        self._unread: list[tuple[CutoffPoint, QLineEdit]] = []
        for point in points:
            kind = point.field("meter_kind")
            if point.at_cut is not None or kind == "none":
                continue
            text = QCoreApplication.translate("Sheets", "{point}: reading at cut-off").format(
                point=point.number
            )
            meter = " ".join(part for part in (point.field("place"), point.field("meter_number")) if part)
            hint = QCoreApplication.translate("Sheets", "Read it before the cut. {meter}").format(meter=meter)
            self._unread.append((point, sheet.line(text, "", hint, kind == "dedicated")))

    def readings(self, occurred: Occurred) -> tuple[ReadingTaken, ...]:
        return tuple(
            ReadingTaken(cutoff=point.id, moment="cut", value=line.text().strip(), occurred=occurred)
            for point, line in self._unread
            if line.text().strip()
        )


class CutBySheet(Sheet):
    """A sheet whose deed may be a cut: weighed by the office's tables, passed by a leader where one may."""

    def deed_done(self, occurred: Occurred) -> StepDone:
        office = workspace_of(self.session).office
        return StepDone(occurred, self.why, self.leader_named, office)


class StepSheet(CutBySheet):
    """One step of one machine; the cut at a point goes for all the machines it feeds unless unticked."""

    def __init__(
        self, session: CaseSession, machine: Machine, step: Step, parent: QWidget | None = None
    ) -> None:
        name = word(EQUIPMENT_STEPS[step])
        super().__init__(session, f"{machine.number} {machine.name} · {name}", name, parent)
        self._machine = machine
        self._step = step
        points = tuple(
            point for point in cutoffs_of(session.case) if point.utility == step and machine.id in point.feeds
        )
        self._point = points[0] if points else None
        self.meters = MeterFirst(self, points)
        self.supply = SupplyFirst(self, self._point)
        self.together: QCheckBox | None = None
        self._offer_together()
        self.due: QLineEdit | None = None
        if step == "sealing" and not machine.field("dismantle_by"):
            self.due = self.line(self.tr("To be dismantled by"), "", self.tr("like 2025-10-31"))
        self.occasion = Occasion(self)
        self.fits = QCheckBox(self.tr("This machine has nothing of the kind; say why"))
        self.rows.add(self.tr("Does not fit"), self.fits)
        self.fits.toggled.connect(lambda _on: self.ask_reason())

    def act(self) -> None:
        if self.fits.isChecked():
            self.send(step_does_not_fit, self._machine.id, self._step, self.why)
            return
        occurred = self.occasion.occurred()
        done = self.deed_done(occurred)
        before: list[Deed] = self.supply.deeds(occurred)
        if self.due is not None and self.due.text().strip():
            before.append(_due_stated(self._machine.id, self.due.text().strip()))
        before += [_reading_taken(reading) for reading in self.meters.readings(occurred)]
        self.send(in_order, (*before, self._deed(done)))

    def _deed(self, done: StepDone) -> Deed:
        point, machine, step = self._point, self._machine.id, self._step
        if point is not None and self.together is not None and self.together.isChecked():
            return lambda file, case, stamp: cut_at_point(file, case, stamp, point.id, done)
        return lambda file, case, stamp: do_step(file, case, stamp, machine, step, done)

    def _offer_together(self) -> None:
        point = self._point
        if point is None:
            return
        others = [
            machine.number
            for machine in machines_of(self.session.case)
            if machine.id in point.feeds
            and machine.id != self._machine.id
            and not machine.step(self._step).is_settled
        ]
        if others:
            text = self.tr("also for {machines}, fed by {point}")
            self.together = QCheckBox(text.format(machines="、".join(others), point=point.number))
            self.together.setChecked(True)
            self.rows.add(self.tr("Together"), self.together)


class CutSheet(CutBySheet):
    """The cut at one point, for every machine it feeds."""

    def __init__(self, session: CaseSession, point: CutoffPoint, parent: QWidget | None = None) -> None:
        numbers = "、".join(
            machine.number for machine in machines_of(session.case) if machine.id in point.feeds
        )
        title = QCoreApplication.translate("Sheets", "Cut at {point}").format(point=point.number)
        super().__init__(session, f"{title} · {point.field('place')}", title, parent)
        self._point = point
        self.tell(self.tr("Counts for every machine it feeds: {machines}").format(machines=numbers or "—"))
        self.meters = MeterFirst(self, (point,))
        self.supply = SupplyFirst(self, point)
        self.occasion = Occasion(self)

    def act(self) -> None:
        occurred = self.occasion.occurred()
        point, done = self._point.id, self.deed_done(occurred)
        deed: Deed = lambda file, case, stamp: cut_at_point(file, case, stamp, point, done)  # noqa: E731
        before = self.supply.deeds(occurred)
        readings = [_reading_taken(reading) for reading in self.meters.readings(occurred)]
        self.send(in_order, (*before, *readings, deed))


class UndoSheet(Sheet):
    """A step taken back (恢复), with what it rests on."""

    def __init__(
        self, session: CaseSession, machine: Machine, step: Step, parent: QWidget | None = None
    ) -> None:
        name = word(EQUIPMENT_STEPS[step])
        title = f"{machine.number} {machine.name} · {name} {machine.step(step).on}"
        super().__init__(session, title, word("Undo"), parent)
        self._machine, self._step = machine, step
        self.tell(
            self.tr("This step is done. Taking it back keeps its trace; a wrong day is mended the same way.")
        )
        self.ask_reason(self.tr("What it rests on"))
        self.occasion = Occasion(self)

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say what it rests on.")):
            done = StepDone(self.occasion.occurred(), self.why)
            self.send(undo_step, self._machine.id, self._step, done)


def in_order(case_file: CaseFile, looked_at: Case, stamp: Stamp, deeds: tuple[Deed, ...]) -> Case:
    """One after the other, each having seen the one before; what was done stands where a later is refused."""
    case = looked_at
    for deed in deeds:
        case = deed(case_file, case, stamp)
    return case


def _reading_taken(reading: ReadingTaken) -> Deed:
    return lambda file, case, stamp: take_reading(file, case, stamp, reading)


def _due_stated(equipment: str, day: str) -> Deed:
    fact = EquipmentStated(equipment=equipment, field="dismantle_by", value=day)
    return lambda file, case, stamp: describe(file, case, stamp, (fact,))
