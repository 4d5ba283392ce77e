"""This is about road 1, the office: one question, the plan, the laptops, a task to each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.exchange.sample_plan import sample_plan
from app.ui.gallery import settle, wait_until
from app.ui.roads.walking import WINDOW, come_in

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

OFFICE: Final = "长乐区工业和信息化局（示例）"
CLERK: Final = "何示静"
WORDS_OF_ALL: Final = "sample words 1"
"""What everyone of this road unlocks with; the office is made and forgotten with the road."""
PLAN: Final = "2025年度淘汰退出计划（示例）.xlsx"
STICK: Final = "移交盘"
LABEL: Final = "示-A"
OFFICERS: Final = (("林示川", "示350112001"), ("陈示衡", "示350112002"))


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: empty; the plan workbook and the stick are laid there."""
    yield from _found_the_office(hand)
    yield from _take_the_plan(hand, folder)
    yield from _list_the_officers(hand)
    yield from _register_a_laptop(hand, folder)


def _found_the_office(hand: Hand) -> Iterator[str]:
    window = hand.window
    window.begin()
    yield "首次使用"
    hand.fill("单位名称", OFFICE)
    hand.fill("本人姓名", CLERK)
    hand.fill("口令", WORDS_OF_ALL)
    hand.fill("再次输入口令", WORDS_OF_ALL)
    hand.press("新建单位并开始使用")
    wait_until(lambda: hand.can_press("开始工作"))
    yield "代管钥匙单"
    hand.press("开始工作")
    wait_until(lambda: window.session is not None and window.session.is_read)
    settle()
    yield "新单位首页"


def _take_the_plan(hand: Hand, folder: Path) -> Iterator[str]:
    workbook = folder / PLAN
    workbook.write_bytes(sample_plan())
    hand.go("Plan")
    yield "尚无计划"
    hand.drop([workbook])
    yield "计划预览"
    hand.tab("需核对")
    yield "计划需核对"
    hand.press("确认导入")
    yield "计划已导入"
    hand.go("My enterprises")
    yield "企业档案"


def _list_the_officers(hand: Hand) -> Iterator[str]:
    hand.go("Laptops and people")
    for name, certificate in OFFICERS:
        hand.press("添加人员…")
        hand.fill("姓名", name)
        hand.fill("执法证号", certificate)
        hand.fill("口令", WORDS_OF_ALL)
        hand.fill("再次输入口令", WORDS_OF_ALL)
        if name == OFFICERS[0][0]:
            yield "添加人员"
        hand.press("保存")
    yield "人员已登记"


def _register_a_laptop(hand: Hand, folder: Path) -> Iterator[str]:
    """The request goes to the office on a stick, the answer comes back on it; here one window shows both."""
    stick = folder / STICK
    stick.mkdir()
    office = hand.window.entry.folder
    yield from _ask_the_office(hand, stick)
    laptop = folder / WINDOW / "field"
    come_in(hand, office, passphrase=WORDS_OF_ALL)
    yield from _grant(hand, stick)
    yield from _write_the_task(hand, stick)
    hand.window.leave_workspace()
    hand.window.begin(laptop)
    settle()
    hand.press_and_choose("选择文件夹…", stick)
    yield "登记答复在盘上"
    hand.fill("口令", WORDS_OF_ALL)
    hand.press("取回登记答复并开始")
    wait_until(lambda: hand.window.session is not None and hand.window.session.is_read)
    settle()
    yield "现场电脑已登记"
    hand.go("Hand over")
    hand.press_and_choose("选择文件夹…", stick)
    hand.press("接收任务")
    hand.go("My enterprises")
    yield "任务已接收"


def _ask_the_office(hand: Hand, stick: Path) -> Iterator[str]:
    hand.window.leave_workspace()
    settle()
    hand.press("打开其他数据")
    hand.press("这台电脑用于现场")
    hand.fill("姓名", OFFICERS[0][0])
    hand.fill("证号", OFFICERS[0][1])
    hand.fill("本机名称", LABEL)
    hand.fill("口令", WORDS_OF_ALL)
    hand.fill("再次输入口令", WORDS_OF_ALL)
    hand.press_and_choose("选择文件夹…", stick)
    yield "现场电脑写出登记申请"
    hand.press("写出登记申请")
    yield "等待局端登记"


def _grant(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Laptops and people")
    hand.tab("电脑")
    hand.press("登记电脑…")
    hand.press_and_choose("选择文件夹…", stick)
    yield "登记电脑"
    hand.press("登记并写出答复")
    yield "电脑已登记"


def _write_the_task(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Take in")
    hand.press_and_choose("选择文件夹…", stick)
    hand.press("下发任务…")
    yield "下发任务"
    hand.press("下发任务")
    yield "任务已写入"
