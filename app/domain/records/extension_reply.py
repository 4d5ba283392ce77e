"""This is about the answer to an application for more time (延期批复), granted or refused.

Source: domain.md §4.6 (延期申请/批复), §4.9, §4.13 (layout of official papers), §6.2 K02.
"""

from app.domain.orders.order import Extension, Order
from app.domain.orders.rules import months_of_extension
from app.domain.records.order_words import named, or_blank, order_meant, remedies
from app.domain.records.record import (
    Blank,
    Block,
    CheckBoxes,
    Option,
    Paragraph,
    Record,
    Signatures,
    Signer,
    phrase,
)
from app.domain.records.request import RecordRequest, day_words


def compose_extension_reply(request: RecordRequest) -> Record:
    """The answer of that number, else to the newest application."""
    order, firm = order_meant(request), request.enterprise
    asked = _asked(order, request.number)
    return Record(
        id=request.record,
        kind="extension_reply",
        title="关于整改延期申请的批复",
        office=(order.agency if order is not None else "") or request.office.name,
        number=request.number or (asked.number if asked is not None else ""),
        subject=firm.name,
        blocks=(
            Paragraph(text=f"{firm.name}：", indent=0),
            _opening(order, asked),
            *_answer(order, asked),
            *(
                (remedies(request, order, "批复"),)
                if asked is not None and asked.outcome == "refused"
                else ()
            ),
            Signatures(signers=(Signer(role="批复机关"),), stamp="本机关（公章）"),
        ),
        copies=("企业", "本机关存档"),
        page_style="official",
        blanks=request.blanks,
        banner=request.banner,
    )


def _asked(order: Order | None, number: str) -> Extension | None:
    known = order.extensions if order is not None else ()
    fitting = [each for each in known if number and each.number == number] or [*known]
    return fitting[-1] if fitting else None


def _opening(order: Order | None, asked: Extension | None) -> Paragraph:
    title, number = named(order)
    return Paragraph(
        text=phrase(
            "你单位{on}报来的关于《{title}》（{number}）整改延期的申请收悉。申请理由：{reason}。"
            "经研究，现批复如下。",
            on=(day_words(asked.on) if asked is not None else "") or Blank(label="申请日期", width=40),
            title=title,
            number=number,
            reason=or_blank(asked.reason.rstrip("。") if asked is not None else "", "申请理由", 60),
        )
    )


def _answer(order: Order | None, asked: Extension | None) -> tuple[Block, ...]:
    if asked is None or not asked.outcome:
        boxes = (Option(text="同意延期"), Option(text="不予延期"))
        return (CheckBoxes(label="批复意见", options=boxes, required=True), Blank(label="批复内容", lines=3))
    first = day_words(order.first.confirmed) if order is not None and order.first is not None else ""
    if asked.outcome == "refused":
        why = or_blank(asked.text.rstrip("。"), "不予延期的理由", 100)
        ends = f"整改期限仍为{first}" if first else "整改期限不变"
        return (
            Paragraph(text=phrase("一、不予延期。理由：{why}。", why=why)),
            Paragraph(text=f"二、{ends}，应按期完成整改并书面报告。"),
        )
    months = months_of_extension(order, asked.until) if order is not None else 0
    length = f"（不超过{months}个月）" if months else ""
    lines = [
        f"一、同意整改期限由{first}延长至{day_words(asked.until)}{length}。",
        "二、延期内应当落实整改措施，按期完成整改并书面报告；期满仍达不到要求的，将依法处理。",
    ]
    if order is not None and order.rule == "K01":
        lines[1] = (
            "二、延期合计不超过三个月。延期内应当落实整改措施，按期完成整改并书面报告；"
            "期满仍达不到要求的，将依法报请人民政府处理。"
        )
    if asked.text:
        lines.append(f"三、{asked.text.rstrip('。')}。")
    return tuple(Paragraph(text=line) for line in lines)
