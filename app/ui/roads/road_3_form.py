"""This is about the inspection form on road 3, filled in by keys to its end: digits choose, Enter goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

Answers = tuple[tuple[str, str], ...]

_ARRIVAL: Final[Answers] = (
    ("检查日期", "2025-06-12"),
    ("检查开始时间", "09:12"),
    ("检查通知书文号", "长工信检通〔2025〕示1号"),
    ("本年度第几次接受本机关检查", "1"),
    ("已出示执法证件并告知检查事项", "1"),
    ("当事人是否申请回避", "2"),
    ("陪同人员", "郑示达，生产厂长"),
)
_EQUIPMENT: Final[Answers] = (
    ("CY01", "1"),
    ("设备铭牌", "1"),
    ("CY02", "4"),
    ("CY04", "1"),
    ("检查时设备状态", "4"),
    ("不能当即拆除的原因", "3"),
)
_CUTOFF: Final[Answers] = (
    ("CY06", "1"),
    ("CY07", "1"),
    ("电能表", "1"),
    ("电能表出厂编号", "示DZ2009117"),
    ("倍率", "100"),
    ("表底数", "4860.00"),
    ("止码", "4871.36"),
    ("读数时间", "2025-06-12 10:42"),
)
_SEALING: Final[Answers] = (
    ("CY08", "1"),
    ("动力装置名称", "主泵电机 4 台，厂区二（湖南镇仓库）"),
    ("CY09", "1"),
    ("封条张数", "5"),
    ("封条编号", "FC2025-0001 至 0005"),
    ("限拆日期", "2025-10-31"),
)
_ENERGY: Final[Answers] = (
    ("JN04", "1"),
    ("JN05", "2"),
    ("JN05 不符合情况", "配电变压器 S7-315/10，列入第一批淘汰目录"),
    ("JN07", "3"),
    ("JN17", "3"),
)
_FINDINGS: Final[Answers] = (("是否有须整改的问题", "1"),)
_PROBLEM: Final[Answers] = (
    ("问题 P1", "配电房未设置安全警示标识"),
    ("整改要求", "2"),
    ("整改期限", "2025-06-27"),
)
_LEAVING: Final[Answers] = (
    ("检查结束时间", "12:35"),
    ("当事人意见", "无"),
    ("记录已交现场负责人核对", "1"),
)


def fill_in(hand: Hand) -> Iterator[str]:
    """On the enterprise's screen; ends on the list, the form finished."""
    hand.tab("检查表")
    yield "还没有检查表"
    hand.press("填写检查表")
    hand.open_line("现场检查表")
    _answer(hand, _ARRIVAL)
    yield "到场亮证"
    _answer(hand, _EQUIPMENT + _CUTOFF)
    yield "断水断电"
    _answer(hand, _SEALING + _ENERGY)
    yield "节能降碳"
    _answer(hand, _FINDINGS)
    _answer(hand, _PROBLEM)
    yield "发现的问题"
    _answer(hand, _LEAVING)
    yield "离场检查"
    hand.press("完成检查表")
    yield "检查表已完成"


def _answer(hand: Hand, answers: Answers) -> None:
    for question, answer in answers:
        hand.come_to(question)
        hand.write(answer)
