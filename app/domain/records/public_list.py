"""This is about the public list of what finished in a year (完成企业名单公告), across all enterprises.

It bears enterprise, line or machine, model, number, capacity and conclusion, and nothing else: no person,
phone, code, paper or process parameter.
Source: domain.md §2 (list of completed enterprises published), §8 (公示版
strips names, phones, IDs, process parameters), §9.1 (columns of the national list).
"""

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from app.domain.people.office import Office
from app.domain.plan.ledger import LedgerRow, total_of
from app.domain.records.record import Block, Column, Paragraph, Record, Table
from app.domain.staff.person_number import masked_within

KIND: Final = "public_list"
TITLE: Final = "{year}年度淘汰落后产能完成企业名单公告"
HEADERS: Final = (
    "序号",
    "乡镇（街道）",
    "企业名称",
    "淘汰生产线（设备）",
    "型号",
    "数量",
    "产能",
    "验收结论",
)
WIDTHS: Final = (5.0, 12.0, 30.0, 24.0, 18.0, 10.0, 16.0, 12.0)
_HIDDEN: Final = "＊＊＊"
_NUMBERS: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:\d{17}[0-9Xx]|1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?![0-9A-Za-z])"
)
"""Phones, codes and mistyped ID numbers that slipped into a name: a public paper does not carry them."""


class PublicLine(msgspec.Struct, frozen=True):
    """A line as the public reads it, in the order of `HEADERS`."""

    sequence: str
    township: str
    enterprise: str
    name: str
    model: str
    count: str
    capacity: str
    conclusion: str

    @property
    def cells(self) -> tuple[str, ...]:
        return msgspec.structs.astuple(self)


def completed_in(rows: Iterable[LedgerRow], year: int) -> tuple[LedgerRow, ...]:
    """Items that passed acceptance in a year."""
    return tuple(row for row in rows if row.is_completed and row.accepted_on.startswith(f"{year:04}-"))


def public_lines(rows: Iterable[LedgerRow]) -> tuple[PublicLine, ...]:
    """rows: as `completed_in` finds them; numbered anew, for the plan's own numbers are not public."""
    return tuple(
        PublicLine(
            sequence=str(place),
            township=masked(row.township),
            enterprise=masked(row.enterprise),
            name=masked(row.name),
            model=masked(row.model),
            count=f"{row.count}{row.count_unit}",
            capacity=f"{row.capacity}{row.capacity_unit}" if row.capacity else "",
            conclusion=row.conclusion,
        )
        for place, row in enumerate(rows, start=1)
    )


def unfinished(rows: Iterable[LedgerRow], completed: Iterable[LedgerRow]) -> tuple[str, ...]:
    """Enterprises on the list that have other planned machines which did not pass yet."""
    listed = {row.code or row.enterprise for row in completed}
    left = (row for row in rows if row.is_item and not row.is_completed)
    return tuple(
        dict.fromkeys(masked(row.enterprise) for row in left if (row.code or row.enterprise) in listed)
    )


def note_of(unfinished_firms: tuple[str, ...]) -> str:
    """Under the table."""
    note = "注：本名单为公示版，不含个人信息、联系方式和工艺参数。"
    if not unfinished_firms:
        return note
    return f"{note}{'、'.join(unfinished_firms)}另有列入计划的设备尚未通过验收。"


def masked(text: str) -> str:
    """Without numbers of persons and phones."""
    return _NUMBERS.sub(_HIDDEN, masked_within(text, _HIDDEN))


def compose_public_list(
    rows: tuple[LedgerRow, ...], year: int, office: Office, day: str, number: str, note: str
) -> Record:
    """A Record that `printing` draws as a document; it has no person on it. day: in words."""
    total = total_of(rows, "")
    text = (
        f"根据年度淘汰落后产能计划和现场检查验收意见，{year}年已通过验收的生产线（设备）"
        f"涉及{total.enterprises or 0}户，共{total.count}台（套、条），现予公告。"
    )
    blocks: tuple[Block, ...] = (
        Paragraph(text=text),
        Table(
            columns=tuple(
                Column(title=title, width=width, align="center" if width < 20 else "left")
                for title, width in zip(HEADERS, WIDTHS, strict=True)
            ),
            rows=tuple(line.cells for line in public_lines(rows)),
        ),
        Paragraph(text=note, style="small", indent=0),
    )
    return Record(
        id=f"{KIND}/{year}",
        kind=KIND,
        title=TITLE.format(year=year),
        office=office.name,
        number=number,
        subject=day,
        blocks=blocks,
        banner="示例数据" if office.sample else "",
    )
