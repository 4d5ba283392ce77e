"""This is about what a forced cut rests on: which body decided, on which paper, approved by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.agencies.agency import KIND_TEXT, agencies_of
from app.domain.equipment.cutoff_facts import CutoffStated
from app.domain.equipment.cutoffs import CutoffPoint
from app.domain.moments import moment_shown, moment_text
from app.domain.powers.facts import SupplyField, SupplyStated
from app.domain.powers.supply import FORCED, ROUTES
from app.operations.describe import describe
from app.operations.state_supply import state_supply
from app.ui.field.supply_words import route_options
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.storage.case_file import CaseFile
    from app.ui.case_session import CaseSession

TIMES: Final = frozenset({"notified_at", "approved_at"})


class ForcedCutSheet(Sheet):
    """Decision of a government, or notice under 安全生产法 art. 70: each names its body and its paper."""

    def __init__(self, session: CaseSession, point: CutoffPoint, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Sheets", "Forced cut")
        verb = QCoreApplication.translate("Sheets", "Save")
        super().__init__(session, f"{point.number} · {title}", verb, parent)
        self._point = point
        self.tell(
            self.tr("The firm's own application is the usual way. Fill this in only where the cut is forced.")
        )
        ways = [way for way in route_options(point.utility) if way[0] in FORCED]
        self.route = self.choice(self.tr("Way of the cut"), ways, point.field("route"))
        listed = agencies_of(workspace_of(session).office)
        bodies = [(each.id, f"{each.name}（{KIND_TEXT.get(each.kind, each.kind)}）") for each in listed]
        self._bodies = {each.id: each for each in listed}
        known = next((each.id for each in listed if each.name == point.field("supply/body")), "")
        self.body = self.choice(self.tr("Body that decides"), [("", "—"), *bodies], known)
        self.basis = self.line(self.tr("Number of its paper"), point.field("basis_number"))
        self.lines = {
            "stop_order": self.line(self.tr("Earlier order not followed"), point.field("supply/stop_order")),
            "approved_by": self.line(self.tr("Approved by"), point.field("supply/approved_by")),
            "approved_post": self.line(self.tr("Post"), point.field("supply/approved_post")),
            "approved_at": self.line(self.tr("Approved at"), moment_shown(point.field("supply/approved_at"))),
            "notified_at": self.line(
                self.tr("Firm told at"),
                moment_shown(point.field("notified_at")),
                self.tr("24 hours ahead (安全生产法 art. 70)"),
            ),
            "urgent": self.line(
                self.tr("Why it is urgent"),
                point.field("supply/urgent"),
                self.tr("Only where it is: at night, on a holiday or told late"),
            ),
        }
        self.route.setEnabled(bool(ROUTES.get(point.utility)))

    def act(self) -> None:
        zone = workspace_of(self.session).desk.now().tzinfo
        said = {name: line.text().strip() for name, line in self.lines.items()}
        said |= {name: moment_text(said[name], zone) for name in TIMES if said[name]}
        point, body = self._point, self._bodies.get(self.body.currentData())
        stated: dict[SupplyField, str] = {
            "body": body.name if body is not None else "",
            "body_kind": body.kind if body is not None else "",
            "stop_order": said["stop_order"],
            "approved_by": said["approved_by"],
            "approved_post": said["approved_post"],
            "approved_at": said["approved_at"],
            "urgent": said["urgent"],
        }
        described = {
            "route": self.route.currentData(),
            "basis_number": self.basis.text().strip(),
            "notified_at": said["notified_at"],
        }
        facts = tuple(
            CutoffStated(cutoff=point.id, field=field, value=value)  # type: ignore[arg-type]  # three of them
            for field, value in described.items()
            if value != point.field(field)
        )
        supply = tuple(
            SupplyStated(cutoff=point.id, field=field, value=value)
            for field, value in stated.items()
            if value != point.field(f"supply/{field}")
        )
        self.send(_state_both, facts, supply)


def _state_both(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    facts: tuple[CutoffStated, ...],
    supply: tuple[SupplyStated, ...],
) -> Case:
    return state_supply(case_file, describe(case_file, looked_at, stamp, facts), stamp, supply)
