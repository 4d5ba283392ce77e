"""This is about one enterprise in two files (并案): said at the bureau, undone there; both files stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.acts.fact import SameAs
from app.ui.message import Message
from app.ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen
    from app.operations.list_cases import CaseRow
    from app.ui.workspace_session import WorkspaceSession

_WIDTH = 560


class JoinDialog(FormDialog):
    """Which file the other one is read as from now on, and why; of a joined pair the button parts them."""

    def __init__(self, session: WorkspaceSession, row: CaseRow, parent: QWidget | None = None) -> None:
        remark = self.tr("Both files stay and can be parted again; lists and ledgers count one enterprise.")
        super().__init__(self.tr("One enterprise in two files"), self.tr("Join"), remark, parent)
        self._session = session
        self.kept, self.other, self.reason = QComboBox(), QComboBox(), QLineEdit()
        rows = sorted(session.rows, key=lambda each: (not _alike(each, row), each.name))
        for box in (self.kept, self.other):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            for each in rows:
                box.addItem("　".join(part for part in (each.name, each.code) if part), each.case)
        self.rows.add(self.tr("The file that counts"), self.kept)
        self.rows.add(self.tr("Is the same as"), self.other)
        self.rows.add(self.tr("Reason"), self.reason, self.tr("Like: same address, same owner"), True)
        self.setMinimumWidth(_WIDTH)
        kept = session.office.kept(f"case/{row.case}").removeprefix("case/")
        likely = next((each.case for each in rows if each.case != row.case), "")
        self.kept.setCurrentIndex(self.kept.findData(kept))
        self.other.setCurrentIndex(self.other.findData(likely if kept == row.case else row.case))
        for box in (self.kept, self.other):
            box.currentIndexChanged.connect(self._show_verb)
        self._show_verb()

    def act(self) -> None:
        reason = self.need(self.reason, self.tr("Say why; the reason stays with the trace."))
        if reason:
            self.go.setEnabled(False)
            kept, other = self._pair
            same = SameAs(kept=kept, other=other, joined=not self._is_joined, note=reason)
            at = self._session.stamp().at
            self._session.do_or_tell(self, lambda _: self._done(same.joined), self.refuse, _join, same, at)

    @property
    def _pair(self) -> tuple[str, str]:
        return f"case/{self.kept.currentData()}", f"case/{self.other.currentData()}"

    @property
    def _is_joined(self) -> bool:
        kept, other = self._pair
        return kept != other and self._session.office.kept(other) == kept

    def _show_verb(self) -> None:
        """A file that is read as the other one already can't be the one that counts."""
        kept, other = self._pair
        office = self._session.office
        self.go.setText(self.tr("Part again") if self._is_joined else self.tr("Join"))
        self.go.setEnabled(self._is_joined or office.kept(kept) != office.kept(other))

    def _done(self, is_joined: bool) -> None:
        self.accept()
        joined = self.tr("The two files count as one enterprise; both stay.")
        parted = self.tr("The two files count as two enterprises again.")
        self._session.say(Message(joined if is_joined else parted, "good"))


def _alike(one: CaseRow, other: CaseRow) -> bool:
    """Likely the same: one code, or one township where a code is missing."""
    if one.code and other.code:
        return one.code == other.code
    return bool(one.township) and one.township == other.township


def _join(opened: KeptOpen, same: SameAs, at: str) -> None:
    from app.operations.join_cases import join_cases
    from app.operations.open_register import at_bureau
    from app.operations.settle_at_bureau import Settling
    from app.operations.take_own import take_own
    from app.operations.this_machine import this_machine
    from app.storage.workspace import OFFICE

    with at_bureau(opened, this_machine()) as bureau:
        take_own(bureau)
        join_cases(bureau, Settling(bureau.register.load(OFFICE), at), same)
