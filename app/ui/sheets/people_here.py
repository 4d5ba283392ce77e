"""This is about who is who around an open enterprise: its workspace, names of people and computers."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from app.domain.people.office import Officer, devices_of, officers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.ui.case_session import CaseSession
    from app.ui.workspace_session import WorkspaceSession


def workspace_of(session: CaseSession) -> WorkspaceSession:
    return cast("WorkspaceSession", session.workspace)


def officers(session: CaseSession) -> tuple[Officer, ...]:
    """Everyone of the office, whoever sits here first."""
    workspace = workspace_of(session)
    known = officers_of(workspace.office)
    return tuple(sorted(known, key=lambda each: each.id != workspace.officer))


def people_names(session: CaseSession) -> Mapping[str, str]:
    """Names by officer id."""
    return {officer.id: officer.name for officer in officers_of(workspace_of(session).office)}


def computer_names(session: CaseSession) -> Mapping[str, str]:
    """What computers are called, by the name they write under; this one too where nobody listed it."""
    workspace = workspace_of(session)
    here = workspace.stamp().device
    names = {here: workspace.label or QCoreApplication.translate("People", "this computer")}
    return names | {device.id: device.label for device in devices_of(workspace.office)}
