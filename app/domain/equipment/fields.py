"""This is about what is typed into the fields of machines and cut-off points: days, numbers, kinds of meter.

A day that can't be read would never fall due, so it is refused while the person is there to mend it.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import msgspec

from app.domain.acts.fact import Fact
from app.domain.equipment.cutoff_facts import CutoffStated
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import Refusal, RuleRefused

METER_TEXT: Final[Mapping[str, str]] = {"dedicated": "专用表", "shared": "共用表", "none": "无独立计量"}

FIELD_TEXT: Final[Mapping[str, str]] = {
    "name": "设备名称", "model": "型号", "count": "数量", "count_unit": "数量单位",
    "factory_numbers": "出厂编号", "made_on": "出厂日期", "parameters": "参数",
    "capacity": "产能", "capacity_unit": "产能单位",
    "basis": "淘汰依据", "lag_kind": "落后类型", "route": "退出方式", "stop_by": "停产期限",
    "stopped_on": "停产日期", "dismantle_by": "限拆日期", "reason_standing": "未拆原因", "site": "厂区",
    "position": "安装位置", "design_weight": "设计重量", "weight_unit": "重量单位",
    "drive_kept_at": "动力装置存放处", "scope": "是否列入淘汰", "dismantled": "拆除情况",
    "conclusion": "验收结论", "responsible": "责任人", "acceptance_applied": "验收申请日期",
    "waived": "缺影像原因", "waived_proof": "缺材料原因", "check": "验收表", "destination": "处置去向",
    "deregistered_on": "使用登记注销日期", "deregistered_number": "注销证明编号",
    "deregistered_by": "注销机关",
    "non_transfer_on": "不转移声明日期", "non_transfer_by": "不转移声明人", "weight_reason": "重量差异原因",
    "standing_cause": "未拆原因类别", "standing_measures": "防恢复措施",
    "aside": "是否采用", "catalogue": "目录比对",
    "confirmed": "认定", "announced": "公告", "reopened": "验收后重新办理", "criteria": "拆除认定标准",
    "asked": "验收表条目", "upgrade_new_name": "新设备名称", "upgrade_new_model": "新设备型号",
    "upgrade_new_numbers": "新设备出厂编号", "upgrade_new_since": "新设备投用日期",
    "upgrade_old_gone_on": "原设备拆除日期", "upgrade_old_gone_to": "原设备去向",
    "upgrade_measured_on": "复测日期", "upgrade_measured_by": "复测单位", "upgrade_measured_value": "复测值",
    "upgrade_limit_value": "限定值", "upgrade_unit": "复测计量单位", "upgrade_standard": "复测依据标准",
}  # fmt: skip

_DAYS: Final = frozenset({"stop_by", "stopped_on", "dismantle_by", "restored_on"})
_NUMBERS: Final = frozenset({"count", "capacity", "design_weight", "meter_factor", "transformer_kva"})


def checked(fact: Fact) -> Fact:
    """The fact with its field as it is stored; an empty text clears a field.

    Raises RuleRefused NOT_A_DAY, NOT_A_DECIMAL, NOT_POSITIVE, METER_KIND_UNKNOWN.
    """
    if not isinstance(fact, EquipmentStated | CutoffStated) or not fact.value:
        return fact
    return msgspec.structs.replace(fact, value=_stored(fact.field, fact.value))


def _stored(field: str, value: str) -> str:
    if field in _DAYS:
        return day_text(value)
    if field in _NUMBERS:
        return positive_text(value)
    if field == "meter_kind":
        return meter_kind(value)
    return value


def meter_kind(text: str) -> str:
    """`dedicated`, `shared` or `none`, also by its Chinese word. Raises RuleRefused METER_KIND_UNKNOWN."""
    plain = text.strip().removesuffix("表")
    kind = next((kind for kind, word in METER_TEXT.items() if plain in (kind, word.removesuffix("表"))), None)
    if kind is None:
        raise RuleRefused(Refusal.METER_KIND_UNKNOWN, text=text)
    return kind


def positive_text(text: str) -> str:
    """As `decimal_text`, above nought. Raises RuleRefused NOT_A_DECIMAL, NOT_POSITIVE."""
    plain = decimal_text(text)
    if Decimal(plain) <= 0:
        raise RuleRefused(Refusal.NOT_POSITIVE, text=text)
    return plain


def field_text(path: str) -> str:
    """What people call a field or slot of a machine: `capacity`, `step/power`, `responsible/company`."""
    name, _, rest = path.partition("/")
    return STEP_TEXT.get(rest, rest) if name == "step" else FIELD_TEXT.get(name, name)
