"""This is about what the disposal chain of a machine that was taken down still lacks.

Source: domain.md §3.6, §3.3 (锅炉: 特种设备安全法 art. 48), §10.5 CY12, CY13; seed plan §三.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.disposal.disposal import DESTINATIONS, FORBIDDEN, REGISTERED, WEIGHT_LIMIT, Disposal
from app.domain.lacking import Lacking

PLAN: Final = "年度淘汰退出计划要求：使其不能恢复生产，并确保设备不向其他地区转移"
NOT_PASSED_ON: Final = (
    "《大气污染防治法》第二十七条、《水污染防治法》第四十六条、"
    "《固体废物污染环境防治法》第三十三条：不得转让他人使用"
)
SCRAPPED: Final = "《特种设备安全法》第四十八条：报废的特种设备须办理使用登记证书注销"


def disposal_lacking(disposal: Disposal) -> Iterator[Lacking]:
    """Nothing while the machine still stands; then every link of the chain that nobody stated."""
    if not disposal.machine.dismantled[1]:
        return
    yield from _weighed(disposal)
    yield from _sold(disposal)
    yield from _ended(disposal)


def _weighed(disposal: Disposal) -> Iterator[Lacking]:
    machine = disposal.machine
    if not machine.dismantled[4]:
        yield Lacking("pieces", "未填写切割（解体）件数", PLAN, "equipment")
    if not disposal.slips:
        yield Lacking("slips", "缺少处置过磅单", PLAN, "disposal")
    elif disposal.is_off and not machine.field("weight_reason"):
        text = f"过磅合计{disposal.weight:f}吨，与设计重量{disposal.design:f}吨相差{disposal.difference}%"
        yield Lacking("weight", f"{text}，超过{WEIGHT_LIMIT}%，未说明原因", PLAN, "disposal")


def _sold(disposal: Disposal) -> Iterator[Lacking]:
    nameless = [slip.number for slip in disposal.slips if not slip.buyer]
    if nameless:
        yield Lacking("buyer", f"过磅单{'、'.join(nameless)}未填写收购单位", PLAN, "disposal")
    if not disposal.is_proven:
        yield Lacking("invoice", "缺少报废发票或回收凭证", PLAN, "disposal")
    destination = disposal.machine.field("destination")
    if destination == FORBIDDEN:
        text = f"处置去向为“{DESTINATIONS[FORBIDDEN]}”，属禁止情形"
        yield Lacking("destination", text, NOT_PASSED_ON, "disposal", hard=True)
    elif not destination:
        yield Lacking("destination", "未填写处置去向", PLAN, "disposal")


def _ended(disposal: Disposal) -> Iterator[Lacking]:
    machine = disposal.machine
    if machine.kind in REGISTERED and not machine.field("deregistered_on"):
        yield Lacking("deregistered", "未注销特种设备使用登记", SCRAPPED, "disposal")
    if not machine.field("non_transfer_on"):
        yield Lacking("non_transfer", "缺少不转移声明", NOT_PASSED_ON, "disposal")
