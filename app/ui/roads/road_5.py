"""This is about road 5, handing in: onto a stick that is pulled, gone on with, taken in, confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.ui.gallery import settle
from app.ui.roads.walking import come_in

if TYPE_CHECKING:
    from app.ui.background import Job
    from app.ui.roads.hand import Hand

LAPTOP: Final = "电脑示-A"
OFFICE: Final = "局端"
STICK: Final = "移交盘"
PULLED_AT: Final = 0.3


def walk(hand: Hand, folder: Path) -> Iterator[str]:
    """folder: the story on the evening of the visit, before anything was handed in."""
    stick = folder / STICK
    come_in(hand, folder / LAPTOP)
    yield "首页仅存于本机"
    yield from _write(hand, stick)
    come_in(hand, folder / OFFICE)
    yield from _take_in(hand, stick)
    come_in(hand, folder / LAPTOP)
    hand.go("Hand over")
    hand.press_and_choose("选择文件夹…", stick)
    yield "局端已收妥"


def _write(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Hand over")
    hand.press_and_choose("选择文件夹…", stick)
    yield "选择移交盘"
    with _pulled(hand, stick):
        hand.press("写入移交盘")
    yield "移交盘已断开"
    hand.press("重新查找")
    hand.press("写入移交盘")
    yield "已写入移交盘"


def _take_in(hand: Hand, stick: Path) -> Iterator[str]:
    hand.go("Take in")
    hand.press_and_choose("选择文件夹…", stick)
    yield "盘上有移交数据"
    hand.press("接收")
    yield "已接收"
    hand.tab("隔离待查")
    yield "无隔离待查"


@contextmanager
def _pulled(hand: Hand, stick: Path) -> Iterator[None]:
    """Somebody pulls the stick while it is written, and puts it in again afterwards."""
    session = hand.window.session
    assert session is not None
    away = stick.with_name(f"{stick.name}-拔出")

    def pull(job: Job) -> None:
        if job.total and job.done > PULLED_AT * job.total and stick.exists():
            stick.rename(away)

    session.background.advanced.connect(pull)
    try:
        yield
    finally:
        session.background.advanced.disconnect(pull)
        if away.exists():
            away.rename(stick)
        settle()
