"""This is about printing from the screen: where to first, then filed as printed, then handed out.

Who leaves the question where to has printed nothing, and nothing is filed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import structs
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.people.office import free_seal_numbers, office_of, seal_numbers
from app.domain.records.kinds import UNSIGNED
from app.domain.records.printed import Paper
from app.operations.read_criteria import read_criteria_of_visit
from app.ui.background import Answers
from app.ui.message import Message
from app.ui.papers import work
from app.ui.papers.outlet import choose_file, choose_outlet
from app.ui.papers.work import Shown, Wish
from app.ui.sheets.people_here import workspace_of
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.background import Job
    from app.ui.case_session import CaseSession
    from app.ui.papers.outlet import Outlet

T = TypeVar("T")


class PaperPrinting(QObject):
    """Prints papers of one enterprise; stands beside any screen of it.

    Signals:
        printed: a paper was filed and goes to the printer or into a file (str, its id).
    """

    printed = Signal(str)

    def __init__(self, session: CaseSession, screen: QWidget) -> None:
        super().__init__(screen)
        self._session = session
        self._screen = screen
        self._enrolled_as = ""
        workspace_of(session).ask(self, self._know_computer, work.enrolled_as)

    def wish(self, kind: str, visit: str, number: str = "", strike: bool = False, about: str = "") -> Wish:
        """about: as in `RecordRequest`."""
        case, office = self._session.case, workspace_of(self._session).office
        today = workspace_of(self._session).desk.today()
        used = (*(seal.number for seal in seals_of(case)), *spoiled_numbers(case))
        return Wish(
            record=workspace_of(self._session).desk.new_id(),
            kind=kind,
            office=office_of(office),
            visit=visit,
            number=number,
            about=about,
            strike=strike,
            criteria=read_criteria_of_visit(office, case, visit, today),
            seal_numbers=free_seal_numbers(seal_numbers(office, self._enrolled_as), used),
        )

    def preview(
        self, wish: Wish, show: Callable[[Shown], object], undrawn: Callable[[], object] = lambda: None
    ) -> Job:
        """undrawn: told when there will be nothing to show."""
        return self._session.do_long(
            word("Preview"),
            lambda case_file, case, _stamp, progress: work.draw((case_file, case), wish, progress),
            Answers(show, lambda _why: undrawn(), undrawn),
        )

    def print_blank(self, wish: Wish, title: str) -> None:
        """A form to be filled in by hand, with nothing on it but the firm and the visit."""
        self.print(structs.replace(wish, blank=True, strike=False), title)

    def print(self, wish: Wish, title: str) -> None:
        """Ask where to, file the paper as printed, hand it out; a walk sheet is not filed."""
        if wish.kind in UNSIGNED or workspace_of(self._session).may_state():
            choose_outlet(self._screen, self._name(title), lambda outlet: self._file(wish, outlet))

    def save(self, wish: Wish, title: str) -> None:
        """As `print`, into a PDF though there is a printer."""
        if wish.kind in UNSIGNED or workspace_of(self._session).may_state():
            choose_file(self._screen, self._name(title), lambda outlet: self._file(wish, outlet))

    def print_again(self, paper: Paper, is_file: bool = False) -> None:
        """The paper as it was printed, byte for byte."""

        def fetch(outlet: Outlet) -> None:
            self._session.ask(self, lambda shown: self._hand_out(shown.pdf, outlet), work.read, paper.sha256)

        choose = choose_file if is_file else choose_outlet
        choose(self._screen, self._name(paper.title), fetch)

    def _file(self, wish: Wish, outlet: Outlet) -> None:
        def done(filed: Shown) -> None:
            self.printed.emit(wish.record)
            self._hand_out(filed.pdf, outlet)

        self._session.do_long(
            word("Print"),
            lambda case_file, case, stamp, progress: work.print_and_file(
                (case_file, case, stamp), wish, progress
            ),
            Answers(done),
        )

    def _hand_out(self, pdf: bytes, outlet: Outlet) -> None:
        if isinstance(outlet, Path):
            self._session.ask(self, self._say_saved, work.save, pdf, outlet)
            return
        printer = outlet
        self._session.do_long(
            word("Print"),
            lambda _case_file, _case, _stamp, _progress: work.send(pdf, printer),
            Answers(self._say_sent),
        )

    def _say_saved(self, file: Path) -> None:
        text = self.tr("Saved as {file}").format(file=file.name)
        workspace_of(self._session).say(Message(text, "good"))

    def _say_sent(self, was_taken: bool) -> None:
        if was_taken:
            said = Message(self.tr("Sent to the printer"), "good")
        else:
            text = self.tr("The printer did not take the paper. It is kept here: print it again or save it.")
            said = Message(text, "warning")
        workspace_of(self._session).say(said)

    def _name(self, title: str) -> str:
        """What the file is called: paper and enterprise, without what no file name may hold."""
        name = f"{title}-{enterprise_of(self._session.case).name}".replace("\n", "")
        return "".join("-" if letter in '<>:"/\\|?*' else letter for letter in name)

    def _know_computer(self, device: str) -> None:
        self._enrolled_as = device
