"""This is about what is said of restarted production, revisits, publication and standing machines."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.publication.facts import ObjectionAnswered, ObjectionReceived, PublicationMade
from app.domain.publication.publication import OUTCOME_TEXT as OBJECTION_TEXT
from app.domain.publication.publication import STAGE_TEXT
from app.domain.restart.facts import SignalAnswered, TraceSeen
from app.domain.restart.signals import OUTCOME_TEXT, TRACE_TEXT
from app.domain.revisit.facts import RevisitStated, ViewpointPaired
from app.domain.revisit.revisit import FOUND_TEXT
from app.domain.standing.facts import StandingStated
from app.domain.standing.standing import CAUSES
from app.domain.trace.machine_sentences import joined
from app.domain.trace.things import name_of

_REVISIT: Final = {
    "site_state": "现场现状", "restarted": "是否复产", "restarted_text": "复产情况",
    "new_equipment": "是否新增设备", "new_equipment_text": "新增设备情况",
    "power_use": "用电量同比", "seals_text": "封条情况",
}  # fmt: skip
_STANDING: Final = {"standing_cause": "未拆原因", "standing_measures": "防恢复措施"}


def _trace(case: Case, fact: TraceSeen) -> str:
    machine = name_of(case, f"equipment/{fact.equipment}") if fact.equipment else ""
    return f"登记复产线索（{fact.on}）：{joined(machine, TRACE_TEXT[fact.kind], fact.text)}"


def _answered(_case: Case, fact: SignalAnswered) -> str:
    about = f"（{fact.about}）" if fact.about else ""
    return f"核实复产线索{about}：{joined(OUTCOME_TEXT[fact.outcome], fact.on, fact.reason)}"


def _revisit(case: Case, fact: RevisitStated) -> str:
    value = FOUND_TEXT.get(fact.value, fact.value) or "（清空）"
    return f"{name_of(case, f'visit/{fact.visit}')} {_REVISIT[fact.field]}：{value}"


def _pair(case: Case, fact: ViewpointPaired) -> str:
    machine = name_of(case, f"equipment/{fact.equipment}")
    if not fact.before and not fact.now:
        return f"{machine} 撤销同机位对比"
    before, now = (name_of(case, f"photo/{each}") for each in (fact.before, fact.now))
    return f"{machine} 同机位对比：{before or '影像'} 与 {now or '影像'}"


def _published(_case: Case, fact: PublicationMade) -> str:
    days = f"{fact.on} 至 {fact.until}" if fact.until else fact.on
    return f"{STAGE_TEXT[fact.stage]} {joined(fact.number, days, fact.place)}"


def _objected(_case: Case, fact: ObjectionReceived) -> str:
    return f"收到异议（{fact.on}）：{joined(fact.by, fact.text)}"


def _objection_answered(_case: Case, fact: ObjectionAnswered) -> str:
    return f"答复异议（{fact.on}）：{joined(OBJECTION_TEXT[fact.outcome], fact.text)}"


def _standing(case: Case, fact: StandingStated) -> str:
    value = CAUSES.get(fact.value, fact.value) or "（清空）"
    return f"{name_of(case, f'equipment/{fact.equipment}')} {_STANDING[fact.field]}：{value}"


RESTART_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    TraceSeen: _trace,
    SignalAnswered: _answered,
    RevisitStated: _revisit,
    ViewpointPaired: _pair,
    PublicationMade: _published,
    ObjectionReceived: _objected,
    ObjectionAnswered: _objection_answered,
    StandingStated: _standing,
}
