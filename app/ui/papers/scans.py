"""This is about signed pages coming back (归入签字扫描件): by file; the rest is named by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import Refusal, RuleRefused
from app.domain.records.printed import Paper, papers_of
from app.ui.background import Answers
from app.ui.message import Message, refusal_text
from app.ui.papers import work
from app.ui.papers.work import SCAN_ENDINGS, FileTold
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_UNCODED: Final = frozenset({Refusal.SCAN_WITHOUT_CODE})


class SheetTold(msgspec.Struct, frozen=True):
    """One sheet of a file and what became of it; `outcome` is `unread` or `refused` where it went nowhere."""

    file: Path
    sheet: int
    outcome: str
    paper: str = ""
    page: int = 0
    why: str = ""

    @property
    def wants_a_name(self) -> bool:
        return self.outcome == "unread"


def sheets_told(told: Sequence[FileTold]) -> Iterator[SheetTold]:
    for each in told:
        if each.refused is not None:
            outcome = "unread" if each.refused.code in _UNCODED else "refused"
            yield SheetTold(each.file, 1, outcome, why=refusal_text(each.refused))
        elif each.taken is not None:
            for page in each.taken.pages:
                yield SheetTold(each.file, page.sheet, page.outcome, page.title, page.page)
            for _, sheet in each.taken.unread:
                yield SheetTold(each.file, sheet, "unread")


class ScansBack(QWidget):
    """What the last scans became; asks for files, takes dropped ones.

    Signals:
        told: something came back: this is to be shown.
        left: the person is done here.
    """

    told = Signal()
    left = Signal()

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told: list[FileTold] = []
        self.list: RowsPanel[SheetTold] = RowsPanel(self.tr("Scanned sheets"), self._columns(), "scan-line")
        self.list.go_without_search()
        self.list.empty.say(
            self.tr("Signed pages back to their papers"),
            self.tr(
                "Choose scans or phone pictures, or drag them here: the code in the foot leads each home."
            ),
        )
        self.list.empty.offer(self.tr("Choose files"), self.choose_files, "file-text")
        self.list.chosen.connect(self.name_by_hand)
        self.list.marked.connect(self._mark)
        self._said = label("", "quiet")
        self.back = button(word("Back"), self.left.emit, icon_name="arrow-left")
        self.files = button(self.tr("Choose files"), self.choose_files, icon_name="file-text")
        self.folder = button(self.tr("Choose a folder"), self.choose_folder, icon_name="folder-open")
        self.name = button(self.tr("Say which page it is"), self._name_marked, "main")
        self.name.setEnabled(False)
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        for each in (self.back, self.files, self.folder, self.name):
            line.addWidget(each)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(line)
        layout.addWidget(self._said)
        layout.addWidget(self.list, 1)

    def choose_files(self) -> None:
        endings = " ".join(f"*{ending} *{ending.upper()}" for ending in sorted(SCAN_ENDINGS))
        dialog = QFileDialog(self, word("Take signed scan"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{self.tr('Scans and pictures')} ({endings})")
        dialog.filesSelected.connect(lambda files: self.take([Path(file) for file in files]))
        dialog.open()

    def choose_folder(self) -> None:
        dialog = QFileDialog(self, word("Take signed scan"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda files: self.take([Path(file) for file in files]))
        dialog.open()

    def drop(self, mime: QMimeData) -> None:
        """A drag out of a phone's window has no files to read."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take(files)
        else:
            text = word("Copy to a folder of this computer first, then drag from there")
            workspace_of(self._session).say(Message(text, "warning"))

    def take(self, files: Sequence[Path]) -> None:
        if not workspace_of(self._session).may_state():
            return
        self._session.do_long(
            word("Take signed scan"),
            lambda case_file, case, stamp, progress: work.take_scans(
                (case_file, case, stamp), files, progress
            ),
            Answers(self._show),
        )

    def take_by_hand(self, file: Path, record: str, pages: tuple[int, ...]) -> None:
        from app.operations.take_signed_scan import ByHand

        by_hand = ByHand(record, pages)
        self._session.do_long(
            word("Take signed scan"),
            lambda case_file, case, stamp, progress: work.take_by_hand(
                (case_file, case, stamp), file, by_hand, progress
            ),
            Answers(self._show_again),
        )

    def name_by_hand(self, row: SheetTold) -> None:
        if row.wants_a_name:
            unread = [each for each in self.list.model.rows if each.file == row.file and each.wants_a_name]
            PageSheet(self, self._session, row.file, len(unread)).open()

    def _name_marked(self) -> None:
        row = self.list.current()
        if row is not None:
            self.name_by_hand(row)

    def _mark(self, row: SheetTold | None) -> None:
        self.name.setEnabled(row is not None and row.wants_a_name)

    def _show(self, told: list[FileTold]) -> None:
        self._told = told
        self._draw()

    def _show_again(self, told: FileTold) -> None:
        self._told = [told if each.file == told.file else each for each in self._told]
        self._draw()

    def _draw(self) -> None:
        rows = sorted(sheets_told(self._told), key=lambda row: not row.wants_a_name)
        self.list.show_rows(rows)
        filed = sum(row.page > 0 for row in rows)
        unread = sum(row.wants_a_name for row in rows)
        said = self.tr("{n} pages are with their papers.").format(n=filed)
        if unread:
            more = self.tr("{n} have no readable code: choose the line and say which page it is.")
            said = f"{said} {more.format(n=unread)}"
        self._said.setText(said)
        self.told.emit()
        self.list.view.setFocus()

    def _columns(self) -> tuple[Column[SheetTold], ...]:
        return (
            Column(self.tr("File"), lambda row: row.file.name),
            Column(self.tr("Sheet"), lambda row: str(row.sheet), is_number=True, width=6),
            Column(self.tr("Outcome"), outcome_told, outcome_tone, width=20, hint=lambda row: row.why),
            Column(self.tr("Paper"), lambda row: row.paper or row.why),
            Column(self.tr("Page"), lambda row: str(row.page or ""), is_number=True, width=6),
        )


def outcome_told(row: SheetTold) -> str:
    translate = QCoreApplication.translate
    return {
        "taken": translate("ScansBack", "with its paper"),
        "again": translate("ScansBack", "a further scan"),
        "linked_before": translate("ScansBack", "was there before"),
        "unread": translate("ScansBack", "no readable code"),
        "refused": translate("ScansBack", "not taken"),
    }[row.outcome]


def outcome_tone(row: SheetTold) -> Tone:
    tones: dict[str, Tone] = {"taken": "good", "unread": "waiting", "refused": "bad"}
    return tones.get(row.outcome, "calm")


class PageSheet(Sheet):
    """Which paper and pages the sheets of a file without a code are, in their order."""

    def __init__(self, back: ScansBack, session: CaseSession, file: Path, sheets: int) -> None:
        super().__init__(session, file.name, word("Take signed scan"), back)
        self._back, self._file, self._sheets = back, file, sheets
        self._papers: dict[str, Paper] = {
            paper.id: paper for paper in papers_of(session.case) if not paper.void_reason
        }
        wanted = sorted(self._papers.values(), key=lambda paper: not paper.unscanned)
        self.paper = self.choice(
            self.tr("Paper"), [(paper.id, paper.title.replace("\n", "")) for paper in wanted]
        )
        self.pages = self.line(
            self.tr("Pages"), hint=self.tr("In the order of the sheets, like 2 or 1,2,3"), is_needed=True
        )
        self.paper.currentIndexChanged.connect(self._propose)
        self._propose()

    def act(self) -> None:
        typed = self.pages.text().replace("，", ",").replace("、", ",").replace(" ", "")
        pages = [part for part in typed.split(",") if part]
        if not pages or not all(page.isdecimal() for page in pages):
            self.rows.say_wrong(self.pages, self.tr("Enter page numbers."))
            return
        record = str(self.paper.currentData() or "")
        if record not in self._papers:
            raise RuleRefused(Refusal.RECORD_UNKNOWN, record=record)
        self._back.take_by_hand(self._file, record, tuple(int(page) for page in pages))
        self.accept()

    def _propose(self) -> None:
        paper = self._papers.get(str(self.paper.currentData() or ""))
        pages = paper.unscanned[: self._sheets] if paper is not None else ()
        self.pages.setText(",".join(map(str, pages)))
