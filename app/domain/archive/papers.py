"""This is about the three papers of an archive: cover (封面), catalogue (卷内目录), closing sheet (备考表).

Source: domain.md §4.3 (案卷首页, 卷内目录).
"""

import msgspec

from app.domain.acts.case import Case
from app.domain.archive.contents import Contents
from app.domain.enterprise.enterprise import Enterprise, enterprise_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.people.office import Office
from app.domain.records.record import (
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Paragraph,
    Record,
    Signatures,
    Signer,
    Spacer,
    Table,
)
from app.domain.records.request import day_words, officer_words
from app.domain.visits.visit import visits_of

TITLE = "淘汰落后产能企业档案"
CONCLUSION = {"passed": "通过", "passed_after_supplement": "补正后通过", "refused": "不予通过"}


class ArchivePapers(msgspec.Struct, frozen=True, kw_only=True):
    """What the papers are composed from.

    Attributes:
        archive: id of the archive; the page codes are bound to it.
        on: ISO day.
        number: 档号, retention: 保管期限; empty ones print as a line to write on.
        missing: what is missing, in words; reason: why it was archived all the same.
    """

    archive: str
    case: Case
    office: Office
    contents: Contents
    on: str
    number: str = ""
    retention: str = ""
    missing: tuple[str, ...] = ()
    reason: str = ""


def compose_cover(told: ArchivePapers) -> Record:
    case, firm = told.case, enterprise_of(told.case)
    machines = machines_of(case)
    fields = (
        Field(label="档号", value=told.number),
        Field(label="保管期限", value=told.retention),
        Field(label="企业名称", value=firm.name, span=2),
        Field(label="统一社会信用代码", value=firm.field("code")),
        Field(label="乡镇（街道）", value=firm.field("township")),
        Field(label="案卷题名", value=f"{firm.name}淘汰落后产能现场核查验收材料", span=2, lines=2),
        Field(label="起止日期", value=_span_words(case, told.on), span=2),
        Field(label="处理结果", value=_results(machines), span=2, lines=max(2, len(machines))),
        Field(label="承办人", value=_officers(case), span=2),
        Field(label="文书", value=f"{_papers(told)} 件 {told.contents.pages} 页"),
        Field(label="影像", value=f"{_pictures(told)} 张"),
        Field(label="归档日期", value=day_words(told.on)),
        Field(label="立档单位", value=told.office.name),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(text="（一企一档）", indent=0, align="center"),
        Spacer(height=10),
        Fields(fields=fields, columns=2),
    )
    return _record(told, "archive_cover", TITLE, blocks, firm)


def compose_catalogue(told: ArchivePapers) -> Record:
    columns = (
        Column(title="序号", width=0.8, align="center"),
        Column(title="文件名称及编号", width=6.2),
        Column(title="日期", width=2.2, align="center"),
        Column(title="页号", width=1.2, align="center"),
        Column(title="数量", width=1.2, align="center"),
        Column(title="备注", width=2.4),
    )
    rows = tuple(
        (
            str(row.sequence),
            f"{row.title}　{row.number}".strip("　"),
            row.on,
            row.pages or "—",
            f"{row.count} {'页' if row.pages else '件'}",
            row.note,
        )
        for row in told.contents.rows
    )
    blocks: tuple[Block, ...] = (Table(columns=columns, rows=rows),)
    return _record(told, "archive_catalogue", "卷内目录", blocks, enterprise_of(told.case))


def compose_closing(told: ArchivePapers) -> Record:
    """What is in the file, what is not and why, and who says so."""
    others = sum(file.kind == "other" for file in told.contents.files)
    held = f"本卷共有文书 {_papers(told)} 件 {told.contents.pages} 页，影像 {_pictures(told)} 张"
    blocks: list[Block] = [
        Heading(text="本卷情况说明"),
        Paragraph(text=f"{held}，其他原件 {others} 件。"),
        Paragraph(text=f"归档时共有操作留痕 {len(told.case.acts)} 条，校验值 {told.case.digest[:16]}。"),
    ]
    if told.missing:
        blocks.append(Paragraph(text=f"归档时尚缺 {len(told.missing)} 项："))
        blocks += [Paragraph(text=f"{place}. {text}") for place, text in enumerate(told.missing, start=1)]
        blocks.append(Paragraph(text=f"仍予归档的原因：{told.reason}"))
    else:
        blocks.append(Paragraph(text="归档时材料齐全。"))
    erased = sum(file.lack == "erased" for file in told.contents.files)
    if erased:
        blocks.append(Paragraph(text=f"依法删除内容的原件 {erased} 件，仅保留留痕，见卷内目录电子表。"))
    blocks.append(Spacer(height=4))
    blocks.append(Signatures(signers=(Signer(role="立卷人"), Signer(role="检查人")), dated=True))
    return _record(told, "archive_closing", "卷内备考表", tuple(blocks), enterprise_of(told.case))


def _record(
    told: ArchivePapers, kind: str, title: str, blocks: tuple[Block, ...], firm: Enterprise
) -> Record:
    return Record(
        id=f"{told.archive}/{kind}",
        kind=kind,
        title=title,
        office=told.office.name,
        blocks=blocks,
        subject=firm.name,
        banner="示例数据" if told.office.sample else "",
    )


def _papers(told: ArchivePapers) -> int:
    return sum(file.kind == "paper" for file in told.contents.files)


def _pictures(told: ArchivePapers) -> int:
    return sum(file.kind == "picture" for file in told.contents.files)


def _span_words(case: Case, until: str) -> str:
    """From the first visit to the day of the archive."""
    days = sorted(visit.day for visit in visits_of(case) if visit.day)
    return f"{day_words(days[0])}至{day_words(until)}" if days else ""


def _results(machines: tuple[Machine, ...]) -> str:
    """Per machine what acceptance concluded."""
    said = []
    for machine in machines:
        conclusion, on, _ = machine.conclusion
        told = f"{CONCLUSION[conclusion]}（{on}）" if conclusion in CONCLUSION else "未验收"
        said.append(f"{machine.number} {machine.name}：{told}")
    return "；".join(said)


def _officers(case: Case) -> str:
    people = {each.id: each for visit in visits_of(case) for each in visit.in_role("officer")}
    return officer_words(tuple(people.values()))
