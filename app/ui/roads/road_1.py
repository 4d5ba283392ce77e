"""This is about road 1, the office: one question, the plan, the laptops, a task to each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.exchange.sample_plan import sample_plan
from app.ui.gallery import settle, wait_until

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

OFFICE: Final = "长乐区工业和信息化局（示例）"
CLERK: Final = "何示静"
WORDS_OF_ALL: Final = "sample words 1"
"""What everyone of this road unlocks with; the office is made and forgotten with the road."""
PLAN: Final = "2025年度淘汰退出计划（示例）.xlsx"
OFFICERS: Final = (("林示川", "示350112001"), ("陈示衡", "示350112002"))


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: empty; the plan workbook is laid there."""
    yield from _found_the_office(hand)
    yield from _take_the_plan(hand, folder)
    yield from _list_the_officers(hand)


def _found_the_office(hand: Hand) -> Iterator[str]:
    window = hand.window
    window.begin()
    yield "首次使用"
    hand.fill("单位名称", OFFICE)
    hand.fill("本人姓名", CLERK)
    hand.fill("口令", WORDS_OF_ALL)
    hand.fill("再输一遍口令", WORDS_OF_ALL)
    hand.press("开始使用")
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
        hand.fill("再输一次口令", WORDS_OF_ALL)
        if name == OFFICERS[0][0]:
            yield "添加人员"
        hand.press("保存")
    yield "人员已登记"
