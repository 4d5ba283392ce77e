"""This is about acceptance on road 7: the group, the checklist, item by item, the opinion, the supplement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.ui.roads.hand import Hand

ACCEPTANCE: Final = "2025-10-16"
STANDING: Final = "未拆除"
SHORT_OF: Final = "缺少“拆除中”影像和报废发票，限期补正"
NOT_TAKEN: Final = "吊离过程未拍摄，附吊车租用单和说明"
OPINION: Final = "长工信验〔2025〕示1号"
SUPPLEMENT: Final = "长工信验〔2025〕示2号"
SLIP: Final = "示0620-1"
INVOICE: Final = "示例发票0620"


def go_for_acceptance(hand: Hand) -> Iterator[str]:
    """The visit of six bureaus and the township, and who came."""
    hand.tab("现场工作")
    hand.press("新建现场工作")
    hand.choose("工作类型", "验收")
    hand.press("陈示衡")
    hand.press("出发准备")
    hand.press("开始现场工作")
    hand.fill("时间", f"{ACCEPTANCE} 14:00")
    hand.press("开始现场工作")
    hand.tab("验收")
    yield "验收前须补齐的内容"
    hand.tab("验收组")
    hand.press("加入常设单位")
    yield "验收组"


def fill_the_checklist(hand: Hand) -> Iterator[str]:
    """Of the two machines that are gone; a transformer has no drive."""
    hand.tab("验收表")
    hand.choose("设备", "E-01")
    yield "验收表"
    hand.press("未填的均符合")
    hand.choose("设备", "E-03")
    hand.pick("动力装置已拆除")
    hand.press("填写本行")
    hand.choose("核查结果", "不适用")
    yield "填写验收表"
    hand.press("保存")
    hand.press("未填的均符合")
    yield "验收表已填"


def conclude(hand: Hand) -> Iterator[str]:
    hand.tab("逐台验收")
    for number in ("E-01", "E-03"):
        hand.pick(number)
        hand.press("验收申请")
        hand.fill("申请日期", "2025-10-09")
        hand.press("保存")
    for number, conclusion, reason in (
        ("E-01", "通过", ""),
        ("E-02", "不予通过", STANDING),
        ("E-03", "不予通过", SHORT_OF),
    ):
        hand.pick(number)
        hand.press("作出结论")
        hand.choose("结论", conclusion)
        if reason:
            hand.fill("原因", reason)
        yield f"{number}结论"
        hand.press("保存")
    yield "逐台验收"
    hand.tab("现场工作")
    hand.press("结束现场工作")
    hand.fill("时间", f"{ACCEPTANCE} 15:40")
    hand.press("结束现场工作")


def give_the_opinion(hand: Hand, number: str) -> Iterator[str]:
    hand.tab("验收")
    hand.tab("验收意见")
    hand.press("起草验收意见")
    hand.fill("文号", number)
    yield f"起草{number}"
    hand.press("保存")
    yield f"{number}部分通过"


def supplement(hand: Hand) -> Iterator[str]:
    """What the transformer was short of: slip, invoice, and why nobody photographed the lifting."""
    hand.tab("处置去向")
    hand.pick("E-03")
    yield "处置去向尚缺"
    hand.press("登记过磅单")
    hand.fill("过磅单编号", SLIP)
    hand.fill("过磅日期", "2025-06-20")
    hand.fill("净重（吨）", "1.52")
    hand.fill("收购单位", "示例再生资源公司")
    yield "登记过磅单"
    hand.press("保存")
    hand.press("发票及其他材料")
    hand.choose("材料种类", "发票")
    hand.fill("编号", INVOICE)
    hand.fill("日期", "2025-06-20")
    hand.press("保存")
    yield "处置链条"
    hand.tab("验收")
    hand.tab("逐台验收")
    hand.pick("E-03")
    hand.pick("拆除中")
    hand.press("说明原因")
    hand.fill("缺少的原因", NOT_TAKEN)
    yield "说明缺少影像的原因"
    hand.press("保存")
    hand.press("作出结论")
    hand.choose("结论", "补正后通过")
    hand.fill("日期", "2025-10-30")
    hand.press("保存")
    yield "补正后通过"
