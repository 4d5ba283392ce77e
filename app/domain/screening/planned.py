"""This is about firms the plan of the year lists that stand on no screening list (计划内未入底册).

A township with such a firm is not empty, whatever its list says; each can be taken over as found.
"""

from collections.abc import Iterable

import msgspec

from app.domain.plan.facts import PlanItemListed
from app.domain.screening.firm import FirmIndex, ListedFirm


class PlannedFirm(msgspec.Struct, frozen=True, kw_only=True):
    """A firm as the plan names it; `case` is the id of its case, `plan` that of the plan."""

    case: str
    plan: str
    name: str
    code: str = ""
    township: str = ""
    industry: str = ""


def planned_off_list(firms: Iterable[ListedFirm], items: Iterable[PlanItemListed]) -> tuple[PlannedFirm, ...]:
    """Each once, in the order of the plan. firms: those taken off too, a person's word keeps them off."""
    listed = tuple(firms)
    index, cases = FirmIndex(listed), {firm.case for firm in listed if firm.case}
    found: dict[str, PlannedFirm] = {}
    for item in items:
        if item.case in cases or item.case in found or not item.enterprise:
            continue
        if index.find(item.enterprise, item.code, item.township) is None:
            found[item.case] = PlannedFirm(
                case=item.case,
                plan=item.plan,
                name=item.enterprise,
                code=item.code,
                township=item.township,
                industry=item.industry,
            )
    return tuple(found.values())
