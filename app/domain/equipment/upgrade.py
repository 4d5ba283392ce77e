"""This is about the proofs of an exit by technical upgrade (技改达标): the new is there, the old is gone,
the result was measured and meets the standard.

Source: seed plan 二 (通过加快企业技术改造节能降碳、提质增效), users.md a9; 工产业〔2010〕122号 (no transfer).
"""

from collections.abc import Iterator
from typing import Final

from app.domain.equipment.machine import Machine
from app.domain.equipment.road_stated import over_limit
from app.domain.lacking import Lacking

_RULE: Final = "实施方案：通过技术改造节能降碳、提质增效；技改退出须有新设备、原设备去向、复测结果"
_GONE: Final = "工产业〔2010〕122号：淘汰设备不得转移、使用"

_HARD: Final = frozenset({"upgrade_old", "upgrade_measured", "upgrade_limit"})
"""What the way out is: without the old one gone and the result held against its limit there was none."""

_WANTED: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("upgrade_new", "upgrade_new_name", "未登记新设备", _RULE),
    ("upgrade_since", "upgrade_new_since", "未登记新设备投用日期", _RULE),
    ("upgrade_old", "upgrade_old_gone_on", "未登记原设备拆除日期", _GONE),
    ("upgrade_gone_to", "upgrade_old_gone_to", "未登记原设备去向", _GONE),
    ("upgrade_measured", "upgrade_measured_value", "未登记改造后复测结果", _RULE),
    ("upgrade_limit", "upgrade_limit_value", "未登记复测对照的限定值", _RULE),
)


def proofs_lacking(machine: Machine) -> Iterator[Lacking]:
    """What is missing of them.

    No reason makes up for an old machine that stands, a result nobody measured, or one above its limit.
    """
    for key, field, text, rule in _WANTED:
        if not machine.field(field):
            yield Lacking(key, text, rule, "equipment", hard=key in _HARD)
    over = over_limit(machine)
    if over is not None:
        text = f"改造后复测 {over[0]:f}，高于限定值 {over[1]:f}，未达标"
        yield Lacking("upgrade_over", text, _RULE, "equipment", hard=True)
