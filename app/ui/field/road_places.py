"""This is about where a stop of a visit's road is done: the tab or place a person is led to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.visit_road import RoadStop, StopName

if TYPE_CHECKING:
    from app.ui.workspace_session import WorkspaceSession

TRAY: Final = "Photo tray"
IMPORT: Final = "import"
"""What the tray is told to ask for pictures at once."""

PREPARING: Final = "prepare/"
"""Before the id of a visit: to its preparation."""

_TABS: Final[dict[StopName, str]] = {
    "prepare": "On-site work",
    "arrive": "On-site work",
    "walk": "Equipment and lines",
    "sort": "Photos",
    "write": "Papers",
    "print": "Papers",
    "sign": "Papers",
    "leave": "On-site work",
}


def place_of_stop(stop: RoadStop, is_field: bool) -> str:
    """The tab by its word, or the tray: pictures not there yet wait in it, or come in through it.

    is_field: the workspace has a tray.
    """
    if "photos" in stop.missing and is_field:
        return TRAY
    if "found" in stop.missing:
        return "On-site work"
    return _TABS[stop.name]


def go_to_stop(workspace: WorkspaceSession, case_id: str, visit: str, stop: RoadStop) -> None:
    """Lead a person there, to this visit."""
    place = place_of_stop(stop, workspace.is_field)
    if place == TRAY:
        workspace.go(TRAY, case_id)
    else:
        detail = f"{PREPARING}{visit}" if stop.name == "prepare" else visit
        workspace.go_to_case(case_id, place, detail)
