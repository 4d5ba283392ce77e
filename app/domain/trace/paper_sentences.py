"""This is about what is said of papers, of acceptance and of the archive, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acceptance.checklist import ANSWER_TEXT, check_text
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    CheckAsked,
    CriteriaChosen,
    GroupMember,
    ItemConcluded,
    OpinionCovers,
    OpinionGiven,
    ProofWaived,
    StageWaived,
)
from app.domain.acceptance.opinion import CONCLUSION_TEXT, OUTCOME_TEXT, items_text
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.archive.facts import CaseArchived
from app.domain.equipment.state import STAGE_TEXT
from app.domain.lacking import key_text
from app.domain.records.facts import (
    HandCorrection,
    RecordPrinted,
    RecordSigned,
    RecordStated,
    ScanTakenIn,
    StampMarkStated,
)
from app.domain.trace.machine_sentences import joined
from app.domain.trace.things import name_of, thing_text

_SIGNED: Final = {"signed": "已签字", "refused": "当事人拒签", "absent": "当事人不在场"}
_STAMPS: Final = {"pending": "公章待补盖", "stamped": "已盖公章"}
_FIELDS: Final = {
    "number": "文号", "served_on": "送达日期", "receiver": "签收人", "authorisation": "授权委托书",
    "void_reason": "作废，原因",
}  # fmt: skip


def _paper(case: Case, record: str) -> str:
    return name_of(case, f"record/{record}")


def _printed(_case: Case, fact: RecordPrinted) -> str:
    blank = f"，空白 {len(fact.missing)} 项待手工填写" if fact.missing else ""
    return f"打印《{fact.title}》，{len(fact.pages)} 页{blank}"


def _signed(case: Case, fact: RecordSigned) -> str:
    witness = f"见证人 {fact.witness}" if fact.witness else ""
    return f"{_paper(case, fact.record)} {joined(_SIGNED[fact.state], fact.on, fact.reason, witness)}"


def _stated(case: Case, fact: RecordStated) -> str:
    return f"{_paper(case, fact.record)} {_FIELDS[fact.field]}：{fact.value or '（清空）'}"


def _stamp(case: Case, fact: StampMarkStated) -> str:
    return f"{_paper(case, fact.record)} {joined(_STAMPS[fact.state], fact.on)}"


def _scan(case: Case, fact: ScanTakenIn) -> str:
    return f"{_paper(case, fact.record)} 第 {fact.page} 页签字件归入"


def _correction(case: Case, fact: HandCorrection) -> str:
    where = joined(f"第 {fact.page} 页", fact.place)
    return f"{_paper(case, fact.record)} 手写更正（{where}）：“{fact.old}”改为“{fact.new}”"


def _machine(case: Case, equipment: str) -> str:
    return name_of(case, f"equipment/{equipment}")


def _applied(case: Case, fact: AcceptanceApplied) -> str:
    return f"{_machine(case, fact.equipment)} 申请验收：{fact.on}"


def _concluded(case: Case, fact: ItemConcluded) -> str:
    said = joined(CONCLUSION_TEXT[fact.conclusion], fact.on, fact.reason)
    return f"{_machine(case, fact.equipment)} 验收结论：{said}"


def _waived(case: Case, fact: StageWaived) -> str:
    stage = STAGE_TEXT.get(fact.stage, fact.stage)
    return f"{_machine(case, fact.equipment)} 缺少“{stage}”影像，原因：{fact.reason}"


def _opinion(_case: Case, fact: OpinionGiven) -> str:
    return f"出具验收意见 {fact.number}（{fact.on}）：{OUTCOME_TEXT[fact.outcome]}"


def _waived_proof(case: Case, fact: ProofWaived) -> str:
    said = f"{_machine(case, fact.equipment)} 缺少“{key_text(fact.proof)}”"
    return f"{said}，原因：{fact.reason}" if fact.reason else f"{said}的原因撤回"


def _check(case: Case, fact: CheckAnswered) -> str:
    machine = "" if fact.subject == "enterprise/self" else f"{thing_text(case, fact.subject)} "
    said = joined(ANSWER_TEXT[fact.answer], fact.text)
    return f"{machine}验收表 {check_text(case, fact.subject, fact.item)}：{said}"


def _asked(case: Case, fact: CheckAsked) -> str:
    rule = f"（{fact.rule}）" if fact.rule else ""
    return f"{thing_text(case, fact.subject)} 验收表 {fact.item} 条目：{fact.text}{rule}"


def _chosen(case: Case, fact: CriteriaChosen) -> str:
    return f"{_machine(case, fact.equipment)} 选用拆除认定标准：{fact.row or '按设备种类'}"


def _member(_case: Case, fact: GroupMember) -> str:
    who = " ".join(part for part in (fact.unit, fact.name, fact.post) if part)
    return f"验收组{'成员' if fact.present else '移除成员'}：{who}"


def _covers(case: Case, fact: OpinionCovers) -> str:
    number = name_of(case, f"opinion/{fact.opinion}")
    earlier = name_of(case, f"opinion/{fact.supplements}") if fact.supplements else ""
    said = f"验收意见 {number} 逐台结论：{items_text(fact.items) or '无'}"
    return joined(said, f"补充 {earlier}" if earlier else "")


def _archived(_case: Case, fact: CaseArchived) -> str:
    left = f"，尚缺 {len(fact.missing)} 项" if fact.missing else ""
    return f"归档（{joined(fact.on, fact.number)}）：{fact.folder}，{fact.files} 个文件{left}"


PAPER_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    RecordPrinted: _printed,
    RecordSigned: _signed,
    RecordStated: _stated,
    StampMarkStated: _stamp,
    ScanTakenIn: _scan,
    HandCorrection: _correction,
    AcceptanceApplied: _applied,
    ItemConcluded: _concluded,
    StageWaived: _waived,
    OpinionGiven: _opinion,
    ProofWaived: _waived_proof,
    CheckAnswered: _check,
    CheckAsked: _asked,
    CriteriaChosen: _chosen,
    GroupMember: _member,
    OpinionCovers: _covers,
    CaseArchived: _archived,
}
