"""This is about road 6, two laptops: a damaged stick, a meter read twice, a computer that wrote twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

FIRM: Final = "福州市长乐区示例染整有限公司"
CODE: Final = "91350112MA0DEM0131"
OFFICE: Final = "局端"
LAPTOP: Final = "电脑示-A"
OTHER_LAPTOP: Final = "电脑示-B"
BACKUP: Final = "电脑示-B旧备份"
STICK: Final = "移交盘"
SECOND_STICK: Final = "第二只移交盘"
DAMAGED: Final = "受损的移交盘"
DIAL: Final = "示E03-断电-02"
HOLDS: Final = "4871.36"
REASON: Final = "以表计照片为准，纸质记录转录笔误"
EAST: Final = "染色车间东跨2号位"
WEST: Final = "染色车间西跨"
CHECKED: Final = "以现场核对为准，旧备份上的记录有误"
FORMER_NAME: Final = "长乐市示例漂染厂"
ONE_FIRM: Final = "同一地址，更名前后为同一企业"

_BYTES_LOST: Final = 64


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story once both laptops have handed in; a damaged copy of the stick is laid there."""
    hand.clock("2025-06-16", "09:40")
    come_in(hand, folder / OFFICE)
    yield "首页待核定"
    yield from _take_in_again(hand, folder / STICK)
    yield from _set_apart(hand, _damaged_copy(folder / STICK, folder / DAMAGED))
    yield from _settle(hand)
    come_in(hand, folder / OTHER_LAPTOP)
    yield from _open_once_more(hand)
    yield from _write_twice(hand, folder)
    come_in(hand, folder / OFFICE)
    yield from _keep_both(hand, folder)
    yield from _join(hand)
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


def _open_once_more(hand: Hand) -> Iterator[str]:
    """Away from the office, under the name it had before: the laptop can't know that it is one enterprise."""
    hand.go("My enterprises")
    hand.press("新建企业档案")
    hand.fill("企业名称", FORMER_NAME)
    hand.fill("乡镇（街道）", "金峰镇")
    yield "曾用名再建档案"
    hand.press("新建企业档案")


def _write_twice(hand: Hand, folder: Path) -> Iterator[str]:
    """示-B is put back from an old backup, and somebody goes on in both: one computer, two records."""
    shutil.copytree(folder / OTHER_LAPTOP, folder / BACKUP, ignore=shutil.ignore_patterns("lock"))
    (folder / SECOND_STICK).mkdir()
    for laptop, stick, position in (
        (OTHER_LAPTOP, STICK, EAST),
        (BACKUP, SECOND_STICK, WEST),
    ):
        come_in(hand, folder / laptop)
        hand.enterprise(FIRM, "Equipment and lines")
        hand.pick("E-02")
        hand.fill("安装位置", position)
        hand.key("Tab")
        hand.go("Hand over")
        hand.press_and_choose("选择文件夹…", folder / stick)
        hand.press("写入移交盘")
        yield f"{laptop}已写入移交盘"


def _keep_both(hand: Hand, folder: Path) -> Iterator[str]:
    hand.go("Take in")
    for stick in (STICK, SECOND_STICK):
        hand.press_and_choose("选择文件夹…", folder / stick)
        hand.press("接收")
    hand.go("To settle")
    yield "同一台电脑两份记录"
    hand.press("两份都留")
    hand.choose("待核定", "E-02 安装位置")
    hand.press(f"以此为准 {EAST}")
    hand.fill("原因", CHECKED)
    yield "两份都留后核定"
    hand.press("核定")
    yield "安装位置已核定"


def _join(hand: Hand) -> Iterator[str]:
    hand.go("My enterprises")
    hand.pick(FIRM)
    hand.press("并案")
    hand.choose("并入的档案", FORMER_NAME)
    hand.fill("原因", ONE_FIRM)
    yield "并案"
    hand.press("并案")
    yield "已并案"


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
    hand.enterprise(CODE)
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
