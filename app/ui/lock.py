"""This is about coming back in: the number of today, or the passphrase; the same officer or another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Refused
from app.operations.switch_officer import DayUnlock, switch_officer
from app.ui.background import Answers
from app.ui.entry import opening
from app.ui.entry.unlock_screen import UnlockScreen
from app.ui.message import refusal_text
from app.ui.words import word
from app.ui.workspace_session import WorkspaceSession


class Lock(QObject):
    """Who may come back into an open workspace.

    Signals:
        opened: somebody may go on; the session knows who.
    """

    opened = Signal()

    def __init__(self, session: WorkspaceSession, screen: UnlockScreen, officers: Mapping[str, str]) -> None:
        super().__init__(session)
        self._session = session
        self._screen = screen
        self._officers = dict(officers)
        self._numbers = DayUnlock(session.desk.entropy)
        self._new_number = ""
        screen.only_here(True)
        screen.tried.connect(self._try)

    def set_number(self, officer: str, number: str) -> None:
        self._numbers.set_number(officer, number, self._session.desk.today())

    def name_of(self, officer: str) -> str:
        """Of somebody who can open it; a laptop without its first task knows nobody else."""
        return self._officers.get(officer, "")

    def next_officer(self) -> str:
        """The one after who sits here now."""
        ids = list(self._officers)
        at = ids.index(self._session.officer) if self._session.officer in ids else -1
        return ids[(at + 1) % len(ids)] if ids else self._session.officer

    def ask(self, officer: str, *, is_switch: bool = False) -> None:
        """Who comes in; after 换人 the title and a line say so."""
        title = word("Switch officer") if is_switch else self.tr("Locked")
        self._screen.set_waiting(False)
        self._screen.ask(title, self._officers, officer, self._has_number)
        alone = is_switch and len(self._officers) < 2
        self._screen.remark(self.tr("Nobody else is registered on this computer yet.") if alone else "")
        if self._session.is_sample and not self._screen.asks_number:
            self._screen.secret.setText(opening.sample_passphrase(self._session.folder))

    def _has_number(self, officer: str) -> bool:
        return self._numbers.has_number(officer, self._session.desk.today())

    def _try(self, officer: str, secret: str, is_number: bool, new_number: str) -> None:
        if is_number:
            self._try_number(officer, secret)
            return
        self._new_number = new_number
        self._screen.set_waiting(True)
        self._session.background.run(
            self._session.switching(officer, secret, switch_officer), Answers(self._let_in, self._refuse)
        )

    def _try_number(self, officer: str, number: str) -> None:
        if self._numbers.lets_in(officer, number, self._session.desk.today()):
            self._session.switch_to(officer)
            self.opened.emit()
        elif self._has_number(officer):
            self._screen.say_wrong(self.tr("The PIN is wrong."))
        else:
            self.ask(officer)
            self._screen.say_wrong(self.tr("Five wrong PINs: enter the passphrase."))

    def _let_in(self, officer: str) -> None:
        if self._new_number:
            self.set_number(officer, self._new_number)
        self._session.switch_to(officer)
        self.opened.emit()

    def _refuse(self, refused: Refused) -> None:
        self._screen.say_wrong(refusal_text(refused))
