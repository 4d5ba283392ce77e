"""This is about which bodies of the office's profile may 查封 today, as its screens ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.agencies.agency import SELF, Agency, agencies_of, seizing_powers
from app.domain.powers.seizing import no_power
from app.operations.read_powers import read_powers
from app.ui.message import refusal_text
from app.ui.sheets.people_here import workspace_of

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


def able_agencies(session: CaseSession) -> tuple[Agency, ...]:
    """Those of the office's profile that may 查封 today."""
    workspace = workspace_of(session)
    powers, today = read_powers(workspace.office, workspace.desk.today()), workspace.desk.today()
    return tuple(each for each in agencies_of(workspace.office) if seizing_powers(powers, each, today))


def power_told(session: CaseSession) -> str:
    """Why this office may not, where it may not, and which bureaus of its profile may."""
    able = able_agencies(session)
    names = "、".join(each.name for each in able)
    translate = QCoreApplication.translate
    if any(each.id == SELF for each in able):
        return translate("SeizuresPage", "With the power: {names}").format(names=names)
    why = refusal_text(no_power(None))
    if not able:
        return why
    return translate("SeizuresPage", "{why} Bodies with the power: {names}").format(why=why, names=names)
