"""This is about the words people read of duty lists, beside the verbs."""

from collections.abc import Mapping
from typing import Final

from app.domain.duties.due import STATE_TEXT

DUTY_KEYS: Final[Mapping[str, str]] = {
    "duty_lists": "任务清单",
    "duty_list": "清单",
    "duty_rows": "行数",
    "duty_open": "未办结",
    "duty_late": "逾期",
    "duty_fields": "字段",
    "duty_kind": "类型",
    "duty_text": "事项",
    "duty_due": "应办日期",
    "duty_state": "办理状态",
    "needed": "必填",
    "choices": "可选",
    "duty_figures": "统计",
    "duty_figure": "数值",
    "about_it": "说明",
    "differs_in": "与清单不一致（以清单为准）",
}

DUTY_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "duty_state": {str(state): text for state, text in STATE_TEXT.items()},
    "duty_kind": {
        "text": "文字", "day": "日期", "number": "数字", "choice": "选项", "enterprise": "企业",
        "township": "乡镇（街道）", "bureau": "部门", "unit": "单位", "file": "附件",
        "sealed": "加密单独保存",
    },
}  # fmt: skip
