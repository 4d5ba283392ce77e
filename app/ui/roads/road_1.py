"""This is about road 1, the office: one question, the plan, the laptops, a task to each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.exchange.sample_plan import sample_plan
from app.ui.gallery import wait_until

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

OFFICE: Final = "长乐区工业和信息化局（示例）"
CLERK: Final = "何示静"
PASSPHRASE: Final = "示例口令一二三四"
PLAN: Final = "2025年度淘汰退出计划（示例）.xlsx"


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: empty; the plan workbook is laid there."""
    yield from _found_the_office(hand)
    yield from _take_the_plan(hand, folder)


def _found_the_office(hand: Hand) -> Iterator[str]:
    hand.window.begin()
    yield "首次启动"
    hand.fill("单位名称", OFFICE)
    hand.fill("您的姓名", CLERK)
    yield "填写单位"
