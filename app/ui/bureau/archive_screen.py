"""This is about the archive (归档): every enterprise with what it lacks, written out as a plain folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QSplitter, QVBoxLayout, QWidget

from app.domain.archive.gaps import Gap, GapKind
from app.ui.background import Answers
from app.ui.bureau import archive_work as work
from app.ui.bureau.archive_dialog import ArchiveDialog
from app.ui.bureau.archive_told import STATES, archive_words
from app.ui.languages import translated
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.archive.archived import ArchiveState
    from app.exchange.archive_checking import ArchiveChecked
    from app.operations.list_cases import CaseRow
    from app.ui.workspace_session import WorkspaceSession

TAB_OF_GAP: Final[dict[GapKind, str]] = {
    "enterprise": "Overview",
    "equipment": "Equipment and lines",
    "photos": "Photos",
    "disposal": "Disposal",
    "visits": "On-site work",
    "papers": "Papers",
    "acceptance": "Acceptance",
    "problems": "Problems and rectification",
    "finding": "Trace",
}
PLACE_OF_GAP: Final[dict[GapKind, str]] = {"contested": "To settle", "supervision": "Supervision"}
"""What is put right elsewhere than in the enterprise."""

_MOST_NAMED: Final = 3
_LIST_SHARE, _DETAIL_SHARE = 3, 2


class ArchiveScreen(Page):
    """Left the enterprises, right what the one chosen lacks; each line leads to where it is put right."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Archive"), parent)
        self._session = session
        self.dialog: QDialog | None = None
        self.check_button = button(
            self.tr("Check an archive…"), self._choose_archive, icon_name="shield-check"
        )
        self.all_button = button("", self.archive_ready, icon_name="layers")
        self.archive_button = button(word("Archive"), self.archive_one, "main", "archive")
        for each in (self.check_button, self.all_button, self.archive_button):
            self.head.addWidget(each)
        self.list: RowsPanel[CaseRow] = RowsPanel(word("Archive"), self._columns(), "archive")
        self.list.empty.say(
            self.tr("No enterprise yet"),
            self.tr(
                "Import the plan of the year or take a stick in; enterprises stand here with what they lack."
            ),
        )
        self.filter = QComboBox()
        self.filter.addItem(self.tr("all of them"), "")
        for state, name, _ in STATES:
            self.filter.addItem(translated("ArchiveScreen", name), state)
        self.filter.currentIndexChanged.connect(lambda _at: self._show(session.rows))
        self.list.add_filter(self.filter)
        self.list.marked.connect(self._look_at)
        self.list.chosen.connect(lambda row: session.go_to_case(row.case))
        self.body.addWidget(self._halves(), 1)
        session.rows_changed.connect(self._show)
        self._show(session.rows)

    # What a person does ----------------------------------------------------------------------------------

    def archive_one(self) -> None:
        row = self.list.current()
        if row is not None:
            self._ask((row,))

    def archive_ready(self) -> None:
        """All that lack nothing and are not archived as they are."""
        self._ask(self._ready())

    def check(self, folder: Path) -> None:
        title = self.tr("Checking {folder}").format(folder=folder.name)
        self._session.do_long(title, work.check(folder), Answers(self._checked))

    def _ask(self, rows: tuple[CaseRow, ...]) -> None:
        if rows:
            self.dialog = ArchiveDialog(self._session, rows, self.archive, self)
            self.dialog.open()

    def archive(self, wanted: work.Wanted) -> None:
        answers = Answers(self._archived, stopped=self._stopped)
        self._session.do_long(self.tr("Writing the archive"), work.archive(wanted), answers)

    def _archived(self, done: work.Done) -> None:
        text = self.tr("{folders}: written and signed, {n} files.")
        named = "，".join(done.folders[:_MOST_NAMED]) + ("…" if len(done.folders) > _MOST_NAMED else "")
        self._session.say(Message(text.format(folders=named, n=done.files), "good"))

    def _stopped(self) -> None:
        text = self.tr("Stopped. What was written is kept in the unfinished folder; archive again to go on.")
        self._session.say(Message(text, "told"))

    def _choose_archive(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Check an archive"), self._session.settings.archive_place
        )
        if name:
            self.check(Path(name))

    def _checked(self, found: ArchiveChecked) -> None:
        if not found.wrong:
            text = self.tr("{firm}: {n} files, all as they were archived; signed by {office}.")
            said = text.format(firm=found.enterprise, n=found.files, office=found.office)
            self._session.say(Message(said, "good"))
            return
        named = "，".join(each.path for each in found.wrong[:_MOST_NAMED])
        text = self.tr("{n} files are not as they were archived: {files}")
        self._session.say(Message(text.format(n=len(found.wrong), files=named), "warning"))

    def _go_to(self, gap: Gap) -> None:
        row = self.list.current()
        if row is None:
            return
        if gap.kind in PLACE_OF_GAP:
            self._session.go(PLACE_OF_GAP[gap.kind])
        else:
            self._session.go_to_case(row.case, TAB_OF_GAP[gap.kind])

    # What is shown ---------------------------------------------------------------------------------------

    def _ready(self) -> tuple[CaseRow, ...]:
        return tuple(
            row
            for row in self._session.rows
            if not row.archive.gaps and row.archive.name in ("ready", "changed")
        )

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        wanted = self.filter.currentData()
        self.list.show_rows([row for row in rows if not wanted or row.archive.name == wanted])
        ready = len(self._ready())
        told = self.tr("Archive all that are ready ({n})") if ready else self.tr("No enterprise is ready")
        self.all_button.setText(told.format(n=ready))
        self.all_button.setEnabled(ready > 0)
        if self.list.current() is None and self.list.model.rowCount():
            self.list.view.selectRow(0)
        self._look_at(self.list.current())

    def _look_at(self, row: CaseRow | None) -> None:
        self.archive_button.setEnabled(row is not None)
        self.archive_button.setText(self._verb(row))
        self.firm.setText(row.name if row is not None else "")
        self.told.setText(self._told(row.archive) if row is not None else "")
        self.gaps.show_rows(row.archive.gaps if row is not None else ())

    def _told(self, archive: ArchiveState) -> str:
        """What was archived when and where, and what came since."""
        last = archive.last
        if last is None:
            said = [self.tr("Not archived yet.")]
            if archive.is_typed_up and archive.gaps:
                said.append(
                    self.tr("Accepted by what was typed up from papers; what proves it is not in the file.")
                )
            return "".join(said)
        said = [self.tr("Archived {day} in {folder}").format(day=last.on, folder=last.folder)]
        if last.place:
            said.append(self.tr("at {place}").format(place=last.place))
        if last.reason:
            said.append(
                self.tr("although {n} were missing: {why}").format(n=len(last.missing), why=last.reason)
            )
        if last.changes:
            said.append(self.tr("{n} entries came since; archive again to hold them.").format(n=last.changes))
        return "，".join(said)

    def _halves(self) -> QSplitter:
        self.firm = label("", "heading")
        self.firm.setWordWrap(True)
        self.told = label("", "quiet")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.gaps: RowsPanel[Gap] = RowsPanel(self.tr("What is missing"), self._gap_columns(), "list-checks")
        self.gaps.empty.say(self.tr("Nothing is missing"), self.tr("Press the button above to archive it."))
        self.gaps.chosen.connect(self._go_to)
        detail = QWidget()
        layout = QVBoxLayout(detail)
        layout.setContentsMargins(sizes.NEAR, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.firm)
        layout.addWidget(self.told)
        layout.addWidget(self.gaps, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(detail)
        halves.setStretchFactor(0, _LIST_SHARE)
        halves.setStretchFactor(1, _DETAIL_SHARE)
        return halves

    def _columns(self) -> tuple[Column[CaseRow], ...]:
        return (
            Column(self.tr("Enterprise"), lambda row: row.name),
            Column(self.tr("Township"), lambda row: row.township, width=10),
            Column(self.tr("State"), self._state, lambda row: archive_words(row.archive)[1], width=24),
            Column(
                self.tr("Archived"),
                lambda row: row.archive.last.on if row.archive.last is not None else "",
                width=11,
            ),
        )

    def _gap_columns(self) -> tuple[Column[Gap], ...]:
        return (
            Column(self.tr("Missing"), lambda gap: gap.text, hint=lambda gap: gap.text),
            Column(self.tr("Put right under"), _where, width=14),
        )

    def _state(self, row: CaseRow) -> str:
        return archive_words(row.archive)[0]

    def _verb(self, row: CaseRow | None) -> str:
        """Says beforehand that a reason will be asked for."""
        missing = len(row.archive.gaps) if row is not None else 0
        if not missing:
            return word("Archive")
        return self.tr("Archive ({n} missing, say why)…").format(n=missing)


def _where(gap: Gap) -> str:
    return word(PLACE_OF_GAP.get(gap.kind) or TAB_OF_GAP[gap.kind])
