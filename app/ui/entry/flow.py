"""This is about the way in: which entry screen is shown, and what the worker does for it."""

from __future__ import annotations

from collections.abc import Generator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import Refused
from app.ui.background import Answers, Background, Progress
from app.ui.desk import Desk
from app.ui.entry import opening
from app.ui.entry.opening import NewOffice, Opened, WayIn
from app.ui.message import Message, refusal_message, refusal_text
from app.ui.settings import KnownWorkspace, Settings

if TYPE_CHECKING:
    from app.ui.entry.enrolling import Enrolling
    from app.ui.entry.escrow_screen import EscrowScreen
    from app.ui.entry.laptop_screen import LaptopScreen
    from app.ui.entry.recover_screen import RecoverScreen
    from app.ui.entry.unlock_screen import UnlockScreen
    from app.ui.entry.waiting_screen import WaitingScreen
    from app.ui.entry.welcome_screen import WelcomeScreen

    EntryScreen = WelcomeScreen | UnlockScreen | RecoverScreen | EscrowScreen | LaptopScreen | WaitingScreen

OFFICE_OF_SAMPLE = "局端"


class EntryFlow(QStackedWidget):
    """Shows welcome, unlock, recovery or the escrow sheet; ends with an open workspace.

    Signals:
        opened: a workspace is open on the background, which belongs to the receiver now
            (Opened, Background, number for today or empty).
        said: something for the message strip (Message).
        worked: long work is about to begin, to be watched (Background).
    """

    opened = Signal(object, object, str)
    said = Signal(object)
    worked = Signal(object)

    def __init__(self, settings: Settings, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._desk = desk
        self._folder = Path()
        self._number = ""
        self._waiting: Opened | None = None
        self.background = Background(self)

    def begin(self, folder: Path | None = None) -> None:
        """Show the way into a workspace: this one, else the last one, else the first start."""
        known = self._settings.workspaces
        if folder is not None:
            self.ask_for(folder)
        elif known:
            self.ask_for(known[0].folder)
        else:
            self._show_welcome()

    def ask_for(self, folder: Path) -> None:
        """Ask who wants to open this workspace."""
        self._folder = folder
        known = next((each for each in self._settings.workspaces if each.folder == folder), None)
        if known is not None and known.officers:
            self._ask(known)
            return
        self.background.run(lambda: opening.way_in(folder), Answers(self._ask_ring, self._refuse_folder))

    def open_sample(self) -> None:
        """Tell the demo story where it was not told yet, then open its office."""
        folder = self._settings.folder / "sample"
        if (folder / opening.SAMPLE_PASSPHRASE).exists():
            self._open_told(folder)
            return
        self.welcome.set_waiting(True)
        passphrase = self._desk.entropy(8).hex()

        def tell(_progress: Progress) -> Generator[tuple[int, int], None, Path]:
            place = opening.unused(folder)
            for number, _ in enumerate(opening.tell_demo(place, passphrase), start=1):
                yield number, max(opening.STEPS_OF_THE_STORY, number + 1)
            return place

        self.worked.emit(self.background)
        title = self.tr("Preparing the sample: an invented enterprise from the plan to the archive")
        self.background.run_long(
            title, tell, Answers(self._open_told, self._refuse_on_welcome, self._stop_telling)
        )

    @property
    def folder(self) -> Path:
        """The workspace somebody is asked for, or that was made last."""
        return self._folder

    def close_worker(self) -> None:
        """The window closes while nothing is open yet."""
        waiting = self._waiting
        self.background.close(waiting.workspace.close if waiting is not None else lambda: None)

    # Screens, each made when first needed ------------------------------------------------------------------

    @cached_property
    def welcome(self) -> WelcomeScreen:
        from app.ui.entry.welcome_screen import WelcomeScreen

        made = WelcomeScreen()
        self.addWidget(made)
        made.office_wanted.connect(self._make_office)
        made.laptop_wanted.connect(lambda: self.enrolling.begin())
        made.sample_wanted.connect(self.open_sample)
        made.folder_wanted.connect(self._choose_folder)
        return made

    @cached_property
    def unlock(self) -> UnlockScreen:
        from app.ui.entry.unlock_screen import UnlockScreen

        made = UnlockScreen()
        self.addWidget(made)
        made.tried.connect(self._try)
        made.lost.connect(self._show_recovery)
        made.other_wanted.connect(self._show_welcome)
        return made

    @cached_property
    def recovering(self) -> RecoverScreen:
        from app.ui.entry.recover_screen import RecoverScreen

        made = RecoverScreen()
        self.addWidget(made)
        made.tried.connect(self._recover)
        made.given_up.connect(self._show_unlock)
        return made

    @cached_property
    def escrow(self) -> EscrowScreen:
        from app.ui.entry.escrow_screen import EscrowScreen

        made = EscrowScreen()
        self.addWidget(made)
        made.finished.connect(self._go_in)
        return made

    @cached_property
    def enrolling(self) -> Enrolling:
        from app.ui.entry.enrolling import Enrolling

        made = Enrolling(self._settings, self._desk, lambda: self.background, self)
        made.made.connect(self._take_screen)
        made.shown.connect(self._show)
        made.said.connect(self.said)
        made.enrolled.connect(self._let_in_enrolled)
        return made

    def _take_screen(self, screen: LaptopScreen | WaitingScreen) -> None:
        self.addWidget(screen)
        screen.left.connect(self._show_welcome)

    def _show_welcome(self) -> None:
        self.welcome.set_waiting(False)
        self._show(self.welcome)

    def _show_unlock(self) -> None:
        self.unlock.set_waiting(False)
        self._show(self.unlock)

    def _show_recovery(self, _officer: str) -> None:
        self.recovering.set_waiting(False)
        self.recovering.of(self.unlock.who.currentText())
        self._show(self.recovering)

    def _show(self, page: EntryScreen) -> None:
        self.setCurrentWidget(page)
        page.take_focus()

    def _ask_ring(self, way: WayIn) -> None:
        if way.request is not None:
            self.enrolling.wait(self._folder, way.request)
        else:
            self._ask(KnownWorkspace(self._folder, self._folder.name, way.officers))

    def _ask(self, known: KnownWorkspace) -> None:
        self.unlock.ask(known.title, known.officers, known.last_officer)
        passphrase = opening.sample_passphrase(known.folder)
        remark = self.tr("Sample data: the passphrase is filled in already.") if passphrase else ""
        self.unlock.fill_in(passphrase, remark)
        self._show_unlock()

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder with existing data"))
        if chosen:
            self.ask_for(Path(chosen))

    # Work --------------------------------------------------------------------------------------------------

    def _make_office(self, name: str, person: str, passphrase: str) -> None:
        self.welcome.set_waiting(True)
        answers = NewOffice(name, person, passphrase, self._desk.stamp_time())
        self._folder = opening.unused(self._settings.folder / "office")
        self.background.run(
            partial(opening.make_office, self._folder, answers),
            Answers(self._offer_sheet, self._refuse_on_welcome),
        )

    def _offer_sheet(self, opened: Opened) -> None:
        self._waiting = opened
        if opened.sheet is not None:
            self.escrow.offer(opened.sheet)
        self._show(self.escrow)

    def _try(self, officer: str, passphrase: str, _is_number: bool, number: str) -> None:
        self.unlock.set_waiting(True)
        self._number = number
        self.background.run(
            partial(opening.open_workspace, self._folder, officer, passphrase),
            Answers(self._let_in, self._refuse_on_unlock),
        )

    def _recover(self, sheet: str, passphrase: str) -> None:
        self.recovering.set_waiting(True)
        work = partial(opening.recover, self._folder, sheet, self.unlock.officer, passphrase)
        self.background.run(work, Answers(self._let_in, self._refuse_on_recovery))

    def _open_told(self, folder: Path) -> None:
        """Everyone of the sample has one passphrase; the office opens by itself."""
        self._folder = folder / OFFICE_OF_SAMPLE
        for each in sorted(path.parent for path in folder.glob("*/workspace.json")):
            if all(known.folder != each for known in self._settings.workspaces):
                self._settings.remember(KnownWorkspace(each, each.name, {}))
        passphrase = opening.sample_passphrase(self._folder)
        self.background.run(
            partial(opening.open_workspace, self._folder, "", passphrase),
            Answers(self._let_in, self._refuse_folder),
        )

    def _let_in(self, opened: Opened) -> None:
        self._waiting = opened
        self._go_in()

    def _let_in_enrolled(self, opened: Opened, office: str) -> None:
        self._folder = opened.workspace.workspace.folder
        self._let_in(opened)
        text = self.tr(
            "{office} has registered this computer. Next: plug in the stick with the task, and take it under "
            "Hand over; the enterprises come with it."
        )
        self.said.emit(Message(text.format(office=office), "told"))

    def _go_in(self) -> None:
        opened, self._waiting = self._waiting, None
        if opened is None:
            return
        workspace = opened.workspace
        title = f"{opened.office} · {workspace.workspace.card.label}" if opened.office else self._folder.name
        self._settings.remember(KnownWorkspace(self._folder, title, opened.officers, workspace.officer))
        background, self.background = self.background, Background(self)
        number, self._number = self._number, ""
        self.opened.emit(opened, background, number)

    # Refusals ----------------------------------------------------------------------------------------------

    def _refuse_on_unlock(self, refused: Refused) -> None:
        self.unlock.say_wrong(refusal_text(refused))

    def _refuse_on_recovery(self, refused: Refused) -> None:
        self.recovering.say_wrong(refusal_text(refused))

    def _refuse_on_welcome(self, refused: Refused) -> None:
        self.welcome.set_waiting(False)
        self.said.emit(refusal_message(refused))

    def _refuse_folder(self, refused: Refused) -> None:
        self._show_welcome()
        self.said.emit(refusal_message(refused))

    def _stop_telling(self) -> None:
        self.welcome.set_waiting(False)
        self.said.emit(
            Message(self.tr("Stopped. Nothing of yours was touched; the sample can be begun again."))
        )
