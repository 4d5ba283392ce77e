"""This is about what is said of papers and of acceptance, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acceptance.facts import AcceptanceApplied, ItemConcluded, OpinionGiven, StageWaived
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.equipment.state import STAGE_TEXT
from app.domain.records.facts import (
    HandCorrection,
    RecordPrinted,
    RecordSigned,
    RecordStated,
    ScanTakenIn,
    StampMarkStated,
)
from app.domain.trace.machine_sentences import joined
from app.domain.trace.things import name_of

_SIGNED: Final = {"signed": "已签字", "refused": "当事人拒签", "absent": "当事人不在场"}
_STAMPS: Final = {"pending": "公章待补盖", "stamped": "已盖公章"}
_FIELDS: Final = {
    "number": "文号", "served_on": "送达日期", "receiver": "签收人", "authorisation": "授权委托书",
    "void_reason": "作废，原因",
}  # fmt: skip
_CONCLUSIONS: Final = {"passed": "通过", "passed_after_supplement": "补正后通过", "refused": "不予通过"}
_OUTCOMES: Final = {"passed": "通过", "partial": "部分通过", "refused": "不予通过"}


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
    said = joined(_CONCLUSIONS[fact.conclusion], fact.on, fact.reason)
    return f"{_machine(case, fact.equipment)} 验收结论：{said}"


def _waived(case: Case, fact: StageWaived) -> str:
    stage = STAGE_TEXT.get(fact.stage, fact.stage)
    return f"{_machine(case, fact.equipment)} 缺少“{stage}”影像，原因：{fact.reason}"


def _opinion(_case: Case, fact: OpinionGiven) -> str:
    return f"出具验收意见 {fact.number}（{fact.on}）：{_OUTCOMES[fact.outcome]}"


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
}
