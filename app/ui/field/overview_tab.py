"""This is about an enterprise at a glance (概况): its machines, what is next, who answers, what it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.enterprise.enterprise import enterprise_of
from app.domain.enterprise.responsible import responsible_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.next_step import is_needed
from app.domain.lifecycle.road import road_of
from app.domain.lifecycle.state import state_in
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.field.firm_duties import FirmDuties
from app.ui.field.overview_next import Ahead, what_is_ahead
from app.ui.field.road_map import road_text
from app.ui.languages import translated
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.facts import Facts
from app.ui.widgets.labels import label
from app.ui.widgets.over_under import OverUnder
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.widgets.short_list import ShortList
from app.ui.words import EQUIPMENT_STEPS, state_word, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession

_MOST_LINES: Final = 12
_LEAST_MACHINES: Final = 3
_PARTIES: Final = {
    "territory": QT_TRANSLATE_NOOP("OverviewTab", "Township"),
    "bureau": QT_TRANSLATE_NOOP("OverviewTab", "Bureau"),
    "company": QT_TRANSLATE_NOOP("OverviewTab", "Enterprise"),
}
_HOLDINGS: Final = {
    "owned": QT_TRANSLATE_NOOP("OverviewTab", "owned"),
    "leased": QT_TRANSLATE_NOOP("OverviewTab", "leased"),
}
_FIELDS: Final = (
    ("former_names", QT_TRANSLATE_NOOP("OverviewTab", "Former names")),
    ("code", QT_TRANSLATE_NOOP("OverviewTab", "Credit code")),
    ("industry", QT_TRANSLATE_NOOP("OverviewTab", "Industry")),
    ("product", QT_TRANSLATE_NOOP("OverviewTab", "Product")),
    ("legal_person", QT_TRANSLATE_NOOP("OverviewTab", "Legal representative")),
    ("contact", QT_TRANSLATE_NOOP("OverviewTab", "On-site contact")),
    ("phone", QT_TRANSLATE_NOOP("OverviewTab", "Phone")),
    ("employees", QT_TRANSLATE_NOOP("OverviewTab", "Employees")),
    ("address", QT_TRANSLATE_NOOP("OverviewTab", "Address")),
    ("plan_number", QT_TRANSLATE_NOOP("OverviewTab", "Listed in the plan")),
)


class OverviewTab(QWidget):
    """The machines above; below what is next, and beside it people and facts."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        today = session.workspace.desk.today()
        self.list: RowsPanel[Machine] = RowsPanel(word("Equipment and lines"), self._columns(today), "cog")
        self.list.empty.say(
            self.tr("No equipment yet"), self.tr("Add it under Equipment and lines, or import the plan.")
        )
        self.list.go_without_search()
        self.list.chosen.connect(lambda _machine: self._go("Equipment and lines"))
        self.ahead: ShortList[Ahead] = ShortList(self.tr("Next for this enterprise"))
        self.ahead.chosen.connect(lambda ahead: self._go(ahead.tab))
        self._nothing = label(self.tr("Nothing is waiting."), "quiet")
        self.people, self.facts = Facts(), Facts()
        self.duties = FirmDuties(workspace_of(session), session.id)
        self._people_card = _card(self.tr("Who answers"), self.people)
        self._split = OverUnder(self.list, self._under(), (2, 3))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.addWidget(self._split)
        session.changed.connect(self._show)
        self._show(session.case)

    def _under(self) -> QWidget:
        under = QWidget()
        line = QHBoxLayout(under)
        line.setContentsMargins(0, sizes.NEAR, 0, 0)
        line.setSpacing(sizes.GAP)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (
                left,
                (_card(self.tr("Next for this enterprise"), self.ahead, self._nothing), self._people_card),
            ),
            (right, (_card(self.tr("The enterprise"), self.facts), self.duties)),
        ):
            column.setSpacing(sizes.GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            line.addLayout(column, 1)
        return under

    def _show(self, case: Case) -> None:
        machines = machines_of(case)
        self.list.show_rows(machines)
        self._split.keep_lines(len(machines), _LEAST_MACHINES)
        ahead = what_is_ahead(case, self._session.workspace.desk.today())
        self.ahead.show_lines([(each, f"{each.text}　→") for each in ahead])
        self.ahead.show_all(_MOST_LINES)
        self.ahead.setVisible(bool(ahead))
        self._nothing.setVisible(not ahead)
        self._show_people(case, len(machines))
        self._show_facts(case)

    def _show_people(self, case: Case, machines: int) -> None:
        lines = []
        for each in responsible_of(case):
            party = translated("OverviewTab", _PARTIES[each.party])
            for_which = "" if len(each.numbers) == machines else f"（{'、'.join(each.numbers)}）"
            who = "　".join(part for part in (each.name, each.unit, each.phone) if part)
            lines.append((party, f"{who}{for_which}"))
        self.people.show_lines(lines)
        self._people_card.setVisible(bool(lines))

    def _show_facts(self, case: Case) -> None:
        firm = enterprise_of(case)
        lines = [
            (translated("OverviewTab", name), firm.field(field))
            for field, name in _FIELDS
            if firm.field(field)
        ]
        for number, site in enumerate(firm.sites, start=1):
            holding = translated("OverviewTab", _HOLDINGS[site.holding]) if site.holding in _HOLDINGS else ""
            told = "　".join(part for part in (site.name, holding, site.address) if part)
            lines.append((self.tr("Site {n}").format(n=number), told))
        self.facts.show_lines(lines)

    def _go(self, tab: str) -> None:
        workspace_of(self._session).go_to_case(self._session.id, tab)

    def _next(self, machine: Machine) -> str:
        road = road_of(self._session.case, machine.id)
        return road.next_text if road is not None else ""

    def _missing(self, machine: Machine) -> str:
        road = road_of(self._session.case, machine.id)
        return road_text(road) if road is not None else ""

    def _columns(self, today: date) -> tuple[Column[Machine], ...]:
        def state(machine: Machine) -> tuple[str, Tone]:
            return state_word(state_in(self._session.case, machine, today))

        def tone(machine: Machine) -> Tone | None:
            return state(machine)[1]

        return (
            Column(self.tr("No."), lambda machine: machine.number, width=6),
            Column(self.tr("Equipment"), lambda machine: machine.name),
            Column(self.tr("Model"), lambda machine: machine.field("model"), width=14),
            Column(self.tr("State"), lambda machine: state(machine)[0], tone, width=31),
            Column(self.tr("Cut and sealed"), _settled, width=10, hint=_steps_told),
            Column(self.tr("Next"), self._next, width=14, hint=self._missing),
            Column(
                word(EQUIPMENT_STEPS["dismantle_by"]), lambda machine: machine.field("dismantle_by"), width=12
            ),
        )


def _card(title: str, *parts: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("role", "panel")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(sizes.GAP, sizes.GAP, sizes.GAP, sizes.GAP)
    layout.setSpacing(sizes.NEAR)
    layout.addWidget(label(title, "heading"))
    for part in parts:
        layout.addWidget(part)
    return card


def _settled(machine: Machine) -> str:
    """How many of the steps that this machine needs are done."""
    needed = [step for step in machine.steps if step.is_settled or is_needed(machine, step.step)]
    return f"{sum(step.is_settled for step in needed)} / {len(needed)}"


def _steps_told(machine: Machine) -> str:
    """Each of the four steps with its day, as far as it fits this machine."""
    return "\n".join(f"{word(EQUIPMENT_STEPS[step.step])}  {step.on or '—'}" for step in machine.steps)
