"""This is about the words people read of powers, 查封 and supply, beside the verbs."""

from collections.abc import Mapping
from typing import Final

from app.domain.agencies.agency import FIELDS, KIND_TEXT
from app.domain.powers.seizure import FIELD_TEXT
from app.domain.powers.supply import SEPARATE, SUPPLY_TEXT
from app.domain.trace.power_sentences import WAY_TEXT

SEIZURE_CODES: Final = frozenset({"agency_kind", "seizure", "seizure_state"})
"""What only programs want."""

POWER_KEYS: Final[Mapping[str, str]] = {
    "powers": "职权表",
    "measure": "措施代号",
    "allowed": "是否有权",
    "legal_basis": "法律依据",
    "bodies": "机关",
    "duty": "法律规定的机关",
    "preconditions": "条件",
    "decides": "决定人",
    "bodies_checked": "机关对应",
    "dates_checked": "施行日期核对",
    "in_force_from": "施行日期",
    "in_force_until": "废止日期",
    "agencies": "机关档案",
    "agency_id": "编号",
    "agency_kind_text": "机关类别",
    "agency_fields": "机关情况",
    "delegated": "另行取得的职权",
    "way": "方式",
    "seizures": "查封（扣押）",
    "sealed_elsewhere": "其他机关已查封",
    "body": "机关",
    "seizure_state_text": "状态",
    "acting_agency": "实施机关",
    "since": "查封时间",
    "decided_until": "决定期限至",
    "written_notice": "书面告知",
    "warning": "预警（日）",
    "ends": "届满日",
    "urgent": "情况紧急",
    "approver": "批准人",
    "approved_at": "批准时间",
    "approve_by": "补办批准截止",
    "seizure_fields": "决定内容",
    "seized_things": "查封清单",
    "amount": "数量",
    "condition_text": "查封时状况",
    "testing": "检测、检验、鉴定",
    "began": "开始",
    "ended": "结束",
    "extended": "延长",
    "released": "解除",
    "release_ground": "解除情形",
    "cutoff_supply": "断水断电前核实",
    "supply": "核实情况",
    "not_stated": "尚未核实",
    "overruled": "负责人决定继续",
    **FIELDS,
    **{name: text for name, text in FIELD_TEXT.items() if name in ("grounds", "custody", "custodian")},
    "residents": SUPPLY_TEXT["residents"],
    "fire": SUPPLY_TEXT["fire"],
    "emergency": SUPPLY_TEXT["emergency"],
    "own_generation": SUPPLY_TEXT["own_generation"],
    "neighbour": SUPPLY_TEXT["neighbour"],
    "body_kind": SUPPLY_TEXT["body_kind"],
    "stop_order": SUPPLY_TEXT["stop_order"],
    "approved_post": SUPPLY_TEXT["approved_post"],
}

POWER_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "allowed": {"True": "有权", "False": "无权"},
    "bodies": KIND_TEXT,
    "body_kind": KIND_TEXT,
    "bodies_checked": {"law": "已核对法条", "source": "据所列文件", "verify": "本程序的理解，待核对"},
    "dates_checked": {"law": "已核对法条", "source": "据所列文件", "verify": "待核对"},
    "way": WAY_TEXT,
    "residents": SEPARATE,
    "fire": SEPARATE,
    "emergency": SEPARATE,
}
