"""This is about one cut-off point in hand: the machines it feeds, its fields, what its meter showed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from app.domain.contested import contested_in
from app.domain.equipment.cutoff_facts import CutoffStated
from app.domain.equipment.cutoffs import CutoffPoint, Reading, used_since_cut
from app.domain.moments import moment_shown
from app.domain.powers.facts import SupplyStated
from app.domain.powers.supply import ASKED_FIRST, LOOKED_FOR, overruled_of, supply_said
from app.operations.add_cutoff import feed_machines
from app.ui.field.described_rows import DescribedRows, both_values
from app.ui.field.machine_words import CUTOFF
from app.ui.sheets.occasion import source_word
from app.ui.sheets.people_here import people_names, workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import key_button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column, RowsModel
from app.ui.widgets.rows_panel import RowsView

if TYPE_CHECKING:
    from app.domain.acts.fact import Fact
    from app.domain.equipment.machine import Machine
    from app.ui.case_session import CaseSession


SUPPLY: Final = "supply/"


class ReadingRow(NamedTuple):
    """A line of the readings: what the dial showed, and what was used since the cut."""

    moment: str
    value: str
    used: str
    who: str
    tone: Tone | None
    reading: Reading | None = None


class CutoffPanel(QWidget):
    """Alt+1 cuts for every machine it feeds, Alt+2 takes a reading, Alt+3 notes another meter."""

    def __init__(
        self, session: CaseSession, settle: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settle = settle
        self.point: CutoffPoint | None = None
        self._name = label("", "heading")
        self.feeds: dict[str, QCheckBox] = {}
        self._feeds_line = Flow()
        self._feeds_line.setSpacing(sizes.GAP)
        self._told = label("", "quiet")
        self._passed = label("", "quiet")
        self.readings: RowsModel[ReadingRow] = RowsModel(self._columns(), self)
        self.table = RowsView(self.tr("Readings of the meter"))
        self.table.setModel(self.readings)
        self.table.set_columns(self.readings.columns)
        self.table.entered_row.connect(lambda index: self._enter(self.readings.row_at(index)))
        self.fields = DescribedRows(session, CUTOFF, self._stated)
        self.fields.settled.connect(lambda field: self._settle(f"{self._thing}/{field}"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.TIGHT, sizes.NEAR, sizes.TIGHT)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self._head())
        layout.addLayout(self._feeds_line)
        layout.addWidget(self._told)
        layout.addWidget(self.table)
        layout.addWidget(self._passed)
        layout.addWidget(self.fields)
        layout.addStretch(1)

    def show_point(self, point: CutoffPoint, machines: tuple[Machine, ...]) -> None:
        self.point = point
        self._name.setText(f"{point.number}　{point.field('place')}")
        self._show_feeds(point, machines)
        rows = self._rows(point)
        self.readings.show_rows(rows)
        self.table.setFixedHeight(40 + sizes.ROW_HEIGHT * max(1, min(len(rows), 4)))
        self.table.setVisible(bool(rows))
        self._told.setText("" if rows else self._no_reading(point))
        self._told.setVisible(not rows)
        contested = {
            each.slot.removeprefix(f"{self._thing}/"): both_values([said.value for said in each.said])
            for each in (contested_in(self._session.case) if point.contested else ())
            if each.slot.startswith(f"{self._thing}/")
        }
        passed = [each.text for each in overruled_of(self._session.case, self._thing)]
        self._passed.setText("\n".join(passed))
        self._passed.setVisible(bool(passed))
        self.fields.show_values(point.id, {**point.fields, **_supply_shown(point)}, contested)

    def cut(self) -> None:
        from app.ui.field.step_sheets import CutSheet

        if self.point is not None and workspace_of(self._session).may_state():
            CutSheet(self._session, self.point, self).open()

    def read(self) -> None:
        from app.ui.field.cutoff_sheets import ReadingSheet

        if self.point is not None:
            ReadingSheet(self._session, self.point, self).open()

    def replace_meter(self) -> None:
        from app.ui.field.cutoff_sheets import MeterSheet

        if self.point is not None:
            MeterSheet(self._session, self.point, self).open()

    def force(self) -> None:
        from app.ui.field.forced_cut_sheet import ForcedCutSheet

        if self.point is not None and workspace_of(self._session).may_state():
            ForcedCutSheet(self._session, self.point, self).open()

    def set_aside(self) -> None:
        if self.point is not None:
            name = f"{self.point.number} {self.point.field('place')}"
            SetAsideSheet(self._session, self._thing, name, self).open()

    @property
    def _thing(self) -> str:
        return f"cutoff/{self.point.id}" if self.point is not None else ""

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(sizes.TIGHT)
        head.addWidget(self._name)
        line = Flow()
        self.deeds: list[QPushButton] = []
        for text, pressed, digit, drawing in (
            (self.tr("Cut for all it feeds"), self.cut, 1, "zap"),
            (self.tr("Take a reading"), self.read, 2, "pencil"),
            (self.tr("Meter changed"), self.replace_meter, 3, "refresh-cw"),
            (self.tr("Entered by mistake"), self.set_aside, 4, "x"),
            (self.tr("Forced cut"), self.force, 5, "scale"),
        ):
            made = key_button(text, pressed, digit, drawing)
            self.deeds.append(made)
            line.addWidget(made)
        head.addLayout(line)
        return head

    def _show_feeds(self, point: CutoffPoint, machines: tuple[Machine, ...]) -> None:
        while self._feeds_line.count():
            taken = self._feeds_line.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.feeds = {}
        self._feeds_line.addWidget(label(self.tr("Feeds:")))
        for machine in machines:
            box = QCheckBox(machine.number)
            box.setToolTip(machine.name)
            box.setAccessibleName(f"{self.tr('Feeds:')} {machine.number} {machine.name}")
            box.setChecked(machine.id in point.feeds)
            box.clicked.connect(lambda is_on, machine=machine.id: self._feed(machine, is_on))
            self.feeds[machine.id] = box
            self._feeds_line.addWidget(box)

    def _feed(self, machine: str, is_fed: bool) -> None:
        if self.point is not None:
            self._session.do(feed_machines, self.point.id, (machine,), is_fed)

    def _no_reading(self, point: CutoffPoint) -> str:
        if point.field("meter_kind") == "none":
            return self.tr("There is no meter here, nothing has to be read.")
        return self.tr("No reading yet. The reading at cut-off comes before the cut.")

    def _rows(self, point: CutoffPoint) -> list[ReadingRow]:
        used = dict(used_since_cut(point))
        people = people_names(self._session)
        rows = [self._row(reading, used, people) for reading in point.readings]
        for change in point.replacements:
            told = self.tr("meter changed: {old} → {new} {number}").format(
                old=change.old_stop, new=change.new_start, number=change.new_number
            )
            rows.append(ReadingRow(change.on, told, "", "", "waiting" if change.is_contested else None))
        return sorted(rows, key=lambda row: (row.reading is None or row.reading.moment != "cut", row.moment))

    def _row(self, reading: Reading, used: Mapping[str, Decimal], people: Mapping[str, str]) -> ReadingRow:
        is_cut = reading.moment == "cut"
        moment = (
            self.tr("at cut-off {time}").format(time=moment_shown(reading.at)) if is_cut else reading.moment
        )
        amount = used.get(reading.moment)
        who = [people.get(reading.observer, reading.observer), source_word(reading.source), reading.reference]
        tone: Tone | None = "waiting" if reading.is_contested else None
        return ReadingRow(
            " ".join(part for part in (moment, reading.register) if part),
            " ｜ ".join(reading.values),
            "" if amount is None else f"Δ {amount.normalize():f}",
            " · ".join(part for part in who if part),
            tone,
            reading,
        )

    def _enter(self, row: ReadingRow) -> None:
        """A contested reading is settled where it stands."""
        reading = row.reading
        if reading is not None and reading.is_contested:
            register = f"/{reading.register}" if reading.register else ""
            self._settle(f"{self._thing}/reading/{reading.moment}{register}")

    def _stated(self, field: str, value: str) -> Fact:
        cutoff = self.point.id if self.point is not None else ""
        if field.startswith(SUPPLY):
            about = field.removeprefix(SUPPLY)
            return SupplyStated(cutoff=cutoff, field=about, value=value)  # type: ignore[arg-type]  # of CUTOFF
        return CutoffStated(cutoff=cutoff, field=field, value=value)  # type: ignore[arg-type]  # of CUTOFF

    def _columns(self) -> tuple[Column[ReadingRow], ...]:
        def used_tone(row: ReadingRow) -> Tone | None:
            if not row.used:
                return None
            return "good" if row.used == "Δ 0" else "bad"

        return (
            Column(self.tr("When"), lambda row: row.moment, width=24),
            Column(self.tr("Dial"), lambda row: row.value, lambda row: row.tone, width=26),
            Column(self.tr("Used since"), lambda row: row.used, used_tone, width=12),
            Column(self.tr("Read by"), lambda row: row.who),
        )


def _supply_shown(point: CutoffPoint) -> dict[str, str]:
    """What was said of loads and other sources, an earlier record's own words among it."""
    return {f"{SUPPLY}{field}": supply_said(point, field) for field in (*ASKED_FIRST, *LOOKED_FOR)}
