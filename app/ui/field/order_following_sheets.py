"""This is about the sheets that follow an order: more time, report, second look, verdict, proposal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.errors import RuleRefused
from app.domain.orders.facts import (
    ClosureProposed,
    DecisionKind,
    ExtensionApplied,
    ExtensionDecided,
    FollowUp,
    GovernmentDecided,
    OrderConcluded,
    ProblemRechecked,
    ProposalKind,
    Rechecked,
    RectificationReported,
)
from app.domain.orders.order import Order
from app.domain.orders.problem import Problem
from app.domain.orders.rules import apply_by, last_day_of_extension
from app.domain.orders.state import (
    DECISION_TEXT,
    FOLLOWS_TEXT,
    PROPOSAL_TEXT,
    RECHECKED_TEXT,
    VERDICT_TEXT,
    verdict_of,
    why_propose,
)
from app.domain.people.office import office_of
from app.domain.photos.photo import photos_of
from app.operations.extend_order import apply_for_extension, decide_extension
from app.operations.propose_closure import Judged, propose_closure, take_decision
from app.operations.recheck_order import conclude_order, recheck_problems, report_rectification
from app.ui.message import refusal_text
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession
    from app.ui.field.order_work import OrderTables

_MOST_PICTURES: Final = 400
OUTCOMES: Final[Mapping[str, Rechecked]] = {str(name): name for name in RECHECKED_TEXT}
_TOLD: Final = 36
"""Characters of a line above the fields: it must not make the sheet wider than a small screen."""


def picture_choice(sheet: Sheet, name: str, current: str = "", first: str = "") -> QComboBox:
    """The pictures of the enterprise, the newest first; those of a stage before the others."""
    photos = list(reversed(photos_of(sheet.session.case)))
    photos.sort(key=lambda photo: photo.stage != first)
    options = [(photo.id, photo.number or photo.name) for photo in photos[:_MOST_PICTURES]]
    return sheet.choice(name, [("", "—"), *options], current)


def options_of(words: Mapping[Any, str]) -> list[tuple[str, str]]:
    """Of a table of words: what each stands for, and its word."""
    return [(str(name), text) for name, text in words.items()]


class OrderSheet(Sheet):
    """A sheet about one order, with the day it is about."""

    def __init__(self, session: CaseSession, order: Order, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(session, f"{order.label} · {deed}", deed, parent)
        self.order = order
        today = workspace_of(session).desk.today().isoformat()
        self.on = self.line(self.tr("Day"), today, is_needed=True)

    @property
    def day(self) -> str:
        return self.on.text().strip()

    @property
    def new_id(self) -> str:
        return workspace_of(self.session).desk.new_id()


class AskTimeSheet(OrderSheet):
    """The firm asks for more time."""

    def __init__(
        self, session: CaseSession, tables: OrderTables, order: Order, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, order, QCoreApplication.translate("Sheets", "Asks for more time"), parent)
        by = apply_by(order, tables.sorts.get(order.sort))
        if by:
            hint = self.tr(
                "Should have been asked for by {day} (usual elsewhere, to be checked; not binding)."
            )
            self.tell(hint.format(day=by))
        self.why_more = self.line(self.tr("Reason given"), is_needed=True)
        self.until = self.line(self.tr("Asked until"), self._latest(tables))
        self.picture = picture_choice(self, self.tr("Picture of the application"))
        self.why_more.setFocus()

    def act(self) -> None:
        if self.need(self.why_more, self.tr("Say why the firm asks.")):
            asked = ExtensionApplied(
                extension=self.new_id,
                order=self.order.id,
                on=self.day,
                reason=self.why_more.text().strip(),
                until=self.until.text().strip(),
                photo=self.picture.currentData(),
            )
            self.send(apply_for_extension, asked)

    def _latest(self, tables: OrderTables) -> str:
        try:
            last = last_day_of_extension(self.order, tables.clocks.clocks, tables.clocks.holidays)
        except RuleRefused:
            return ""
        return last.day.isoformat() if last is not None else ""


class AnswerTimeSheet(OrderSheet):
    """The answer to an application: granted until a day, or refused."""

    def __init__(
        self, session: CaseSession, tables: OrderTables, order: Order, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session, order, QCoreApplication.translate("Sheets", "Answer the application"), parent
        )
        self._tables = tables
        asked = order.asked
        if asked is not None:
            text = self.tr("Asked on {day}: {reason}").format(day=asked.on, reason=asked.reason)
            self.tell(f"{text}\n{self._most()}".strip())
        options = [("granted", self.tr("granted")), ("refused", self.tr("not granted"))]
        self.outcome = self.choice(self.tr("Answer"), options)
        self.until = self.line(
            self.tr("Until"), (asked.asked_until if asked is not None else "") or self._last
        )
        self.number = self.line(self.tr("Number of the answer"))
        self.text = self.line(self.tr("Words"))
        self.outcome.currentIndexChanged.connect(self._show_outcome)

    def act(self) -> None:
        asked = self.order.asked
        is_granted = self.outcome.currentData() == "granted"
        decided = ExtensionDecided(
            extension=asked.id if asked is not None else "-",
            outcome="granted" if is_granted else "refused",
            on=self.day,
            until=self.until.text().strip() if is_granted else "",
            number=self.number.text().strip(),
            text=self.text.text().strip(),
            note=self.why,
        )
        self.send(decide_extension, decided, self._tables.clocks)

    def _show_outcome(self) -> None:
        self.rows.show_row(self.until, self.outcome.currentData() == "granted")
        self.fit()

    def _most(self) -> str:
        """The latest day the law gives, or why none."""
        self._last = ""
        clocks = self._tables.clocks
        try:
            last = last_day_of_extension(self.order, clocks.clocks, clocks.holidays)
        except RuleRefused as why:
            return refusal_text(why)
        if last is None:
            return ""
        self._last = last.day.isoformat()
        return self.tr("At the latest until {day} ({basis}).").format(day=self._last, basis=last.clock.basis)


class ReportSheet(OrderSheet):
    """What the firm reported, with its pictures."""

    def __init__(
        self, session: CaseSession, tables: OrderTables, order: Order, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, order, QCoreApplication.translate("Sheets", "Firm's report"), parent)
        self._tables = tables
        self.text = self.line(self.tr("What was put right"), is_needed=True)
        pictures = [photo for photo in photos_of(session.case) if photo.stage == "rectification"]
        options = [(photo.id, photo.number or photo.name) for photo in pictures]
        self.pictures = self.ticks(self.tr("Pictures"), options) if options else {}
        self.text.setFocus()

    def act(self) -> None:
        if self.need(self.text, self.tr("Say what was put right.")):
            reported = RectificationReported(
                report=self.new_id,
                order=self.order.id,
                on=self.day,
                text=self.text.text().strip(),
                photos=tuple(photo for photo, box in self.pictures.items() if box.isChecked()),
            )
            clocked = (self._tables.sorts.get(self.order.sort), self._tables.clocks)
            self.send(report_rectification, reported, clocked)


class LookAgainSheet(OrderSheet):
    """What the second look found of one problem, with the pictures before and after."""

    def __init__(
        self, session: CaseSession, order: Order, problem: Problem, parent: QWidget | None = None
    ) -> None:
        deed = QCoreApplication.translate("Sheets", "Look again")
        super().__init__(session, order, deed, parent)
        self._problem = problem
        self.tell(f"{problem.number} {problem.text}"[:_TOLD])
        self.outcome = self.choice(self.tr("Found"), options_of(RECHECKED_TEXT), order.outcome(problem))
        self.verdict = self.line(self.tr("What was seen"), "", self.tr("like 已更换，现场试车正常"))
        before, after = problem.field("before"), problem.field("after")
        self.before = picture_choice(self, self.tr("Picture before"), before, "before")
        self.after = picture_choice(self, self.tr("Picture after"), after, "rectification")
        self.outcome.setFocus()

    def act(self) -> None:
        rechecked = ProblemRechecked(
            problem=self._problem.id,
            outcome=OUTCOMES[self.outcome.currentData()],
            on=self.day,
            verdict=self.verdict.text().strip(),
            before=self.before.currentData(),
            after=self.after.currentData(),
        )
        self.send(recheck_problems, (rechecked,))


class OrderVerdictSheet(OrderSheet):
    """The verdict over the whole order, and what follows."""

    def __init__(self, session: CaseSession, order: Order, parent: QWidget | None = None) -> None:
        super().__init__(session, order, QCoreApplication.translate("Sheets", "Verdict"), parent)
        found = "；".join(f"{each.number} {_outcome(order, each)}" for each in order.problems)
        self.tell(found)
        verdict = verdict_of(order)
        self.verdict = self.choice(
            self.tr("Verdict"), [(str(k), v) for k, v in VERDICT_TEXT.items()], verdict
        )
        first = "cleared" if verdict == "done" else "closure"
        self.follows = self.choice(
            self.tr("What follows"), [(str(k), v) for k, v in FOLLOWS_TEXT.items()], first
        )
        self.number = self.line(self.tr("Number of the opinion"))
        self.text = self.line(self.tr("Words"))
        self.verdict.setFocus()

    def act(self) -> None:
        verdicts: dict[str, Rechecked] = {str(name): name for name in VERDICT_TEXT}
        follows: dict[str, FollowUp] = {str(name): name for name in FOLLOWS_TEXT}
        said = OrderConcluded(
            order=self.order.id,
            verdict=verdicts[self.verdict.currentData()],
            on=self.day,
            follows=follows[self.follows.currentData()],
            number=self.number.text().strip(),
            text=self.text.text().strip(),
            note=self.why,
        )
        self.send(conclude_order, said)


def _outcome(order: Order, problem: Problem) -> str:
    known = {str(name): text for name, text in RECHECKED_TEXT.items()}
    missing = QCoreApplication.translate("Sheets", "nobody looked again")
    return known.get(order.outcome(problem), missing)


class ProposeSheet(OrderSheet):
    """The request to the government."""

    def __init__(
        self, session: CaseSession, tables: OrderTables, order: Order, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            session, order, QCoreApplication.translate("Sheets", "Propose to the government"), parent
        )
        self._sort = tables.sorts.get(order.sort)
        self.tell("；".join(why_propose(order, workspace_of(session).desk.today())))
        kinds = self._sort.propose_kinds if self._sort is not None else ()
        usual = kinds[0] if kinds else "suspension"
        self.kind = self.choice(self.tr("Proposed"), options_of(PROPOSAL_TEXT), usual)
        district = office_of(workspace_of(session).office).district
        self.to = self.line(self.tr("To"), f"{district}人民政府" if district else "")
        self.number = self.line(self.tr("Number of the request"))
        self.basis = self.line(self.tr("Basis"), self._sort.propose_basis if self._sort is not None else "")
        self.number.setFocus()

    def act(self) -> None:
        kinds: dict[str, ProposalKind] = {"suspension": "suspension", "closure": "closure"}
        proposed = ClosureProposed(
            proposal=self.new_id,
            order=self.order.id,
            kind=kinds[self.kind.currentData()],
            on=self.day,
            number=self.number.text().strip(),
            to=self.to.text().strip(),
            basis=self.basis.text().strip(),
            note=self.why,
        )
        work = workspace_of(self.session)
        self.send(propose_closure, proposed, Judged(self._sort, work.desk.today(), work.office))


class GovernmentSheet(OrderSheet):
    """A decision of the government that came in."""

    def __init__(self, session: CaseSession, order: Order, parent: QWidget | None = None) -> None:
        super().__init__(session, order, QCoreApplication.translate("Sheets", "Decision came in"), parent)
        self.kind = self.choice(self.tr("Decision"), options_of(DECISION_TEXT))
        self.number = self.line(self.tr("Number of the decision"), is_needed=True)
        to = order.proposals[-1].to if order.proposals else ""
        self.by = self.line(self.tr("Decided by"), to)
        self.text = self.line(self.tr("Words"))
        self.picture = picture_choice(self, self.tr("Picture of the decision"))
        self.number.setFocus()

    def act(self) -> None:
        if not self.need(self.number, self.tr("Enter the number of the decision.")):
            return
        kinds: dict[str, DecisionKind] = {str(name): name for name in DECISION_TEXT}
        decided = GovernmentDecided(
            decision=self.new_id,
            order=self.order.id,
            kind=kinds[self.kind.currentData()],
            on=self.day,
            number=self.number.text().strip(),
            by=self.by.text().strip(),
            text=self.text.text().strip(),
            photo=self.picture.currentData(),
        )
        self.send(take_decision, decided)
