"""This is about the dialog of an archive: where to, which number, why although something is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.ui.bureau.archive_work import Wanted
from app.ui.widgets.buttons import button
from app.ui.widgets.form_dialog import FormDialog
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.list_cases import CaseRow
    from app.ui.workspace_session import WorkspaceSession

RETENTIONS: Final = ("", "永久", "定期30年", "定期10年")
"""As 档案 law names them; the file's own word, in whatever language the window is."""


class ArchiveDialog(FormDialog):
    """Says in words that the folder is plain; a reason is asked where something is missing."""

    def __init__(
        self,
        session: WorkspaceSession,
        rows: Sequence[CaseRow],
        then: Callable[[Wanted], object],
        parent: QWidget | None = None,
    ) -> None:
        self._session, self._rows, self._then = session, tuple(rows), then
        self.missing = sum(len(row.archive.gaps) for row in rows)
        named = rows[0].name if len(rows) == 1 else self.tr("{n} enterprises").format(n=len(rows))
        remark = self.tr(
            "{firm}. The folder is not locked: whoever has it can read it. Put it where the office keeps its "
            "archive, not on a stick that leaves the house."
        )
        super().__init__(word("Archive"), word("Archive"), remark.format(firm=named), parent)
        self.place = QLineEdit(session.settings.archive_place)
        self.number = QLineEdit()
        self.retention = QComboBox()
        for each in RETENTIONS:
            self.retention.addItem(each or self.tr("to be written by hand"), each)
        self.reason = QLineEdit()
        self.rows.add(self.tr("Folder"), self._place_line(), is_needed=True)
        if len(rows) == 1:
            self.rows.add(self.tr("File no."), self.number, self.tr("left empty, it is written by hand"))
        self.rows.add(self.tr("Kept for"), self.retention)
        if self.missing:
            hint = self.tr("{n} things are missing; the reason stands on the closing sheet.")
            self.rows.add(self.tr("Reason"), self.reason, hint.format(n=self.missing), is_needed=True)
            self.go.setText(word("Continue with reason"))
        self.place.setFocus()

    def act(self) -> None:
        place = Path(self.place.text().strip())
        if not self.place.text().strip() or not place.is_dir():
            self._say(self.tr("Choose a folder that is there."))
            self.place.setFocus()
            return
        if self.missing and not self.reason.text().strip():
            self.rows.say_wrong(self.reason, self.tr("Say why; the reason stays with the trace."))
            self.reason.setFocus()
            return
        self._session.settings.archive_place = str(place)
        self.accept()
        self._then(self._wanted(place))

    def _wanted(self, place: Path) -> Wanted:
        return Wanted(
            cases=tuple((row.case, self._session.desk.new_id()) for row in self._rows),
            place=place,
            at=self._session.stamp().at,
            number=self.number.text().strip(),
            retention=str(self.retention.currentData()),
            reason=self.reason.text().strip(),
        )

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()

    def _place_line(self) -> QWidget:
        field = QWidget()
        layout = QHBoxLayout(field)
        layout.setContentsMargins(0, 0, 0, 0)
        self.place.setAccessibleName(self.tr("Folder"))
        layout.addWidget(self.place, 1)
        layout.addWidget(button(self.tr("Choose…"), self._choose, icon_name="folder-open"))
        field.setFocusProxy(self.place)
        return field

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of the archive"), self.place.text())
        if name:
            self.place.setText(name)
