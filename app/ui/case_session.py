"""This is about the open case on the screen: one way down (`do`), one way back (`changed`).

A screen says `session.do(operation, …)` and redraws when `changed` comes. `case` is what the person is
looking at; it travels with the operation, so nothing they have not seen is overruled.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refused
from app.ui.background import Answers, Background, Job, Progress, Steps
from app.ui.message import Message, refusal_message

if TYPE_CHECKING:
    from app.operations.in_hand import InHand
    from app.storage.case_file import CaseFile
    from app.ui.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class Office(Protocol):
    """What a case session needs of the workspace it belongs to."""

    background: Background
    desk: Desk
    officer: str

    def stamp(self) -> Stamp: ...
    def say(self, message: Message) -> None: ...
    def note_changed(self, case_id: str) -> None: ...


class CaseSession(QObject):
    """One enterprise in one person's hands.

    Attributes:
        case: what the person is looking at.
        workspace: the workspace session it belongs to (desk, office, rows, messages).

    Signals:
        changed: the case as it now is (Case).
        refused: why nothing changed (Refused); the message strip says it already.
        closing: the file is let go of next; what is typed and not yet stored is stored now.
    """

    changed = Signal(object)
    refused = Signal(object)
    closing = Signal()

    def __init__(self, workspace: Office, case_file: object, case: Case) -> None:
        """Use `WorkspaceSession.open_case`. case_file: belongs to the worker."""
        super().__init__(cast("QObject", workspace))
        self.workspace = workspace
        self.case = case
        self._file = cast("CaseFile", case_file)
        self._is_closed = False
        self._long_jobs = 0

    @property
    def id(self) -> str:
        return self.case.id

    def do(
        self,
        operation: Callable[Concatenate[CaseFile, Case, Stamp, P], object],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Change the case: `operation(case_file, case, stamp, …)`; screens hear `changed` or `refused`."""
        self.do_then(self, _nothing, operation, *args, **kwargs)

    def do_then(
        self,
        asker: QObject,
        done: Callable[[T], object],
        operation: Callable[Concatenate[CaseFile, Case, Stamp, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """As `do`; after `changed` the result goes to `done` if the asker is still there."""
        case, stamp = self.case, self.workspace.stamp()
        self.workspace.background.run(
            lambda: (operation(self._file, case, stamp, *args, **kwargs), self._file.load()),
            Answers(self._shown(asker, done), self._refuse),
        )

    def do_long(
        self,
        title: str,
        work: Callable[[CaseFile, Case, Stamp, Progress], T | Steps[T]],
        answers: Answers[T],
    ) -> Job:
        """Long work on the case, shown in the progress strip with Stop; `changed` comes before `done`.

        It goes on when the enterprise is left; the file is let go of after it.
        """
        case, stamp = self.case, self.workspace.stamp()
        self._long_jobs += 1

        def done(result: T) -> None:
            self._look_after_long()
            answers.done(result)

        def stopped() -> None:
            self._look_after_long()
            answers.stopped()

        def refused(why: Refused) -> None:
            self._look_after_long()
            self._refuse(why)
            answers.refused(why)

        return self.workspace.background.run_long(
            title,
            lambda progress: work(self._file, case, stamp, progress),
            Answers(done, refused, stopped),
        )

    def ask(
        self,
        asker: QObject,
        show: Callable[[T], object],
        reading: Callable[Concatenate[CaseFile, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Read something for one screen: `reading(case_file, …)`; silent when that screen is gone by then."""
        self.workspace.background.run(
            lambda: reading(self._file, *args, **kwargs),
            Answers(lambda result: show(result) if isValid(asker) else None, self._refuse),
        )

    def look(self) -> None:
        """Read the case again; `changed` comes when it is another one."""
        self.workspace.background.run(self._file.load, Answers(self._take, self._refuse))

    def close(self) -> None:
        """Let go of the file; what was asked before is done first, long work too."""
        if not self._is_closed:
            self.closing.emit()
            self._is_closed = True
            self._let_go()

    def _look_after_long(self) -> None:
        self._long_jobs -= 1
        self.look()
        if self._is_closed:
            self._let_go()

    def _let_go(self) -> None:
        if not self._long_jobs:
            self.workspace.background.run(self._file.close, Answers(refused=self._tell))
            self.deleteLater()

    def _shown(self, asker: QObject, done: Callable[[T], object]) -> Callable[[tuple[T, Case]], None]:
        def tell(answer: tuple[T, Case]) -> None:
            self._take(answer[1])
            if isValid(asker):
                done(answer[0])

        return tell

    def _take(self, case: Case) -> None:
        if not isValid(self) or case.digest == self.case.digest:
            return
        self.case = case
        self.workspace.note_changed(case.id)
        self.changed.emit(case)

    def _refuse(self, refused: Refused) -> None:
        self._tell(refused)
        if isValid(self):
            self.refused.emit(refused)

    def _tell(self, refused: Refused) -> None:
        if isValid(self.workspace):
            self.workspace.say(refusal_message(refused))


def _nothing(_result: object) -> None:
    """Nobody waits for this answer."""


def open_file(opened: InHand, case_id: str, entropy: Callable[[int], bytes]) -> tuple[object, Case]:
    """On the worker: the case file and the case, the writer fit to go on in it."""
    from app.operations.keep_writing import fit_writer

    case_file = opened.open_case(case_id)
    fit_writer(opened, case_file, entropy)
    return case_file, case_file.load()
