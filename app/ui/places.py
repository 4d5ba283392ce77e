"""This is about the places of the window: the one table of what stands in the navigation.

A new screen is one line here and one module; it is imported when somebody first goes there. Order is the
order on screen; a place is shown on the faces it names, and only places that exist stand here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.workspace_session import WorkspaceSession

FIELD: Final = "field"
BUREAU: Final = "bureau"


class Place(NamedTuple):
    """One line of the navigation.

    Attributes:
        name: its word in `words.py`.
        icon: a drawing in `resources/icons`.
        faces: where it is shown: field laptops, bureau PCs; one PC with both faces shows all.
        make: the screen, given the session; called once per open workspace.
    """

    name: str
    icon: str
    faces: frozenset[str]
    make: Callable[[WorkspaceSession], QWidget]


def _home(session: WorkspaceSession) -> QWidget:
    from app.ui.field.home_screen import HomeScreen

    return HomeScreen(session)


def _enterprises(session: WorkspaceSession) -> QWidget:
    from app.ui.field.enterprises_screen import EnterprisesScreen

    return EnterprisesScreen(session)


def _due(session: WorkspaceSession) -> QWidget:
    from app.ui.field.due_screen import DueScreen

    return DueScreen(session)


def _tray(session: WorkspaceSession) -> QWidget:
    from app.ui.field.tray_screen import TrayScreen

    return TrayScreen(session)


def _lookup(session: WorkspaceSession) -> QWidget:
    from app.ui.lookup.lookup_screen import LookupScreen

    return LookupScreen(session)


def _hand_over(session: WorkspaceSession) -> QWidget:
    from app.ui.field.hand_over_screen import HandOverScreen

    return HandOverScreen(session)


def _plan(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.plan_screen import PlanScreen

    return PlanScreen(session)


def _screening(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.screening_screen import ScreeningScreen

    return ScreeningScreen(session)


def _duties(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.duties_screen import DutiesScreen

    return DutiesScreen(session)


def _take_in(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.take_in_screen import TakeInScreen

    return TakeInScreen(session)


def _settle(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.settle_screen import SettleScreen

    return SettleScreen(session)


def _ledgers(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.ledger_screen import LedgerScreen

    return LedgerScreen(session)


def _supervision(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.supervision_screen import SupervisionScreen

    return SupervisionScreen(session)


def _archive(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.archive_screen import ArchiveScreen

    return ArchiveScreen(session)


def _forms(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.forms_screen import FormsScreen

    return FormsScreen(session)


def _people(session: WorkspaceSession) -> QWidget:
    from app.ui.bureau.people_screen import PeopleScreen

    return PeopleScreen(session)


def _settings(session: WorkspaceSession) -> QWidget:
    from app.ui.field.settings_screen import SettingsScreen

    return SettingsScreen(session)


_BOTH: Final = frozenset({FIELD, BUREAU})

PLACES: Final[tuple[Place, ...]] = (
    Place("Home", "house", _BOTH, _home),
    Place("My enterprises", "building-2", _BOTH, _enterprises),
    Place("Due dates", "bell", _BOTH, _due),
    Place("Photo tray", "images", frozenset({FIELD}), _tray),
    Place("Lookup", "book-open", _BOTH, _lookup),
    Place("Hand over", "hard-drive-upload", frozenset({FIELD}), _hand_over),
    Place("Plan", "calendar-range", frozenset({BUREAU}), _plan),
    Place("Screening list", "list-checks", frozenset({BUREAU}), _screening),
    Place("Duties", "calendar-check", frozenset({BUREAU}), _duties),
    Place("Take in", "inbox", frozenset({BUREAU}), _take_in),
    Place("To settle", "scale", frozenset({BUREAU}), _settle),
    Place("Ledgers", "table", frozenset({BUREAU}), _ledgers),
    Place("Supervision", "megaphone", frozenset({BUREAU}), _supervision),
    Place("Archive", "archive", frozenset({BUREAU}), _archive),
    Place("Forms", "clipboard-list", frozenset({BUREAU}), _forms),
    Place("Laptops and people", "users", frozenset({BUREAU}), _people),
    Place("Settings", "settings", _BOTH, _settings),
)


def places_of(kind: str) -> tuple[Place, ...]:
    """Those a workspace of this kind (`field`, `bureau`, `single`) shows."""
    faces = {FIELD, BUREAU} if kind == "single" else {kind}
    return tuple(place for place in PLACES if place.faces & faces)
