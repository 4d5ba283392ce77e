"""This is about the disposal record (处置去向核销单): per machine slip, lorry, buyer, invoice, weight.

Source: domain.md §3.6 (bill of destruction), §12; no national form, the layout is ours.
"""

from app.domain.acts.case import Case
from app.domain.disposal.disposal import DESTINATIONS, PROOF_TEXT, Disposal, disposal_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.photos.photo import Photo, photos_of
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
    Table,
    Together,
)
from app.domain.records.request import RecordRequest, day_words, foot_signers

BLANK_ROWS = 3


def compose_disposal_record(request: RecordRequest) -> Record:
    """The record of every machine that was taken down. Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    firm = request.enterprise
    photos = photos_of(request.case)
    gone = tuple(machine for machine in machines_of(request.case) if machine.dismantled[1])
    head = Fields(
        fields=(
            Field(label="企业名称", value=firm.name, span=2, required=True),
            Field(label="统一社会信用代码", value=firm.field("code")),
            Field(label="计划文号", value=firm.field("plan_number")),
            Field(label="核查日期", value=day_words(visit.started_at), required=True),
        )
    )
    machines = tuple(Together(blocks=_machine(request.case, machine, photos)) for machine in gone)
    return Record(
        id=request.record,
        kind="disposal_record",
        title="处置去向核销单",
        office=request.office.name,
        number=request.number,
        subject=firm.name,
        blocks=(head, *(machines or (_blank(),)), _signatures()),
        signature_line=foot_signers(),
        copies=("企业", "属地镇（街道）", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _machine(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> tuple[Block, ...]:
    told = disposal_of(case, machine, photos)
    title = f"{machine.number} {machine.name}（{machine.field('model') or '型号不详'}）"
    return (Heading(text=title, level=2), _about(told), _slips(told), *_words(told))


def _about(told: Disposal) -> Fields:
    machine = told.machine
    started, finished, method, contractor, pieces = machine.dismantled
    days = f"{day_words(started)}至{day_words(finished)}"
    return Fields(
        fields=(
            Field(label="拆除时间", value=days, required=True),
            Field(label="拆除方式", value=method),
            Field(label="拆除单位", value=contractor),
            Field(label="切割（解体）件数", value=pieces, required=True),
            Field(label="处置去向", value=DESTINATIONS.get(machine.field("destination"), ""), required=True),
            Field(label="收购单位", value=_buyers(told), required=True),
            Field(label="重量核对", value=weight_words(told), span=2),
            Field(label="发票及其他材料", value=_papers(told), span=2, required=True),
            *_deregistered(machine),
            Field(label="不转移声明", value=_declared(machine), span=2, required=True),
        )
    )


def weight_words(told: Disposal) -> str:
    """Weights against the design weight with the difference in per cent; empty without slips."""
    if not told.slips:
        return ""
    weighed = f"过磅合计{told.weight:f}吨"
    if told.design is None or told.difference is None:
        return f"{weighed}，设计重量未填写"
    reason = told.machine.field("weight_reason")
    off = f"{'+' if told.difference > 0 else ''}{told.difference}%"
    return f"{weighed}，设计重量{told.design:f}吨，相差{off}" + (f"（{reason}）" if reason else "")


def _buyers(told: Disposal) -> str:
    return "；".join(
        "，".join(part for part in (buyer.name, buyer.code, buyer.qualification) if part)
        for buyer in told.buyers
    )


def _papers(told: Disposal) -> str:
    named = [f"{PROOF_TEXT.get(paper.kind, '')}{paper.number}{paper.text}" for paper in told.papers]
    named += [f"发票{slip.invoice}" for slip in told.slips if slip.invoice]
    return "；".join(dict.fromkeys(named))


def _deregistered(machine: Machine) -> tuple[Field, ...]:
    on, number, by = (machine.field(f"deregistered_{name}") for name in ("on", "number", "by"))
    if not on and machine.kind != "boiler":
        return ()
    words = "，".join(part for part in (day_words(on), by, number) if part)
    return (Field(label="使用登记注销", value=words, span=2, required=True),)


def _declared(machine: Machine) -> str:
    on, by = machine.field("non_transfer_on"), machine.field("non_transfer_by")
    if not on:
        return ""
    return f"{day_words(on)}{by}声明：已拆设备作报废处理，未向其他地区、其他单位转移"


def _slips(told: Disposal) -> Table:
    columns = (
        Column(title="过磅单编号", width=1.5),
        Column(title="日期", width=1.3),
        Column(title="毛重（吨）", align="right"),
        Column(title="皮重（吨）", align="right"),
        Column(title="净重（吨）", align="right"),
        Column(title="车牌", width=1.2),
        Column(title="收购单位", width=2.0),
    )
    rows = tuple(
        (slip.number, slip.on, slip.gross, slip.tare, slip.weight, slip.plate, slip.buyer)
        for slip in told.slips
    )
    return Table(columns=columns, rows=rows, blank_rows=0 if rows else BLANK_ROWS)


def _words(told: Disposal) -> tuple[Paragraph, ...]:
    numbers = "、".join(sorted(photo.number for photo in told.pictures if photo.number))
    return (Paragraph(text=f"处置影像：{numbers}", style="small"),) if numbers else ()


def _blank() -> Table:
    """For a paper that is filled in by hand."""
    titles = ("设备", "过磅单编号", "日期", "净重（吨）", "车牌", "收购单位", "发票")
    return Table(columns=tuple(Column(title=title) for title in titles), rows=(), blank_rows=12)


def _signatures() -> Signatures:
    return Signatures(
        statement="以上处置去向经核对过磅单、发票等材料属实。所列设备不得转让、不得恢复使用。",
        signers=(
            Signer(role="企业法定代表人（负责人）"),
            Signer(role="核查人员", count=2),
            Signer(role="属地镇（街道）"),
        ),
        stamp="企业（公章）",
    )
