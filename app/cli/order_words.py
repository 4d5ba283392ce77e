"""This is about the words people read of orders, beside the verbs."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.orders.state import (
    DECISION_TEXT,
    FOLLOWS_TEXT,
    PROPOSAL_TEXT,
    RECHECKED_TEXT,
    VERDICT_TEXT,
)

ORDER_KEYS: Final[Mapping[str, str]] = {
    "orders": "整改要求",
    "order_title": "文书名称",
    "order_sort": "类别",
    "agency": "出具机关",
    "issued_on": "出具日期",
    "served_on": "送达日期",
    "order_state": "进展",
    "term_rule": "期限规则",
    "term": "整改期限",
    "extended_until": "延期至",
    "order_limit": "限额核算",
    "extensions": "延期申请",
    "asked_until": "申请延至",
    "answer_given": "批复",
    "rectification_reports": "整改报告",
    "order_trail": "逐项对应",
    "photo_before": "整改前影像",
    "photo_after": "整改后影像",
    "recheck": "复查结果",
    "order_conclusion": "复查结论",
    "follows": "后续处理",
    "may_propose": "可提请",
    "proposals": "提请",
    "proposed": "提请事项",
    "government_decisions": "政府决定",
    "decided": "决定种类",
    "hints": "建议（待核对）",
}


def _by_name(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(name): word for name, word in words.items()}


ORDER_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "order_sort": {
        "energy": "能耗超限额", "steel": "钢铁质量、安全不达标", "safety": "安全生产",
        "environment": "生态环境", "special": "特种设备", "other": "其他",
    },
    "order_state": {
        "unserved": "未送达", "running": "整改中", "asked": "已申请延期", "overdue": "逾期",
        "reported": "待复查", "rechecked": "待下结论", "cleared": "已销号", "failed": "复查未通过",
        "proposed": "已提请", "decided": "政府已决定",
    },
    "answer_given": {"granted": "同意延期", "refused": "不予延期", "": "待批复"},
    "recheck": _by_name(RECHECKED_TEXT) | {"": "未复查"},
    "verdict": _by_name(VERDICT_TEXT),
    "follows": _by_name(FOLLOWS_TEXT),
    "proposed": _by_name(PROPOSAL_TEXT),
    "decided": _by_name(DECISION_TEXT),
}  # fmt: skip
