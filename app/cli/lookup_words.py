"""This is about the words people read of machines, catalogue rows and energy limits, beside the verbs."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.catalogue.conditions import STANDING_TEXT
from app.domain.energy.telling import LEVEL_TEXT


def _by_name(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(name): word for name, word in words.items()}


LOOKUP_KEYS: Final[Mapping[str, str]] = {
    "finding_text": "结果",
    "hits": "可能相关的条目",
    "total": "条数",
    "row_id": "编号",
    "possibly": "比对",
    "document": "文件",
    "catalogue_item": "条目",
    "wording": "原文",
    "matched_by": "检索方式",
    "standing_text": "条件",
    "hint": "提示",
    "not_checked": "效力",
    "conditions": "适用条件",
    "conditions_answered": "条件和回答",
    "table_version": "表的版本",
    "condition_key": "条件编号",
    "standard": "标准",
    "question": "须回答",
    "answered": "已答",
    "comparison": "比较",
    "limit": "界限",
    "industries": "行业代码（GB/T 4754-2017）",
    "items_held": "收录",
    "items_known": "应有",
    "catalogue_row": "目录比对",
    "limit_row": "限额编号",
    "metric": "指标",
    "process": "工序",
    "energy_unit_of": "单位",
    "effective": "实施日期",
    "validity": "标准效力",
    "limit_value": "限定值",
    "entry_value": "准入值",
    "advanced_value": "先进值",
    "unit_use": "单位产品能耗",
    "level": "结论",
    "excess": "超出",
    "excess_share": "超限比例（%）",
    "order_c": "须限期整改",
    "remarks": "说明",
    "correction_rule": "出处和修正规则",
    "benchmark": "标杆和基准水平",
}

MACHINE_KINDS: Final[Mapping[str, str]] = {
    "transformer": "变压器", "motor": "电动机", "fan": "风机", "pump": "水泵", "welder": "焊机",
    "induction_furnace": "感应炉", "boiler": "锅炉", "dyeing": "染色机", "mill": "磨机", "kiln": "窑",
    "line": "生产线", "other": "其他",
}  # fmt: skip

LOOKUP_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "matched_by": {
        "model": "型号相符", "word": "按习惯名称", "family": "同系列型号", "text": "名称", "pinyin": "拼音",
        "near": "名称相近",
    },
    "standing": _by_name(STANDING_TEXT),
    "comparison": {
        "at_most": "不大于", "below": "小于", "at_least": "不小于", "above": "大于",
        "yes": "应为是", "no": "应为否",
    },
    "answered": {"yes": "是", "no": "否"},
    "validity": {"in_force": "已实施", "unknown": "实施日期未载", "too_early": "尚未实施"},
    "level": {**_by_name(LEVEL_TEXT)},
}  # fmt: skip
