"""This is about one thing that is not there yet: what, which rule wants it, and where it is put."""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

Place = Literal[
    "photos", "equipment", "disposal", "problems", "acceptance", "settle", "visits", "archive", "staff"
]  # fmt: skip
"""Where it is put: the tab of that name; `settle` is where two records are settled."""


class Lacking(msgspec.Struct, frozen=True):
    """Something missing before acceptance.

    Attributes:
        key: its name for ever, by which a written reason waives it; no `/`.
        rule: which rule wants it, with its source.
        hard: no reason passes it; it must be put in order.
    """

    key: str
    text: str
    rule: str
    place: Place
    hard: bool = False


_KEYS: Final[Mapping[str, str]] = {
    "before": "拆除前影像", "cutoff": "断水断电影像", "sealing": "封存影像", "during": "拆除中影像",
    "after": "拆除后影像", "numbers": "出厂编号", "meter_kind": "计量方式", "reading": "止码",
    "seals": "封条", "dismantle_by": "限拆日期", "step": "断水断电封存步骤", "pieces": "切割件数",
    "slips": "过磅单", "weight": "重量差异", "buyer": "收购单位", "invoice": "报废发票",
    "destination": "处置去向", "deregistered": "使用登记注销", "non_transfer": "不转移声明",
    "plan": "与计划不一致", "check": "验收表", "seal_number_twice": "封条编号重复",
    "seal_broken": "封条破损", "used_since_cut": "断开后有用量", "reading_below_cut": "复核读数小于止码",
    "restart": "复产线索", "upgrade": "技改材料",
    "upgrade_new": "新设备", "upgrade_since": "新设备投用日期", "upgrade_old": "原设备拆除",
    "upgrade_gone_to": "原设备去向", "upgrade_measured": "复测结果", "upgrade_limit": "限定值",
    "confirmed": "认定",
    "number_twice": "编号重复", "gap": "记录未收齐", "overlapping_visits": "检查时间重叠",
    "extended_twice": "两次批准延期", "ordered_twice": "重复责令整改", "proposed_twice": "两次提请",
    "seized_twice": "重复查封", "seizure": "查封未解除", "sealed_elsewhere": "其他机关查封",
}  # fmt: skip


def key_text(key: str) -> str:
    """What a key is called, for lists of written reasons."""
    return _KEYS.get(key.partition(".")[0], "其他材料")
