"""This is about the letter to the grid company: the list it goes by, or the list of those it stops.

Source: domain.md §1.2 (差别电价 list: price authority and 工信 → grid company, 发改价格〔2016〕2803号), §4.13
(layout of official papers), §9.6, §10.6 JG04 (the first month is told to the grid company), JG11 (its end).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

import msgspec

from app.domain.people.office import Office
from app.domain.price.amounts import ROUNDING
from app.domain.price.ending import ADVICE
from app.domain.price.months import month_words
from app.domain.price.table import PriceRow
from app.domain.records.record import Blank, Block, Column, PageBreak, Paragraph, Record, Table, phrase
from app.domain.records.request import day_words

KIND: Final = "price_letter"


class LetterWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a person words; empty parts are left to the pen, or left out.

    Attributes:
        to: the grid company. basis: policy it rests on, read after 根据.
        contact, phone: whom to ask.
    """

    to: str = ""
    number: str = ""
    basis: str = ""
    contact: str = ""
    phone: str = ""


class PriceLetter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter on a day, with its lines."""

    office: Office
    on: date
    kind: Literal["start", "stop"]
    words: LetterWords
    rows: tuple[PriceRow, ...]


def compose_price_letter(letter: PriceLetter) -> Record:
    """A Record of kind `price_letter`: printed as PDF or written as a document."""
    is_start = letter.kind == "start"
    name = "执行差别（阶梯、惩罚性）电价企业名单" if is_start else "停止执行差别（阶梯、惩罚性）电价企业名单"
    firms = len({row.case for row in letter.rows})
    blocks: list[Block] = [
        Paragraph(text=phrase("{to}：", to=letter.words.to or Blank(label="供电企业", width=60)), indent=0),
        Paragraph(text=_opening(letter, firms, name)),
        *(Paragraph(text=text) for text in (_START if is_start else _STOP)),
        Paragraph(text=f"附件：{name}"),
        Paragraph(text=""),
        Paragraph(text=f"{letter.office.name}　　", align="right"),
        Paragraph(text=f"{day_words(letter.on.isoformat())}　　", align="right"),
        *_contact(letter.words),
        PageBreak(),
        Paragraph(text="附件", indent=0, style="bold"),
        Paragraph(text=name, align="center", style="bold"),
        *((Paragraph(text="单位：元/千瓦时", style="small", align="right"),) if is_start else ()),
        _start_table(letter.rows) if is_start else _stop_table(letter.rows),
        *(Paragraph(text=text, indent=0, style="small") for text in _notes(letter.rows, is_start)),
    ]
    return Record(
        id=f"price_letter/{letter.kind}/{letter.on.isoformat()}",
        kind=KIND,
        title=f"关于{'执行' if is_start else '停止执行'}差别（阶梯、惩罚性）电价\n企业名单的函",
        office=letter.office.name,
        number=letter.words.number,
        subject=letter.words.to,
        blocks=tuple(blocks),
        page_style="official",
        banner="示例数据" if letter.office.sample else "",
    )


_START: Final = (
    "请自附表所列起始月份起，对所列用电户号按所列标准加价计收电费，并在电费账单中单独列示。"
    "企业有其他用电户号，或者有拆分、转供情形的，请一并告知我单位。",
    "企业拆除相关装置并通过验收，或者经复核达标的，我单位将另行函告停止月份；未经函告，请勿自行停止。",
)
_STOP: Final = (
    "附表所列企业已符合解除条件，请自所列末月的次月起停止加价。末月及以前月份的加价电费仍应足额收取，"
    "尚未收齐的，请抓紧收取并告知我单位。",
)


def _opening(letter: PriceLetter, firms: int, name: str) -> tuple[str | Blank, ...]:
    basis = letter.words.basis or "国家和省有关差别电价、阶梯电价、惩罚性电价政策以及附表所列认定文件"
    accounts = len({(row.case, row.account) for row in letter.rows})
    return phrase(
        "根据{basis}，现将{name}（{firms}户企业、{accounts}个用电户号）函告你单位。",
        basis=basis,
        name=name,
        firms=str(firms),
        accounts=str(accounts),
    )


def _contact(words: LetterWords) -> tuple[Block, ...]:
    said = [
        f"联系人：{words.contact}" if words.contact else "",
        f"联系电话：{words.phone}" if words.phone else "",
    ]
    told = "，".join(part for part in said if part)
    return (Paragraph(text=f"（{told}）"),) if told else ()


def _notes(rows: Sequence[PriceRow], is_start: bool) -> tuple[str, ...]:
    if not is_start:
        return (f"注：{ADVICE}。",)
    documents = dict.fromkeys(row.basis for row in rows if row.basis)
    named = f"认定文件：{'；'.join(documents)}。" if documents else ""
    return tuple(text for text in (named, f"注：加价标准以认定文件为准。{ROUNDING}") if text)


def _start_table(rows: Sequence[PriceRow]) -> Table:
    columns = (
        Column(title="序号", width=0.6, align="center"),
        Column(title="企业名称", width=2.7),
        Column(title="用电户号", width=2.0, align="center"),
        Column(title="类别", width=1.1, align="center"),
        Column(title="加价标准", width=1.1, align="center"),
        Column(title="起始月份", width=1.7, align="center"),
        Column(title="认定依据", width=2.4),
    )
    lines = tuple(
        (
            str(at),
            row.enterprise,
            row.account,
            row.category,
            row.rate,
            month_words(row.from_month),
            row.number,
        )
        for at, row in enumerate(rows, 1)
    )
    return Table(columns=columns, rows=lines)


def _stop_table(rows: Sequence[PriceRow]) -> Table:
    columns = (
        Column(title="序号", width=0.6, align="center"),
        Column(title="企业名称", width=2.5),
        Column(title="用电户号", width=2.0, align="center"),
        Column(title="类别", width=1.1, align="center"),
        Column(title="起始月份", width=1.7, align="center"),
        Column(title="末月", width=1.7, align="center"),
        Column(title="解除依据", width=2.4),
    )
    lines = tuple(
        (
            str(at),
            row.enterprise,
            row.account,
            row.category,
            month_words(row.from_month),
            month_words(row.last_month),
            row.ended_by,
        )
        for at, row in enumerate(rows, 1)
    )
    return Table(columns=columns, rows=lines)
