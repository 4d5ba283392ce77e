"""This is about the rows of the duty lists that are led to an enterprise: beside it, each a way there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.widgets.short_list import ShortList
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.keep_open import KeptOpen
    from app.ui.workspace_session import WorkspaceSession

_MOST_LINES: Final = 6
_Line = tuple[str, str]


class FirmDuties(QFrame):
    """A card that is there only where rows are led to this enterprise, at the bureau."""

    def __init__(self, workspace: WorkspaceSession, case: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._workspace = workspace
        self._case = case
        self.list: ShortList[str] = ShortList(word("Duties"))
        self.list.chosen.connect(lambda row: workspace.go("Duties", row))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.GAP, sizes.GAP, sizes.GAP)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(label(word("Duties"), "heading"))
        layout.addWidget(self.list)
        self.hide()
        if workspace.is_bureau:
            workspace.office_changed.connect(self._ask)
            self._ask(workspace.office)

    def _ask(self, office: Case) -> None:
        today = self._workspace.desk.today()
        self._workspace.ask(self, self._show, read_duties_of, office, self._case, today)

    def _show(self, lines: tuple[_Line, ...]) -> None:
        self.list.show_lines([(row, f"{text}　→") for row, text in lines])
        self.list.show_all(_MOST_LINES)
        self.setVisible(bool(lines))


def read_duties_of(_opened: KeptOpen, office: Case, case: str, today: date) -> tuple[_Line, ...]:
    """Id and text of each row led to this enterprise, the late ones first."""
    from app.domain.duties.due import STATES, due_of, state_of, state_text
    from app.domain.duties.row import duty_rows_of, rows_by_list
    from app.operations.read_duties import read_duties

    led = [row for row in duty_rows_of(office) if row.case == case and not row.is_off]
    found = []
    for duty_list, rows in rows_by_list(read_duties().lists, led).items():
        for row in rows:
            state, due = state_of(duty_list, row, today), due_of(duty_list, row)
            named = [field for field in duty_list.named("subject") if field.kind != "enterprise"]
            text = " ".join(part for field in named if (part := row.value(field.name)))
            stands = f"{state_text(duty_list, state)} {due.isoformat() if due else ''}".strip()
            about = f"{duty_list.title}：{text}" if text else duty_list.title
            found.append((STATES.index(state), row.id, f"{about}（{stands}）"))
    return tuple((row, text) for _, row, text in sorted(found, key=lambda each: each[0]))
