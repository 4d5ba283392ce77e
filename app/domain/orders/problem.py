"""This is about problems as the case shows them: P1 … Pn, what was demanded, by when, with what verdict."""

from collections.abc import Mapping

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.orders.facts import ProblemFound


class Problem(msgspec.Struct, frozen=True):
    """One problem; `fields` by field name, days as ISO text."""

    id: str
    number: str
    text: str
    visit: str
    equipment: str
    fields: Mapping[str, str]

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def is_closed(self) -> bool:
        return bool(self.field("closed_on"))


@read_once
def problems_found(case: Case) -> tuple[Problem, ...]:
    """Every problem of the case, by number."""
    found = [
        Problem(
            problem,
            fact.number,
            fact.text,
            fact.visit,
            fact.equipment,
            {
                name: slot.value
                for name, slot in case.slots_of_thing.get(f"problem/{problem}", {}).items()
                if isinstance(slot.value, str)
            },
        )
        for problem, fact in case.things_of("problem")
        if isinstance(fact, ProblemFound)
    ]
    return tuple(sorted(found, key=lambda problem: (problem.number, problem.id)))
