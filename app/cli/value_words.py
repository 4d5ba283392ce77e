"""This is about the words people read on the command line for the codes of an answer."""

from collections.abc import Mapping
from typing import Any, Final

from app.cli.acceptance_words import ACCEPTANCE_VALUES, PAPER_KINDS
from app.cli.archive_words import ARCHIVE_VALUES
from app.cli.claim_words import CLAIM_VALUES, FIELD_KEYS
from app.cli.deadline_words import DEADLINE_VALUES
from app.cli.duty_words import DUTY_VALUES
from app.cli.lookup_words import LOOKUP_VALUES, MACHINE_KINDS
from app.cli.order_words import ORDER_VALUES
from app.cli.plan_told import HOW_TEXT
from app.cli.power_words import POWER_VALUES
from app.cli.preparation_words import PREPARATION_VALUES
from app.cli.price_words import PRICE_VALUES
from app.cli.restart_words import RESTART_VALUES
from app.cli.road_words import ROAD_VALUES
from app.cli.screening_words import SCREENING_VALUES
from app.cli.staff_words import STAFF_VALUES
from app.cli.stick_words import STICK_VALUES
from app.cli.words import KEYS
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.state import STAGE_TEXT
from app.domain.records.printed import STATE_TEXT
from app.domain.visits.visit import KIND_TEXT


def _by_name(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(name): word for name, word in words.items()}


VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    **STICK_VALUES,
    **STAFF_VALUES,
    **SCREENING_VALUES,
    **ACCEPTANCE_VALUES,
    **ARCHIVE_VALUES,
    **DEADLINE_VALUES,
    **LOOKUP_VALUES,
    **ORDER_VALUES,
    **PRICE_VALUES,
    **RESTART_VALUES,
    **DUTY_VALUES,
    **ROAD_VALUES,
    **POWER_VALUES,
    **PREPARATION_VALUES,
    **CLAIM_VALUES,
    "standing": {**STICK_VALUES["standing"], **LOOKUP_VALUES["standing"]},
    "how": _by_name(HOW_TEXT),
    "contested": {name: KEYS[name] for name in FIELD_KEYS},
    "stage": STAGE_TEXT,
    "steps": _by_name(STEP_TEXT),
    "ended_by": {"broken_off": "中止", "finished": "结束"},
    "condition": {"intact": "完好", "broken": "破损", "missing": "缺失", "lifted": "已启封"},
    "outcome": {
        "done": "已办",
        "open": "未办",
        "not_applicable": "不适用",
        "undone": "已恢复",
        "kept": "已收入",
        "same": "该影像已在本机，未重复保存",
        "discarded_before": "曾移出暂存，未再收入",
        "not_read": "无法读取",
        "placed": "已归入",
        "taken": "已归入",
        "again": "已归入，此页原有的扫描件仍保留",
        "linked_before": "该扫描件此前已归入，未重复保存",
        "same_in_case": "该影像已在本档案中，未重复保存",
    },
    "kind": {
        **_by_name(KIND_TEXT),
        "contested": "两处记录不一致",
        "fork": "同一电脑出现两份记录",
        "stray": "有未并入的记录",
        "gap": "记录有缺号",
        "unknown_fact": "该数据由更新版本生成",
        "seal_number_twice": "封条编号重复",
        "seal_broken": "封条异常",
        "used_since_cut": "断开后仍有用量",
        "reading_below_cut": "表底数小于止码",
        "number_twice": "编号重复",
        "overlapping_visits": "现场工作时间重叠",
        "sealed_without_due_day": "封存后未定限拆日期",
        "extended_twice": "两次批准延期",
        "ordered_twice": "重复责令限期整改",
        "proposed_twice": "两次提请",
        "seized_twice": "重复查封",
        **MACHINE_KINDS,
        **{"title": "标题行", "total": "合计行", "note": "说明行", "numbering": "编号行"},
        **PAPER_KINDS,
    },
    "state": {
        **_by_name(STATE_TEXT),
        **{"pending": "待补盖章", "stamped": "已盖章", "refused": "拒签", "absent": "不在场"},
    },
    "role": {
        "officer": "执法人员",
        "patroller": "巡查人员",
        "clerk": "内勤",
        "helper": "协助人员",
        "expert": "专家",
        "legal_person": "法定代表人",
        "site_lead": "现场负责人",
        "witness": "见证人",
        "power_supplier": "供电",
        "water_supplier": "供水",
        "village": "基层组织代表",
        "recorder": "记录人",
    },
    "utility": {"water": "水", "power": "电", "steam": "汽", "gas": "气", "air": "压缩空气"},
    "source": {
        "phone": "手机",
        "cable": "数据线",
        "wechat": "微信副本（非原件）",
        "watermark": "水印相机",
        "recorder": "执法记录仪",
        "scan": "扫描",
        "phone_form": "手机表单",
        "moved": "由其他企业移入",
        "on_site": "现场",
        "paper": "纸质材料（补录）",
        "photo": "影像",
        "told": "口述",
        "plan": "计划",
    },
    "found_by": {"qr": "页码二维码", "hand": "人工指定"},
    "sealed_by": {"company": "企业自行封存", "statutory": "查封"},
    "severity": {"error": "错误", "warning": "提醒", "hint": "建议"},
    "conclusion": {"passed": "通过", "passed_after_supplement": "补正后通过", "refused": "不予通过"},
    "moment": {"cut": "止码"},
    "meter_kind": {"dedicated": "专用", "shared": "共用", "none": "无独立计量"},
    "holding": {"owned": "自有", "leased": "承租"},
}
