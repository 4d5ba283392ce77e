"""This is about looking at a paper: its pages as printed, and beside a page what came back signed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.records.printed import Paper
from app.ui.papers import work
from app.ui.papers.work import Shown
from app.ui.pictures.zoom_pane import ZoomPane
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from PySide6.QtPdfWidgets import QPdfView

    from app.ui.case_session import CaseSession

_STEP = 1.25


class PdfPane(QWidget):
    """A PDF, fitted to the width; QtPdf is loaded when the first one is looked at."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view: QPdfView = QPdfView(self)
        self.view.setAccessibleName(name)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_pdf(self, pdf: bytes) -> None:
        self.document.close()
        self._buffer.close()
        self._buffer.setData(pdf)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)

    def turn_to(self, page: int) -> None:
        """page: from 1."""
        self.view.pageNavigator().jump(page - 1, QPointF(0, 0), 0)

    def zoom(self, factor: float) -> None:
        from PySide6.QtPdfWidgets import QPdfView

        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            width = self.document.pagePointSize(0).width() / 72 * self.view.logicalDpiX()
            self.view.setZoomFactor(self.view.viewport().width() / max(width, 1.0))
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(self.view.zoomFactor() * factor)


class PaperPages(QWidget):
    """A draft as it would be printed, or a filed paper with its scans.

    Signals:
        left: the person is done looking at them enlarged.
        enlarge_wanted: over the whole tab.
        print_wanted: print what is shown.
    """

    left = Signal()
    enlarge_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paper: Paper | None = None
        self._looked_at = ""
        self._is_enlarged = True
        self.back = button(word("Back"), self.left.emit, icon_name="arrow-left")
        self.enlarge = button(self.tr("Enlarge"), self.enlarge_wanted.emit, icon_name="eye")
        self.title = label("", "heading")
        self.at, self.total = 1, 1
        self.where = label("", "quiet")
        self.where.setWordWrap(False)
        self.before = button("", partial(self._step, -1), icon_name="chevron-left")
        self.after = button("", partial(self._step, 1), icon_name="chevron-right")
        self.before.setAccessibleName(self.tr("Page before"))
        self.after.setAccessibleName(self.tr("Next page"))
        self.larger = button("", partial(self._zoom, _STEP), icon_name="zoom-in")
        self.smaller = button("", partial(self._zoom, 1 / _STEP), icon_name="zoom-out")
        self.larger.setAccessibleName(self.tr("Larger"))
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.print = button(word("Print"), self.print_wanted.emit, "main", "printer")
        self.paper = PdfPane(self.tr("Paper as printed"))
        self.paper.view.pageNavigator().currentPageChanged.connect(self._turned)
        self.scan_picture = ZoomPane(self.tr("Signed page"))
        self.scan_pdf = PdfPane(self.tr("Signed page"))
        self.no_scan = label("", "quiet")
        self.no_scan.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.beside = QStackedWidget()
        for each in (self.no_scan, self.scan_picture, self.scan_pdf):
            self.beside.addWidget(each)
        self._lay_out()

    def show_draft(self, title: str, shown: Shown) -> None:
        self._paper = None
        self._begin(title, shown, word("Preview"))
        self._show_parts()
        self.print.setText(word("Print"))

    def show_paper(self, paper: Paper, shown: Shown) -> None:
        self._paper = paper
        self._show_parts()
        self.print.setText(self.tr("Print again"))
        self._begin(paper.title.replace("\n", ""), shown, "")

    def _begin(self, title: str, shown: Shown, kind: str) -> None:
        self.title.setText(f"{title}　{kind}".strip())
        self.paper.show_pdf(shown.pdf)
        self._looked_at = ""
        self.total = max(1, self.paper.document.pageCount())
        self.turn_to(1)

    def show_enlarged(self, is_enlarged: bool) -> None:
        """With title, ways out and the signed pages beside; or only the pages."""
        self._is_enlarged = is_enlarged
        self._show_parts()
        if is_enlarged:
            self.paper.view.setFocus()

    def _show_parts(self) -> None:
        for each in (self.back, self.title, self.print):
            each.setVisible(self._is_enlarged)
        self.enlarge.setVisible(not self._is_enlarged)
        has_scans = self._paper is not None and bool(self._paper.scans)
        self.beside.setVisible(self._is_enlarged and has_scans)

    def turn_to(self, page: int) -> None:
        """page: from 1."""
        self.paper.turn_to(page)
        self._note_page(page)

    def _turned(self, page: int) -> None:
        """page: from 0; also told when the document is taken apart with everything around it."""
        if isValid(self.where):
            self._note_page(page + 1)

    def _note_page(self, page: int) -> None:
        self.at = page
        self.where.setText(self.tr("page {n} of {total}").format(n=page, total=self.total))
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < self.total)
        self._show_scan()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_enlarged:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        self.turn_to(min(max(1, self.at + by), self.total))

    def _zoom(self, factor: float) -> None:
        self.paper.zoom(factor)

    def _show_scan(self) -> None:
        paper, page = self._paper, self.at
        if paper is None:
            return
        digest = paper.scans.get(page, "")
        if not digest:
            self._looked_at = ""
            self.no_scan.setText(self.tr("Page {n} has not come back signed.").format(n=page))
            self.beside.setCurrentWidget(self.no_scan)
        elif digest != self._looked_at:
            self._looked_at = digest
            self._session.ask(self, partial(self._take_scan, digest), work.read, digest)

    def _take_scan(self, digest: str, shown: Shown) -> None:
        if digest != self._looked_at:
            return
        if shown.pdf:
            self.scan_pdf.show_pdf(shown.pdf)
            self.beside.setCurrentWidget(self.scan_pdf)
            return
        image = shown.image if shown.image is not None else QImage()
        said = self.tr("This file can't be shown; its bytes are kept.") if image.isNull() else ""
        self.scan_picture.show_image(image, said)
        self.beside.setCurrentWidget(self.scan_picture)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        line.addWidget(self.back)
        line.addWidget(self.title, 1)
        for each in (self.before, self.where, self.after):
            line.addWidget(each)
        line.addStretch(0)
        for each in (self.smaller, self.larger, self.enlarge, self.print):
            line.addWidget(each)
        splitter = QSplitter()
        splitter.addWidget(self.paper)
        splitter.addWidget(self.beside)
        splitter.setSizes([500, 400])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(line)
        layout.addWidget(splitter, 1)
