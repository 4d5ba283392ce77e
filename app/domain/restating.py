"""This is about stating a slot again by its path: what a hand correction or a settlement says."""

from collections.abc import Callable, Mapping
from typing import Final, get_args

from msgspec import convert

from app.domain.acceptance.facts import CriteriaChosen
from app.domain.acts.fact import Fact, Occurred
from app.domain.disposal.facts import DisposalField, DisposalStated, SlipField, SlipStated
from app.domain.enterprise.facts import EnterpriseField, EnterpriseStated
from app.domain.equipment.cutoff_facts import CutoffField, CutoffStated, ReadingTaken
from app.domain.equipment.facts import EquipmentField, EquipmentStated
from app.domain.equipment.road_facts import UpgradeField, UpgradeStated
from app.domain.equipment.rules import decimal_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import ProblemField, ProblemStated
from app.domain.powers.facts import SeizureField, SeizureStated, SupplyField, SupplyStated
from app.domain.powers.supply import state_supply
from app.domain.price.restating import account_again
from app.domain.staff.restating import contingency_again, figure_again, help_again, roster_again
from app.domain.visits.facts import VisitField, VisitStated
from app.domain.visits.preparation_facts import (
    InspectionCategoryStated,
    PreparationField,
    VisitPrepared,
)


def stated_again(path: str, value: str, occurred: Occurred, note: str = "") -> Fact:
    """The fact that states this slot as this text. Raises RuleRefused THING_UNKNOWN, NOT_A_DECIMAL."""
    kind, thing, name = (*path.split("/", 2), "", "")[:3]
    if kind == "enterprise" and name in get_args(EnterpriseField):
        field = convert(name, EnterpriseField)
        return EnterpriseStated(field=field, value=value, occurred=occurred, note=note)
    if kind == "equipment" and name in get_args(EquipmentField):
        field = convert(name, EquipmentField)
        return EquipmentStated(equipment=thing, field=field, value=value, occurred=occurred, note=note)
    if kind == "equipment" and name in get_args(DisposalField):
        field = convert(name, DisposalField)
        return DisposalStated(equipment=thing, field=field, value=value, occurred=occurred, note=note)
    if kind == "slip" and name in get_args(SlipField):
        field = convert(name, SlipField)
        return SlipStated(slip=thing, field=field, value=value, occurred=occurred, note=note)
    if kind == "enterprise" and name == "inspection_category":
        return InspectionCategoryStated(category=value, occurred=occurred, note=note)
    if kind == "problem" and name in get_args(ProblemField):
        field = convert(name, ProblemField)
        return ProblemStated(problem=thing, field=field, value=value, occurred=occurred, note=note)
    if kind not in _OF_FAMILY:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=path)
    return _OF_FAMILY[kind](thing, name, value, occurred, note)


def _visit_again(visit: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name in get_args(VisitField):
        field = convert(name, VisitField)
        return VisitStated(visit=visit, field=field, value=value, occurred=occurred, note=note)
    if name not in get_args(PreparationField):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=f"visit/{visit}/{name}")
    prepared = convert(name, PreparationField)
    return VisitPrepared(visit=visit, field=prepared, value=value, occurred=occurred, note=note)


def _seizure_again(seizure: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    field = name.removeprefix("says/")
    if field not in get_args(SeizureField):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=f"seizure/{seizure}/{name}")
    about = convert(field, SeizureField)
    return SeizureStated(seizure=seizure, field=about, value=value, occurred=occurred, note=note)


def _cutoff_again(cutoff: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name in get_args(CutoffField):
        field = convert(name, CutoffField)
        return CutoffStated(cutoff=cutoff, field=field, value=value, occurred=occurred, note=note)
    what, _, rest = name.partition("/")
    if what == "supply" and rest in get_args(SupplyField):
        about = convert(rest, SupplyField)
        said = SupplyStated(cutoff=cutoff, field=about, value=value, occurred=occurred, note=note)
        return state_supply(said)
    moment, _, register = rest.partition("/")
    if what != "reading" or not moment:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=f"cutoff/{cutoff}/{name}")
    return ReadingTaken(
        cutoff=cutoff,
        moment=moment,
        value=decimal_text(value),
        register=register,
        occurred=occurred,
        note=note,
    )


def _road_again(equipment: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    """A proof of an upgrade, or the row of what counts as dismantled."""
    if name == "criteria":
        return CriteriaChosen(equipment=equipment, row=value, occurred=occurred, note=note)
    field = name.removeprefix("upgrade_")
    if field == name or field not in get_args(UpgradeField):
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=f"equipment/{equipment}/{name}")
    proof = convert(field, UpgradeField)
    return UpgradeStated(equipment=equipment, field=proof, value=value, occurred=occurred, note=note)


_OF_FAMILY: Final[Mapping[str, Callable[[str, str, str, Occurred, str], Fact]]] = {
    "visit": _visit_again,
    "cutoff": _cutoff_again,
    "seizure": _seizure_again,
    "equipment": _road_again,
    "power_account": account_again,
    "staff": figure_again,
    "help": help_again,
    "contingency": contingency_again,
    "roster_version": roster_again,
}
"""Kinds of things whose slots are stated again in a module, or a function, of their own."""
