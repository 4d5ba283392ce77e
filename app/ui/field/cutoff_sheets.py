"""This is about the sheets of cut-off points: a new one, a reading, another meter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffField, MeterReplaced, ReadingTaken
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.next_step import next_number
from app.domain.equipment.rules import day_text
from app.operations.add_cutoff import add_cutoff
from app.operations.take_reading import replace_meter, take_reading
from app.ui.field.machine_words import METERS, UTILITIES
from app.ui.field.supply_words import route_options
from app.ui.languages import translated
from app.ui.sheets.occasion import Occasion
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

FIRST_NUMBER: Final = "D1"


class CutoffSheet(Sheet):
    """Typed once, attached to machines by ticks."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Add cut-off point"), word("Add cut-off point"), parent)
        used = [point.number for point in cutoffs_of(session.case)]
        self.number = self.line(self.tr("No."), next_number(used, FIRST_NUMBER))
        options = [(value, translated("Fields", text)) for value, text in UTILITIES]
        self.utility = self.choice(self.tr("Carries"), options, "power")
        self.place = self.line(self.tr("Place, like 10 kV 跌落式熔断器"), is_needed=True)
        machines = machines_of(session.case)
        self.feeds = self.ticks(
            self.tr("Feeds"), [(each.id, f"{each.number} {each.name}") for each in machines]
        )
        self.method = self.line(self.tr("How it is cut"))
        self.route = self.choice(self.tr("Way of the cut"), route_options("power"), "application")
        self.basis = self.line(self.tr("Paper it rests on"))
        self.utility.currentIndexChanged.connect(self._offer_routes)
        meters = [(value, translated("Fields", text)) for value, text in METERS]
        self.meter_kind = self.choice(self.tr("Kind of meter"), meters)
        self.meter = {
            "meter_number": self.line(self.tr("Meter number")),
            "meter_factor": self.line(self.tr("Meter factor")),
        }
        self.occasion = Occasion(self)
        self.meter_kind.currentIndexChanged.connect(self._show_meter)
        self._show_meter(0)
        self.place.setFocus()

    def act(self) -> None:
        if not self.need(self.place, self.tr("Say where it is.")):
            return
        added = CutoffAdded(
            cutoff=workspace_of(self.session).desk.new_id(),
            number=self.number.text().strip(),
            utility=self.utility.currentData(),
            place=self.place.text().strip(),
            occurred=self.occasion.occurred(),
        )
        fields: dict[CutoffField, str] = {
            "method": self.method.text().strip(),
            "route": self.route.currentData() or "",
            "basis_number": self.basis.text().strip(),
            "meter_kind": self.meter_kind.currentData(),
            "meter_number": self.meter["meter_number"].text().strip(),
            "meter_factor": self.meter["meter_factor"].text().strip(),
        }
        fed = [machine for machine, box in self.feeds.items() if box.isChecked()]
        self.send(add_cutoff, added, fields, fed)

    def _offer_routes(self, _at: int) -> None:
        """Only the ways that are lawful for what it carries."""
        chosen = self.route.currentData()
        self.route.clear()
        for value, text in route_options(self.utility.currentData()):
            self.route.addItem(text, value)
        self.route.setCurrentIndex(max(0, self.route.findData(chosen)))

    def _show_meter(self, _at: int) -> None:
        has_meter = self.meter_kind.currentData() in ("dedicated", "shared")
        for line in self.meter.values():
            line.setEnabled(has_meter)
            self.rows.show_row(line, has_meter)
        self.fit()


class ReadingSheet(Sheet):
    """What the dial shows: at the cut (止码) while that is still open, else on a day."""

    def __init__(self, session: CaseSession, point: CutoffPoint, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Take a reading")
        super().__init__(session, f"{point.number} {point.field('place')} · {title}", title, parent)
        self._point = point
        at_cut = self.tr("at cut-off, before the feed goes")
        options = [("later", self.tr("on a later day"))]
        if point.at_cut is None:
            options.insert(0, ("cut", at_cut))
        self.moment = self.choice(self.tr("When"), options)
        self.value = self.line(self.tr("What the dial shows"), "", self.tr("The factor is not applied"), True)
        self.register = self.line(
            self.tr("Register"), "", self.tr("Only where there are several: 总, 尖, 峰, 平, 谷")
        )
        self.occasion = Occasion(self)
        self.value.setFocus()

    def act(self) -> None:
        if not self.need(self.value, self.tr("Enter what the dial shows.")):
            return
        occurred = self.occasion.occurred()
        is_cut = self.moment.currentData() == "cut"
        reading = ReadingTaken(
            cutoff=self._point.id,
            moment="cut" if is_cut else day_text(occurred.at[:10]),
            value=self.value.text().strip(),
            register=self.register.text().strip(),
            occurred=occurred,
            note=self.why,
        )
        self.send(take_reading, reading)


class MeterSheet(Sheet):
    """The supplier changed the meter (换表)."""

    def __init__(self, session: CaseSession, point: CutoffPoint, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Meter changed")
        super().__init__(session, f"{point.number} {point.field('place')} · {title}", title, parent)
        self._point = point
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Changed on"), today, is_needed=True)
        self.old_stop = self.line(self.tr("Last dial of the old meter"), is_needed=True)
        self.new_number = self.line(self.tr("Number of the new meter"))
        self.new_start = self.line(self.tr("First dial of the new meter"), is_needed=True)
        self.factor = self.line(self.tr("Meter factor"), "", self.tr("Empty where it stays the same"))
        self.register = self.line(self.tr("Register"))
        self.occasion = Occasion(self)

    def act(self) -> None:
        replaced = MeterReplaced(
            cutoff=self._point.id,
            on=self.on.text().strip(),
            old_stop=self.old_stop.text().strip(),
            new_number=self.new_number.text().strip(),
            new_start=self.new_start.text().strip(),
            register=self.register.text().strip(),
            factor=self.factor.text().strip(),
            occurred=self.occasion.occurred(),
            note=self.why,
        )
        self.send(replace_meter, replaced)
