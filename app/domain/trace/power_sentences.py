"""This is about what is said of agencies, powers, 查封 and supply before a cut, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.agencies.agency import FIELDS, KIND_TEXT
from app.domain.agencies.facts import AgencyListed, AgencyStated, PowerDelegated
from app.domain.agencies.table import basis_text
from app.domain.moments import moment_shown
from app.domain.powers.facts import (
    Overruled,
    SealedElsewhere,
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureReleased,
    SeizureStated,
    SeizureTested,
    SupplyStated,
    ThingSeized,
)
from app.domain.powers.seizure import FIELD_TEXT, RELEASE_TEXT
from app.domain.powers.supply import GATE_TEXT, SEPARATE, SUPPLY_TEXT
from app.domain.trace.things import name_of, thing_text

WAY_TEXT: Final[Mapping[str, str]] = {"assigned": "依法取得", "commissioned": "委托"}


def _listed(_case: Case, fact: AgencyListed) -> str:
    return f"登记机关：{fact.name}（{KIND_TEXT.get(fact.kind, fact.kind)}）"


def _agency_stated(case: Case, fact: AgencyStated) -> str:
    what = FIELDS.get(fact.field, fact.field)
    return f"{name_of(case, f'agency/{fact.agency}')} {what}：{fact.value or '（清空）'}"


def _delegated(case: Case, fact: PowerDelegated) -> str:
    name = name_of(case, f"agency/{fact.agency}")
    if not fact.document:
        return f"撤销职权登记：{name}，{fact.measure}"
    since = f"，自 {fact.on} 起" if fact.on else ""
    return f"登记职权：{name}，{fact.measure}（{WAY_TEXT[fact.way]}，{fact.document}{since}）"


def _decided(_case: Case, fact: SeizureDecided) -> str:
    basis = basis_text(fact.law, fact.article)
    urgent = "，情况紧急，24 小时内补办批准" if fact.urgent and not fact.approved_at else ""
    approved = (
        f"，{fact.approved_post} {fact.approved_by} {moment_shown(fact.approved_at)} 批准"
        if fact.approved_at
        else ""
    )
    term = f"{moment_shown(fact.since)} 至 {fact.until}"
    return f"查封（扣押）决定：{fact.agency_name}，依据{basis}，{term}{approved}{urgent}"


def _stated(case: Case, fact: SeizureStated) -> str:
    said = f"{FIELD_TEXT[fact.field]}：{fact.value or '（清空）'}"
    return f"{thing_text(case, f'seizure/{fact.seizure}')} {said}"


def _thing(case: Case, fact: ThingSeized) -> str:
    if not fact.name:
        return "查封清单删去一项"
    on = thing_text(case, f"equipment/{fact.equipment}") if fact.equipment else ""
    told = "，".join(part for part in (fact.name, on, fact.count, fact.condition) if part)
    return f"列入查封清单：{told}"


def _approved(_case: Case, fact: SeizureApproved) -> str:
    return f"补办查封批准：{fact.post} {fact.by} {moment_shown(fact.at)}"


def _extended(_case: Case, fact: SeizureExtended) -> str:
    number = f"（{fact.number}）" if fact.number else ""
    return f"延长查封期限{number}至 {fact.until}，{fact.post} {fact.by} {fact.on} 批准，理由：{fact.reason}"


def _tested(_case: Case, fact: SeizureTested) -> str:
    written = f"已书面告知（{fact.notice}），不计入期限" if fact.notice else "未书面告知，计入期限"
    text = f"{fact.text}，" if fact.text else ""
    return f"查封期间检测、检验、鉴定：{text}{fact.began} 至 {fact.ended}，{written}"


def _released(_case: Case, fact: SeizureReleased) -> str:
    if not fact.on:
        return "撤销解除查封的登记"
    number = f"（{fact.number}）" if fact.number else ""
    text = f"，{fact.text}" if fact.text else ""
    return f"解除查封{number}：{fact.on}，{RELEASE_TEXT[fact.ground]}{text}，{fact.post} {fact.by}批准"


def _elsewhere(case: Case, fact: SealedElsewhere) -> str:
    what = thing_text(case, f"equipment/{fact.equipment}")
    if not fact.body:
        return f"撤销“已由其他机关查封”：{what}"
    told = "，".join(part for part in (fact.body, fact.number, fact.on) if part)
    return f"已由其他机关查封：{what}（{told}）"


def _supply(case: Case, fact: SupplyStated) -> str:
    value = SEPARATE.get(fact.value, fact.value) or "（清空）"
    point = thing_text(case, f"cutoff/{fact.cutoff}")
    return f"{point} {SUPPLY_TEXT[fact.field]}：{moment_shown(value)}"


def _overruled(case: Case, fact: Overruled) -> str:
    gate = GATE_TEXT.get(fact.gate, fact.gate)
    basis = f"（{basis_text(fact.law, fact.article)}）" if fact.law else ""
    about = thing_text(case, fact.subject)
    return f"负责人决定继续：{about}，{gate}{basis}，{fact.post} {fact.leader}，理由：{fact.reason}"


POWER_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    AgencyListed: _listed,
    AgencyStated: _agency_stated,
    PowerDelegated: _delegated,
    SeizureDecided: _decided,
    SeizureStated: _stated,
    ThingSeized: _thing,
    SeizureApproved: _approved,
    SeizureExtended: _extended,
    SeizureTested: _tested,
    SeizureReleased: _released,
    SealedElsewhere: _elsewhere,
    SupplyStated: _supply,
    Overruled: _overruled,
}
