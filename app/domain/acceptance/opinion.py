"""This is about the written opinion per enterprise (逐户验收意见), computed from what was concluded per item.

Two items may have passed while one still stands: the opinion is then partial, and is supplemented later.
Source: seed plan (逐户出具书面验收意见); users.md a15; domain.md §4.10 F-YJ.
"""

from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from app.domain.acceptance.facts import OpinionGiven, OpinionItem
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine

Outcome = Literal["passed", "partial", "refused"]

CONCLUSION_TEXT: Final[dict[str, str]] = {
    "passed": "通过",
    "passed_after_supplement": "补正后通过",
    "refused": "不予通过",
}
NOT_YET: Final = "未验收"
OUTCOME_TEXT: Final[dict[str, str]] = {"passed": "通过", "partial": "部分通过", "refused": "不予通过"}


class Opinion(msgspec.Struct, frozen=True):
    """One written opinion.

    Attributes:
        items: what stood of each machine then; empty for opinions of older programs.
        supplements: id of the opinion it supplements, or empty.
    """

    id: str
    number: str
    on: str
    outcome: str
    text: str
    items: tuple[OpinionItem, ...]
    supplements: str


def in_scope(machines: Iterable[Machine]) -> tuple[Machine, ...]:
    """Machines the opinion is about: not those that need not go."""
    return tuple(machine for machine in machines if machine.field("scope") != "不予淘汰")


def outcome_of(machines: Iterable[Machine]) -> Outcome | None:
    """全户意见 as the items stand; None while nothing was concluded."""
    said = [machine.conclusion[0] for machine in in_scope(machines)]
    if not any(said):
        return None
    passed = sum(conclusion.startswith("passed") for conclusion in said)
    if passed == len(said):
        return "passed"
    return "partial" if passed else "refused"


def items_of(machines: Iterable[Machine]) -> tuple[OpinionItem, ...]:
    return tuple(
        OpinionItem(machine.id, machine.number, machine.conclusion[0], machine.conclusion[2])
        for machine in in_scope(machines)
    )


def items_text(items: Iterable[OpinionItem]) -> str:
    """`E-01 通过；E-02 不予通过（未拆除）`."""
    return "；".join(
        f"{item.number} {CONCLUSION_TEXT.get(item.conclusion, NOT_YET)}"
        + (f"（{item.reason}）" if item.reason else "")
        for item in items
    )


def opinions_of(case: Case) -> tuple[Opinion, ...]:
    """Every opinion, by day."""
    found = [
        _opinion(case, opinion, fact)
        for opinion, fact in case.things_of("opinion")
        if isinstance(fact, OpinionGiven)
    ]
    return tuple(sorted(found, key=lambda opinion: opinion.on))


def _opinion(case: Case, opinion: str, fact: OpinionGiven) -> Opinion:
    covers = case.value(f"opinion/{opinion}/covers", ("", ()))
    supplements, items = msgspec.convert(covers, tuple[str, tuple[tuple[str, str, str, str], ...]])
    return Opinion(
        id=opinion,
        number=fact.number,
        on=fact.on,
        outcome=fact.outcome,
        text=fact.text,
        items=tuple(OpinionItem(*item) for item in items),
        supplements=supplements,
    )
