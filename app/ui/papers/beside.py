"""This is about the pages beside the list: of the paper or draft a person stands on, drawn by the worker.

A draft is composed only once a person stays on it for a moment; what they left meanwhile is stopped.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.papers import work
from app.ui.papers.rows import PaperRow
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.background import Job
    from app.ui.case_session import CaseSession
    from app.ui.papers.pages import PaperPages
    from app.ui.papers.printing import PaperPrinting
    from app.ui.papers.work import Shown, Wish

MILLISECONDS_STOOD_ON: Final = 200


class PagesBeside(QStackedWidget):
    """Pages of one paper.

    Attributes:
        pages: None until the first were drawn.

    Signals:
        print_wanted: print what is shown.
        enlarge_wanted: these pages over the whole tab, or beside the list again (bool).
    """

    print_wanted = Signal()
    enlarge_wanted = Signal(bool)

    def __init__(self, session: CaseSession, printing: PaperPrinting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._printing = printing
        self._row: PaperRow | None = None
        self._wish: Wish | None = None
        self._wanted: tuple[object, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._job: Job | None = None
        self._is_enlarged = False
        self.pages: PaperPages | None = None
        self._waiting = label("", "quiet")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._waiting)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_STOOD_ON)
        self._timer.timeout.connect(self.draw_now)

    def look_at(self, row: PaperRow, wish: Wish) -> None:
        """Draw this after a moment; a draft as `wish` says, its title from the row."""
        wanted = self._name_of(row, wish)
        self._row, self._wish = row, wish
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._stop()
        if wanted == self._shown and self.pages is not None:
            self.setCurrentWidget(self.pages)
            return
        self._waiting.setText(self.tr("The pages come…"))
        self.setCurrentWidget(self._waiting)
        self._timer.start()

    @property
    def is_drawn(self) -> bool:
        """Whether the pages of what a person stands on are there; else they come."""
        return self._wanted in (self._shown, ())

    def draw_now(self) -> None:
        row, wish, wanted = self._row, self._wish, self._wanted
        self._timer.stop()
        if row is None or wish is None or wanted == self._shown or self._job is not None:
            return
        if row.paper is not None:
            self._session.ask(self, partial(self._show, row, wanted), work.read, row.paper.sha256)
        else:
            self._job = self._printing.preview(
                wish, partial(self._show, row, wanted), partial(self._say_undrawn, wanted)
            )

    def enlarge(self, is_enlarged: bool) -> None:
        """Pages with their title and scans, or only pages."""
        self._is_enlarged = is_enlarged
        if self.pages is not None:
            self.pages.show_enlarged(is_enlarged)

    def _name_of(self, row: PaperRow, wish: Wish) -> tuple[object, ...]:
        """Equal where the same pages come of it."""
        if row.paper is not None:
            return (row.paper.sha256, row.paper.scans)
        return (row.kind, wish.visit, wish.number, wish.strike, self._session.case.digest)

    def _show(self, row: PaperRow, wanted: tuple[object, ...], shown: Shown) -> None:
        if wanted != self._wanted:
            return
        self._job, self._shown = None, wanted
        pages = self._made_pages()
        if row.paper is not None:
            pages.show_paper(row.paper, shown)
        else:
            pages.show_draft(row.title, shown)
        self.setCurrentWidget(pages)

    def _say_undrawn(self, wanted: tuple[object, ...]) -> None:
        if wanted == self._wanted:
            self._job, self._wanted = None, ()
            self._waiting.setText(self.tr("No pages to show."))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _made_pages(self) -> PaperPages:
        """QtPdf is there by now: the worker has loaded it."""
        if self.pages is None:
            from app.ui.papers.pages import PaperPages

            self.pages = PaperPages(self._session)
            self.pages.left.connect(lambda: self.enlarge_wanted.emit(False))
            self.pages.enlarge_wanted.connect(lambda: self.enlarge_wanted.emit(True))
            self.pages.print_wanted.connect(self.print_wanted)
            self.pages.show_enlarged(self._is_enlarged)
            self.addWidget(self.pages)
        return self.pages
