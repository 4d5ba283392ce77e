"""This is about road 4, paper: what is missing, printed, corrected and signed by hand, back by its codes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app import places
from app.operations.demo.papers import HAND
from app.operations.demo.pen import signed_pictures
from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

FIRM: Final = "福州市长乐区示例染整有限公司"
LAPTOP: Final = "电脑示-A"
PRINTED: Final = "打印件"
PICTURES: Final = "签字件照片"
RECORD: Final = "现场检查笔录"
CUTOFF: Final = "断水断电核验记录"
SEALING: Final = "封存见证单"
NUMBER: Final = "示1号"

_DRAWN: Final = "第 1 /"


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story before the first paper is printed; prints and phone pictures are laid there."""
    prints = folder / PRINTED
    prints.mkdir()
    hand.clock("2025-06-12", "12:10")
    come_in(hand, folder / LAPTOP)
    hand.enterprise(FIRM, "Papers")
    yield from _print_the_record(hand, prints)
    yield from _print_the_others(hand, prints)
    hand.clock("2025-06-12", "12:26")
    yield from _correct(hand)
    yield from _sign(hand)
    hand.clock("2025-06-12", "12:36")
    yield from _leave(hand)
    hand.clock("2025-06-12", "15:30")
    yield from _scan_back(hand, _signed_pictures(prints, folder / PICTURES))
    hand.clock("2025-06-16", "10:20")
    come_in(hand, folder / LAPTOP)
    yield from _stamp(hand)


def _print_the_record(hand: Hand, prints: Path) -> Iterator[str]:
    hand.pick(RECORD)
    hand.wait_for(_DRAWN)
    yield "笔录草稿和尚缺内容"
    hand.open_line("文号")
    hand.write(NUMBER)
    hand.key("Return")
    hand.wait_for(_DRAWN)
    hand.press("看大图")
    hand.wait_for(_DRAWN)
    yield "笔录预览"
    hand.press("返回")
    hand.press_and_choose("打印", prints / f"{RECORD}.pdf")
    hand.wait_for(_DRAWN)
    yield "笔录已打印待签"


def _print_the_others(hand: Hand, prints: Path) -> Iterator[str]:
    """A blank of one paper first, which is not used in the end: made void, the filled one in its place."""
    hand.pick(CUTOFF)
    hand.press_and_choose("打印", prints / f"{CUTOFF}.pdf")
    hand.pick(SEALING)
    hand.press_and_choose("打印空白表", prints / "空白表.pdf")
    hand.wait_for(_DRAWN)
    yield "空白表已打印"
    hand.press("重新出具")
    hand.fill("原因", "空白表未用，改为打印填好的")
    yield "重新出具"
    hand.press("重新出具")
    hand.press_and_choose("打印", prints / f"{SEALING}.pdf")
    hand.wait_for(_DRAWN)
    yield "三份文书已打印"


def _correct(hand: Hand) -> Iterator[str]:
    """The boss strikes a word, writes another and puts a thumbprint beside it."""
    hand.pick(RECORD)
    hand.press("登记手写更正")
    hand.fill("更正位置", "检查情况")
    hand.fill("划去的文字", "两班")
    hand.key("Tab")
    hand.fill("改写为", "一班")
    hand.key("Tab")
    yield "登记手写更正"
    hand.press("保存")
    yield "更正已登记数据同步"


def _sign(hand: Hand) -> Iterator[str]:
    """The firm's stamp is with the accountant."""
    hand.press("核对签字")
    hand.fill("见证人", "李示根")
    hand.choose("企业公章", "待补盖章")
    yield "核对签字"
    hand.press("保存")
    yield "笔录待补盖章"
    for paper in (CUTOFF, SEALING):
        hand.pick(paper)
        hand.press("核对签字")
        hand.press("保存")
    yield "三份文书已签字"


def _leave(hand: Hand) -> Iterator[str]:
    hand.tab("现场工作")
    yield "离场检查"
    hand.press("结束现场工作")
    hand.fill("时间", "2025-06-12 12:35")
    yield "结束现场工作"
    hand.press("结束现场工作")
    yield "现场工作已结束"


def _scan_back(hand: Hand, pictures: list[Path]) -> Iterator[str]:
    hand.tab("文书")
    hand.press("归入签字扫描件")
    yield "选择签字件照片"
    hand.press_and_choose("选择文件", *pictures)
    yield "各页按页码归入"
    hand.press("返回")
    hand.pick(RECORD)
    hand.wait_for(_DRAWN)
    hand.press("看大图")
    hand.wait_for(_DRAWN)
    yield "笔录与签字页对照"
    hand.press("返回")


def _stamp(hand: Hand) -> Iterator[str]:
    hand.go("Home")
    yield "首页待补盖章"
    hand.press("待补盖章")
    hand.open_line(FIRM)
    hand.tab("文书")
    hand.pick(RECORD)
    hand.press("企业公章")
    yield "补盖公章"
    hand.press("保存")
    yield "文书齐全"


def _signed_pictures(prints: Path, place: Path) -> list[Path]:
    """As a phone sees each page of the three papers after signing."""
    place.mkdir()
    pictures = []
    papers = {RECORD: "inspection_record", CUTOFF: "cutoff_record", SEALING: "sealing_record"}
    for name, kind in papers.items():
        pdf = (prints / f"{name}.pdf").read_bytes()
        for number, page in enumerate(signed_pictures(pdf, kind, places.fonts() / HAND), 1):
            pictures.append(place / f"IMG_{name}-{number}.jpg")
            pictures[-1].write_bytes(page)
    return pictures
