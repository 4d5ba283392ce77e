"""This is about the tabs of an enterprise: the one table of what can be seen and done of one.

A new tab is one line here and one module; it is imported when somebody first opens it. A tab whose work
can't be done yet is absent, not empty.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.case_session import CaseSession


class Tab(NamedTuple):
    """One tab; `name` is its word in `words.py`, `make` is called when it is first shown."""

    name: str
    make: Callable[[CaseSession], QWidget]


def _overview(session: CaseSession) -> QWidget:
    from app.ui.field.overview_tab import OverviewTab

    return OverviewTab(session)


def _photos(session: CaseSession) -> QWidget:
    from app.ui.field.photos_tab import PhotosTab

    return PhotosTab(session)


def _problems(session: CaseSession) -> QWidget:
    from app.ui.field.rectification_tab import RectificationTab

    return RectificationTab(session)


def _trace(session: CaseSession) -> QWidget:
    from app.ui.field.trace_tab import TraceTab

    return TraceTab(session)


def _visits(session: CaseSession) -> QWidget:
    from app.ui.field.visits_tab import VisitsTab

    return VisitsTab(session)


def _equipment(session: CaseSession) -> QWidget:
    from app.ui.field.equipment_tab import EquipmentTab

    return EquipmentTab(session)


def _checklists(session: CaseSession) -> QWidget:
    from app.ui.field.checklists_tab import ChecklistsTab

    return ChecklistsTab(session)


def _papers(session: CaseSession) -> QWidget:
    from app.ui.field.papers_tab import PapersTab

    return PapersTab(session)


def _disposal(session: CaseSession) -> QWidget:
    from app.ui.field.disposal_tab import DisposalTab

    return DisposalTab(session)


def _acceptance(session: CaseSession) -> QWidget:
    from app.ui.field.acceptance_tab import AcceptanceTab

    return AcceptanceTab(session)


def _staff(session: CaseSession) -> QWidget:
    from app.ui.field.staff_tab import StaffTab

    return StaffTab(session)


def _price(session: CaseSession) -> QWidget:
    from app.ui.field.price_tab import PriceTab

    return PriceTab(session)


TABS: Final[tuple[Tab, ...]] = (
    Tab("Overview", _overview),
    Tab("Equipment and lines", _equipment),
    Tab("On-site work", _visits),
    Tab("Checklists", _checklists),
    Tab("Photos", _photos),
    Tab("Problems and rectification", _problems),
    Tab("Papers", _papers),
    Tab("Disposal", _disposal),
    Tab("Staff", _staff),
    Tab("Price", _price),
    Tab("Acceptance", _acceptance),
    Tab("Trace", _trace),
)
