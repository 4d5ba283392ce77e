"""This is about the wall between the window and the files: one worker thread, short work before long.

Only the worker touches files. What crosses the wall is an unchanging value, a refusal or a pair of numbers.
Long work is either a generator of short steps or calls `progress` between them; at each of these points what
is short and waiting is done first, and Stop is seen. There is no lock: work is handed over through the
executor's own queue and two deques, answers come back through one queued signal.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Generator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, Generic, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.domain.errors import Refused, Stopped

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")

Progress = Callable[[int, int], None]
Steps = Generator[tuple[int, int], None, T]

SECONDS_BETWEEN_REPORTS: Final = 0.05
SECONDS_A_THREAD_MAY_KEEP: Final = 0.002
"""How long Python lets the worker go on when the window wants its turn."""


def _report_bug(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def _nothing(_result: object) -> None:
    """Nobody waits for this answer."""


class Answers(Generic[T]):
    """Who is told how work ended, on the window's thread; exactly one of them is called.

    Give methods of screens, not lambdas around them: a method is silent when its screen is gone by then.
    """

    def __init__(
        self,
        done: Callable[[T], object] = _nothing,
        refused: Callable[[Refused], object] = _nothing,
        stopped: Callable[[], object] = lambda: None,
    ) -> None:
        self.done = while_there(done)
        self.refused = while_there(refused)
        self.stopped = while_there(stopped)


def while_there(answer: Callable[P, object]) -> Callable[P, object]:
    """The same answer, silent once the screen whose method it is has gone."""
    owner = getattr(answer, "__self__", None)
    if not isinstance(owner, QObject):
        return answer
    return lambda *args, **kwargs: answer(*args, **kwargs) if isValid(owner) else None


class Job:
    """Long work on its way.

    Attributes:
        title: what a person reads beside the bar, translated.
        done, total: how far it is; total is 0 while nobody knows.
        began: when it started to work, in seconds of a clock that only goes forward; 0 before.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.done = 0
        self.total = 0
        self.began = 0.0
        self.is_stopping = False

    def stop(self) -> None:
        """Ask it to end at its next step; what it finished is kept."""
        self.is_stopping = True

    def seconds_left(self, now: float) -> float | None:
        """By the pace so far; None while that says nothing."""
        if not self.done or not self.total or now - self.began < 1:
            return None
        return (now - self.began) / self.done * (self.total - self.done)


class Background(QObject):
    """One worker thread and all that waits for it.

    Signals:
        began: long work waits or works (Job).
        advanced: it came a step further (Job).
        ended: it is over, however it ended (Job).
    """

    began = Signal(object)
    advanced = Signal(object)
    ended = Signal(object)
    _arrived = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SECONDS_A_THREAD_MAY_KEEP)
        self._short: deque[Callable[[], None]] = deque()
        self._long: deque[_LongWork] = deque()
        self._is_closing = False
        self._reported = 0.0
        self._asked = 0
        self._answered = 0
        self._arrived.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Long work that isn't over, oldest first."""
        # The copy is one step of the interpreter: the worker takes finished work out while others look.
        return tuple(work.job for work in tuple(self._long))

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")

    @property
    def is_idle(self) -> bool:
        """Everything asked for was done, and its answer delivered."""
        return self._asked == self._answered

    def run(self, work: Callable[[], T], answers: Answers[T]) -> None:
        """Do short work (< 100 ms) as soon as the worker comes to its next step."""
        if self._is_closing:
            return
        self._asked += 1
        self._short.append(lambda: self._perform(work, answers))
        self._thread.submit(self._one_short)

    def run_long(self, title: str, work: Callable[[Progress], T | Steps[T]], answers: Answers[T]) -> Job:
        """Do long work behind all other long work.

        work: is called on the worker with `progress`; returns the result, or a generator of (done, total)
            whose value is the result. It must call or yield outside transactions only.
        """
        job = Job(title)
        if self._is_closing:
            return job
        self._asked += 1
        self._long.append(_LongWork(job, work, cast("Answers[Any]", answers)))
        self.began.emit(job)
        self._thread.submit(self._long_step)
        return job

    def close(self, last: Callable[[], object]) -> None:
        """Finish what is short, stop what is long, do the last thing (close the files), end the thread.

        Waits for the worker: a step takes less than 100 ms. No answer is delivered afterwards.
        """
        if self._is_closing:
            return
        for work in tuple(self._long):
            work.job.stop()
        self._is_closing = True
        ending = self._thread.submit(self._end, last)
        self._thread.shutdown(wait=True)
        self._long.clear()
        error = ending.exception()
        if error is not None and not isinstance(error, Refused):
            _report_bug(error)

    # On the worker ---------------------------------------------------------------------------------------

    def _one_short(self) -> None:
        if self._short:
            self._short.popleft()()

    def _long_step(self) -> None:
        """One step of the long work first in line; the rest of it queues up again behind short work."""
        if not self._long:
            return
        work = self._long[0]
        if not self._perform_step(work):
            self._thread.submit(self._long_step)
            return
        self._long.popleft()

    def _perform_step(self, work: _LongWork) -> bool:
        """Whether the work is over."""
        try:
            over, result = work.step(lambda done, total: self._between_steps(work.job, done, total))
        except Stopped:
            self._over(work, work.answers.stopped)
            return True
        except Refused as refused:
            self._over(work, partial(work.answers.refused, refused))
            return True
        except BaseException as error:  # noqa: BLE001 - told on the window's thread, where it ends the program
            self._over(work, partial(_report_bug, error))
            return True
        if over:
            self._over(work, lambda: work.answers.done(result))
        else:
            self._report(work.job)
        return over

    def _between_steps(self, job: Job, done: int, total: int) -> None:
        job.done, job.total = done, total
        self._report(job)
        while self._short:
            self._one_short()
        if job.is_stopping:
            raise Stopped

    def _report(self, job: Job) -> None:
        now = time.monotonic()
        if now - self._reported >= SECONDS_BETWEEN_REPORTS or job.done == job.total:
            self._reported = now
            self._send(partial(self.advanced.emit, job), is_last=False)

    def _over(self, work: _LongWork, answer: Callable[[], object]) -> None:
        def tell() -> None:
            self.ended.emit(work.job)
            answer()

        self._send(tell)

    def _perform(self, work: Callable[[], T], answers: Answers[T]) -> None:
        try:
            result = work()
        except Refused as refused:
            self._send(partial(answers.refused, refused))
        except BaseException as error:  # noqa: BLE001 - told on the window's thread, where it ends the program
            self._send(partial(_report_bug, error))
        else:
            self._send(partial(answers.done, result))

    def _send(self, answer: Callable[[], object], is_last: bool = True) -> None:
        self._arrived.emit(answer, is_last)

    def _end(self, last: Callable[[], object]) -> None:
        for work in tuple(self._long):
            work.close()
        while self._short:
            self._one_short()
        last()

    # On the window's thread ------------------------------------------------------------------------------

    @Slot(object, bool)
    def _answer(self, answer: Callable[[], object], is_last: bool) -> None:
        """is_last: the answer, not a report on the way."""
        self._answered += is_last
        if not self._is_closing:
            answer()


class _LongWork:
    """Long work and how far it was taken: not begun, a generator half way, or over."""

    def __init__(self, job: Job, work: Callable[[Progress], Any], answers: Answers[Any]) -> None:
        self.job = job
        self.answers = answers
        self._work = work
        self._steps: Generator[tuple[int, int], None, Any] | None = None

    def step(self, progress: Progress) -> tuple[bool, Any]:
        """Whether it is over, and the result. Raises Stopped, and what the work raises."""
        if self.job.is_stopping:
            self.close()
            raise Stopped
        if self._steps is not None:
            return self._advance(self._steps)
        self.job.began = time.monotonic()
        result = self._work(progress)
        if isinstance(result, Generator):
            self._steps = result
            return False, None
        return True, result

    def _advance(self, steps: Generator[tuple[int, int], None, Any]) -> tuple[bool, Any]:
        try:
            self.job.done, self.job.total = next(steps)
        except StopIteration as ended:
            return True, ended.value
        return False, None

    def close(self) -> None:
        """Let a generator half way put its things away."""
        if self._steps is not None:
            self._steps.close()
