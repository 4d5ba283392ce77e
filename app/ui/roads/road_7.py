"""This is about road 7, afterwards: a torn strip replaced, the meter unmoved, overdue, accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.ui.roads import road_7_acceptance as acceptance
from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

FIRM: Final = "福州市长乐区示例染整有限公司"
LAPTOP: Final = "电脑示-A"
REVISIT: Final = "2025-09-16"
STRIPS: Final = tuple(f"FC2025-000{number}" for number in range(1, 6))
TORN: Final = STRIPS[2]
INSTEAD: Final = "FC2025-0006"
CAUSE: Final = "堆货刮破，非启封"
DIAL: Final = "4871.36"
FOUND: Final = "E-02 仍在原位，未恢复供电；封条 FC2025-0003 被堆货刮破，以 FC2025-0006 替换，其余完好。"


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story in September, two of the three machines dismantled, the third one sealed."""
    hand.clock(REVISIT, "10:40")
    come_in(hand, folder / LAPTOP)
    hand.enterprise(FIRM, "On-site work")
    yield from _begin(hand)
    yield from _check_the_strips(hand)
    yield from _read_the_meter(hand)
    yield from _end(hand)
    yield from _accept(hand, folder / LAPTOP)
    hand.clock("2025-11-14", "16:00")
    come_in(hand, folder / LAPTOP)
    yield from _overdue(hand)


def _begin(hand: Hand) -> Iterator[str]:
    hand.press("新建现场工作")
    hand.choose("工作类型", "回头看")
    hand.press("陈示衡")
    yield "准备回头看"
    hand.press("出发准备")
    hand.press("开始现场工作")
    hand.fill("时间", f"{REVISIT} 09:50")
    yield "到场"
    hand.press("开始现场工作")
    yield "回头看进行中"


def _check_the_strips(hand: Hand) -> Iterator[str]:
    hand.tab("设备（生产线）")
    hand.tab("封条")
    for strip in STRIPS:
        hand.pick(strip)
        hand.press("检查")
        hand.fill("发生时间", f"{REVISIT} 10:10")
        if strip == TORN:
            hand.choose("检查情况", "破损")
            hand.fill("原因", CAUSE)
            yield "检查封条"
        hand.press("检查")
    yield "封条已检查"
    hand.press("登记封条")
    hand.choose("设备", "E-02")
    hand.fill("部位", "传动")
    hand.choose("替换封条", TORN)
    hand.fill("发生时间", f"{REVISIT} 10:10")
    yield "替换封条"
    hand.press("登记封条")
    hand.press("关闭")
    yield "封条已替换"


def _read_the_meter(hand: Hand) -> Iterator[str]:
    hand.tab("断开点")
    hand.pick("D1")
    hand.press("登记读数")
    hand.fill("表底数", DIAL)
    hand.fill("发生时间", f"{REVISIT} 10:10")
    yield "复核读数"
    hand.press("登记读数")
    yield "读数无变化"


def _end(hand: Hand) -> Iterator[str]:
    hand.tab("现场工作")
    hand.fill("检查情况", FOUND)
    hand.key("Tab")
    hand.press("结束现场工作")
    hand.fill("时间", f"{REVISIT} 10:30")
    hand.press("结束现场工作")
    yield "回头看已结束"


def _accept(hand: Hand, laptop: Path) -> Iterator[str]:
    hand.clock(acceptance.ACCEPTANCE, "16:00")
    come_in(hand, laptop)
    hand.enterprise(FIRM)
    yield from acceptance.go_for_acceptance(hand)
    yield from acceptance.fill_the_checklist(hand)
    yield from acceptance.conclude(hand)
    hand.clock("2025-10-20", "10:00")
    come_in(hand, laptop)
    hand.enterprise(FIRM)
    yield from acceptance.give_the_opinion(hand, acceptance.OPINION)
    hand.clock("2025-11-03", "09:30")
    come_in(hand, laptop)
    hand.enterprise(FIRM)
    yield from acceptance.supplement(hand)
    yield from acceptance.give_the_opinion(hand, acceptance.SUPPLEMENT)


def _overdue(hand: Hand) -> Iterator[str]:
    hand.go("Home")
    yield "首页逾期"
    hand.press("逾期")
    yield "逾期企业"
    hand.open_line(FIRM)
    hand.tab("概况")
    yield "逾期设备"
