"""This is about the exit plan coming in: previewed cell by cell, confirmed by a person, undone if wrong.

Reading changes nothing. Confirming writes each enterprise's case first and the office's plan last, so that a
confirmation cut short is simply done again: a case states only what it does not show yet.
"""

from collections.abc import Iterator

import msgspec

from app.crypto.passphrases import Entropy
from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, SetAside
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.facts import CaseListed
from app.domain.plan.facts import PlanItemListed, PlanTaken, ZeroReported
from app.domain.plan.opening import Opening, open_from_plan, plan_item
from app.domain.plan.plan import PlanEnterprise, PlanReading, enterprises
from app.operations.create_case import Firm, case_id_for
from app.operations.in_hand import InHand, Machine
from app.operations.keep_writing import case_to_write
from app.operations.list_cases import refresh_rows
from app.operations.progress import Progress, silent
from app.storage.workspace import OFFICE

PLAN_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PlanConfirmed(msgspec.Struct, frozen=True):
    """What a confirmed plan became.

    Attributes:
        cases: ids of the enterprises' cases, in the plan's order.
        new_cases: how many of them were made.
    """

    plan: str
    title: str
    cases: tuple[str, ...]
    new_cases: int
    items: int


class PlanPaper(msgspec.Struct, frozen=True):
    """A plan as it was read, with the workbook it was read from."""

    reading: PlanReading
    workbook: bytes

    @property
    def title(self) -> str:
        return self.reading.title or "年度淘汰退出计划"


def confirm_plan(
    opened: InHand,
    paper: PlanPaper,
    stamp: Stamp,
    machine: Machine,
    progress: Progress = silent,
) -> PlanConfirmed:
    """Take a plan: a case per enterprise, an item per line.

    Raises RuleRefused PLAN_EMPTY when no line could be taken; FileRefused when a disk stands in the way.
    """
    firms = enterprises(paper.reading)
    if not firms:
        raise RuleRefused(Refusal.PLAN_EMPTY)
    plan = machine.entropy(16).hex()
    office = opened.read_office()
    facts: list[Fact] = []
    cases: list[Case] = []
    made = 0
    for number, firm in enumerate(firms):
        progress(number, len(firms))
        case_id = case_id_for(opened, office, Firm(firm.name, firm.code, firm.township), machine.entropy)
        made += not opened.has_case(case_id)
        case, opening = _open_one(opened, case_id, paper.title, firm, _Making(stamp, machine))
        cases.append(case)
        facts.append(CaseListed(case=case_id, name=firm.name, code=firm.code, township=firm.township))
        facts += [
            plan_item(row, machine.entropy(16).hex(), plan, case_id, opening.equipment[row.key])
            for row in firm.rows
        ]
    facts += [
        ZeroReported(report=machine.entropy(16).hex(), plan=plan, township=each.township, text=each.text)
        for each in paper.reading.zero_reports
    ]
    _write_office(opened, paper, plan, facts, _Making(stamp, machine))
    refresh_rows(opened, cases)
    progress(len(firms), len(firms))
    return PlanConfirmed(plan, paper.title, tuple(c.id for c in cases), made, len(paper.reading.rows))


class _Making(msgspec.Struct, frozen=True):
    """Who makes cases, and with which randomness."""

    stamp: Stamp
    machine: Machine

    def ids(self) -> Iterator[str]:
        while True:
            yield self.machine.entropy(16).hex()


def _open_one(
    opened: InHand, case_id: str, title: str, firm: PlanEnterprise, making: _Making
) -> tuple[Case, Opening]:
    entropy = making.machine.entropy
    with case_to_write(opened, case_id, making.stamp, entropy) as (case_file, by):
        looked_at = case_file.load()
        opening = open_from_plan(looked_at, title, firm.rows, making.ids())
        if opening.facts:
            with case_file.writing() as writer:
                writer.append(by, looked_at.seen, opening.facts)
        return case_file.load(), opening


def _write_office(opened: InHand, paper: PlanPaper, plan: str, facts: list[Fact], making: _Making) -> None:
    with case_to_write(opened, OFFICE, making.stamp, making.machine.entropy) as (office, by):
        looked_at = office.load()
        with office.writing() as writer:
            kept = writer.keep_original(paper.workbook, PLAN_MEDIA_TYPE).original
            taken = PlanTaken(
                plan=plan,
                title=paper.title,
                year=paper.reading.year,
                sha256=kept.sha256,
                items=len(paper.reading.rows),
                enterprises=sum(isinstance(fact, CaseListed) for fact in facts),
            )
            new = [fact for fact in facts if not _is_listed(looked_at, fact)]
            writer.append(by, looked_at.seen, (taken, *new))


def _is_listed(office: Case, fact: Fact) -> bool:
    return isinstance(fact, CaseListed) and office.value(f"case/{fact.case}/listed") == (
        fact.name,
        fact.code,
        fact.township,
    )


def plans_of(office: Case) -> tuple[tuple[str, PlanTaken], ...]:
    """Plans in force, newest last."""
    return tuple((plan, fact) for plan, fact in office.things_of("plan") if isinstance(fact, PlanTaken))


def items_of(office: Case) -> tuple[PlanItemListed, ...]:
    """Items of the plans in force."""
    in_force = {plan for plan, _ in plans_of(office)}
    items = (fact for _, fact in office.things_of("plan_item") if isinstance(fact, PlanItemListed))
    return tuple(item for item in items if item.plan in in_force)


def zero_reports_of(office: Case) -> tuple[ZeroReported, ...]:
    """Townships that reported nothing in the plans in force, or apart from any; each once, the newest."""
    in_force = {plan for plan, _ in plans_of(office)}
    reports = (fact for _, fact in office.things_of("zero_report") if isinstance(fact, ZeroReported))
    return tuple({each.township: each for each in reports if not each.plan or each.plan in in_force}.values())


def undo_plan(opened: InHand, plan: str, stamp: Stamp, reason: str, entropy: Entropy) -> int:
    """Take a plan back: what nobody has worked on yet goes out of sight, its trace stays.

    A machine that another plan lists too, or of which anything but the plan was stated, stays.
    Gives how many machines went. Raises RuleRefused PLAN_UNKNOWN, REASON_MISSING.
    """
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    office = opened.read_office()
    if plan not in {known for known, _ in plans_of(office)}:
        raise RuleRefused(Refusal.PLAN_UNKNOWN, plan=plan)
    gone = 0
    changed: list[Case] = []
    for case_id, machines in _only_in(office, plan).items():
        with case_to_write(opened, case_id, stamp, entropy) as (case_file, by):
            case = case_file.load()
            facts = [
                SetAside(thing=f"equipment/{equipment}", note=reason)
                for equipment in machines
                if _only_planned(case, equipment)
            ]
            with case_file.writing() as writer:
                writer.append(by, case.seen, facts)
            gone += len(facts)
            changed.append(case_file.load())
    with case_to_write(opened, OFFICE, stamp, entropy) as (office_file, by), office_file.writing() as writer:
        writer.append(by, office.seen, (SetAside(thing=f"plan/{plan}", note=reason),))
    refresh_rows(opened, changed)
    return gone


def _only_in(office: Case, plan: str) -> dict[str, list[str]]:
    """Per case, the machines that this plan lists and no other plan in force."""
    items = items_of(office)
    others = {(item.case, item.equipment) for item in items if item.plan != plan}
    machines: dict[str, list[str]] = {}
    for item in items:
        if item.plan == plan and (item.case, item.equipment) not in others:
            machines.setdefault(item.case, []).append(item.equipment)
    return machines


def _only_planned(case: Case, equipment: str) -> bool:
    """Nothing but the plan speaks of this machine."""
    thing = f"equipment/{equipment}"
    slots = case.slots_of_thing.get(thing, {}).values()
    told = [statement.act for slot in slots for statement in slot.current]
    fed = any(path.endswith(f"/feeds/{equipment}") for path in case.joined_slots)
    return not fed and all(_is_of_plan(act) for act in told)


def _is_of_plan(act: Act) -> bool:
    occurred = getattr(act.fact, "occurred", None)
    return occurred is not None and occurred.source == "plan"
