"""This is about one machine as the case shows it: one reading of its acts for screens, papers and ledgers."""

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.acts.slots import Slot
from app.domain.decimals import decimal_of
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentAdded, Step
from app.domain.equipment.kinds import STEPS, fitting_steps
from app.domain.equipment.seals import Seal, seals_on


class StepState(msgspec.Struct, frozen=True):
    """How far one step is.

    Attributes:
        outcome: `done`, `not_applicable`, `undone`, or `open` where nothing was stated.
        on: ISO day it was done, as stated.
    """

    step: Step
    outcome: str
    on: str = ""
    cutoff: str = ""
    detail: str = ""

    @property
    def is_settled(self) -> bool:
        return self.outcome in ("done", "not_applicable")


class Machine(msgspec.Struct, frozen=True):
    """A machine or a batch of one model.

    Attributes:
        fields: what was stated, by field name; of contested fields the earliest value.
        contested: names of fields where two records disagree.
        dismantled: (started, finished, method, contractor, pieces), ISO days; empty texts where unknown.
        steps: those that fit machines of this kind, and any that was stated all the same.
        conclusion: (conclusion, day, reason) of acceptance, empty texts where none.
        weight: tonnes on all weigh slips.
        finding: `listed` or `below_limit` where it was found to be outdated (认定).
    """

    id: str
    number: str
    kind: str
    name: str
    batch: bool
    plan_item: str
    fields: Mapping[str, str]
    contested: tuple[str, ...]
    steps: tuple[StepState, ...]
    seals: tuple[Seal, ...]
    dismantled: tuple[str, str, str, str, str]
    applied_on: str
    conclusion: tuple[str, str, str]
    slips: tuple[DisposalSlipAdded, ...]
    weight: Decimal
    finding: str = ""

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    def step(self, step: Step) -> StepState:
        return next((state for state in self.steps if state.step == step), StepState(step, "not_applicable"))

    @property
    def is_sealed(self) -> bool:
        """All four steps are settled and the main body is sealed."""
        return self.step("sealing").outcome == "done" and all(state.is_settled for state in self.steps)


@read_once
def machines_of(case: Case) -> tuple[Machine, ...]:
    """Every machine of the case, by its number."""
    slips = _slips(case)
    machines = [
        _machine(case, equipment, fact, slips.get(case.kept(f"equipment/{equipment}"), ()))
        for equipment, fact in case.things_of("equipment")
        if isinstance(fact, EquipmentAdded)
    ]
    return tuple(sorted(machines, key=lambda machine: (machine.number, machine.id)))


def machine_of(case: Case, equipment: str) -> Machine | None:
    kept = case.kept(f"equipment/{equipment}").removeprefix("equipment/")
    return next((machine for machine in machines_of(case) if machine.id == kept), None)


def _machine(
    case: Case, equipment: str, fact: EquipmentAdded, slips: tuple[DisposalSlipAdded, ...]
) -> Machine:
    slots = case.slots_of_thing.get(f"equipment/{equipment}", {})
    fields = {name: slot.value for name, slot in slots.items() if isinstance(slot.value, str)}
    dismantled = slots["dismantled"].value if "dismantled" in slots else ("", "", "", "", "")
    conclusion = slots["conclusion"].value if "conclusion" in slots else ("", "", "")
    fitting = fitting_steps(fact.kind)
    return Machine(
        id=equipment,
        number=fact.number,
        kind=fact.kind,
        name=fields.get("name", fact.name),
        batch=fact.batch,
        plan_item=fact.plan_item,
        fields=fields,
        contested=tuple(sorted(name for name, slot in slots.items() if slot.is_contested)),
        steps=tuple(
            _step(case, equipment, step) for step in STEPS if step in fitting or _is_stated(step, slots)
        ),
        seals=seals_on(case, equipment),
        dismantled=msgspec.convert(dismantled, tuple[str, str, str, str, str]),
        applied_on=fields.get("acceptance_applied", ""),
        conclusion=msgspec.convert(conclusion, tuple[str, str, str]),
        slips=slips,
        weight=sum((decimal_of(slip.weight) or Decimal(0) for slip in slips), Decimal(0)),
        finding=_finding(slots),
    )


def _finding(slots: Mapping[str, Slot]) -> str:
    """Of the slot `confirmed` (see `road_facts.py`); nothing where it was withdrawn."""
    value = slots["confirmed"].value if "confirmed" in slots else ("",)
    finding = str(value[0]) if isinstance(value, tuple) else ""
    return finding if finding != "withdrawn" else ""


def _is_stated(step: Step, slots: Mapping[str, Slot]) -> bool:
    return f"step/{step}" in slots


def _step(case: Case, equipment: str, step: Step) -> StepState:
    slot = case.slot(f"equipment/{equipment}/step/{step}")
    if not slot.current:
        return StepState(step, "open")
    outcome, cutoff, detail = msgspec.convert(slot.value, tuple[str, str, str])
    fact = slot.act.inner.fact if slot.act.inner is not None else slot.act.fact
    occurred = getattr(fact, "occurred", None)
    on = occurred.at[:10] if occurred is not None and occurred.at else slot.act.at[:10]
    return StepState(step, outcome, on if outcome == "done" else "", cutoff, detail)


def _slips(case: Case) -> dict[str, tuple[DisposalSlipAdded, ...]]:
    by_machine: dict[str, tuple[DisposalSlipAdded, ...]] = {}
    for _, fact in case.things_of("slip"):
        if isinstance(fact, DisposalSlipAdded):
            thing = case.kept(f"equipment/{fact.equipment}")
            by_machine[thing] = (*by_machine.get(thing, ()), fact)
    return by_machine
