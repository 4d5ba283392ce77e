"""This is about road 2, before the visit: the task taken, the visit prepared, the walk sheet printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

FIRM: Final = "福州市长乐区示例染整有限公司"
LAPTOP: Final = "电脑示-A"
STICK: Final = "移交盘"
WALK_SHEET: Final = "随身清单.pdf"

_NOTICE: Final = "长工信检通〔2025〕示1号"
_GO_TOO: Final = ("陈示衡", "吴示远", "赵示明")
_SITE_LEAD: Final = "郑示达"
_MATTERS: Final = ("CY01", "CY02", "CY05", "CY06", "CY07", "CY08", "CY09", "CY10", "JN04", "JN05", "AQ17")
_KNOWN: Final = (
    ("通知书送达日期", "2025-06-10"),
    ("审批人", "区工信局分管领导"),
    ("任务来源", "年度计划"),
    ("联合检查单位", "区工信局、生态环境局、市监局"),
    ("本年度第几次检查", "1"),
)
_COMPANIONS: Final = (
    ("周示勤", "供电单位", "示例供电所", "装表电工"),
    ("李示根", "基层组织代表", "示例村委会", "委员"),
)


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story once the bureau has written the tasks; the walk sheet is laid there."""
    hand.clock("2025-06-11", "15:20")
    come_in(hand, folder / LAPTOP)
    yield "还没有企业"
    yield from _take_the_task(hand, folder / STICK)
    yield from _prepare(hand)
    yield from _know_more(hand)
    yield from _print_the_walk_sheet(hand, folder / WALK_SHEET)


def _take_the_task(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Hand over")
    hand.press_and_choose("选择文件夹…", stick)
    yield "盘上有任务"
    hand.press("接收任务")
    yield "任务已接收"
    hand.enterprise(FIRM)
    yield "企业档案"


def _prepare(hand: Hand) -> Iterator[str]:
    hand.tab("现场工作")
    yield "尚无现场工作"
    hand.press("新建现场工作")
    hand.choose("工作类型", "入企检查")
    hand.fill("日期", "2025-06-12")
    hand.fill("检查通知书文号", _NOTICE)
    hand.fill("审批文号", "示1号")
    for name in _GO_TOO:
        hand.press(name)
    hand.fill("现场负责人", _SITE_LEAD)
    for matter in _MATTERS:
        hand.press(matter)
    yield "出发准备"
    hand.press("出发准备")


def _know_more(hand: Hand) -> Iterator[str]:
    """What the approval and the notice say besides, and who of the others comes along."""
    for name, text in _KNOWN:
        hand.fill(name, text)
        hand.key("Tab")
    for name, role, unit, post in _COMPANIONS:
        hand.press("在场人员")
        hand.fill("增加一人：姓名", name)
        hand.choose("身份", role)
        hand.fill("单位", unit)
        hand.fill("职务", post)
        hand.press("保存")
    yield "待开展"


def _print_the_walk_sheet(hand: Hand, file: Path) -> Iterator[str]:
    hand.tab("文书")
    hand.pick("随身清单")
    yield "随身清单"
    hand.press_and_choose("存为 PDF", file)
    yield "随身清单已存"
