"""This is about the words of acceptance, disposal and papers on the command line, in Chinese."""

from collections.abc import Mapping
from typing import Final

from app.domain.acceptance.checklist import ANSWER_TEXT
from app.domain.acceptance.opinion import OUTCOME_TEXT
from app.domain.disposal.disposal import DESTINATIONS, PROOF_TEXT

ACCEPTANCE_KEYS: Final[Mapping[str, str]] = {
    "weigh_slips": "过磅单",
    "gross": "毛重（吨）",
    "tare": "皮重（吨）",
    "design": "设计重量（吨）",
    "difference": "相差（%）",
    "buyers": "收购单位",
    "qualification": "备案或资质",
    "disposal_papers": "处置材料",
    "paper_kind": "材料种类",
    "chain": "处置核销",
    "deregistered_on": "使用登记注销",
    "non_transfer_on": "不转移声明",
    "disposal_pictures": "处置影像",
    "against": "验收前须补齐",
    "rule": "依据",
    "proof": "项目",
    "hard": "须先处理",
    "compared": "计划核对",
    "planned": "计划",
    "actual": "实际",
    "agrees": "一致",
    "checks_answered": "验收表",
    "check": "行",
    "check_answer": "结果",
    "reasons": "书面原因",
    "whole": "全户意见",
    "opinion_outcome": "结果",
    "opinions": "验收意见",
    "supplements": "补充",
    "group": "验收组",
    "applied_on": "验收申请",
}
ACCEPTANCE_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "destination": DESTINATIONS,
    "paper_kind": PROOF_TEXT,
    "check_answer": ANSWER_TEXT,
    "whole": OUTCOME_TEXT,
    "opinion_outcome": OUTCOME_TEXT,
    "chain": {"complete": "材料已齐", "missing": "尚缺材料", "standing": "未拆除"},
}
PAPER_KINDS: Final[Mapping[str, str]] = {
    "walk_sheet": "随身清单",
    "inspection_approval": "行政检查审批表",
    "inspection_notice": "行政检查通知书",
    "inspection_record": "现场检查笔录",
    "cutoff_record": "断水断电核验记录",
    "sealing_record": "封存见证单",
    "seizure_decision": "查封（扣押）决定书",
    "seizure_list": "查封（扣押）清单",
    "seizure_extension": "延长查封（扣押）期限决定书",
    "seizure_release": "解除查封（扣押）决定书",
    "photo_evidence": "影像证据册",
    "disposal_record": "处置去向核销单",
    "acceptance_form": "现场检查验收表",
    "acceptance_opinion": "验收意见",
    "rectification_order": "整改要求",
    "extension_reply": "延期批复",
    "recheck_opinion": "整改复查意见书",
    "closure_proposal": "提请停业整顿（关闭）的请示",
    "revisit_record": "回头看记录",
}
