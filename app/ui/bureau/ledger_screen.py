"""This is about the ledger (台账报表): the plan on a day, every number with its lines, written as xlsx."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStandardPaths
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QFileDialog, QHBoxLayout, QWidget

from app.domain.plan.ledger import COLUMNS, IndustryTotal, LedgerColumn, LedgerRow
from app.domain.records.public_list import TITLE as PUBLIC_TITLE
from app.domain.staff.ledger import TITLE as STAFF_TITLE
from app.domain.standing.table import TITLE as STANDING_TITLE
from app.ui.background import Answers
from app.ui.bureau import ledger_work as work
from app.ui.bureau.city_form_dialog import CityFormDialog
from app.ui.bureau.ledger_sums import FIGURES, OVERDUE, Figure, Shown, sums_of, totals_by
from app.ui.bureau.limit_panel import LimitPanel
from app.ui.bureau.price_panel import PricePanel
from app.ui.field.count_button import CountButton
from app.ui.languages import translated
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.make_ledger import Ledger
    from app.ui.workspace_session import WorkspaceSession


class LedgerScreen(Page):
    """The same lines as the workbook; a number chosen shows the lines it counts."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Ledgers"), parent)
        self._session = session
        self._is_making = False
        self._is_stale = False
        self.ledger: Ledger | None = None
        self._shows: Shown | None = None
        self._fill_head()
        self.figures = [(figure, self._figure_button(figure)) for figure in FIGURES]
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        for _, made in self.figures:
            line.addWidget(made, 1)
        self.body.addLayout(line)
        self.lists = Tabbed(word("Ledgers"))
        self.list = self._lines_panel()
        self.townships = self._totals_panel(self.tr("By township"), "township")
        self.industries = self._totals_panel(self.tr("By industry"), "industry")
        self.limits = LimitPanel(session)
        self.lists.add(self.tr("Energy limit orders"), self.limits)
        self.prices = PricePanel(session)
        self.lists.add(self.tr("Electricity price"), self.prices)
        self.body.addWidget(self.lists, 1)
        self.sum = label("", "quiet")
        self.body.addWidget(self.sum)
        # The prices have a sum of their own, limit orders have none.
        own = self.lists.tabs.count() - 2
        self.lists.tabs.currentChanged.connect(lambda at: self.sum.setVisible(at < own))
        session.rows_changed.connect(self._renew)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make()

    # The ledger ------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Make it anew, for the day and plan that are chosen."""
        if self._is_making:
            self._is_stale = True
            return
        self._is_making, self._is_stale = True, False
        plan = str(self.plan.currentData() or "")
        answers = Answers(self._show, lambda _: self._made(), self._made)
        self._session.do_long(self.tr("Making the ledger"), work.make(self._day(), plan), answers)

    def _renew(self, _rows: object) -> None:
        if self.isVisible():
            self.make()

    def _made(self) -> None:
        self._is_making = False
        if self._is_stale:
            self.make()

    def _show(self, made: work.Made) -> None:
        self._made()
        self.ledger = made.ledger
        self._show_plans(made.plans)
        rows = made.ledger.rows
        for figure, shown in self.figures:
            shown.show_number(sum(figure.shows(row) for row in rows))
        self.townships.show_rows(totals_by(rows, "township"))
        self.industries.show_rows(totals_by(rows, "industry"))
        self.limits.make(made.ledger.as_of)
        self.prices.make(made.ledger.as_of)
        for each in (self.export_button, self.city_button, self.standing_button, self.public_button):
            each.setEnabled(bool(rows))
        self._show_lines()

    def _show_plans(self, plans: tuple[tuple[str, str], ...]) -> None:
        wanted = self.plan.currentData()
        self.plan.blockSignals(True)
        self.plan.clear()
        self.plan.addItem(self.tr("Every plan in force"), "")
        for plan, title in plans:
            self.plan.addItem(title, plan)
        self.plan.setCurrentIndex(max(0, self.plan.findData(wanted)))
        self.plan.blockSignals(False)

    def _show_lines(self) -> None:
        rows = self.ledger.rows if self.ledger is not None else ()
        self.list.show_rows([row for row in rows if self._shows is None or self._shows(row)])
        self._show_sums()

    def _show_sums(self, _searched: str = "") -> None:
        model = self.list.model
        rows = [model.row_at(model.index(at, 0)) for at in range(model.rowCount())]
        text = self.tr(
            "Sum of these lines: {items} items and {zero} zero reports; {firms} enterprises, {machines} "
            "machines, {completed} completed, {seals} seals in place (without replaced ones), pictures "
            "before/during/after {photos} (others not counted), {weight} t disposed of"
        )
        self.sum.setText(text.format(**sums_of(rows)) if rows else "")

    def only(self, name: str, shows: Shown | None) -> None:
        """Show only these lines; None for all of them. name: what they are called, translated."""
        self._shows = shows
        self.all_button.setText(self.tr("Only {name}: show all").format(name=name))
        self.all_button.setVisible(shows is not None)
        self.lists.tabs.setCurrentIndex(0)
        self.list.search.clear()
        self._show_lines()
        self.list.view.setFocus()

    # Parts -----------------------------------------------------------------------------------------------

    def _fill_head(self) -> None:
        self.plan = QComboBox()
        self.plan.setAccessibleName(self.tr("Plan"))
        self.plan.addItem(self.tr("Every plan in force"), "")
        self.plan.setMaximumWidth(260)
        self.plan.currentIndexChanged.connect(lambda _at: self.make())
        self.day = QDateEdit(QDate(*self._session.desk.today().timetuple()[:3]))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("As of"))
        self.day.editingFinished.connect(self.make)
        named = label(self.tr("As of"), "quiet")
        named.setWordWrap(False)
        self.city_button = button(self.tr("Fill the city's form…"), self._choose_form, icon_name="table")
        self.export_button = button(word("Export ledger"), self._choose_target, "main", "download")
        for each in (self.plan, named, self.day, self.city_button, self.export_button):
            self.head.addWidget(each)

    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _figure_button(self, figure: Figure) -> CountButton:
        name = translated("LedgerSums", figure.name)
        return CountButton(name, figure.tone, lambda: self.only(name, figure.shows))

    def _lines_panel(self) -> RowsPanel[LedgerRow]:
        panel: RowsPanel[LedgerRow] = RowsPanel(
            self.tr("Lines of the ledger"), tuple(_column(each) for each in COLUMNS), "table"
        )
        panel.view.setSortingEnabled(True)
        # How far a line is stands beside its enterprise: in the workbook it is far to the right.
        fields = [column.field for column in COLUMNS]
        panel.view.horizontalHeader().moveSection(fields.index("state"), fields.index("enterprise") + 1)
        panel.view.horizontalHeader().setSortIndicator(-1, panel.view.horizontalHeader().sortIndicatorOrder())
        panel.empty.say(
            self.tr("No lines"),
            self.tr("Import the plan of the year; its lines and how far they are stand here."),
        )
        self.all_button = button("", lambda: self.only("", None), icon_name="x")
        self.all_button.hide()
        panel.add_control(self.all_button)
        self.standing_button = button(
            self.tr("What still stands…"), self._choose_standing, icon_name="download"
        )
        self.public_button = button(self.tr("Public list…"), self._choose_public, icon_name="download")
        panel.add_control(self.standing_button)
        panel.add_control(self.public_button)
        self.staff_button = button(self.tr("Staff ledger"), self._choose_staff, icon_name="download")
        panel.add_control(self.staff_button)
        panel.chosen.connect(self._open)
        panel.search.textChanged.connect(self._show_sums)
        self.lists.add(self.tr("Lines of the ledger"), panel)
        return panel

    def _totals_panel(self, name: str, field: str) -> RowsPanel[IndustryTotal]:
        panel: RowsPanel[IndustryTotal] = RowsPanel(name, self._total_columns(), "table")
        panel.empty.say(self.tr("No lines"))
        panel.chosen.connect(lambda total: self._only_group(total, field))
        self.lists.add(name, panel)
        return panel

    def _only_group(self, total: IndustryTotal, field: str) -> None:
        name = total.industry
        self.only(name or self.tr("not stated"), lambda row: row.is_item and getattr(row, field) == name)

    def _total_columns(self) -> tuple[Column[IndustryTotal], ...]:
        return (
            Column(self.tr("Name"), lambda total: total.industry or self.tr("not stated")),
            _total(self.tr("Enterprises"), lambda total: str(total.enterprises)),
            _total(self.tr("Machines"), lambda total: total.count),
            _total(self.tr("Enterprises completed"), lambda total: str(total.completed_enterprises)),
            _total(self.tr("Machines completed"), lambda total: total.completed_count),
            _total(self.tr("Share"), lambda total: total.share),
        )

    def _open(self, row: LedgerRow) -> None:
        if row.case:
            self._session.go_to_case(row.case)

    # Files -----------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        target = self._ask_target()
        if target is not None:
            self.export(target)

    def export(self, target: Path) -> None:
        """Write all lines of the ledger shown, whatever is searched for."""
        if self.ledger is not None:
            answers = Answers(self._written)
            self._session.do_long(word("Export ledger"), work.export(self.ledger, target), answers)

    def _choose_standing(self) -> None:
        target = self._ask_list(STANDING_TITLE, ".xlsx")
        if target is not None and self.ledger is not None:
            wanted = work.write_standing(self.ledger, target)
            self._session.do_long(self.standing_button.text(), wanted, Answers(self._list_written))

    def _choose_public(self) -> None:
        """完成企业名单公告, the public version: a document, or a workbook by its name."""
        target = self._ask_list(PUBLIC_TITLE.format(year=self._day().year), ".docx")
        if target is not None and self.ledger is not None:
            wanted = work.write_public(self.ledger, self._day().year, target)
            self._session.do_long(self.public_button.text(), wanted, Answers(self._list_written))

    def _choose_staff(self) -> None:
        target = self._ask_list(STAFF_TITLE, ".xlsx")
        if target is not None:
            self.write_staff(target)

    def write_staff(self, target: Path) -> None:
        """职工安置表: enterprise-level figures, no person."""
        wanted = work.write_staff(self._day(), target)
        self._session.do_long(self.staff_button.text(), wanted, Answers(self._list_written))

    def _ask_list(self, named: str, ending: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = {".docx": self.tr("Documents"), ".xlsx": self.tr("Workbooks")}
        filters = ";;".join(
            f"{kinds[each]} (*{each})" for each in sorted(kinds, key=lambda each: each != ending)
        )
        name, chosen = QFileDialog.getSaveFileName(
            self, named, str(Path(folder) / f"{named}{ending}"), filters
        )
        wanted = ".xlsx" if ".xlsx" in chosen else ending
        if not name:
            return None
        return Path(name) if Path(name).suffix in kinds else Path(f"{name}{wanted}")

    def _list_written(self, told: tuple[str, int]) -> None:
        text = self.tr("{file} is written, {n} lines.")
        self._session.say(Message(text.format(file=told[0], n=told[1]), "good"))

    def _choose_form(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Fill the city's form"), "", f"{self.tr('Workbooks')} (*.xlsx *.xls)"
        )
        if name:
            self.read_form(Path(name))

    def read_form(self, file: Path) -> None:
        """Read the city's form and show which column gets what."""
        title = self.tr("Reading {file}").format(file=file.name)
        self._session.do_long(title, work.read_form(file), Answers(self._show_form))

    def _show_form(self, form: work.CityForm) -> None:
        CityFormDialog(form, lambda told: self._fill_form(form, told), self).open()

    def _fill_form(self, form: work.CityForm, told: Mapping[str, str]) -> None:
        target = self._ask_target()
        if target is not None:
            self.fill_form(form, told, target)

    def fill_form(self, form: work.CityForm, told: Mapping[str, str], target: Path) -> None:
        if self.ledger is not None:
            wanted = work.fill_form(form, told, self.ledger, target)
            self._session.do_long(self.tr("Filling the form"), wanted, Answers(self._written))

    def _written(self, name: str) -> None:
        rows = self.ledger.rows if self.ledger is not None else ()
        text = self.tr("{file} is written, {n} lines.")
        self._session.say(Message(text.format(file=name, n=len(rows)), "good"))

    def _ask_target(self) -> Path | None:
        ledger = self.ledger
        if ledger is None:
            return None
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{ledger.heading} {ledger.as_of.isoformat()}.xlsx")
        name, _ = QFileDialog.getSaveFileName(
            self, word("Export ledger"), proposed, f"{self.tr('Workbooks')} (*.xlsx)"
        )
        return Path(name).with_suffix(".xlsx") if name else None


def _column(column: LedgerColumn) -> Column[LedgerRow]:
    title = f"{column.upper} {column.lower}".strip() if column.lower else column.upper
    if column.upper.startswith("淘汰生产线"):
        title = column.lower
    return Column(
        title,
        lambda row: str(getattr(row, column.field)),
        tone=_state_tone if column.field == "state" else None,
        order=lambda row: _order(str(getattr(row, column.field)), column),
        is_number=column.kind in ("number", "sum"),
        width=max(len(title) * 2 + 1, round(column.width * 1.5)),
        hint=lambda row: f"{row.enterprise}　{row.name}\n{title}：{getattr(row, column.field)}",
    )


def _order(text: str, column: LedgerColumn) -> tuple[float, str]:
    """Numbers by their size, what is none behind them."""
    if column.kind not in ("number", "sum"):
        return (0.0, text)
    try:
        return (float(text), "")
    except ValueError:
        return (float("inf"), text)


def _state_tone(row: LedgerRow) -> Tone:
    if row.state.startswith(OVERDUE):
        return "bad"
    return "good" if row.is_completed else "calm"


def _total(title: str, text: Callable[[IndustryTotal], str]) -> Column[IndustryTotal]:
    return Column(title, text, order=lambda total: _number(text(total)), is_number=True, width=12)


def _number(text: str) -> float:
    try:
        return float(text.rstrip("%"))
    except ValueError:
        return 0.0
