"""This is about what a list says while there is no enterprise: what comes first on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.widgets.empty_state import EmptyState
    from app.ui.workspace_session import WorkspaceSession


def say_no_enterprise(empty: EmptyState, session: WorkspaceSession) -> None:
    """On a laptop the task of the office, at the bureau the plan; a button leads there."""
    translate = QCoreApplication.translate
    if session.is_bureau:
        told = translate("NoEnterprise", "Import the plan of the year, or make an enterprise's file.")
        place = "Plan"
    else:
        told, place = translate("NoEnterprise", "Take in the office's task from a stick first."), "Hand over"
    empty.say(translate("NoEnterprise", "No enterprise yet"), told)
    empty.offer(word(place), lambda: session.go(place))
