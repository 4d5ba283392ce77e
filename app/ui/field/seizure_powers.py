"""This is about which bodies of the office's profile may 查封 today, as its screens ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.agencies.agency import Agency, agencies_of, seizing_powers
from app.operations.read_powers import read_powers
from app.ui.sheets.people_here import workspace_of

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


def able_agencies(session: CaseSession) -> tuple[Agency, ...]:
    """Those of the office's profile that may 查封 today."""
    workspace = workspace_of(session)
    powers, today = read_powers(workspace.office, workspace.desk.today()), workspace.desk.today()
    return tuple(each for each in agencies_of(workspace.office) if seizing_powers(powers, each, today))
