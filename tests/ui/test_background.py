"""This is about the wall: what goes first, what Stop does, what closing leaves done."""

import threading
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import FileRefused, Refusal, Refused
from app.ui.background import Answers, Background, Job, Progress


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close(lambda: None)


def test_work_is_done_elsewhere_and_answered_here(background: Background, qtbot: QtBot) -> None:
    threads: list[int] = []
    here = threading.get_ident()
    background.run(
        threading.get_ident,
        Answers(lambda worker: threads.extend((worker, threading.get_ident()))),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != here
    assert threads[1] == here


def test_a_refusal_is_handed_over_as_it_is(background: Background, qtbot: QtBot) -> None:
    refused: list[Refused] = []

    def fail() -> None:
        raise FileRefused(Refusal.DISK_FULL)

    background.run(fail, Answers(refused=refused.append))
    qtbot.waitUntil(lambda: bool(refused))
    assert refused[0].code is Refusal.DISK_FULL


@pytest.mark.parametrize("kind", ["generator", "progress"])
def test_short_work_goes_first_between_steps(background: Background, qtbot: QtBot, kind: str) -> None:
    order: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def in_steps(_progress: Progress) -> Generator[tuple[int, int], None, str]:
        for number in range(3):
            order.append(f"step {number}")
            begun.set()
            go_on.wait()
            yield number, 3
        return "over"

    def with_progress(progress: Progress) -> str:
        for number in range(3):
            order.append(f"step {number}")
            begun.set()
            go_on.wait()
            progress(number, 3)
        return "over"

    work = in_steps if kind == "generator" else with_progress
    background.run_long("long", work, Answers(order.append))
    qtbot.waitUntil(begun.is_set)
    background.run(lambda: order.append("short"), Answers())
    go_on.set()
    qtbot.waitUntil(lambda: "over" in order)
    assert order == ["step 0", "short", "step 1", "step 2", "over"]


@pytest.mark.parametrize("kind", ["generator", "progress"])
def test_stop_ends_this_job_and_not_the_next(background: Background, qtbot: QtBot, kind: str) -> None:
    told: list[str] = []
    kept: list[int] = []
    put_away: list[bool] = []
    half_way, go_on = threading.Event(), threading.Event()

    def step(number: int) -> None:
        kept.append(number)
        if number == 2:
            half_way.set()
            go_on.wait()

    def in_steps(_progress: Progress) -> Generator[tuple[int, int], None, None]:
        try:
            for number in range(1000):
                step(number)
                yield number, 1000
        finally:
            put_away.append(True)

    def with_progress(progress: Progress) -> None:
        try:
            for number in range(1000):
                step(number)
                progress(number, 1000)
        finally:
            put_away.append(True)

    work = in_steps if kind == "generator" else with_progress
    answers = Answers[None](lambda _: told.append("done"), stopped=lambda: told.append("stopped"))
    job = background.run_long("first", work, answers)
    background.run_long("second", lambda _progress: None, Answers(lambda _: told.append("second done")))
    qtbot.waitUntil(half_way.is_set)
    job.stop()
    go_on.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["stopped", "second done"]
    assert kept == [0, 1, 2]
    assert put_away == [True]


def test_closing_does_what_was_typed_and_stops_what_is_long(qtbot: QtBot) -> None:
    background = Background()
    done: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            begun.set()
            go_on.wait()
            progress(0, 0)

    background.run_long("endless", endless, Answers(lambda _: done.append("never")))
    qtbot.waitUntil(begun.is_set)
    background.run(lambda: done.append("typed last"), Answers(lambda _: done.append("answered")))
    go_on.set()
    background.close(lambda: done.append("files closed"))
    background.run(lambda: done.append("too late"), Answers())
    assert done == ["typed last", "files closed"]


def test_progress_is_told_here_and_the_end_once(background: Background, qtbot: QtBot) -> None:
    class Listener(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.heard: list[str] = []
            background.began.connect(self.begin)
            background.advanced.connect(self.advance)
            background.ended.connect(self.end)

        def begin(self, job: Job) -> None:
            self.heard.append(f"began {job.title}")

        def advance(self, job: Job) -> None:
            self.heard.append(f"{job.done}/{job.total}")

        def end(self, _job: Job) -> None:
            self.heard.append("ended")

    listener = Listener()
    background.run_long("all", lambda progress: progress(5, 5), Answers())
    qtbot.waitUntil(lambda: "ended" in listener.heard)
    assert listener.heard == ["began all", "5/5", "ended"]


def test_what_nobody_expected_reaches_the_hook(background: Background, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        background.run(lambda: 1 // 0, Answers())
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
