"""This is about the sheets of a deadline: its day computed and confirmed, and that it was kept (办结)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.deadlines.clocks import Clock
from app.domain.deadlines.confirmed import confirmed_of
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet
from app.domain.equipment.machine import machines_of
from app.domain.errors import RuleRefused
from app.domain.orders.problem import problems_found
from app.operations.confirm_deadline import (
    Added,
    computed_deadline,
    confirm_deadline,
    count_deadline,
    meet_deadline,
)
from app.operations.tell_deadline import UNITS, reasons_told
from app.ui.languages import translated
from app.ui.message import refusal_text
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.domain.deadlines.due import Due
    from app.operations.read_clocks import ClockTables
    from app.ui.case_session import CaseSession

FIRM: Final = "enterprise/self"
_BOX: Final = 20
OWN: Final = ""
"""A deadline of no rule of the table."""


class DeadlineSheet(Sheet):
    """Counts as it is typed; the confirmed day follows the computed one until a person says another."""

    def __init__(
        self, session: CaseSession, tables: ClockTables, subject: str = FIRM, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("Sheets", "Confirm a deadline")
        super().__init__(session, title, title, parent)
        self._tables = tables
        self._found: Due | None = None
        self._last = ""
        self.about = self.choice(self.tr("About"), self._subjects(), subject)
        clocks = [
            (code, f"{code} {clock.name}") for code, clock in tables.clocks.items() if clock.unit != "count"
        ]
        self.rule = self.choice(self.tr("Rule"), [*clocks, (OWN, self.tr("Another deadline"))], "K01")
        for box in (self.about, self.rule):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_BOX)
        self.name = self.line(self.tr("Name"), "", self.tr("like 公示期"))
        today = workspace_of(session).desk.today().isoformat()
        self.start = self.line(self.tr("Counted from"), today)
        self.extension = self.line(self.tr("Extended by"), "")
        self.left_out = self.line(self.tr("Days of testing"), "", self.tr("notified in writing, not counted"))
        self.computed = label("", "quiet")
        self.computed.setWordWrap(True)
        self.rows.add(self.tr("Computed"), self.computed)
        self.day = self.line(self.tr("Confirmed day"), "", is_needed=True)
        self.paper = self.line(self.tr("Number of the paper"))
        self.rule.currentIndexChanged.connect(self._show_rule)
        for field in (self.start, self.extension, self.left_out):
            field.textChanged.connect(self._count)
        self._show_rule()

    def act(self) -> None:
        if not self.need(self.day, self.tr("Say the day.")):
            return
        stated = self._stated()
        if stated is not None:
            self.send(confirm_deadline, stated, self._tables)

    @property
    def clock(self) -> Clock | None:
        return self._tables.clocks.get(self.rule.currentData())

    def _stated(self) -> DeadlineConfirmed | None:
        subject, day = str(self.about.currentData()), self.day.text().strip()
        paper, why = self.paper.text().strip(), self.why
        if self.clock is None:
            name = self.name.text().strip().replace("/", "／")
            if not self.need(self.name, self.tr("Give it a name.")):
                return None
            return DeadlineConfirmed(
                subject=subject, rule=name, started="", computed="", confirmed=day, reason=why, paper=paper
            )
        if self._found is None:
            self._count()
            return None
        counted = computed_deadline(subject, self._found, self.start.text().strip(), self._tables, day)
        return DeadlineConfirmed(
            subject=subject,
            rule=counted.rule,
            started=counted.started,
            computed=counted.computed,
            confirmed=counted.confirmed,
            extension=counted.extension,
            reason=why,
            paper=paper,
            tables=counted.tables,
            left_out=counted.left_out,
        )

    def _subjects(self) -> list[tuple[str, str]]:
        case = self.session.case
        return [
            (FIRM, self.tr("The whole enterprise")),
            *((f"problem/{each.id}", f"{each.number} {each.text}"[:40]) for each in problems_found(case)),
            *((f"equipment/{each.id}", f"{each.number} {each.name}") for each in machines_of(case)),
        ]

    def _show_rule(self) -> None:
        clock = self.clock
        for field, is_shown in ((self.name, clock is None), (self.start, clock is not None)):
            self.rows.show_row(field, is_shown)
        self.rows.show_row(self.extension, clock is not None and clock.longest_extension > 0)
        self.rows.show_row(self.left_out, clock is not None and clock.may_leave_out)
        self.rows.show_row(self.computed, clock is not None)
        if clock is not None:
            unit = translated("Deadlines", UNITS[clock.unit]) if clock.unit in UNITS else ""
            most = self.tr("at most {most} {unit}").format(most=clock.longest_extension, unit=unit)
            self.extension.setPlaceholderText(most)
        self._count()
        self.fit()

    def _count(self) -> None:
        clock, follows = self.clock, self._follows()
        self._found = None
        if clock is None:
            return
        try:
            extension = _number(self.extension) if clock.longest_extension else 0
            added = Added(extension, _number(self.left_out) if clock.may_leave_out else 0)
            zone = workspace_of(self.session).desk.now().tzinfo
            assert zone is not None
            self._found = count_deadline(self._tables, clock, self.start.text(), added, zone)
        except RuleRefused as why:
            self.computed.setText(refusal_text(why))
        except ValueError:
            self.computed.setText(self.tr("Write a whole number."))
        else:
            self._tell_found(self._found, follows)

    def _tell_found(self, found: Due, follows: bool) -> None:
        computed = computed_deadline(FIRM, found, self.start.text(), self._tables).computed
        reasons = "；".join(reasons_told(found, lambda pattern: translated("Deadlines", pattern)))
        counted = self.tr("{day}, counted from: {event}").format(day=computed, event=found.clock.start)
        self.computed.setText(f"{counted}\n{reasons}\n{found.clock.basis}")
        self._last = computed
        if follows:
            self.day.setText(computed)

    def _follows(self) -> bool:
        return self.day.text().strip() in ("", self._last)


def _number(field: QLineEdit) -> int:
    """Raises ValueError."""
    return int(field.text().strip() or 0)


class MetSheet(Sheet):
    """What it asked for was done."""

    def __init__(self, session: CaseSession, subject: str, rule: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Deadline kept")
        super().__init__(session, f"{title} · {rule}", title, parent)
        self._met = (subject, rule)
        known = next(
            (each for each in confirmed_of(session.case) if (each.thing, each.rule) == self._met), None
        )
        if known is not None:
            text = self.tr("Confirmed: {day}").format(day=known.confirmed)
            self.tell(f"{text}　{known.paper}".strip())
        self.on = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat(), is_needed=True)
        self.text = self.line(self.tr("What was done"))
        self.text.setFocus()

    def act(self) -> None:
        if self.need(self.on, self.tr("Say the day.")):
            subject, rule = self._met
            met = DeadlineMet(
                subject=subject, rule=rule, on=self.on.text().strip(), text=self.text.text().strip()
            )
            self.send(meet_deadline, met)
