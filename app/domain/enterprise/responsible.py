"""This is about who answers for the items of an enterprise: 属地, 部门, 企业, as the plan names them."""

from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.enterprise.facts import Party
from app.domain.equipment.machine import machines_of

_PARTIES: Final[tuple[Party, ...]] = ("territory", "bureau", "company")


class Responsible(msgspec.Struct, frozen=True):
    """One who answers.

    Attributes:
        numbers: of the machines this person answers for.
    """

    party: Party
    name: str
    unit: str
    phone: str
    numbers: tuple[str, ...]


def responsible_of(case: Case) -> tuple[Responsible, ...]:
    """Each person once, by party; of two records that disagree the earlier."""
    found: dict[tuple[Party, str, str, str], tuple[str, ...]] = {}
    for machine in machines_of(case):
        for party in _PARTIES:
            value = case.value(f"equipment/{machine.id}/responsible/{party}", ("", "", ""))
            name, unit, phone = msgspec.convert(value, tuple[str, str, str])
            if name:
                who = (party, name, unit, phone)
                found[who] = (*found.get(who, ()), machine.number)
    people = [Responsible(*who, numbers) for who, numbers in found.items()]
    return tuple(sorted(people, key=lambda each: (_PARTIES.index(each.party), each.name)))
