"""This is about the order to put things right (责令限期整改), under the title its agency gives it.

Source: domain.md §4.3 (责改), §4.6 (限期整改通知书), §4.9 (each problem: 违反条款, 整改要求, 期限).
"""

from typing import Final

from app.domain.orders.order import Order
from app.domain.records.order_words import (
    TITLE,
    officers_of_order,
    or_blank,
    order_meant,
    remedies,
    signed_by_both,
)
from app.domain.records.record import (
    Blank,
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Paragraph,
    Piece,
    Record,
    Table,
    phrase,
)
from app.domain.records.request import RecordRequest, day_words

_COLUMNS = (
    Column(title="序号", width=0.7, align="center"),
    Column(title="存在的问题", width=4, required=True),
    Column(title="违反的规定", width=3, required=True),
    Column(title="整改要求", width=3.2, required=True),
    Column(title="整改期限", width=2.3, align="center"),
)


def compose_rectification_order(request: RecordRequest) -> Record:
    """The order as it stands; what is not known yet is left to the pen."""
    order, firm = order_meant(request), request.enterprise
    return Record(
        id=request.record,
        kind="rectification_order",
        title=(order.title if order is not None else "") or TITLE,
        office=(order.agency if order is not None else "") or request.office.name,
        number=request.number or (order.number if order is not None else ""),
        subject=firm.name,
        blocks=(
            Fields(
                fields=(
                    Field(label="被责令单位", value=firm.name, span=2, required=True),
                    Field(label="统一社会信用代码", value=firm.field("code")),
                    Field(label="法定代表人", value=firm.field("legal_person")),
                    Field(label="地址", value=firm.field("address") or firm.field("township"), span=2),
                    Field(
                        label="执法人员及证号", value=officers_of_order(request, order), span=2, required=True
                    ),
                )
            ),
            Heading(text="一、存在的问题", level=2),
            _problems(order),
            *_limit(order),
            Heading(text="二、整改要求和期限", level=2),
            *_demand(order),
            Heading(text="三、救济途径", level=2),
            remedies(request, order, "文书"),
            signed_by_both("被责令单位负责人"),
        ),
        copies=("被责令单位", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _problems(order: Order | None) -> Table:
    rows = (
        tuple(
            (
                problem.number,
                problem.text,
                problem.field("basis"),
                problem.field("demand"),
                day_words(problem.field("due") or order.due),
            )
            for problem in order.problems
        )
        if order is not None
        else ()
    )
    return Table(columns=_COLUMNS, rows=rows, blank_rows=0 if rows else 3, row_height=9)


def _limit(order: Order | None) -> tuple[Block, ...]:
    """Of route C: what was measured against which limit."""
    limit = order.limit if order is not None else None
    if limit is None:
        return ()
    over = f"{limit.share}%" if limit.share else ""
    fields = (
        Field(label="限额标准", value=limit.standard),
        Field(label="工序（产品）", value=limit.product),
        Field(label="限定值", value=f"{limit.limit} {limit.unit}"),
        Field(label="实测值", value=f"{limit.measured} {limit.unit}"),
        Field(label="超限比例", value=over),
        Field(label="核算期末", value=day_words(limit.on)),
    )
    return (Heading(text="单位产品能耗核算", level=2), Fields(fields=fields))


_ASK: Final = "确需延期的，应当在期限届满前书面申请并附证明材料，延期不超过三个月。"


def _demand(order: Order | None) -> tuple[Block, ...]:
    numbers = "、".join(problem.number for problem in order.problems) if order is not None else ""
    due = day_words(order.due) if order is not None else ""
    is_energy = order is not None and order.rule == "K01"
    counted = _counted(order)
    words: tuple[Piece, ...] = phrase(
        f"现责令你单位对上述问题（{{numbers}}）于{{due}}前{counted}整改完毕，"
        f"达到有关法律、法规、规章和标准的要求。{_ASK if is_energy else ''}",
        numbers=or_blank(numbers, "须整改的问题", 30),
        due=due or Blank(label="整改期限", width=40),
    )
    after = (
        "整改完成后，应当及时向本机关书面报告整改情况，由本机关组织复查。"
        "逾期未整改或者整改后仍未达到要求的，本机关将依法处理"
    )
    ending = "，情节严重的，报请人民政府按照规定的权限责令停业整顿或者关闭。" if is_energy else "。"
    return (Paragraph(text=words), Paragraph(text=after + ending))


def _counted(order: Order | None) -> str:
    """How the term was counted, for an order whose clock runs from its service."""
    if order is None or order.rule != "K01":
        return ""
    return f"（自送达之日{day_words(order.served_on)}起计算）"
