"""This is about placing and its undoing between the tray and one enterprise: asked here, done by the worker.

A person never waits: what is being placed is gone from the grid at once, and comes back where it was refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.photos.facts import Stage
from app.ui.background import Answers
from app.ui.field import tray_work
from app.ui.message import Message
from app.ui.words import STAGES, word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.sort_photos import Sorted, Wish
    from app.ui.case_session import CaseSession
    from app.ui.field.placing_keys import Thing
    from app.ui.field.tray_pictures import TrayPictures
    from app.ui.workspace_session import WorkspaceSession

SHORT_WORK = 2
"""So many pictures go at once, before long work that is going on; more of them stand in the strip."""


class TrayPlacing(QObject):
    """The enterprise chosen, and what was placed since the screen was opened.

    Attributes:
        case: None until an enterprise is chosen.
        going: SHA-256 of what is on its way into a case.

    Signals:
        case_changed: the enterprise as it now is (Case).
        placed: these are in a case now (set of SHA-256).
        refused: these are not, or not all; the tray has to be looked at again.
        came_back: a placing was undone and these wait again (tuple of SHA-256).
    """

    case_changed = Signal(object)
    placed = Signal(object)
    refused = Signal()
    came_back = Signal(object)

    def __init__(self, session: WorkspaceSession, pictures: TrayPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures = pictures
        self._done: list[tuple[str, tuple[str, ...]]] = []
        self._undo_waits = False
        self._wanted = ""
        self.case: CaseSession | None = None
        self.going: set[str] = set()

    def choose(self, case_id: str) -> None:
        """Place into this enterprise from now on; `case_changed` comes."""
        if self._wanted != case_id:
            self._wanted = case_id
            self._session.open_case(case_id, self, self._begin)

    def look(self) -> None:
        if self.case is not None:
            self.case.look()

    def place(self, keys: Sequence[str], thing: Thing, stage: Stage) -> None:
        from app.operations.sort_photos import Wish

        case, tray = self.case, self._pictures.tray
        if case is None or tray is None:
            return
        wishes = [Wish(self._session.desk.new_id(), key, thing.subject, stage) for key in keys]
        where = f"{thing.number} {word(STAGES[stage])}"
        self.going |= set(keys)

        def done(result: Sorted) -> None:
            self._tell(case.id, wishes, where, result)

        if len(wishes) <= SHORT_WORK:
            case.do_then(self, done, tray_work.sort_few, tray, wishes)
        else:
            answers = Answers(done, lambda _why: self._not_placed(), self._not_placed)
            case.do_long(
                self.tr("Placing: {where}").format(where=where),
                lambda file, looked_at, stamp, progress: tray_work.sort_many(
                    (file, looked_at, stamp), tray, wishes, progress
                ),
                answers,
            )

    def undo(self) -> None:
        """Take the last placing back; one that is still on its way as soon as it arrived."""
        if self.going:
            self._undo_waits = True
        elif not self._done or self._pictures.tray is None:
            self._session.say(Message(self.tr("Nothing was placed here since the screen was opened")))
        else:
            case_id, photos = self._done.pop()
            stamp = self._session.stamp()
            self._session.do_then(
                self, self._taken_back, tray_work.take_back, stamp, self._pictures.tray, case_id, photos
            )

    def let_go(self) -> None:
        """Close the enterprise's file."""
        if self.case is not None:
            self.case.close()
        self.case, self._wanted = None, ""

    def _begin(self, case: CaseSession) -> None:
        if case.id != self._wanted:
            case.close()
            return
        if self.case is not None:
            self.case.close()
        self.case = case
        case.changed.connect(self._show)
        case.refused.connect(lambda _why: self._not_placed())
        self._show(case.case)

    def _show(self, case: Case) -> None:
        self.case_changed.emit(case)

    def _tell(self, case_id: str, wishes: Sequence[Wish], where: str, result: Sorted) -> None:
        keys = {wish.sha256 for wish in wishes}
        self.going -= keys
        self.placed.emit(keys)
        parts = []
        if result.photos:
            self._done.append((case_id, result.photos))
            count = len(result.photos)
            parts.append(self.tr("Placed: {where}, %n picture(s)", "", count).format(where=where))
        if result.same:
            parts.append(word("This picture is in this file already and was not kept twice"))
        undo = self.tr("Undo (Z)") if result.photos else ""
        self._session.say(Message("；".join(parts), "good", undo, self.undo))
        if self._undo_waits and not self.going:
            self._undo_waits = False
            self.undo()

    def _not_placed(self) -> None:
        """Some may be in the case all the same: the tray knows which still wait."""
        self.going, self._undo_waits = set(), False
        self.refused.emit()

    def _taken_back(self, digests: tuple[str, ...]) -> None:
        self.look()
        count = len(digests)
        text = self.tr("%n picture(s) wait in the tray again; the trace of the placing stays", "", count)
        self._session.say(Message(text, "good"))
        self.came_back.emit(digests)
