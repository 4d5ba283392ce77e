"""This is about a sheet: the few fields one thing a person does needs, its button, and what stood against it.

A refusal is said in the sheet, beside what is typed. Where a reason passes it (说明原因后继续), the field for
the reason appears and the button says so; the second press sends the same again with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Refusal, Refused, RuleRefused
from app.domain.powers.supply import Leader
from app.ui.message import refusal_text
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.storage.case_file import CaseFile
    from app.ui.case_session import CaseSession

P = ParamSpec("P")
T = TypeVar("T")

PASSED_BY_A_REASON: Final = frozenset(
    {
        Refusal.STEP_DOES_NOT_FIT,
        Refusal.STEP_NEEDS_CUTOFF,
        Refusal.READING_MISSING,
        Refusal.DUE_DAY_MISSING,
        Refusal.SEAL_NUMBER_NOT_OURS,
        Refusal.NOTICE_MISSING,
        Refusal.APPROVAL_MISSING,
        Refusal.REASON_MISSING,
        Refusal.WEIGHTS_DIFFER,
        Refusal.SUPPLY_NOT_STATED,
        Refusal.ROUTE_MISSING,
        Refusal.ROUTE_PAPERS_MISSING,
        Refusal.APPROVAL_LATE,
        Refusal.STILL_SEALED,
        Refusal.ACCEPTED_STANDS,
        Refusal.DISMANTLED_ALREADY,
        Refusal.NOT_TO_BE_RETIRED,
        Refusal.CLEARED_ALREADY,
        Refusal.APPLIED_TOO_EARLY,
        Refusal.SCOPE_AFTER_ANNOUNCED,
        Refusal.SEALED_WITHOUT_DUE_DAY,
        Refusal.DUE_DAY_PUT_OFF,
        Refusal.NOT_SHOWN_YET,
        Refusal.SHOWN_UNTIL,
        Refusal.ORDER_NOT_RECHECKED,
        Refusal.VERDICT_DOES_NOT_FIT,
        Refusal.PROPOSAL_WITHOUT_LAW,
        Refusal.PROPOSAL_GROUND_MISSING,
        Refusal.EXTENSION_ONCE,
        Refusal.EXTENSION_TOO_LATE,
        Refusal.ORDER_STANDS,
        Refusal.RATE_DIFFERS,
        Refusal.ROW_NOT_IN_FORCE,
        Refusal.DECISION_OVERLAPS,
        Refusal.BASIS_MISSING,
        Refusal.LINK_MISSING,
        Refusal.NOTHING_DECIDED,
        Refusal.RELEASE_EARLY,
    }
)
PASSED_BY_A_LEADER: Final = frozenset(
    {Refusal.SUPPLY_NOT_SEPARATED, Refusal.NIGHT_OR_HOLIDAY, Refusal.NOTICE_TOO_SHORT}
)
"""What the law leaves to a leader of the agency, by name, post and reason."""
_TALLEST: Final = 400
"""Of the fields, in pixels: the whole sheet has room on a screen of 614; more scrolls."""


_BAR: Final = 20
"""What a scroll bar at the side takes, in pixels."""


class _Room(QScrollArea):
    """As tall as what is in it, up to what a small screen has."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        wanted = self.widget().sizeHint()
        return QSize(wanted.width() + _BAR, min(wanted.height() + 4, _TALLEST))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its fields: there is no way to scroll sideways."""
        return QSize(self.widget().minimumSizeHint().width() + _BAR, min(self.sizeHint().height(), 120))


class Sheet(QDialog):
    """Stands over the window until it is sent or left; what it needs is built by its makers.

    Attributes:
        rows: the fields.
        deed: the button that sends; leave: the one that goes without.
        reason: the field for the reason; shown once it is asked for, or from the start by `ask_reason`.
    """

    def __init__(self, session: CaseSession, title: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.session = session
        self.rows = FieldRows()
        self.reason = QLineEdit()
        self.said = label("", "wrong")
        self.said.hide()
        self.deed = button(deed, self._press, "main")
        self.deed.setDefault(True)
        self._is_sent = False
        self._reason_label: QLabel | None = None
        self._leader: tuple[QLineEdit, QLineEdit] | None = None
        self._room = _Room(self.rows)
        self._needed = label(self.tr("* has to be filled in"), "small")
        self._needed.hide()
        line = QHBoxLayout()
        line.addWidget(self._needed)
        line.addStretch(1)
        self.leave = button(word("Cancel"), self.reject)
        line.addWidget(self.leave)
        line.addWidget(self.deed)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(sizes.NEAR)
        self._layout.addWidget(label(title, "heading"))
        self._layout.addWidget(self._room, 1)
        self._layout.addWidget(self.said)
        self._layout.addLayout(line)
        self.setMinimumWidth(sizes.ENTRY_WIDTH)
        session.refused.connect(self._refused)

    # What a sheet is built from --------------------------------------------------------------------------

    def line(self, name: str, text: str = "", hint: str = "", is_needed: bool = False) -> QLineEdit:
        made = QLineEdit(text)
        self.rows.add(name, made, hint, is_needed)
        self._needed.setVisible(is_needed or not self._needed.isHidden())
        return made

    def choice(self, name: str, options: Sequence[tuple[str, str]], current: str = "") -> QComboBox:
        """options: (what it stands for, its word). Read by `currentData()`."""
        made = QComboBox()
        made.setMaxVisibleItems(14)
        for value, text in options:
            made.addItem(text, value)
        made.setCurrentIndex(max(0, made.findData(current)))
        self.rows.add(name, made)
        return made

    def ticks(
        self, name: str, options: Sequence[tuple[str, str]], chosen: Sequence[str] = ()
    ) -> dict[str, QCheckBox]:
        """Boxes under one another, by what each stands for."""
        field = QWidget()
        layout = QVBoxLayout(field)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        boxes = {}
        for value, text in options:
            box = QCheckBox(text)
            box.setChecked(value in chosen)
            layout.addWidget(box)
            boxes[value] = box
        self.rows.add(name, field)
        return boxes

    def ask_reason(self, name: str = "") -> None:
        """Ask for a reason from the start."""
        if self._reason_label is None:
            self._reason_label = self.rows.add(name or self.tr("Reason"), self.reason)

    def ask_leader(self) -> None:
        """Ask who of the agency decides to go on, and why."""
        if self._leader is None:
            self._leader = (self.line(self.tr("Leader who decides")), self.line(self.tr("Post")))
        self.ask_reason()

    @property
    def leader_named(self) -> Leader | None:
        if self._leader is None:
            return None
        name, post = self._leader
        return Leader(name.text().strip(), post.text().strip(), self.why)

    def tell(self, text: str) -> QLabel:
        """A quiet line above the fields."""
        made = label(text, "quiet")
        self._layout.insertWidget(1, made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever has only keys starts at the first field; Qt would start at the button."""
        super().showEvent(event)
        if self.focusWidget() in (None, self.deed, self.leave):
            self.rows.take_focus()

    # Sending ---------------------------------------------------------------------------------------------

    def act(self) -> None:
        """What the button does: read the fields and `send`. May raise RuleRefused."""
        raise NotImplementedError

    def send(
        self, operation: Callable[Concatenate[CaseFile, Case, Stamp, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Change the case and close, or say here why not."""
        self.begin_sending()
        self.session.do_then(self, self.sent, operation, *args, **kwargs)

    def begin_sending(self) -> None:
        self._is_sent = True
        self.deed.setEnabled(False)

    def sent(self, _result: object = None) -> None:
        self._is_sent = False
        self.accept()
        workspace_of(self.session).say_saved()

    def stay(self) -> None:
        """Instead of closing after it was sent: ready for the next of the same kind."""
        self._is_sent = False
        self.deed.setEnabled(True)
        self.leave.setText(word("Close"))
        self.reason.clear()
        workspace_of(self.session).say_saved()

    @property
    def why(self) -> str:
        return self.reason.text().strip()

    def say(self, why: Refused) -> None:
        """Say why nothing was done; ask for a reason where one passes it."""
        self._is_sent = False
        self.deed.setEnabled(True)
        self.said.setText(refusal_text(why))
        self.said.show()
        if why.code in PASSED_BY_A_LEADER:
            self.ask_leader()
            self.deed.setText(word("Continue with reason"))
        if why.code in PASSED_BY_A_REASON:
            self.ask_reason()
            self.deed.setText(word("Continue with reason"))
            self.reason.setFocus()
        self.fit()
        if why.code in PASSED_BY_A_REASON | PASSED_BY_A_LEADER:
            self._room.ensureWidgetVisible(self.reason)

    def fit(self) -> None:
        """As tall as its fields now are, as far as a small screen has room."""
        inside = self.rows.layout()
        if inside is not None:
            inside.activate()
        self._room.updateGeometry()
        self._layout.activate()
        self.adjustSize()

    def need(self, field: QLineEdit, text: str) -> bool:
        """Whether something is in a field; says what is wanted where not."""
        is_there = bool(field.text().strip())
        self.rows.say_wrong(field, "" if is_there else text)
        if not is_there:
            field.setFocus()
        return is_there

    def _press(self) -> None:
        self.said.hide()
        try:
            self.act()
        except RuleRefused as why:
            self.say(why)

    def _refused(self, why: Refused) -> None:
        if self._is_sent:
            self.session.look()
            self.say(why)
