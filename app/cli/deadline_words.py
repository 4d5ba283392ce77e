"""This is about the words people read of deadlines, beside the verbs."""

from collections.abc import Mapping
from typing import Final

from app.domain.ahead.listed import DUE_TEXT

DEADLINE_KEYS: Final[Mapping[str, str]] = {
    "clock": "规则",
    "clocks": "期限规则",
    "starts_with": "起算",
    "counted_from": "起算日",
    "last_day": "届满日",
    "first_day": "自该日起",
    "until": "届满时刻",
    "extension": "延长",
    "left_out": "不计入的日数",
    "longest_extension": "最多延长",
    "reckoning": "推算过程",
    "missing_years": "缺放假安排的年度",
    "holiday_years": "放假安排",
    "holiday_notice": "通知文号",
    "length": "时长",
    "time_unit": "单位",
    "checked": "核对情况",
    "trigger": "触发条件",
    "penalties": "计入的处罚",
    "due_groups": "分组",
    "due_lines": "期限提醒",
    "due_group": "分组",
    "days_left": "剩余天数",
    "about": "事项",
    "answer_for_it": "责任人",
    "events": "日历项数",
    "deadlines": "已确认的期限",
    "computed": "推算日期",
    "confirmed": "确认日期",
    "why_differs": "不一致的原因",
    "met_on": "办结日期",
    "due_kind": "类别",
    "month": "月份",
}

_GROUP_TEXT: Final = {
    "overdue": "逾期",
    "unanswered": "督办未回复",
    "ours": "本局到期工作",
    "week": "7 日内",
    "month": "30 日内",
    "later": "以后",
}

DEADLINE_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "time_unit": {"hour": "小时", "day": "日", "working_day": "个工作日", "month": "个月", "year": "年"},
    "checked": {"law": "已核对法条", "source": "据所列文件", "verify": "须核对原文"},
    "due_group": _GROUP_TEXT,
    "due_groups": _GROUP_TEXT,
    "due_kind": {str(kind): text for kind, text in DUE_TEXT.items()},
    "trigger": {"three_in_180_days": "180 日内三次处罚", "four_in_a_year": "一年内四次处罚"},
}
