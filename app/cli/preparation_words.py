"""This is about the words people read of preparing a visit and of rule packs, beside the verbs."""

from collections.abc import Mapping
from typing import Final

from app.domain.trace.preparation_sentences import FIELD_TEXT
from app.domain.visits.preparation import (
    CHECK_TYPE_TEXT,
    EXCEPTION_TEXT,
    NUMBERING_TEXT,
    SERVED_TEXT,
    TASK_TEXT,
)
from app.operations.look_before_visit import STEP_TEXT

PREPARATION_KEYS: Final[Mapping[str, str]] = {
    **FIELD_TEXT,
    "legal_basis": "法律依据",
    "bureaus": "联合检查单位",
    "entry_scan": "扫码入企",
    "queued_at": "离线排队",
    "read_at": "扫码时间",
    "scan_waits": "待补",
    "cap_passed": "超频次批准",
    "approver": "批准人",
    "nth": "本年度第几次",
    "cap": "年度上限",
    "caps": "年度频次上限",
    "category": "类别",
    "over_yearly_cap": "超过上限",
    "departure": "出发检查",
    "departure_text": "项目",
    "rules_used": "所用规则",
    "preparation_steps": "出发准备",
    "step_text": "步骤",
    "step_state": "情况",
    "lacking_text": "尚缺",
    "next_step": "下一步",
    "notice_by": "通知书最晚送达（待核对）",
    "notice_late": "通知书送达偏晚（待核对）",
    "rule_pack": "规则包",
    "rule_packs": "规则包",
    "rule_tables": "规则表",
    "rule_version": "版本",
    "rule_table": "规则表",
    "pack_tables": "包内规则表",
    "table_digest": "校验值",
    "valid_from": "适用起始日",
    "made_at": "制作时间",
    "taken_at": "收入时间",
    "in_force": "适用",
    "inspection_category": "检查频次类别",
}

PREPARATION_CODES: Final = frozenset(
    {"rules", "lacking", "preparation_step", "departure_item", "departure_state"}
)
"""Words beside them say the same."""

PREPARATION_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "check_type": CHECK_TYPE_TEXT,
    "task_from": TASK_TEXT,
    "served_how": SERVED_TEXT,
    "notice_exception": EXCEPTION_TEXT,
    "numbering": NUMBERING_TEXT,
    "step_state": {"done": "已齐", "open": "尚缺", "look": "请留意"},
    "next_step": {str(step): text for step, text in STEP_TEXT.items()},
}
