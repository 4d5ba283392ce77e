"""This is about the sheets of leaving and arriving: yearly cap, joint bureaus, checks, the gate."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.errors import Refusal, RuleRefused
from app.domain.moments import minute_text, moment_shown
from app.domain.visits.facts import VisitStated
from app.domain.visits.inspection_cap import THIS_ONE, Times
from app.domain.visits.preparation import Preparation
from app.domain.visits.preparation_facts import (
    BureauJoined,
    DepartureChecked,
    EntryScanned,
    InspectedElsewhere,
    InspectionCapStated,
    VisitPrepared,
)
from app.domain.visits.visit import Visit
from app.operations.check_departure import check_departure, clock_checked
from app.operations.describe import describe
from app.operations.state_inspections import state_inspections
from app.ui.field.gate_work import Gate, pass_gate
from app.ui.field.matters_chooser import MattersChooser
from app.ui.field.preparation_words import ITEM_STATES, ITEMS, STEP_NAMES, options, prepared_word
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.fact import Fact
    from app.ui.case_session import CaseSession


class CapSheet(Sheet):
    """The cap published for this firm, and inspections of other agencies that count."""

    def __init__(self, session: CaseSession, times: Times, parent: QWidget | None = None) -> None:
        super().__init__(session, prepared_word(STEP_NAMES["cap"]), word("Save"), parent)
        self._year = times.year
        told = self.tr("{year}: this is inspection {nth}; {ours} earlier ones stand here.")
        self.tell(told.format(year=times.year, nth=times.nth, ours=times.ours))
        for each in times.elsewhere:
            self.tell(self.tr("{agency}: {n}").format(agency=each.agency, n=each.count))
        self.cap = self.line(self.tr("Yearly cap of this enterprise"))
        source = times.cap.source if times.cap is not None else ""
        self.source = self.line(self.tr("Published in"), source)
        self.agency = self.line(self.tr("Another agency"))
        self.count = self.line(self.tr("inspected it so often"))

    def act(self) -> None:
        facts: list[InspectionCapStated | InspectedElsewhere] = []
        source = self.source.text().strip()
        if self.cap.text().strip():
            cap = _number(self.cap.text())
            facts.append(InspectionCapStated(year=self._year, category=THIS_ONE, cap=cap, source=source))
        if self.agency.text().strip():
            count = _number(self.count.text())
            facts.append(InspectedElsewhere(year=self._year, agency=self.agency.text().strip(), count=count))
        if facts:
            self.send(state_inspections, facts)
        else:
            self.accept()


def _number(text: str) -> int:
    """Raises RuleRefused NOT_A_DECIMAL."""
    plain = text.strip()
    if not plain.isdecimal() or len(plain) > 4:
        raise RuleRefused(Refusal.NOT_A_DECIMAL, text=text)
    return int(plain)


class BureauSheet(Sheet):
    """One bureau on the notice with its own matters; a known one is changed or taken off."""

    def __init__(
        self, session: CaseSession, visit: Visit, prepared: Preparation, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, prepared_word(STEP_NAMES["bureaus"]), word("Save"), parent)
        self._visit = visit
        self._known = {each.bureau: each.matters for each in prepared.joint}
        names = [(name, name) for name in self._known]
        self.bureau = self.choice(self.tr("Bureau"), names)
        self.bureau.setEditable(True)
        self.bureau.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.bureau.setCurrentText("")
        self.bureau.activated.connect(lambda _at: self._show_known())
        self.matters = MattersChooser()
        self.rows.add(self.tr("Its own matters"), self.matters)
        self.comes = self.choice(
            self.tr("On this notice"), [("yes", self.tr("comes along")), ("no", self.tr("does not come"))]
        )
        self.setMinimumWidth(640)

    def act(self) -> None:
        name = self.bureau.currentText().strip()
        if not name or "/" in name:
            raise RuleRefused(Refusal.NAME_NOT_USABLE)
        joined = BureauJoined(
            visit=self._visit.id,
            bureau=name,
            matters=tuple(self.matters.chosen()),
            joins=self.comes.currentData() == "yes",
        )
        self.send(describe, (joined,))

    def _show_known(self) -> None:
        chosen = self._known.get(self.bureau.currentText(), ())
        for code, box in self.matters.boxes.items():
            box.setChecked(code in chosen)


class ChecksSheet(Sheet):
    """The list before leaving: what the computer measured is filled in, the rest a person looks at."""

    def __init__(
        self,
        session: CaseSession,
        visit: Visit,
        checks: tuple[DepartureChecked, ...],
        parent: QWidget | None = None,
    ) -> None:
        """checks: as stated before, over them what was measured just now."""
        super().__init__(session, prepared_word(STEP_NAMES["checks"]), word("Save"), parent)
        self._visit = visit
        self._known = {each.item: each for each in checks}
        self.tell(self.tr("Only to warn: nothing here holds anybody up."))
        states = options(ITEM_STATES, self.tr("not said yet"))
        self.states: dict[str, QComboBox] = {}
        for item, text in ITEMS.items():
            known = self._known.get(item)
            box = self.choice(prepared_word(text), states, known.state if known is not None else "")
            said = f"{known.value} {known.text}".strip() if known is not None else ""
            if said:
                self.rows.say_wrong(box, "")
                box.setToolTip(said)
                box.setItemText(box.currentIndex(), f"{box.currentText()}　{said}")
            self.states[item] = box
        hint = self.tr("like 2025-06-12 09:00:05; how far the computer is off is kept")
        self.trusted = self.line(self.tr("A time to be trusted"), "", hint)
        self.source = self.line(self.tr("Whose time"), "", self.tr("like 12117"))

    def act(self) -> None:
        now = workspace_of(self.session).desk.now()
        checks: list[DepartureChecked] = []
        for item, box in self.states.items():
            state, known = box.currentData(), self._known.get(item)  # type: ignore[call-overload]
            if not state:
                continue
            value, text = (known.value, known.text) if known is not None else ("", "")
            checks.append(
                DepartureChecked(visit=self._visit.id, item=item, state=state, value=value, text=text)  # type: ignore[arg-type]
            )
        if self.trusted.text().strip():
            checks = [each for each in checks if each.item != "clock"]
            trusted = _moment(self.trusted.text(), now)
            checks.append(clock_checked(self._visit.id, now, trusted, self.source.text().strip()))
        if checks:
            self.send(check_departure, tuple(checks))
        else:
            self.accept()


def _moment(text: str, now: datetime) -> datetime:
    """Raises RuleRefused NOT_A_DAY."""
    try:
        moment = datetime.fromisoformat(text.strip().replace(" ", "T"))
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


class GateSheet(Sheet):
    """At the gate: 扫码入企, cards, 五个严禁 told, the answer on recusal."""

    def __init__(
        self, session: CaseSession, visit: Visit, prepared: Preparation, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, prepared_word(STEP_NAMES["gate"]), word("Save"), parent)
        self._visit = visit
        scan = prepared.scan
        state = "" if scan is None else "read" if scan.read_at else "queued"
        states = [
            ("", self.tr("not said yet")),
            ("read", self.tr("read")),
            ("queued", self.tr("no network: read later")),
        ]
        self.scan = self.choice(self.tr("Entry code"), states, state)
        self._state_before = state
        now = moment_shown(workspace_of(session).desk.stamp_time())
        known = (scan.read_at or scan.queued_at) if scan is not None else ""
        self.at = self.line(self.tr("When"), moment_shown(known) if state == "read" else now)
        self.number = self.line(self.tr("Number the platform gave"), scan.number if scan is not None else "")
        self.cards = self._yes_or_no(self.tr("Cards shown"), visit.field("cards_shown"))
        self.told = self._yes_or_no(self.tr("五个严禁 told"), visit.field("disciplines_told"))
        self.recusal = self._yes_or_no(self.tr("Recusal asked for"), visit.field("recusal"))

    def _yes_or_no(self, name: str, said: str) -> QComboBox:
        return self.choice(
            name, [("", self.tr("not said yet")), ("是", self.tr("yes")), ("否", self.tr("no"))], said
        )

    def act(self) -> None:
        visit = self._visit
        facts: list[Fact] = []
        if self.cards.currentData() != visit.field("cards_shown"):
            facts.append(VisitStated(visit=visit.id, field="cards_shown", value=self.cards.currentData()))
        if self.recusal.currentData() != visit.field("recusal"):
            facts.append(VisitStated(visit=visit.id, field="recusal", value=self.recusal.currentData()))
        if self.told.currentData() != visit.field("disciplines_told"):
            told = self.told.currentData()
            facts.append(VisitPrepared(visit=visit.id, field="disciplines_told", value=told))
        gate = Gate(tuple(facts), self._scanned())
        if gate.facts or gate.scanned is not None:
            self.send(pass_gate, gate)
        else:
            self.accept()

    def _scanned(self) -> EntryScanned | None:
        """None where nothing is said anew."""
        state = self.scan.currentData()
        if not state or (state == self._state_before and not self.number.isModified()):
            return None
        at = minute_text(self.at.text(), workspace_of(self.session).desk.now().tzinfo)
        return EntryScanned(
            visit=self._visit.id,
            queued_at=at if state == "queued" else "",
            read_at=at if state == "read" else "",
            number=self.number.text(),
        )
