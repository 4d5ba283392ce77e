"""This is about making the ledger (进度表): the plan's lines in order, each with how far its machine is.

Everything comes from the register's rows; no case is opened. A number on it is the sum of its lines.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

import msgspec

from app.domain.acts.fact import Fact
from app.domain.equipment.state import StateName, dated_state
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.facts import PlanItemListed, PlanTaken, ZeroReported
from app.domain.plan.ledger import LedgerRow
from app.operations.list_cases import CaseRow
from app.operations.projecting import (
    EQUIPMENT,
    JOINED_CASE,
    PLAN,
    PLAN_ITEM,
    ZERO_REPORT,
    MachineLine,
    OfficeLine,
)
from app.storage.register import Register
from app.storage.register_tables import Item

ZERO_REPORT_TEXT: Final = "零报告"
Said = TypeVar("Said", bound=Fact)
Machines = Mapping[tuple[str, str], tuple[Item, LedgerRow]]
"""By case and any id the machine goes by."""

_FROM_PLAN: Final = (
    "township", "enterprise", "code", "industry", "name", "model", "count", "count_unit", "capacity",
    "capacity_unit", "basis", "route", "dismantle_by",
)  # fmt: skip


class Ledger(msgspec.Struct, frozen=True):
    """A ledger on a day.

    Attributes:
        plans: titles of the plans it answers, newest last.
        rows: townships that reported nothing (零报告) come last.
    """

    as_of: date
    plans: tuple[str, ...]
    rows: tuple[LedgerRow, ...]

    @property
    def heading(self) -> str:
        """The title of the newest plan, as that of its ledger."""
        newest = self.plans[-1] if self.plans else "淘汰落后产能"
        return f"{newest}进度表"


def make_ledger(register: Register, as_of: date, plan: str = "") -> Ledger:
    """The lines of the plans in force on a day; of one plan only where its id is given.

    A machine that two plans list has the newest one's line. Where no plan is in force, every machine of
    every case has a line. Raises RuleRefused PLAN_UNKNOWN.
    """
    plans = plans_in_force(register)
    if plan and plan not in plans:
        raise RuleRefused(Refusal.PLAN_UNKNOWN, plan=plan)
    wanted = {plan: plans[plan]} if plan else plans
    machines = _machines(register)
    listed = [item for item in _lines(register, PLAN_ITEM, PlanItemListed) if item.plan in wanted]
    rows = [_row(item, machines, as_of) for item in _newest_first(listed, tuple(wanted))]
    if not plans:
        rows = _of_all(machines, as_of)
    rows = _staff_once(_as_one_enterprise(register, rows))
    reports = [
        each for each in _lines(register, ZERO_REPORT, ZeroReported) if not each.plan or each.plan in wanted
    ]
    rows += [_zero_row(each) for each in reports]
    return Ledger(as_of, tuple(taken.title for taken in wanted.values()), tuple(rows))


def plans_in_force(register: Register) -> dict[str, PlanTaken]:
    """By id, newest last."""
    return {taken.plan: taken for taken in _lines(register, PLAN, PlanTaken)}


def _lines(register: Register, kind: str, fact: type[Said]) -> list[Said]:
    """What the office stated of a kind, in the order it did."""
    decoder = msgspec.json.Decoder(OfficeLine[fact])  # type: ignore[valid-type]
    lines = [decoder.decode(item.columns) for _, item in register.items(kind)]
    return [line.fact for line in sorted(lines, key=lambda line: line.place)]


def _machines(register: Register) -> Machines:
    decoder = msgspec.json.Decoder(MachineLine)
    machines: dict[tuple[str, str], tuple[Item, LedgerRow]] = {}
    for case, item in register.items(EQUIPMENT):
        line = decoder.decode(item.columns)
        machines.update({(case, name): (item, line.row) for name in line.names})
    return machines


def _newest_first(listed: Iterable[PlanItemListed], plans: tuple[str, ...]) -> Iterable[PlanItemListed]:
    """Each machine once, as the newest plan that lists it does; the newest plan's lines first."""
    of_plan: dict[str, list[PlanItemListed]] = {}
    for item in listed:
        of_plan.setdefault(item.plan, []).append(item)
    once: dict[tuple[str, str], PlanItemListed] = {}
    for plan in reversed(plans):
        for item in of_plan.get(plan, ()):
            once.setdefault((item.case, item.equipment), item)
    return once.values()


def _row(item: PlanItemListed, machines: Machines, as_of: date) -> LedgerRow:
    """The plan's line with what its case says; of a machine nobody has stated anything, the plan's word."""
    found = machines.get((item.case, item.equipment))
    planned = {name: getattr(item, name) for name in _FROM_PLAN}
    if found is None:
        row = LedgerRow(sequence=item.sequence, case=item.case, item=item.equipment, **planned)
        state, due = "planned", item.dismantle_by
    else:
        row = found[1]
        missing = {name: value for name, value in planned.items() if not getattr(row, name)}
        row = msgspec.structs.replace(row, sequence=item.sequence, **missing)
        state, due = found[0].state, found[0].due
    return _dated(row, state, due, as_of)


def _dated(row: LedgerRow, state: str, due: str, as_of: date) -> LedgerRow:
    on_the_day = dated_state(msgspec.convert(state, StateName), due, as_of)
    return msgspec.structs.replace(row, state=on_the_day.text)


def _of_all(machines: Machines, as_of: date) -> list[LedgerRow]:
    once = {(row.case, row.item): _dated(row, item.state, item.due, as_of) for item, row in machines.values()}
    ordered = sorted(once.values(), key=lambda row: (row.township, row.enterprise, row.case))
    return [msgspec.structs.replace(row, sequence=str(place)) for place, row in enumerate(ordered, start=1)]


def _as_one_enterprise(register: Register, rows: list[LedgerRow]) -> list[LedgerRow]:
    """Lines of cases that were joined (并案) bear the name and code of the one they are read as."""
    joined = {item.id: msgspec.json.decode(item.columns, type=str) for _, item in register.items(JOINED_CASE)}
    if not joined:
        return rows
    known = {row.case_id: row for row in register.cases()}
    firms = {
        case: msgspec.json.decode(known[kept].columns, type=CaseRow)
        for case, kept in joined.items()
        if kept in known
    }
    return [
        msgspec.structs.replace(row, enterprise=firm.name or row.enterprise, code=firm.code or row.code)
        if (firm := firms.get(row.case)) is not None
        else row
        for row in rows
    ]


def _staff_once(rows: list[LedgerRow]) -> list[LedgerRow]:
    """The staff of an enterprise on its first line only, so that the sum counts nobody twice."""
    told: set[str] = set()
    once: list[LedgerRow] = []
    for row in rows:
        is_first = row.case not in told
        told.add(row.case)
        once.append(row if is_first else msgspec.structs.replace(row, staff_to_settle="", staff_settled=""))
    return once


def _zero_row(report: ZeroReported) -> LedgerRow:
    return LedgerRow(
        sequence="",
        township=report.township,
        enterprise="",
        code="",
        industry="",
        name="",
        model="",
        count="",
        state=ZERO_REPORT_TEXT,
        problems=report.text.partition(ZERO_REPORT_TEXT)[2].lstrip("：: ") or report.text,
    )
