"""This is about road 6, two laptops: a damaged stick, one meter read twice, settled by the photo."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

FIRM: Final = "福州市长乐区示例染整有限公司"
OFFICE: Final = "局端"
LAPTOP: Final = "电脑示-A"
STICK: Final = "移交盘"
DAMAGED: Final = "受损的移交盘"
DIAL: Final = "示E03-断电-02"
HOLDS: Final = "4871.36"
REASON: Final = "以表计照片为准，纸质记录转录笔误"

_BYTES_LOST: Final = 64


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story once both laptops have handed in; a damaged copy of the stick is laid there."""
    hand.clock("2025-06-16", "09:40")
    come_in(hand, folder / OFFICE)
    yield "首页待核定"
    yield from _take_in_again(hand, folder / STICK)
    yield from _set_apart(hand, _damaged_copy(folder / STICK, folder / DAMAGED))
    yield from _settle(hand)
    yield from _send_back(hand, folder / STICK)
    yield from _see_it_at_the_laptop(hand, folder)


def _take_in_again(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Take in")
    hand.press_and_choose("选择文件夹…", stick)
    yield "移交盘上两台电脑"
    hand.press("接收")
    yield "再次接收无新增"


def _set_apart(hand: Hand, stick: Path) -> Iterator[str]:
    hand.press_and_choose("选择文件夹…", stick)
    hand.press("接收")
    hand.tab("隔离待查")
    yield "隔离待查"
    hand.pick("已损坏")
    hand.press("不再等待")
    yield "不再等待"


def _settle(hand: Hand) -> Iterator[str]:
    hand.go("To settle")
    yield "待核定两处记录不一致"
    while not hand.sees(DIAL):
        hand.press("下一张")
    hand.press(f"以此为准 {HOLDS}")
    hand.fill("原因", REASON)
    yield "对照影像写明理由"
    hand.press("核定")
    yield "已核定"
    hand.press("打开企业档案")
    hand.tab("设备（生产线）")
    hand.tab("断开点")
    yield "断开点止码"


def _send_back(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Take in")
    hand.press_and_choose("选择文件夹…", stick)
    hand.press("下发任务…")
    hand.choose("电脑", "示-A")
    yield "下发任务"
    hand.press("下发任务")
    yield "任务已写入"


def _see_it_at_the_laptop(hand: Hand, folder: Path) -> Iterator[str]:
    come_in(hand, folder / LAPTOP)
    hand.go("Hand over")
    hand.press_and_choose("选择文件夹…", folder / STICK)
    hand.press("接收任务")
    yield "任务已接收"
    hand.enterprise(FIRM)
    hand.tab("设备（生产线）")
    hand.tab("断开点")
    yield "电脑示-A所见止码"


def _damaged_copy(stick: Path, copy: Path) -> Path:
    """The stick as a second one that lost some bytes of the smaller hand-in."""
    shutil.copytree(stick, copy)
    hand_ins = [acts for acts in copy.rglob("data/acts.age") if "-task-" not in acts.parent.parent.name]
    smaller = min(hand_ins, key=lambda acts: len(list(acts.parent.iterdir())))
    smaller.write_bytes(smaller.read_bytes()[:-_BYTES_LOST])
    return copy
