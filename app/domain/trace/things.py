"""This is about what people call a thing of a case: `设备 E-02`, `断开点 D1`, `封条 FC2025-0003`."""

from collections.abc import Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.photos.facts import PhotoKept
from app.domain.records.facts import RecordPrinted
from app.domain.visits.facts import VisitAdded
from app.domain.visits.visit import KIND_TEXT

_KINDS: Final[Mapping[str, str]] = {
    "screening_firm": "排查底册企业", "zero_report": "零报告", "screening_list": "排查底册",
    "equipment": "设备", "cutoff": "断开点", "seal": "封条", "seal_number": "封条", "slip": "过磅单",
    "photo": "影像", "visit": "现场工作", "record": "文书", "problem": "问题", "form": "检查表",
    "site": "厂区", "enterprise": "企业", "correction": "手写更正", "segment": "执法记录仪",
    "opinion": "验收意见", "proof": "处置材料", "buyer": "收购单位",
    "order": "整改要求", "order_extension": "延期申请", "order_report": "整改报告",
    "closure_proposal": "提请停业整顿（关闭）", "government_decision": "政府决定",
    "help": "结对帮扶", "contact": "帮扶联系", "staff_event": "职工活动", "staff_review": "研判记录",
    "roster": "职工名册", "roster_version": "职工名册", "staff": "职工安置", "contingency": "应急预案",
    "duty": "任务清单行", "duty_file": "任务清单附件",
    "original": "原件", "device": "电脑", "archive": "归档", "holidays": "放假安排",
    "power_account": "户号", "trace": "复产线索", "signal": "复产线索", "publication": "公示公告",
    "objection": "异议",
    "agency": "机关", "seizure": "查封",
    "published_form": "下发的检查表", "rule_pack": "规则包",
    "inspection_cap": "检查频次上限", "inspections": "其他机关检查",
}  # fmt: skip


def thing_text(case: Case, thing: str) -> str:
    """Kind and number of a thing; the kind alone where it has no number."""
    kind = thing.partition("/")[0]
    return f"{_KINDS.get(kind, '')} {name_of(case, thing)}".strip() or "其他记录"


def name_of(case: Case, thing: str) -> str:
    """The number or name a thing goes by; empty where it has none."""
    added = case.added(thing)
    fact = added.stated.fact if added is not None else None
    if isinstance(fact, VisitAdded):
        return f"{KIND_TEXT[fact.kind]} {fact.planned_for}".strip()
    if isinstance(fact, RecordPrinted):
        return f"《{fact.title}》"
    if isinstance(fact, PhotoKept):
        return _photo_name(case, thing, fact)
    if isinstance(fact, Fact):
        return str(
            getattr(fact, "number", "")
            or getattr(fact, "name", "")
            or getattr(fact, "alias", "")
            or getattr(fact, "form_id", "")
        )
    return ""


def _photo_name(case: Case, thing: str, fact: PhotoKept) -> str:
    """The number on papers once it is placed, else the name of the file."""
    place = case.value(f"{thing}/place")
    number = place[2] if isinstance(place, tuple | list) and len(place) > 2 else ""
    return str(number) or fact.name
