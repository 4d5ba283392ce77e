"""This is about what ties a category to the case: the catalogue row, the plan, the weighing that went over.

Source: domain.md §10.6 JG01 (category fixed by a decision), §3.1 (confirmed capacity);
节约能源法 art. 16, 17, 66.
"""

from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.answers.forms import AnsweredForm, forms_of
from app.domain.catalogue.matched import matched_row, named
from app.domain.energy.telling import LEVEL_TEXT
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.road_stated import confirmed_of
from app.domain.price.facts import PriceCategory

ENERGY_FORM: Final = "energy_limit"
OF_MACHINES: Final = frozenset({"eliminated", "restricted"})
"""Categories that rest on machines."""
WEIGHED: Final = frozenset({"over_limit", "tier"})
"""Categories that rest on unit consumption."""


class Weighing(msgspec.Struct, frozen=True):
    """A finished form 能耗限额核算表: its period's end (ISO day), what it concluded, whether it is over."""

    on: str
    text: str
    is_over: bool


def ties(case: Case, category: PriceCategory, equipment: str = "") -> tuple[str, ...]:
    """What of the case carries a category, in words; none where nothing does.

    equipment: only what is known of this machine. A task that was not completed is known by its document
    alone, so it needs none of these.
    """
    machines = [machine for machine in machines_of(case) if equipment in ("", machine.id)]
    if category in OF_MACHINES:
        return tuple(text for text in (_tie(case, machine) for machine in machines) if text)
    if category not in WEIGHED:
        return ()
    fitting = [each for each in weighings_of(case) if category == "tier" or each.is_over]
    weighed = [f"能耗限额核算（{each.on or '未填统计期'}）：{each.text}" for each in fitting]
    found = [_found(case, machine, "below_limit") for machine in machines]
    return tuple(text for text in (*weighed, *found) if text)


def needs_tie(category: PriceCategory) -> bool:
    return category in OF_MACHINES or category in WEIGHED


def weighings_of(case: Case) -> tuple[Weighing, ...]:
    """Every weighing that was finished and concluded something, by the end of its period."""
    weighed = [_weighing(form) for form in forms_of(case) if form.form_id == ENERGY_FORM and form.lines]
    return tuple(sorted((each for each in weighed if each.text), key=lambda each: each.on))


def _weighing(form: AnsweredForm) -> Weighing:
    text = next((line.value for line in form.lines if line.label == "核算结论"), "")
    ends = next((value for node, value in form.answers.items() if node.endswith("period_to")), "")
    return Weighing(ends, text, LEVEL_TEXT["over"] in text)


def _tie(case: Case, machine: Machine) -> str:
    """The catalogue row a machine was matched with, the finding, else the plan that lists it with a basis."""
    if confirmed_of(case, machine.id).finding == "withdrawn":
        return ""
    row = matched_row(case, machine.id)
    if row is not None:
        return f"{machine.number} {machine.name}：{named(row.document, row.item)}"
    basis = machine.field("basis")
    planned = f"{machine.number} {machine.name}：已列入计划，依据 {basis}" if basis else ""
    return _found(case, machine, "listed") or planned


def _found(case: Case, machine: Machine, finding: str) -> str:
    """The finding (认定) of a machine, where it is this one."""
    confirmed = confirmed_of(case, machine.id)
    if confirmed.finding != finding:
        return ""
    paper = f"{confirmed.basis} {confirmed.number}".strip()
    return f"{machine.number} {machine.name}：{confirmed.on} 认定，{paper}"
