"""This is about the open workspace: who sits at it, its list of enterprises, and the one way work gets done.

A screen asks with `ask` (read something, shown by that screen alone), changes with `do` (an operation on the
workspace), and does what takes longer than 100 ms with `do_long`. Refusals go to the message strip by
themselves unless the screen wants them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refused, RuleRefused
from app.domain.people.office import Officer, officers_of
from app.ui.background import Answers, Background, Job, Progress, Steps
from app.ui.case_session import CaseSession, open_file
from app.ui.message import Message, refusal_message
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen
    from app.operations.list_cases import CaseRow
    from app.ui.desk import Desk
    from app.ui.settings import Settings

P = ParamSpec("P")
T = TypeVar("T")


class WorkspaceSession(QObject):
    """A workspace open on the screen.

    Attributes:
        desk: clock, randomness and ids for whatever is stated here.
        rows: the list of enterprises as last read; by name.
        office: the office as last read.
        officer: id of who sits here.
        settings: what this computer remembers for the person at it.
        is_read: list and office were read once.

    Signals:
        rows_changed: the list of enterprises as it now is (tuple of CaseRow).
        office_changed: the office as it now is (Case).
        officer_changed: who sits here from now on (str, officer id).
        said: something for the message strip (Message).
        settings_changed: a setting that holds at once was changed.
        went: a screen wants another one to be shown (str place, str what to show there).
        went_to_case: a screen wants an enterprise to be shown (str case id, str tab or empty, str what to
            show there).
    """

    rows_changed = Signal(object)
    office_changed = Signal(object)
    officer_changed = Signal(str)
    said = Signal(object)
    settings_changed = Signal()
    went = Signal(str, str)
    went_to_case = Signal(str, str, str)

    def __init__(
        self,
        background: Background,
        opened: KeptOpen,
        desk: Desk,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        """opened: belongs to the worker from now on; only its name and kind are read here."""
        super().__init__(parent)
        self.background = background
        self.desk = desk
        self.settings = settings
        self.folder = opened.workspace.folder
        self.kind = opened.workspace.card.kind
        self.label = opened.workspace.card.label
        self.is_sample = opened.sample
        self.officer = opened.officer
        self.rows: tuple[CaseRow, ...] = ()
        self.office = Case("office")
        self._opened = opened
        self._stale: set[str] = set()
        self.is_read = False
        self.refresh()
        if self.is_bureau:
            self.catch_up()

    # What screens call -----------------------------------------------------------------------------------

    def ask(
        self,
        asker: QObject,
        show: Callable[[T], object],
        operation: Callable[Concatenate[KeptOpen, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Read something for one screen: `operation(opened, …)`; silent when that screen is gone by then."""
        self.background.run(
            lambda: operation(self._opened, *args, **kwargs), Answers(_if_there(asker, show), self._refused)
        )

    def do(
        self,
        operation: Callable[Concatenate[KeptOpen, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Change the workspace: `operation(opened, …)`; list and office are read again afterwards."""
        self.do_then(self, _nothing, operation, *args, **kwargs)

    def do_then(
        self,
        asker: QObject,
        done: Callable[[T], object],
        operation: Callable[Concatenate[KeptOpen, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """As `do`; the result goes to `done` if the asker is still there."""
        self.background.run(
            lambda: operation(self._opened, *args, **kwargs),
            Answers(self._and_refresh(_if_there(asker, done)), self._refused),
        )

    def do_or_tell(
        self,
        asker: QObject,
        done: Callable[[T], object],
        refused: Callable[[Refused], object],
        operation: Callable[Concatenate[KeptOpen, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """As `do_then`; a refusal goes to the asker, who says it where it belongs, and not to the strip."""
        self.background.run(
            lambda: operation(self._opened, *args, **kwargs),
            Answers(self._and_refresh(_if_there(asker, done)), _if_there(asker, refused)),
        )

    def do_long(
        self, title: str, work: Callable[[KeptOpen, Progress], T | Steps[T]], answers: Answers[T]
    ) -> Job:
        """Long work on the workspace, shown in the progress strip with Stop; `answers` on this thread.

        work: `(opened, progress)`; calls progress between steps, or returns a generator of (done, total).
        """

        def refused(why: Refused) -> None:
            self.refresh()
            self._refused(why)
            answers.refused(why)

        def stopped() -> None:
            self.refresh()
            answers.stopped()

        told = Answers(self._and_refresh(answers.done), refused, stopped)
        return self.background.run_long(title, lambda progress: work(self._opened, progress), told)

    def open_case(
        self,
        case_id: str,
        asker: QObject,
        show: Callable[[CaseSession], object],
        refused: Callable[[Refused], object] | None = None,
    ) -> None:
        """Take a case in hand; `show` gets its session, which the asker closes.

        refused: told besides the message strip why the file can't be opened.
        """

        def refuse(why: Refused) -> None:
            self._refused(why)
            if refused is not None and isValid(asker):
                refused(why)

        def begin(taken: tuple[object, Case]) -> None:
            session = CaseSession(self, taken[0], taken[1])
            if isValid(asker):
                show(session)
            else:
                session.close()

        entropy = self.desk.entropy
        self.background.run(lambda: open_file(self._opened, case_id, entropy), Answers(begin, refuse))

    def stamp(self) -> Stamp:
        """Who, when, on which computer: for operations on the workspace that want one."""
        return Stamp(self.officer, self.desk.stamp_time(), self._opened.device)

    def go(self, place: str, detail: str = "") -> None:
        """Show another place by its word ("To settle"); its screen gets `show_detail(detail)`."""
        self.went.emit(place, detail)

    def go_to_case(self, case_id: str, tab: str = "", detail: str = "") -> None:
        """Show an enterprise, at a tab by its word ("Papers"); the tab gets `show_detail(detail)`."""
        self.went_to_case.emit(case_id, tab, detail)

    def say(self, message: Message) -> None:
        self.said.emit(message)

    def say_saved(self) -> None:
        """已保存, with the time: for what a person saved themselves; typing needs no word."""
        at = self.desk.now().strftime("%H:%M")
        self.say(Message(word("Saved {time}").format(time=at), "good"))

    def catch_up(self) -> None:
        """Bring the bureau's own files up to the register: at the start, and after every take-in."""

        def work(opened: KeptOpen, _progress: Progress) -> Steps[int]:
            from app.operations.catch_up import catch_up
            from app.operations.this_machine import this_machine

            return catch_up(opened, this_machine())

        self.do_long(self.tr("Bringing together what the computers handed in"), work, Answers[int]())

    def refresh(self) -> None:
        """Read list and office again."""
        self.background.run(lambda: _read(self._opened), Answers(self._show_read, self._refused))

    def note_changed(self, case_id: str) -> None:
        """A case changed: its line in the list follows, once, after what is waiting."""
        if case_id in self._stale:
            return
        self._stale.add(case_id)
        self.background.run(lambda: _refresh_row(self._opened, case_id), Answers(self._show_row))

    # Who sits here ---------------------------------------------------------------------------------------

    @property
    def who(self) -> Officer | None:
        return next((each for each in officers_of(self.office) if each.id == self.officer), None)

    @property
    def is_bureau(self) -> bool:
        return self.kind in ("bureau", "single")

    @property
    def is_field(self) -> bool:
        return self.kind in ("field", "single")

    def may_state(self) -> bool:
        """Whether the person here may do steps, seals, problems and papers; the strip says why not."""
        from app.operations.standing import needs_certificate

        try:
            needs_certificate(self.office, self.stamp())
        except RuleRefused as refused:
            self._refused(refused)
            return False
        return True

    def switching(
        self, officer: str, passphrase: str, check: Callable[[KeptOpen, str, str], str]
    ) -> Callable[[], str]:
        """For the lock: what the worker does to check a passphrase in the open workspace."""
        return lambda: check(self._opened, officer, passphrase)

    def switch_to(self, officer: str) -> None:
        """Another officer goes on (换人); checked before."""
        self.officer = officer
        self.background.run(lambda: setattr(self._opened, "officer", officer), Answers())
        self.officer_changed.emit(officer)

    def close(self) -> None:
        """Finish what is short, stop what is long, close every file and the workspace."""
        self.background.close(self._opened.close)

    # Answers ---------------------------------------------------------------------------------------------

    def _and_refresh(self, done: Callable[[T], object]) -> Callable[[T], object]:
        def tell(result: T) -> None:
            self.refresh()
            done(result)

        return tell

    def _refused(self, refused: Refused) -> None:
        self.said.emit(refusal_message(refused))

    def _show_read(self, read: tuple[tuple[CaseRow, ...], Case, tuple[str, ...]]) -> None:
        rows, office, outdated = read
        if not self.is_read and self.kind == "field":
            # A receipt may have come without a window: what is thought to lie only here is looked at anew.
            outdated = tuple(row.case for row in rows if row.is_only_here or row.case in outdated)
        self.is_read = True
        if office.digest != self.office.digest:
            self.office = office
            self.office_changed.emit(office)
        self._show_rows(rows)
        for case_id in outdated:
            self.note_changed(case_id)

    def _show_row(self, told: tuple[str, tuple[CaseRow, ...]]) -> None:
        self._stale.discard(told[0])
        self._show_rows(told[1])

    def _show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        if rows != self.rows:
            self.rows = rows
            self.rows_changed.emit(rows)


def _nothing(_result: object) -> None:
    """Nobody waits for this answer."""


def _if_there(asker: QObject, show: Callable[[T], object]) -> Callable[[T], object]:
    return lambda result: show(result) if isValid(asker) else None


def _read(opened: KeptOpen) -> tuple[tuple[CaseRow, ...], Case, tuple[str, ...]]:
    """The list, the office, and the cases whose line an older program made."""
    from app.operations.list_cases import ROW_VERSION, case_rows

    if not opened.has_case("office"):
        return (), Case("office"), ()
    rows = case_rows(opened)
    outdated = tuple(row.case for row in rows if row.made_by != ROW_VERSION and opened.has_case(row.case))
    return rows, opened.read_office(), outdated


def _refresh_row(opened: KeptOpen, case_id: str) -> tuple[str, tuple[CaseRow, ...]]:
    from app.operations.list_cases import case_rows, note_safety

    if not opened.has_case("office"):
        return case_id, ()
    note_safety(opened, case_id)
    return case_id, case_rows(opened)
