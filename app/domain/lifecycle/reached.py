"""This is about which stages of its road a machine ever came to, and the first day it is said to have.

More acts only ever add to it: what was taken back later is still on the record. What stands now is `road.py`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from app.domain.acceptance.facts import (
    AcceptanceApplied,
    ItemConcluded,
    OpinionCovers,
    OpinionGiven,
    StageWaived,
)
from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.read_once import read_once
from app.domain.archive.facts import CaseArchived
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentDismantled,
    EquipmentStated,
    StepStated,
)
from app.domain.equipment.road_facts import EquipmentAnnounced, EquipmentConfirmed, UpgradeStated
from app.domain.equipment.road_stated import later
from app.domain.equipment.state import day
from app.domain.lifecycle.stages import StageName
from app.domain.photos.facts import PhotoPlaced
from app.domain.publication.facts import PublicationMade
from app.domain.visits.facts import VisitAdded, VisitTimed

Came = tuple[str, StageName, str]
"""A machine's id, a stage, the ISO day or an empty text."""

Reached = Mapping[str, Mapping[StageName, str]]

_PICTURED: Final[Mapping[str, StageName]] = {"before": "before", "during": "during"}
_UPGRADED: Final[Mapping[str, StageName]] = {
    "new_since": "upgrade_new", "old_gone_on": "upgrade_old", "measured_on": "upgrade_measured",
}  # fmt: skip


@read_once
def reached_in(case: Case) -> Reached:
    """Of every machine by its id: the stages it ever came to, with the earliest day stated."""
    reached: dict[str, dict[StageName, str]] = {}
    acts = (*case.acts, *case.strays)
    for act in acts:
        fact = act.stated.fact
        tell = _TELLS.get(type(fact))
        for equipment, stage, on in tell(fact, act.stated) if tell is not None else ():
            _add(reached, _kept(case, equipment), stage, on)
    _of_the_firm(case, acts, reached)
    return reached


def _add(reached: dict[str, dict[StageName, str]], equipment: str, stage: StageName, on: str) -> None:
    known = reached.setdefault(equipment, {})
    days = [each for each in (known.get(stage, ""), on[:10]) if day(each) is not None]
    known[stage] = min(days, default="")


def _kept(case: Case, equipment: str) -> str:
    return case.kept(f"equipment/{equipment}").removeprefix("equipment/")


def _day(fact: Fact, act: Act) -> str:
    occurred = fact.occurred
    return (occurred.at if occurred is not None and occurred.at else act.at)[:10]


def _is_plan(fact: Fact) -> bool:
    return fact.occurred is not None and fact.occurred.source == "plan"


def _added(fact: EquipmentAdded, act: Act) -> Iterator[Came]:
    yield fact.equipment, "candidate", _day(fact, act)
    if fact.plan_item or _is_plan(fact):
        yield from _planned(fact.equipment, _day(fact, act))


def _planned(equipment: str, on: str) -> Iterator[Came]:
    """What the plan lists was found and confirmed by whoever made the plan."""
    for stage in ("candidate", "confirmed", "planned"):
        yield equipment, stage, on


def _stated(fact: EquipmentStated, act: Act) -> Iterator[Came]:
    if _is_plan(fact):
        yield from _planned(fact.equipment, _day(fact, act))
    if fact.field == "stopped_on" and fact.value:
        yield fact.equipment, "stopped", fact.value


def _confirmed(fact: EquipmentConfirmed, _act: Act) -> Iterator[Came]:
    if fact.finding != "withdrawn":
        yield fact.equipment, "confirmed", fact.on


def _announced(fact: EquipmentAnnounced, _act: Act) -> Iterator[Came]:
    if fact.on:
        yield fact.equipment, "announced", fact.on


def _step(fact: StepStated, act: Act) -> Iterator[Came]:
    if fact.outcome == "done":
        yield fact.equipment, fact.step, _day(fact, act)
        yield fact.equipment, "stopped", _day(fact, act)


def _dismantled(fact: EquipmentDismantled, _act: Act) -> Iterator[Came]:
    if fact.finished:
        yield fact.equipment, "dismantled", fact.finished


def _placed(fact: PhotoPlaced, _act: Act) -> Iterator[Came]:
    kind, _, name = fact.subject.partition("/")
    if kind == "equipment" and fact.stage in _PICTURED:
        yield name, _PICTURED[fact.stage], ""


def _waived(fact: StageWaived, _act: Act) -> Iterator[Came]:
    if fact.stage in _PICTURED:
        yield fact.equipment, _PICTURED[fact.stage], ""


def _slip(fact: DisposalSlipAdded, _act: Act) -> Iterator[Came]:
    yield fact.equipment, "disposal", fact.on


def _upgraded(fact: UpgradeStated, _act: Act) -> Iterator[Came]:
    if fact.value and fact.field in _UPGRADED:
        yield fact.equipment, _UPGRADED[fact.field], fact.value


def _applied(fact: AcceptanceApplied, _act: Act) -> Iterator[Came]:
    if fact.on:
        yield fact.equipment, "applied", fact.on


def _concluded(fact: ItemConcluded, _act: Act) -> Iterator[Came]:
    if fact.conclusion != "refused":
        yield fact.equipment, "inspected", fact.on


_TELLS: Final[Mapping[type, Callable[[Any, Act], Iterator[Came]]]] = {
    EquipmentAdded: _added,
    EquipmentStated: _stated,
    EquipmentConfirmed: _confirmed,
    EquipmentAnnounced: _announced,
    StepStated: _step,
    EquipmentDismantled: _dismantled,
    PhotoPlaced: _placed,
    StageWaived: _waived,
    DisposalSlipAdded: _slip,
    UpgradeStated: _upgraded,
    AcceptanceApplied: _applied,
    ItemConcluded: _concluded,
}


def _of_the_firm(case: Case, acts: tuple[Act, ...], reached: dict[str, dict[StageName, str]]) -> None:
    """What is done once for the enterprise: orders, opinion, publication, archive, looking again."""
    facts: list[Any] = [act.stated.fact for act in acts]
    given = {fact.opinion: fact.on for fact in facts if isinstance(fact, OpinionGiven)}
    published = {
        opinion: fact.on
        for fact in facts
        if isinstance(fact, PublicationMade) and fact.stage == "announced"
        for opinion in fact.opinions
    }
    for fact in facts:
        passed = fact.items if isinstance(fact, OpinionCovers) else ()
        for item in passed:
            if item.conclusion.startswith("passed"):
                equipment = _kept(case, item.equipment)
                _add(reached, equipment, "opinion", given.get(fact.opinion, ""))
                if fact.opinion in published:
                    _add(reached, equipment, "published", published[fact.opinion])
    _after_acceptance(facts, reached)


def _after_acceptance(facts: list[Any], reached: dict[str, dict[StageName, str]]) -> None:
    archived = [fact.on for fact in facts if isinstance(fact, CaseArchived)]
    revisits = {fact.visit for fact in facts if isinstance(fact, VisitAdded) and fact.kind == "revisit"}
    began = [
        fact.at
        for fact in facts
        if isinstance(fact, VisitTimed) and fact.event == "started" and fact.visit in revisits
    ]
    days: tuple[tuple[StageName, list[str]], ...] = (("archived", archived), ("revisit", began))
    for known in reached.values():
        accepted = known.get("inspected")
        for stage, all_days in days:
            after = [each for each in all_days if accepted and later(each, accepted)]
            if after:
                known[stage] = min(after)[:10]


def days_of(reached: Reached, equipment: str) -> Mapping[StageName, str]:
    return reached.get(equipment, {})
