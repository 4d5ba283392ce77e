"""This is about taking back what was entered by mistake (不予采用): undone by a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.operations.set_aside import set_aside
from app.ui.message import Message
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


class SetAsideSheet(Sheet):
    """One thing, for a reason."""

    def __init__(self, session: CaseSession, thing: str, name: str, parent: QWidget | None = None) -> None:
        """thing: as `kind/id`. name: what people call it."""
        deed = QCoreApplication.translate("Sheets", "Entered by mistake")
        super().__init__(session, f"{name} · {deed}", deed, parent)
        self._thing, self._name = thing, name
        self.tell(self.tr("{name} is taken out of use; its trace stays.").format(name=name))
        self.ask_reason()

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why.")):
            self.send(set_aside, self._thing, self.why)

    def sent(self, result: object = None) -> None:
        super().sent(result)
        session, thing, name, why = self.session, self._thing, self._name, self.why
        text = self.tr("{name} is out of use; its trace stays.").format(name=name)

        def undo() -> None:
            session.do(set_aside, thing, why, aside=False)

        workspace_of(session).say(Message(text, "told", word("Undo"), undo))
