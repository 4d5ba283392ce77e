"""This is about a field laptop on its way to the office: it asks by file, waits, and takes the answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.errors import Refused
from app.ui.background import Answers, Background
from app.ui.entry import opening
from app.ui.entry.laptop_screen import LaptopScreen, NewLaptop
from app.ui.entry.waiting_screen import WaitingScreen
from app.ui.message import Message, refusal_message, refusal_text
from app.ui.settings import KnownWorkspace

if TYPE_CHECKING:
    from app.operations.enrol import EnrolmentRequest
    from app.ui.desk import Desk
    from app.ui.entry.opening import Opened
    from app.ui.settings import Settings

T = TypeVar("T")


class OnTheWayIn:
    """Reads on whatever worker the way in has now: what is open gets another one."""

    def __init__(self, background: Callable[[], Background]) -> None:
        self._background = background

    def ask(self, asker: QObject, show: Callable[[T], object], operation: Callable[[Any], T], /) -> None:
        def tell(result: T) -> None:
            if isValid(asker):
                show(result)

        self._background().run(lambda: operation(None), Answers(tell))


class Enrolling(QObject):
    """The two screens and what they have done.

    Signals:
        made: a screen of ours is there for the first time (QWidget).
        shown: a screen of ours is to be shown (QWidget).
        said: something for the message strip (Message).
        enrolled: the answer was taken; the laptop is open (Opened, name of the office).
    """

    made = Signal(object)
    shown = Signal(object)
    said = Signal(object)
    enrolled = Signal(object, str)

    def __init__(
        self, settings: Settings, desk: Desk, background: Callable[[], Background], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._desk = desk
        self._background = background
        self._asks = OnTheWayIn(background)
        self._folder = Path()

    @cached_property
    def laptop(self) -> LaptopScreen:
        screen = LaptopScreen(self._asks)
        screen.wanted.connect(self._ask_office)
        return self._told(screen)

    @cached_property
    def waiting(self) -> WaitingScreen:
        screen = WaitingScreen(self._asks)
        screen.tried.connect(self._take)
        screen.again_wanted.connect(self._write_again)
        return self._told(screen)

    def begin(self) -> None:
        """A new laptop: who uses it?"""
        self.laptop.set_waiting(False)
        self.shown.emit(self.laptop)

    def wait(self, folder: Path, request: EnrolmentRequest) -> None:
        """This workspace asked and has no answer."""
        self._folder = folder
        self.waiting.ask(request)
        self.shown.emit(self.waiting)

    def _told(self, screen: T) -> T:
        self.made.emit(screen)
        return screen

    # Asking ----------------------------------------------------------------------------------------------

    def _ask_office(self, asked: NewLaptop, stick: Path) -> None:
        self.laptop.set_waiting(True)
        folder = opening.unused(self._settings.folder / "field")
        work = partial(opening.prepare_laptop, folder, asked, self._desk.entropy(8).hex())
        self._background().run(
            work, Answers(lambda request: self._made(folder, request, stick), self._refuse_laptop)
        )

    def _made(self, folder: Path, request: EnrolmentRequest, stick: Path) -> None:
        """It stands on the disk: from now on it waits, whatever becomes of the stick."""
        self._settings.remember(KnownWorkspace(folder, request.label, {}))
        self.wait(folder, request)
        self.waiting.stick.choose(stick)
        self._write_again(stick)

    def _write_again(self, stick: Path) -> None:
        self.waiting.set_waiting(True)
        work = partial(opening.write_request, self._folder, stick, self.tr("enrolment request"))
        self._background().run(work, Answers(self._say_written, self._refuse_waiting))

    def _say_written(self, file: Path) -> None:
        self.waiting.say_wrong("")
        text = self.tr("The request {file} is on the stick. Carry it to the office; this computer waits.")
        self.said.emit(Message(text.format(file=file.name), "good"))

    # The answer ------------------------------------------------------------------------------------------

    def _take(self, answer: Path, passphrase: str) -> None:
        self.waiting.set_waiting(True)
        work = partial(opening.take_answer, self._folder, answer, passphrase)
        self._background().run(work, Answers(self._go_in, self._refuse_waiting))

    def _go_in(self, taken: tuple[Opened, str]) -> None:
        self.enrolled.emit(*taken)

    # Refusals --------------------------------------------------------------------------------------------

    def _refuse_laptop(self, refused: Refused) -> None:
        self.laptop.set_waiting(False)
        self.said.emit(refusal_message(refused))

    def _refuse_waiting(self, refused: Refused) -> None:
        self.waiting.say_wrong(refusal_text(refused))
