"""This is about the slot a person names on the command line: `equipment/E-02/capacity`."""

from collections.abc import Callable, Mapping
from typing import Final

from app.cli.finding import cutoff_named, equipment_named, problem_named, visit_named
from app.domain.acts.case import Case
from app.domain.errors import Refusal, RuleRefused

_FIND: Final[Mapping[str, Callable[[Case, str], str]]] = {
    "equipment": equipment_named,
    "cutoff": cutoff_named,
    "visit": visit_named,
    "problem": problem_named,
}


def slot_named(case: Case, text: str) -> str:
    """The full path of a slot: `equipment/E-02/capacity` with the id in place of the number.

    Raises RuleRefused THING_UNKNOWN and those of `finding`.
    """
    kind, _, rest = text.partition("/")
    thing, _, name = rest.partition("/")
    if kind == "enterprise":
        return f"enterprise/self/{name or thing}"
    if kind not in _FIND or not name:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=text)
    return f"{kind}/{_FIND[kind](case, thing)}/{name}"
