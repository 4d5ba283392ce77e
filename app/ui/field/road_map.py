"""This is about the road of the machine in hand (路线图): its stages, what is missing, what is next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.lifecycle.road import MachineRoad, Stop, machine_road
from app.domain.lifecycle.stages import STAGES, UPGRADE, StageName
from app.ui.field.acceptance_told import TAB_OF
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.stop_button import StopState, stop_button

if TYPE_CHECKING:
    from app.domain.equipment.machine import Machine
    from app.ui.case_session import CaseSession

_ON_THE_PANEL: Final = ("water", "power", "drive", "sealing")
"""Steps that have their own buttons right above."""
_STATES: Final[dict[str, StopState]] = {"done": "done", "next": "next"}


class RoadMap(QWidget):
    """Stages of one machine; pressing one leads to where it is done, or asks for what it needs.

    Attributes:
        stops: the buttons of the stages shown, by stage.
        again: takes an accepted machine up again. later: another 限拆日期 of a sealed one.
    """

    def __init__(
        self,
        session: CaseSession,
        here: Mapping[StageName, Callable[[], None]],
        parent: QWidget | None = None,
    ) -> None:
        """here: stages that are done where the machine stands, by what asks for them."""
        super().__init__(parent)
        self._session, self._here = session, here
        self._machine: Machine | None = None
        self.said = label("", "quiet")
        self.again = button(self.tr("Take up again…"), self.reopen, "flat")
        self.later = button(self.tr("Change the due day…"), self.change_due_day, "flat")
        self.stops: dict[StageName, QWidget] = {}
        self._shown: tuple[Stop, ...] = ()
        self._line = Flow()
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self.said, 1)
        head.addWidget(self.later)
        head.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addLayout(self._line)
        layout.addLayout(head)

    def show_machine(self, machine: Machine) -> None:
        self._machine = machine
        road = machine_road(self._session.case, machine)
        self._show_stops(road.stops)
        self.said.setText(road_text(road))
        self.said.setToolTip("\n".join(f"{each.text}　{each.rule}" for each in road.missing))
        self.later.setVisible(machine.step("sealing").outcome == "done" and not machine.dismantled[1])
        self.again.setVisible(machine.conclusion[0].startswith("passed"))

    def _show_stops(self, stops: tuple[Stop, ...]) -> None:
        """Buttons are made anew only where something differs: whoever stands on one stays there."""
        if stops == self._shown:
            return
        self._shown = stops
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.stops = {}
        for stop in stops:
            if stop.name not in _ON_THE_PANEL and stop.state != "not_needed":
                made = stop_button(
                    _name(stop), _STATES.get(stop.state, "open"), _told(stop), self._going(stop.name)
                )
                self.stops[stop.name] = made
                self._line.addWidget(made)

    def go(self, name: StageName) -> None:
        """Ask for what this stage needs, or lead to the tab where it is done."""
        from app.ui.field.road_sheets import AnnounceSheet, ConfirmSheet, UpgradeSheet

        machine = self._machine
        if machine is None:
            return
        if name == "confirmed":
            ConfirmSheet(self._session, machine, self).open()
        elif name == "announced":
            AnnounceSheet(self._session, machine, self).open()
        elif name in UPGRADE:
            UpgradeSheet(self._session, machine, self).open()
        elif name in self._here:
            self._here[name]()
        else:
            workspace_of(self._session).go_to_case(self._session.id, TAB_OF[STAGES[name].place])

    def reopen(self) -> None:
        from app.ui.field.road_sheets import ReopenSheet

        if self._machine is not None and workspace_of(self._session).may_state():
            ReopenSheet(self._session, self._machine, self).open()

    def change_due_day(self) -> None:
        from app.ui.field.road_sheets import DueDaySheet

        if self._machine is not None:
            DueDaySheet(self._session, self._machine, self).open()

    def _going(self, name: StageName) -> Callable[[], None]:
        return lambda: self.go(name)


def road_text(road: MachineRoad) -> str:
    """Way out, how far it has come, what is next and what that wants."""
    translate = QCoreApplication.translate
    parts = [road.route_text, translate("RoadMap", "reached: {stage}").format(stage=road.stage_text)]
    if road.next_text:
        parts.append(translate("RoadMap", "next: {stage}").format(stage=road.next_text))
    if road.missing:
        what = "；".join(each.text for each in road.missing)
        parts.append(translate("RoadMap", "missing: {what}").format(what=what))
    return "　".join(parts)


def _name(stop: Stop) -> str:
    return f"{stop.text} {stop.on[5:]}" if stop.on else stop.text


def _told(stop: Stop) -> str:
    """Done with its day; else what is missing, by which rule."""
    translate = QCoreApplication.translate
    if stop.state == "done":
        return translate("RoadMap", "done {day}").format(day=stop.on).strip()
    if stop.state == "undone":
        return translate("RoadMap", "taken back")
    told = "；".join(f"{each.text}（{each.rule}）" for each in stop.missing)
    return told or translate("RoadMap", "wanted by {rule}").format(rule=STAGES[stop.name].rule)
