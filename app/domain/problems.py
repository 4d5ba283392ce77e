"""This is about what a person must look at before anything is accepted: listed, never hidden, never refused.

What a rule would have refused had it seen both sides after a merge is listed here.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.equipment.cutoffs import cutoffs_of, used_since_cut
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.orders.order import Order, order_standing, orders_of
from app.domain.powers.seizure import seizures_of
from app.domain.visits.visit import visits_of

FindingKind = Literal[
    "contested", "fork", "stray", "gap", "unknown_fact", "seal_number_twice", "seal_broken", "used_since_cut",
    "reading_below_cut",
    "number_twice", "overlapping_visits", "sealed_without_due_day",
    "extended_twice", "ordered_twice", "proposed_twice", "seized_twice",
]  # fmt: skip


class Finding(msgspec.Struct, frozen=True):
    """One thing to look at.

    Attributes:
        where: slot path, thing, device or number it is about.
        values: what stands there, in the order of the fold.
    """

    kind: FindingKind
    where: str
    values: tuple[str, ...] = ()


@read_once
def problems(case: Case) -> tuple[Finding, ...]:
    """Everything that blocks acceptance until a person has dealt with it."""
    looks = (
        _merge_findings, _seal_findings, _machine_findings, _visit_findings, _order_findings,
        _seizure_findings,
    )  # fmt: skip
    return tuple(finding for look in looks for finding in look(case))


def _merge_findings(case: Case) -> Iterator[Finding]:
    for path, slot in case.contested():
        yield Finding("contested", path, tuple(str(statement.value) for statement in slot.current))
    for fork in case.open_forks():
        yield Finding("fork", fork.device, (str(fork.number), *fork.branches))
    for stray in case.open_strays():
        yield Finding("stray", f"{stray.device}/{stray.number}", (stray.digest,))
    for gap in case.gaps:
        yield Finding("gap", gap.device, (str(gap.first), str(gap.last)))
    for act in case.unknown():
        yield Finding("unknown_fact", f"{act.device}/{act.number}")


def _seal_findings(case: Case) -> Iterator[Finding]:
    seals = seals_of(case)
    counts = Counter(seal.number for seal in seals)
    spoiled = set(spoiled_numbers(case))
    for number, count in counts.items():
        if count > 1 or number in spoiled:
            yield Finding("seal_number_twice", number)
    replaced = {seal.replaces for seal in seals}
    for seal in seals:
        if seal.condition in ("broken", "missing") and seal.number not in replaced:
            yield Finding("seal_broken", seal.number, (seal.condition,))


def _machine_findings(case: Case) -> Iterator[Finding]:
    machines, points = machines_of(case), cutoffs_of(case)
    numbers = (*(machine.number for machine in machines), *(point.number for point in points))
    for number, count in Counter(numbers).items():
        if count > 1:
            yield Finding("number_twice", number)
    for machine in machines:
        if machine.step("sealing").outcome == "done" and not machine.field("dismantle_by"):
            yield Finding("sealed_without_due_day", machine.number)
    for point in points:
        for day, used in used_since_cut(point):
            if used:
                yield Finding(
                    "used_since_cut" if used > 0 else "reading_below_cut", point.number, (day, str(used))
                )


def _visit_findings(case: Case) -> Iterator[Finding]:
    """Two inspections of one enterprise at one time: two laptops typed the same visit."""
    turns = [
        (turn.began, turn.ended or "9999", visit)
        for visit in visits_of(case)
        if visit.kind == "inspection"
        for turn in visit.turns
    ]
    turns.sort(key=lambda turn: turn[:2])
    for (_, ended, first), (began, _, second) in pairwise(turns):
        if began < ended and first.id != second.id:
            yield Finding("overlapping_visits", second.id, (first.id,))


def _order_findings(case: Case) -> Iterator[Finding]:
    """A clock started anew, more time granted again, or a second proposal, each without a reason."""
    orders = orders_of(case)
    for at, order in enumerate(orders):
        covered = tuple(problem.id for problem in order.problems)
        row = order.limit.row if order.limit is not None else ""
        earlier = order_standing(orders[:at], order.rule if order.is_clocked else "", covered, row)
        if earlier is not None and not order.is_over and not order.why:
            yield Finding("ordered_twice", order.label, (earlier.label,))
        if _is_extended_twice(order):
            yield Finding("extended_twice", order.label)
        if len(order.proposals) > 1:
            yield Finding("proposed_twice", order.label)


def _is_extended_twice(order: Order) -> bool:
    granted = [each for each in order.extensions if each.outcome == "granted"]
    return len(granted) > 1 and not any(each.why for each in granted[1:])


def _seizure_findings(case: Case) -> Iterator[Finding]:
    """One machine under two 查封 at a time. Source: 行政强制法 art. 23 (不得重复查封)."""
    standing = [seizure for seizure in seizures_of(case) if seizure.release is None]
    for machine in machines_of(case):
        numbers = [
            each.field("number") or each.decided.agency_name for each in standing if each.covers(machine.id)
        ]
        if len(numbers) > 1:
            yield Finding("seized_twice", machine.number, tuple(numbers))
