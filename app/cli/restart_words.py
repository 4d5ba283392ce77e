"""This is about the words of restarted production, revisits and publication on the command line."""

from collections.abc import Mapping
from typing import Final

from app.domain.publication.publication import OUTCOME_TEXT as OBJECTION_TEXT
from app.domain.publication.publication import STAGE_TEXT, STATE_TEXT
from app.domain.restart.bills import SIGN_TEXT
from app.domain.restart.signals import KIND_TEXT, OUTCOME_TEXT, WEIGHT_TEXT

RESTART_KEYS: Final[Mapping[str, str]] = {
    "restart_signals": "复产线索",
    "signal_key": "线索编号",
    "signal_kind": "线索种类",
    "weighed": "判断",
    "signal_text": "线索",
    "weighed_by": "判断依据",
    "seen_by": "发现人",
    "seen_in": "来源",
    "is_open": "未核实",
    "signal_answer": "核实",
    "signal_outcome": "核实结论",
    "holds": "结论有效",
    "electricity_bills": "电费清单",
    "bill_month": "月份",
    "kwh": "用电量（kWh）",
    "bill_from": "来源",
    "own_account": "专供已断电设备",
    "mean_before": "断电前月均",
    "mean_since": "断电后月均",
    "year_before": "上年同月",
    "change_percent": "同比（%）",
    "bill_sign": "提示",
    "publication": "公示公告",
    "publication_state": "公示状态",
    "is_done": "公示公告完成",
    "notices": "公示公告记录",
    "publication_stage": "公示或公告",
    "shown_until": "公示至",
    "published_where": "网址（媒体）",
    "objections": "异议",
    "objection_outcome": "处理",
    "answered_on": "答复日期",
    "stated": "已登记项数",
    "revisit_found": "回头看情况",
    "use_compared": "用电量同比",
    "pairs": "同机位对比",
    "photo_before": "此前影像",
    "photo_now": "目前影像",
    "is_stated": "人工选定",
    "planned_for": "计划日期",
    "revisit_rules": "巡查间隔（建议）",
    "rule_code": "编号",
    "source_of_rule": "出处",
}
RESTART_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "signal_kind": {str(key): word for key, word in KIND_TEXT.items()},
    "weighed": {str(key): word for key, word in WEIGHT_TEXT.items()},
    "signal_outcome": {str(key): word for key, word in OUTCOME_TEXT.items()},
    "objection_outcome": {str(key): word for key, word in OBJECTION_TEXT.items()},
    "bill_sign": {str(key): word for key, word in SIGN_TEXT.items()},
    "bill_from": {"bill": "电费单", "reading": "抄表", "photo": "影像"},
    "publication_state": {str(key): word for key, word in STATE_TEXT.items()},
    "publication_stage": {str(key): word for key, word in STAGE_TEXT.items()},
}
