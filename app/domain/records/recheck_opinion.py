"""This is about the opinion after re-inspection (整改复查意见书): a line per problem, and the whole.

Source: domain.md §4.3 (复查: 原决定 日期/文号/内容; 复查意见逐项), §4.9 (picture before, after, verdict).
"""

from collections.abc import Iterator

from app.domain.orders.order import Order
from app.domain.orders.state import FOLLOWS_TEXT, RECHECKED_TEXT, VERDICT_TEXT
from app.domain.orders.trail import Trail, trails_of
from app.domain.photos.photo import Photo as Picture
from app.domain.records.order_words import TITLE, officers_of_order, order_meant, signed_by_both
from app.domain.records.record import (
    Block,
    CheckBoxes,
    Column,
    Field,
    Fields,
    Heading,
    Option,
    Paragraph,
    Photo,
    PhotoSheet,
    Record,
    Table,
)
from app.domain.records.request import RecordRequest, day_words

_COLUMNS = (
    Column(title="序号", width=0.7, align="center"),
    Column(title="原存在的问题", width=3.4),
    Column(title="整改要求", width=2.8),
    Column(title="复查结果", width=1.5, align="center", required=True),
    Column(title="复查情况", width=3),
    Column(title="照片（前／后）", width=2.2, align="center"),
)


def compose_recheck_opinion(request: RecordRequest) -> Record:
    """The opinion over an order, every problem on a line of its own."""
    order, firm = order_meant(request), request.enterprise
    trails = trails_of(request.case, order) if order is not None else ()
    concluded = order.conclusion if order is not None else None
    return Record(
        id=request.record,
        kind="recheck_opinion",
        title="整改复查意见书",
        office=(order.agency if order is not None else "") or request.office.name,
        number=request.number or (concluded.number if concluded is not None else ""),
        subject=firm.name,
        blocks=(
            _head(request, order),
            Heading(text="一、逐项复查意见", level=2),
            _table(order, trails),
            Heading(text="二、复查结论", level=2),
            *_conclusion(order),
            signed_by_both("被复查单位负责人"),
            *_pictures(trails),
        ),
        copies=("被复查单位", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _head(request: RecordRequest, order: Order | None) -> Fields:
    firm = request.enterprise
    title = (order.title if order is not None else "") or TITLE
    issued = day_words(order.issued_on) if order is not None else ""
    due = day_words(order.due) if order is not None else ""
    checked = (
        max((each.field("rechecked_on") for each in order.problems), default="") if order is not None else ""
    )
    fields = (
        Field(label="被复查单位", value=firm.name, span=2, required=True),
        Field(label="原文书", value=f"《{title}》"),
        Field(label="原文书文号", value=order.number if order is not None else "", required=True),
        Field(label="出具日期", value=issued, required=True),
        Field(label="整改期限", value=due),
        Field(label="复查日期", value=day_words(checked), required=True),
        Field(label="执法人员及证号", value=officers_of_order(request, order), required=True),
    )
    return Fields(fields=fields)


def _table(order: Order | None, trails: tuple[Trail, ...]) -> Table:
    rows = tuple(_row(order, trail) for trail in trails) if order is not None else ()
    return Table(columns=_COLUMNS, rows=rows, blank_rows=0 if rows else 3, row_height=10)


def _row(order: Order, trail: Trail) -> tuple[str, ...]:
    problem, outcome = trail.problem, order.outcome(trail.problem)
    word = next((text for name, text in RECHECKED_TEXT.items() if name == outcome), "")
    seen = problem.field("verdict") if outcome else ""
    codes = "／".join(_code(picture) for picture in (trail.before, trail.after))
    return (
        problem.number,
        problem.text,
        problem.field("demand"),
        word,
        "" if seen == word else seen,
        codes if trail.before or trail.after else "",
    )


def _code(picture: Picture | None) -> str:
    return (picture.number or picture.name) if picture is not None else "无"


def _conclusion(order: Order | None) -> tuple[Block, ...]:
    said = order.conclusion if order is not None else None
    verdict, follows = (said.verdict, said.follows) if said is not None else ("", "")
    boxes = (
        CheckBoxes(
            label="整改完成情况",
            options=tuple(Option(text=text, ticked=name == verdict) for name, text in VERDICT_TEXT.items()),
            required=True,
        ),
        CheckBoxes(
            label="后续处理",
            options=tuple(Option(text=text, ticked=name == follows) for name, text in FOLLOWS_TEXT.items()),
            required=True,
        ),
    )
    return (*boxes, Paragraph(text=said.text)) if said is not None and said.text else boxes


def _pictures(trails: tuple[Trail, ...]) -> Iterator[Block]:
    """A sheet per problem that has pictures: before and after, one above the other."""
    for trail in trails:
        shown = [
            _picture(trail, picture, position)
            for picture, position in ((trail.before, "整改前"), (trail.after, "整改后"))
            if picture is not None
        ]
        if shown:
            heading = f"{trail.problem.number} {trail.problem.text}"
            yield PhotoSheet(photos=tuple(shown), layout="pair", heading=heading)


def _picture(trail: Trail, picture: Picture, position: str) -> Photo:
    caption = (
        ("阶段", position),
        ("影像编号", _code(picture)),
        ("拍摄时间", picture.taken_at[:16].replace("T", " ")),
        (
            "证明对象",
            f"{trail.problem.number} {trail.verdict if position == '整改后' else trail.problem.text}",
        ),
    )
    return Photo(code=f"{trail.problem.number}-{position}", image=picture.sha256, caption=caption)
