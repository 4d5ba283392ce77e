"""This is about what the register shows of a case: rows for lists, ledger and 待核定, from the case alone.

Whoever needs more than these rows opens the case. No day and no other case goes in: a row is computed once.
"""

from collections.abc import Iterator
from typing import Final, Generic, TypeVar

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.contested import contested_in
from app.domain.equipment.state import due_day
from app.domain.ledger_line import ledger_lines
from app.domain.lifecycle.state import undated_in
from app.domain.orders.limit_ledger import limit_lines
from app.domain.people.office import office_of
from app.domain.plan.ledger import LedgerRow
from app.domain.price.table import priced_firm
from app.domain.problems import Finding, problems
from app.domain.staff.ledger import staff_line
from app.operations.import_plan import items_of, plans_of, zero_reports_of
from app.operations.list_cases import row_of
from app.storage.register_tables import Item, Projection
from app.storage.workspace import OFFICE

EQUIPMENT: Final = "equipment"
CONTESTED: Final = "contested"
FINDING: Final = "finding"
PLAN: Final = "plan"
PLAN_ITEM: Final = "plan_item"
ZERO_REPORT: Final = "zero_report"
PRICE: Final = "price"
JOINED_CASE: Final = "joined_case"
LIMIT_ORDER: Final = "limit_order"
STAFF: Final = "staff"

TO_SETTLE: Final = "to_settle"
"""待核定: records disagree, or one computer wrote two."""
TO_LOOK_AT: Final = "to_look_at"

SHAPE: Final = 7
"""Raised when what `columns` hold changes: a register with rows of another shape is made anew."""

_OF_TWO_RECORDS: Final = frozenset({"contested", "fork", "stray"})


Said = TypeVar("Said", bound=Fact)


class MachineLine(msgspec.Struct, frozen=True):
    """A machine's line; `names` are all ids it goes by, since plans may know it by another one."""

    names: tuple[str, ...]
    row: LedgerRow


class OfficeRow(msgspec.Struct, frozen=True):
    """The office's own row; `shape` is that of all rows, 0 where an earlier program wrote them."""

    shape: int = 0


class OfficeLine(msgspec.Struct, Generic[Said], frozen=True):
    """What the office stated, and its place among its like, oldest first."""

    place: int
    fact: Said


def project(case: Case) -> Projection:
    """The rows of one case: a function of the case alone.

    Item kinds: `equipment` (columns: `MachineLine`), `staff` (`StaffLine`), `price` (`PricedFirm`, where
    there are accounts), `contested` (`Contested`), `finding` (`Finding`); of the office `plan`, `plan_item`,
    `zero_report` (`OfficeLine` of the fact), and `joined_case` (id of a case that is read as another one,
    columns: that one's id as JSON).
    """
    if case.id == OFFICE:
        items = tuple(_office_items(case))
        return Projection(name=office_of(case).name, columns=_json(OfficeRow(SHAPE)), items=items)
    found = problems(case)
    row = row_of(case, found=found)
    items = tuple(_items(case, found))
    return Projection(name=row.name, state=_state(found), columns=_json(row), items=items)


def _state(found: tuple[Finding, ...]) -> str:
    kinds = {finding.kind for finding in found}
    if kinds & _OF_TWO_RECORDS:
        return TO_SETTLE
    return TO_LOOK_AT if kinds else ""


def _items(case: Case, found: tuple[Finding, ...]) -> Iterator[Item]:
    for machine, row in ledger_lines(case):
        names = tuple(name.removeprefix("equipment/") for name in case.names(f"equipment/{machine.id}"))
        yield Item(
            id=machine.id,
            kind=EQUIPMENT,
            state=undated_in(case, machine),
            due=due_day(machine),
            columns=_json(MachineLine(names, row)),
        )
    for limited in limit_lines(case):
        yield Item(id=limited.order, kind=LIMIT_ORDER, due=limited.due, columns=_json(limited))
    staff = staff_line(case)
    if staff is not None:
        yield Item(id=case.id, kind=STAFF, columns=_json(staff))
    priced = priced_firm(case)
    if priced is not None:
        yield Item(id=PRICE, kind=PRICE, columns=_json(priced))
    for each in contested_in(case):
        yield Item(id=each.slot, kind=CONTESTED, columns=_json(each))
    for number, finding in enumerate(found):
        if finding.kind != CONTESTED:
            yield Item(id=f"{FINDING}/{number}", kind=FINDING, state=finding.kind, columns=_json(finding))


def _office_items(office: Case) -> Iterator[Item]:
    for place, (plan, taken) in enumerate(plans_of(office)):
        yield Item(id=plan, kind=PLAN, columns=_json(OfficeLine(place, taken)))
    for place, item in enumerate(items_of(office)):
        columns = _json(OfficeLine(place, item))
        yield Item(id=item.item, kind=PLAN_ITEM, due=item.dismantle_by, columns=columns)
    for place, report in enumerate(zero_reports_of(office)):
        yield Item(id=report.report, kind=ZERO_REPORT, columns=_json(OfficeLine(place, report)))
    for thing, kept in sorted(office.kept_names.items()):
        kind, _, case = thing.partition("/")
        if kind == "case":
            yield Item(id=case, kind=JOINED_CASE, columns=_json(kept.removeprefix("case/")))


def _json(value: msgspec.Struct | str) -> str:
    return msgspec.json.encode(value).decode()
