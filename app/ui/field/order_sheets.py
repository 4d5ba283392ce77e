"""This is about the sheets that make and serve an order (整改要求): its term is counted as it is typed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.energy.telling import weighed_text
from app.domain.energy.weighing import Weighed, weigh_use
from app.domain.equipment.fields import positive_text
from app.domain.equipment.next_step import next_number
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import RuleRefused
from app.domain.orders.order import Order, orders_covering, orders_of
from app.domain.orders.problem import problems_found
from app.domain.orders.titles import title_of_order
from app.domain.people.office import office_of
from app.domain.visits.visit import visits_of
from app.operations.issue_order import (
    LimitFound,
    OrderSaid,
    Served,
    computed_term,
    issue_limit_order,
    issue_order,
    serve_order,
)
from app.operations.tell_deadline import reasons_told
from app.ui.languages import translated
from app.ui.message import refusal_text
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.widgets.labels import label
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.domain.orders.sorts import OrderSort
    from app.operations.read_clocks import ClockTables
    from app.ui.case_session import CaseSession
    from app.ui.field.order_work import OrderTables

USUAL_DAYS: Final = 15
_BOX: Final = 24


def narrow(box: QComboBox) -> None:
    """A box whose longest line must not make the sheet wider than a small screen."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_BOX)


class TermSheet(Sheet):
    """A sheet with a term: computed where a clock runs, confirmed by a person."""

    def add_term(self, tables: ClockTables) -> None:
        """Rows for what is computed and what is confirmed."""
        self._tables = tables
        self._last = ""
        self.computed = label("", "quiet")
        self.computed.setWordWrap(True)
        self.rows.add(self.tr("Computed"), self.computed)
        self.due = self.line(self.tr("To be mended by"))

    def count(self, sort: OrderSort | None, started: str) -> None:
        """Tell what the clock gives; the confirmed day follows until a person says another."""
        follows = self.due.text().strip() in ("", self._last)
        try:
            found = computed_term(sort, started, self._tables) if sort is not None and started else None
        except RuleRefused as why:
            self.computed.setText(refusal_text(why))
            return
        if found is None:
            waits = sort is not None and sort.term_from == "service" and not started
            self.computed.setText(
                self.tr("The clock runs from the day of service.")
                if waits
                else self.tr("No clock: say the day.")
            )
            return
        self._last = found.day.isoformat()
        reasons = "；".join(reasons_told(found, lambda pattern: translated("Deadlines", pattern)))
        self.computed.setText(f"{self._last}\n{reasons}\n{found.clock.basis}")
        if follows:
            self.due.setText(self._last)


class MakeOrderSheet(TermSheet):
    """A new order over problems of the enterprise, or over a weighing above its limit."""

    def __init__(self, session: CaseSession, tables: OrderTables, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Make an order")
        super().__init__(session, title, title, parent)
        self._all = tables
        case, today = session.case, workspace_of(session).desk.today().isoformat()
        sorts = [(each.sort, f"{each.name}（{each.title}）") for each in tables.sorts.values()]
        self.sort = self.choice(self.tr("Sort"), sorts, "other")
        orders = orders_of(case)
        open_ones = [each for each in problems_found(case) if not each.is_closed]
        fresh = [each.id for each in open_ones if not orders_covering(orders, each.id)]
        options = [(each.id, f"{each.number} {each.text}"[:20]) for each in open_ones]
        self.problems = self.ticks(self.tr("Problems"), options, fresh)
        self._add_limit()
        office = office_of(workspace_of(session).office)
        bodies = dict.fromkeys((office.name, *(each.name for each in office.agencies)))
        self.agency = self.choice(self.tr("Issued by"), [(name, name) for name in bodies])
        self.title = self.line(self.tr("Title of the paper"))
        self.number = self.line(self.tr("Number of the order"))
        visits = [
            (each.id, f"{each.day} {word(VISIT_KINDS[each.kind])}") for each in reversed(visits_of(case))
        ]
        self.visit = self.choice(self.tr("Found at"), [*visits, ("", "—")], visits[0][0] if visits else "")
        self.issued = self.line(self.tr("Issued on"), today, is_needed=True)
        self.served = self.line(self.tr("Served on"), today, self.tr("empty while it is not served"))
        self.add_term(tables.clocks)
        self.agency.currentIndexChanged.connect(self._show_sort)
        for box in (self.sort, self.limit):
            narrow(box)
            box.currentIndexChanged.connect(self._show_sort)
        for field in (self.issued, self.served):
            field.textChanged.connect(self._count)
        for field in (self.used, self.output, self.until):
            field.textChanged.connect(self._weigh)
        self._show_sort()
        self.number.setFocus()

    def act(self) -> None:
        said = OrderSaid(
            order=workspace_of(self.session).desk.new_id(),
            sort=self._sort,
            problems=tuple(problem for problem, box in self.problems.items() if box.isChecked()),
            number=self.number.text().strip(),
            title=self.title.text().strip() or self._usual_title,
            agency=str(self.agency.currentData()),
            visit=self.visit.currentData(),
            issued_on=self.issued.text().strip(),
            served_on=self.served.text().strip(),
            due=self.due.text().strip(),
            reason=self.why,
        )
        if not self._is_by_limit:
            self.send(issue_order, said, self._all.clocks)
            return
        weighed = self._weighed()
        numbers = [problem.number for problem in problems_found(self.session.case)]
        new = workspace_of(self.session).desk.new_id()
        number = next_number(numbers, "P1")
        found = LimitFound(weighed=weighed, problem=new, number=number, tables=self._all.clocks)
        self.send(issue_limit_order, said, found)

    @property
    def _sort(self) -> OrderSort:
        return self._all.sorts[self.sort.currentData()]

    @property
    def _usual_title(self) -> str:
        office = office_of(workspace_of(self.session).office)
        return title_of_order(office, str(self.agency.currentData()), self._sort)

    @property
    def _is_by_limit(self) -> bool:
        return self._sort.sort == "energy" and bool(self.limit.currentData())

    def _add_limit(self) -> None:
        rows = [(each.name, f"{each.document} {each.label}") for each in self._all.limits]
        self.limit = self.choice(self.tr("Limit"), [("", self.tr("the problems ticked above")), *rows])
        self.used = self.line(self.tr("Consumption"))
        self.output = self.line(self.tr("Output"), "", self.tr("empty: consumption per unit"))
        today = workspace_of(self.session).desk.today().isoformat()
        self.until = self.line(self.tr("Measured until"), today)
        self.weighed = label("", "quiet")
        self.weighed.setWordWrap(True)
        self.rows.add(self.tr("Result"), self.weighed)

    def _show_sort(self) -> None:
        sort = self._sort
        self.title.setPlaceholderText(self._usual_title)
        is_energy = sort.sort == "energy"
        self.rows.show_row(self.limit, is_energy)
        for field in (self.used, self.output, self.until, self.weighed):
            self.rows.show_row(field, self._is_by_limit)
        self.rows.show_row(self.computed, bool(sort.term_rule))
        if not sort.term_rule and self.due.text().strip() in ("", self._last):
            usual = workspace_of(self.session).desk.today() + timedelta(days=USUAL_DAYS)
            self._last = usual.isoformat()
            self.due.setText(self._last)
        self._count()
        self._weigh()
        self.fit()

    def _count(self) -> None:
        sort = self._sort
        if sort.term_rule:
            started = self.served if sort.term_from == "service" else self.issued
            self.count(sort, started.text().strip())

    def _weigh(self) -> None:
        if not self._is_by_limit or not self.used.text().strip():
            self.weighed.setText("")
            return
        try:
            self.weighed.setText(weighed_text(self._weighed()))
        except RuleRefused as why:
            self.weighed.setText(refusal_text(why))

    def _weighed(self) -> Weighed:
        """Raises RuleRefused NOT_A_DECIMAL, NOT_POSITIVE, NOT_A_DAY."""
        chosen = self.limit.currentData()
        limit = next(each for each in self._all.limits if each.name == chosen)
        output = self.output.text().strip()
        return weigh_use(
            limit,
            Decimal(decimal_text(self.used.text())),
            Decimal(positive_text(output)) if output else Decimal(1),
            date.fromisoformat(day_text(self.until.text())),
        )


class ServeSheet(TermSheet):
    """The day of service, from which a clock may run."""

    def __init__(
        self, session: CaseSession, tables: OrderTables, order: Order, parent: QWidget | None = None
    ) -> None:
        deed = QCoreApplication.translate("Sheets", "Served")
        super().__init__(session, f"{order.label} · {deed}", word("Save"), parent)
        self._order, self._all = order, tables
        self._sort = tables.sorts.get(order.sort)
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Served on"), order.served_on or today, is_needed=True)
        self.add_term(tables.clocks)
        runs = self._sort is not None and self._sort.term_from == "service"
        for field in (self.computed, self.due):
            self.rows.show_row(field, runs)
        self.on.textChanged.connect(self._count)
        self._count()

    def _count(self) -> None:
        if self._sort is not None and self._sort.term_from == "service":
            self.count(self._sort, self.on.text().strip())

    def act(self) -> None:
        served = Served(
            on=self.on.text().strip(),
            sort=self._sort,
            tables=self._all.clocks,
            due=self.due.text().strip(),
            reason=self.why,
        )
        self.send(serve_order, self._order.id, served)
