"""This is about what is said of machines, cut-off points, seals and the firm, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.catalogue.conditions import STANDING_TEXT
from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.catalogue.matched import named
from app.domain.disposal.disposal import PROOF_TEXT
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, SlipStated
from app.domain.enterprise.facts import ResponsibleStated, SiteAdded, SitePointStated
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, MeterReplaced
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentAdded, EquipmentDismantled, StepStated
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.seal_facts import SealChecked, SealLifted, SealPlaced, SealSpoiled
from app.domain.trace.things import name_of

_OUTCOMES: Final = {"done": "已办理", "not_applicable": "不适用", "undone": "已恢复"}
_CONDITIONS: Final = {"intact": "完好", "broken": "破损", "missing": "缺失", "lifted": "已启封"}
_PARTIES: Final = {"territory": "属地", "bureau": "部门", "company": "企业"}


def joined(*parts: str) -> str:
    """What is not empty, apart by a comma."""
    return "，".join(part for part in parts if part)


def _machine(case: Case, equipment: str) -> str:
    return name_of(case, f"equipment/{equipment}")


def _added(_case: Case, fact: EquipmentAdded) -> str:
    return f"登记设备 {fact.number} {fact.name}{'（同型号一批）' if fact.batch else ''}"


def _step(case: Case, fact: StepStated) -> str:
    point = name_of(case, f"cutoff/{fact.cutoff}") if fact.cutoff else ""
    at = f"（断开点 {point}）" if point else ""
    said = f"{_machine(case, fact.equipment)} {STEP_TEXT[fact.step]}：{_OUTCOMES[fact.outcome]}{at}"
    return joined(said, fact.detail)


def _dismantled(case: Case, fact: EquipmentDismantled) -> str:
    days = f"{fact.started} 至 {fact.finished}" if fact.finished else f"{fact.started} 开始"
    pieces = f"切割 {fact.pieces} 件" if fact.pieces else ""
    return f"{_machine(case, fact.equipment)} 拆除：{joined(days, fact.method, fact.contractor, pieces)}"


def _slip(case: Case, fact: DisposalSlipAdded) -> str:
    what = joined(
        _machine(case, fact.equipment), f"{fact.weight} 吨", fact.plate, fact.buyer, fact.destination
    )
    return f"登记过磅单 {fact.number}（{fact.on}）：{what}"


_SLIP_FIELDS: Final = {"gross": "毛重", "tare": "皮重", "photo": "过磅单影像"}


def _slip_stated(case: Case, fact: SlipStated) -> str:
    slip = name_of(case, f"slip/{fact.slip}")
    if fact.field == "photo":
        return f"过磅单 {slip} {_SLIP_FIELDS['photo']}：{name_of(case, f'photo/{fact.value}')}"
    return f"过磅单 {slip} {_SLIP_FIELDS[fact.field]}：{fact.value or '（清空）'}" + (
        " 吨" if fact.value else ""
    )


def _buyer(_case: Case, fact: BuyerStated) -> str:
    code = f"信用代码 {fact.code}" if fact.code else ""
    qualification = f"资质 {fact.qualification}" if fact.qualification else ""
    return f"登记收购单位 {joined(fact.buyer, code, qualification)}"


def _proof(case: Case, fact: DisposalProofAdded) -> str:
    said = joined(f"{PROOF_TEXT[fact.kind]} {fact.number}".strip(), fact.on, fact.text)
    return f"{_machine(case, fact.equipment)} 登记处置材料：{said}"


def _matched(case: Case, fact: CatalogueRowMatched) -> str:
    machine = _machine(case, fact.equipment)
    if not fact.row:
        return f"{machine} 撤销目录比对"
    standing = STANDING_TEXT.get(fact.standing, fact.standing)
    said = f"{machine} 对照目录：{named(fact.document, fact.item)}“{fact.text}”"
    return joined(said, standing, f"条件：{fact.conditions}" if fact.conditions else "")


def _point(_case: Case, fact: CutoffAdded) -> str:
    return f"登记断开点 {fact.number}：{fact.place}"


def _feeds(case: Case, fact: CutoffFeeds) -> str:
    verb = "供给" if fact.feeds else "不供给"
    return f"断开点 {name_of(case, f'cutoff/{fact.cutoff}')} {verb} {_machine(case, fact.equipment)}"


def _meter(case: Case, fact: MeterReplaced) -> str:
    point = name_of(case, f"cutoff/{fact.cutoff}")
    new = f"新表 {fact.new_number} 起码 {fact.new_start}"
    return f"{point} 换表（{fact.on}）：旧表止码 {fact.old_stop}，{new}"


def _placed(case: Case, fact: SealPlaced) -> str:
    instead = f"，替换 {fact.replaces}" if fact.replaces else ""
    return f"登记封条 {fact.number}：{_machine(case, fact.equipment)} {fact.part}{instead}"


def _checked(case: Case, fact: SealChecked) -> str:
    said = joined(_CONDITIONS[fact.condition], fact.cause)
    return f"检查封条 {name_of(case, f'seal/{fact.seal}')}（{fact.on}）：{said}"


def _lifted(case: Case, fact: SealLifted) -> str:
    return f"启封 {name_of(case, f'seal/{fact.seal}')}（{fact.on}），原因：{fact.reason}"


def _spoiled(_case: Case, fact: SealSpoiled) -> str:
    return joined(f"封条 {fact.number} 作废", fact.reason)


def _responsible(case: Case, fact: ResponsibleStated) -> str:
    party = _PARTIES[fact.party]
    who = " ".join(part for part in (fact.name, fact.unit, fact.phone) if part)
    return f"{_machine(case, fact.equipment)} {party}责任人：{who}"


def _site(_case: Case, fact: SiteAdded) -> str:
    return joined(f"登记厂区 {fact.name}（{'自有' if fact.holding == 'owned' else '承租'}）", fact.address)


def _site_point(case: Case, fact: SitePointStated) -> str:
    site = name_of(case, f"site/{fact.site}")
    return f"{site} 设为厂区基准点：{fact.latitude}，{fact.longitude}（{fact.datum}）"


MACHINE_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    EquipmentAdded: _added,
    StepStated: _step,
    EquipmentDismantled: _dismantled,
    DisposalSlipAdded: _slip,
    SlipStated: _slip_stated,
    BuyerStated: _buyer,
    DisposalProofAdded: _proof,
    CatalogueRowMatched: _matched,
    CutoffAdded: _point,
    CutoffFeeds: _feeds,
    MeterReplaced: _meter,
    SealPlaced: _placed,
    SealChecked: _checked,
    SealLifted: _lifted,
    SealSpoiled: _spoiled,
    ResponsibleStated: _responsible,
    SiteAdded: _site,
    SitePointStated: _site_point,
}
"""What has no line here is said as slot and value."""
