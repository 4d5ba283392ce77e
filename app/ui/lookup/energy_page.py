"""This is about the energy side of the lookup screen: consumption and output held against a limit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from app.domain.energy.limits import EnergyLimit
from app.domain.energy.telling import levels_text, plain, remarks, weighed_text
from app.domain.energy.weighing import weigh_use
from app.domain.equipment.fields import positive_text
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import RuleRefused
from app.ui.lookup.words import level_word
from app.ui.message import refusal_text
from app.ui.theme import sizes
from app.ui.widgets.facts import Facts
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.widgets.over_under import room
from app.ui.widgets.pill import Pill
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class EnergyPage(QWidget):
    """Limits on the left, found while typing; figures and what they amount to on the right.

    Attributes:
        use, output, on: the figures typed, the end of the period.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.limit: EnergyLimit | None = None
        self.list: RowsPanel[EnergyLimit] = RowsPanel(
            self.tr("Limits of unit consumption"), self._columns(), "zap"
        )
        self.list.empty.say(self.tr("The tables are being read"))
        self._title, self.level = label("", "heading"), Pill()
        self._title.setWordWrap(True)
        self.facts, self.rows = Facts(wraps=True), FieldRows()
        self.use, self.output, self.on = QLineEdit(), QLineEdit(), QLineEdit(today().isoformat())
        self._use_name = self.rows.add(self.tr("Consumption"), self.use)
        self._output_name = self.rows.add(self.tr("Output"), self.output)
        self.rows.add(self.tr("End of the period"), self.on, self.tr("like 2025-12-31"))
        self.said, self.more = label("", "heading"), label("", "quiet")
        self.said.setWordWrap(True)
        self.list.marked.connect(self._look_at)
        self.list.chosen.connect(lambda _limit: self.use.setFocus())
        for field in (self.use, self.output, self.on):
            field.textChanged.connect(lambda _text: self.weigh())
        self._lay_out()
        self._look_at(None)

    def show_limits(self, limits: Sequence[EnergyLimit]) -> None:
        self.list.show_rows(limits)
        if limits and self.list.current() is None:
            self.list.view.selectRow(0)

    def _look_at(self, limit: EnergyLimit | None) -> None:
        self.right.setVisible(limit is not None)
        if limit is None or limit == self.limit:
            return
        self.limit = limit
        self._title.setText(limit.label)
        self._use_name.setText(self.tr("Consumption ({unit})").format(unit=limit.energy_unit))
        self._output_name.setText(self.tr("Output ({unit})").format(unit=limit.output_unit))
        lines = (
            (self.tr("Standard"), limit.document),
            (self.tr("Limits"), levels_text(limit)),
            (self.tr("In force from"), limit.effective or self.tr("not in this table")),
            (self.tr("Source and corrections"), limit.rule),
            (self.tr("Benchmarks"), limit.benchmark),
        )
        self.facts.show_lines([(name, text) for name, text in lines if text])
        self.weigh()

    def weigh(self) -> None:
        """Say what the figures amount to, as far as they can be read."""
        if self.limit is None:
            return
        use = self._read(self.use, decimal_text)
        output = self._read(self.output, positive_text)
        on = self._read(self.on, day_text)
        is_whole = bool(use and output and on)
        self.level.setVisible(is_whole)
        if not is_whole:
            self.said.setText("")
            self.more.setText(
                self.tr("Enter consumption and output of the period, in the units beside them.")
            )
            return
        weighed = weigh_use(self.limit, Decimal(use), Decimal(output), date.fromisoformat(on))
        self.level.show_state(*level_word(weighed.level))
        self.said.setText(weighed_text(weighed))
        self.more.setText("\n".join(remarks(weighed)))

    def _read(self, field: QLineEdit, reading: Callable[[str], str]) -> str:
        """The text as it counts; empty where there is none, or none that can be read: that is said below."""
        text = field.text().strip()
        try:
            read, wrong = (reading(text) if text else ""), ""
        except RuleRefused as why:
            read, wrong = "", refusal_text(why)
        self.rows.say_wrong(field, wrong)
        return read

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(sizes.NEAR, 0, sizes.NEAR, sizes.NEAR)
        column.setSpacing(sizes.NEAR)
        column.addWidget(self._title)
        column.addWidget(self.rows)
        column.addWidget(self.level, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        column.addWidget(self.more)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.right = room(side)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(self.right)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(halves)

    def _columns(self) -> tuple[Column[EnergyLimit], ...]:
        return (
            Column(self.tr("Standard"), lambda limit: limit.document, width=15),
            Column(self.tr("Product, process, figure"), lambda limit: limit.label),
            Column(self.tr("Limit"), lambda limit: f"{plain(limit.limit)} {limit.unit}", width=14),
        )
