"""This is about stating a slot again by its path: what a hand correction or a settlement says."""

from typing import get_args

from msgspec import convert

from app.domain.acts.fact import Fact, Occurred
from app.domain.disposal.facts import DisposalField, DisposalStated, SlipField, SlipStated
from app.domain.enterprise.facts import EnterpriseField, EnterpriseStated
from app.domain.equipment.cutoff_facts import CutoffField, CutoffStated, ReadingTaken
from app.domain.equipment.facts import EquipmentField, EquipmentStated
from app.domain.equipment.rules import decimal_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import ProblemField, ProblemStated
from app.domain.visits.facts import VisitField, VisitStated


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
    if kind == "visit" and name in get_args(VisitField):
        field = convert(name, VisitField)
        return VisitStated(visit=thing, field=field, value=value, occurred=occurred, note=note)
    if kind == "problem" and name in get_args(ProblemField):
        field = convert(name, ProblemField)
        return ProblemStated(problem=thing, field=field, value=value, occurred=occurred, note=note)
    if kind == "cutoff":
        return _cutoff_again(thing, name, value, occurred, note)
    raise RuleRefused(Refusal.THING_UNKNOWN, thing=path)


def _cutoff_again(cutoff: str, name: str, value: str, occurred: Occurred, note: str) -> Fact:
    if name in get_args(CutoffField):
        field = convert(name, CutoffField)
        return CutoffStated(cutoff=cutoff, field=field, value=value, occurred=occurred, note=note)
    what, _, rest = name.partition("/")
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
