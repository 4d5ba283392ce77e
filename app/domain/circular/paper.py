"""This is about the circular as a paper: its sentences and tables, as plain blocks.

Source: domain.md §9.8; users.md (f): E-02 named with unit, term and photo pair.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from app.domain.circular.circular import Circular, OverdueItem
from app.domain.circular.figures import FIGURE_TEXT, FigureName
from app.domain.plan.ledger import LedgerRow, total_of
from app.domain.records.record import (
    Block,
    Column,
    Heading,
    Paragraph,
    Photo,
    PhotoSheet,
    Record,
    Table,
)
from app.domain.records.request import day_words

KIND: Final = "circular"
_NUMERALS: Final = "一二三四五六七八九十"
_DEMANDS: Final = (
    "逾期未拆的，属地乡镇（街道）要督促企业限期拆除，明确责任人和完成时间，并按周报告进展；"
    "拆除前继续做好断水断电和封存巡查，严防擅自恢复生产。",
    "已拆除待验收的，要抓紧备齐影像、过磅单和处置去向材料，及时申请验收。",
    "督办事项要按期回复，逐项销号；未按期回复的，在下期通报中继续点名。",
)
_SHORT: Final[dict[FigureName, str]] = {
    "planned": "计划",
    "accepted": "通过验收",
    "waiting": "待验收",
    "dismantling": "在拆",
    "sealed": "封存",
    "idle": "未动",
    "out": "不予淘汰",
    "overdue": "逾期未拆",
}
"""In the head of the table."""
_STATES: Final[tuple[FigureName, ...]] = ("accepted", "waiting", "dismantling", "sealed", "idle")


def compose_circular(circular: Circular) -> Record:
    """A Record of kind `circular`: drawn as a document by `printing`."""
    parts = [
        ("总体进展", tuple(_progress(circular))),
        ("分乡镇（街道）情况", tuple(_townships(circular))),
        ("发现的问题", tuple(_problems(circular))),
        ("典型做法", (Paragraph(text=circular.words.good),) if circular.words.good else ()),
        ("下步要求", tuple(_demands(circular))),
    ]
    blocks: list[Block] = [Paragraph(text=f"{circular.words.to}：", indent=0), *_opening(circular)]
    for place, (title, inside) in enumerate((part for part in parts if part[1]), start=0):
        blocks += [Heading(text=f"{_NUMERALS[place]}、{title}"), *inside]
    return Record(
        id=f"circular/{circular.on.isoformat()}",
        kind=KIND,
        title=f"关于{circular.heading}进展情况的督查通报",
        office=circular.office.name,
        number=circular.words.number,
        subject=day_words(circular.on.isoformat()),
        blocks=tuple(blocks),
        banner="示例数据" if circular.office.sample else "",
    )


def _opening(circular: Circular) -> Iterator[Paragraph]:
    words = circular.words
    said = [
        f"根据{words.basis}" if words.basis else "",
        f"于{words.inspected}" if words.inspected else "",
        f"对{words.scope}" if words.scope else "对全区淘汰落后产能工作",
    ]
    text = "，".join(part for part in said if part)
    manner = f"，采取{words.manner}的方式" if words.manner else ""
    until = day_words(circular.on.isoformat())
    yield Paragraph(text=f"{text}开展了督查{manner}。现将截至{until}的情况通报如下。")


def _progress(circular: Circular) -> Iterator[Block]:
    total = total_of(circular.figure("planned").rows, "")
    planned = f"计划淘汰 {total.enterprises} 户 {total.count} 台（套、条）"
    capacity = f"，产能 {total.capacity}" if total.capacity else ""
    share = total.share or "0.0%"
    done = f"已完成 {total.completed_enterprises} 户 {total.completed_count} 台（套、条），完成率 {share}"
    completed = f"，涉及产能 {total.completed_capacity}" if total.completed_capacity else ""
    yield Paragraph(text=f"{circular.heading}{planned}{capacity}。{done}{completed}。")
    states = [f"{FIGURE_TEXT[name]} {circular.figure(name).machines} 台（套、条）" for name in _STATES]
    late = circular.figure("overdue")
    out = circular.figure("out")
    rest = f"；不予淘汰 {out.machines} 台（套、条）" if out.rows else ""
    named = f"其中逾期未拆 {late.enterprises} 户 {late.machines} 台（套、条）" if late.rows else "无逾期未拆"
    yield Paragraph(text=f"按目前状态分：{'，'.join(states)}{rest}。{named}。")


def _townships(circular: Circular) -> Iterator[Block]:
    columns = (
        Column(title="排名", width=1.0, align="center"),
        Column(title="乡镇（街道）", width=2.0, align="center"),
        Column(title="户数", width=0.9, align="center"),
        Column(title="计划台数", width=1.1, align="center"),
        *(Column(title=_SHORT[name], width=1.1, align="center") for name in (*_STATES, "overdue")),
        Column(title="完成率", width=1.5, align="center"),
    )
    rows = []
    for line in circular.townships:
        if not line.rank:
            rows.append(("—", line.name, *("—" for _ in range(8)), "零报告"))
            continue
        counts = (line.machines(name) for name in (*_STATES, "overdue"))
        total = line.total
        rows.append((str(line.rank), line.name, str(total.enterprises), total.count, *counts, total.share))
    total = total_of(circular.figure("planned").rows, "")
    sums = (circular.figure(name).machines for name in (*_STATES, "overdue"))
    rows.append(("", "合计", str(total.enterprises), total.count, *sums, total.share))
    yield Paragraph(text="按完成率排名如下：")
    yield Table(columns=columns, rows=tuple(rows))
    yield Paragraph(
        text="注：台数含套、条；完成率为通过验收的台数占计划台数的比例；逾期未拆的同时计入封存或未动。",
        indent=0,
        style="small",
    )


def _problems(circular: Circular) -> Iterator[Block]:
    if circular.overdue:
        yield Heading(text=f"（一）逾期未拆 {len(circular.overdue)} 项", level=2)
        for place, item in enumerate(circular.overdue, start=1):
            yield Paragraph(text=f"{place}. {_overdue_text(item.row)}")
            yield from _pair(item)
    if circular.slips:
        mark = "（二）" if circular.overdue else "（一）"
        yield Heading(text=f"{mark}督办未回复 {len(circular.slips)} 件", level=2)
        for place, each in enumerate(circular.slips, start=1):
            slip = each.slip
            about = f"，{slip.text}" if slip.text else ""
            yield Paragraph(
                text=f"{place}. 督办单 {slip.number}（{each.enterprise}{about}）：{slip.to}应于"
                f"{day_words(slip.answer_by)}前回复，至今未回复。"
            )
    if circular.duties:
        yield from _duties(circular)
    if not (circular.overdue or circular.slips or circular.duties):
        yield Paragraph(text="截至目前，未发现逾期未拆和督办未回复事项。")


def _duties(circular: Circular) -> Iterator[Block]:
    """The rows of the duty lists that are named: a sentence with their numbers, then each of them."""
    marks = "（一）（二）（三）"[3 * (bool(circular.overdue) + bool(circular.slips)) :][:3]
    yield Heading(text=f"{marks}其他未办结事项 {len(circular.duties)} 项", level=2)
    counted = Counter(each.heading for each in circular.duties)
    said = "，".join(f"{heading} {number} 项" for heading, number in counted.items())
    yield Paragraph(text=f"{said}，具体如下：")
    columns = (
        Column(title="序号", width=0.8, align="center"),
        Column(title="类别", width=2.0),
        Column(title="事项", width=4.4),
        Column(title="责任单位", width=2.2),
        Column(title="期限", width=1.7, align="center"),
        Column(title="逾期天数", width=1.2, align="center"),
    )
    rows = tuple(
        (str(place), each.heading, each.text, each.to, each.due, str(each.days_late or "—"))
        for place, each in enumerate(circular.duties, start=1)
    )
    yield Table(columns=columns, rows=rows)


def _overdue_text(row: LedgerRow) -> str:
    """Unit, machine, term, days late, who answers, why."""
    model = f"（{row.model}）" if row.model else ""
    count = f"{row.count} {row.count_unit}".strip()
    parties = (("属地", row.territory), ("部门", row.bureau), ("企业", row.company))
    answering = "、".join(f"{name} {who}" for name, who in parties if who)
    due = day_words(row.dismantle_by)
    why = next((part for part in row.problems.split("；") if part.startswith("未拆原因")), "")
    said = [
        f"{row.enterprise}（{row.township}）{row.name}{model} {count}，应于{due}前拆除，{row.state}",
        f"责任人：{answering}" if answering else "",
        why,
    ]
    return "。".join(part for part in said if part) + "。"


def _pair(item: OverdueItem) -> Iterator[Block]:
    if not (item.before.sha256 or item.now.sha256):
        yield Paragraph(text="（企业档案中尚无影像。）", style="small")
        return
    photos = tuple(
        Photo(
            code=shown.number or "（未拍摄）",
            image=shown.sha256,
            caption=(("拍摄时间", shown.at),) if shown.at else (),
            position=position,
        )
        for position, shown in (("拆除前", item.before), ("目前", item.now))
    )
    yield PhotoSheet(photos=photos, layout="pair")


def _demands(circular: Circular) -> Iterator[Paragraph]:
    needed = (bool(circular.overdue), bool(circular.figure("waiting").rows), bool(circular.slips))
    standing = [text for text, is_needed in zip(_DEMANDS, needed, strict=True) if is_needed]
    demands = [*standing, *circular.words.demands] or ["继续按计划推进，按时报送进度。"]
    for place, text in enumerate(demands):
        yield Paragraph(text=f"（{_NUMERALS[place % len(_NUMERALS)]}）{text}")
