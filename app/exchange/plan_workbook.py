"""This is about reading a yearly exit plan from the workbook people send."""

from collections.abc import Sequence

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.plan import Doubt, PlanReading, PlanWarning
from app.domain.plan.reading import read_grids
from app.domain.plan.townships import Township
from app.exchange.plan_workbook_grids import workbook_grids


def read_plan(data: bytes, townships: Sequence[Township] = ()) -> PlanReading:
    """Everything the workbook's visible sheets say, cell by cell; nothing is kept anywhere.

    townships: the district's; without them every township is told as unknown.
    Raises FileRefused OLD_WORKBOOK (.xls), WORKBOOK_LOCKED, WORKBOOK_TOO_LARGE, NOT_A_WORKBOOK or
    NO_PLAN_FOUND (no sheet has a plan's header).
    """
    grids, hidden = workbook_grids(data)
    reading = read_grids(grids, townships)
    if reading is None:
        raise FileRefused(Refusal.NO_PLAN_FOUND, sheets="、".join(grid.name for grid in grids))
    unread = tuple(PlanWarning(Doubt.SHEET_HIDDEN, name) for name in hidden)
    return msgspec.structs.replace(reading, warnings=unread + reading.warnings)
