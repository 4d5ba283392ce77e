"""This is about the revisit record (回头看记录): how it looks now, beside how it looked then.

Source: domain.md §4.10 F-HTK (date, 现场现状, 用电量同比, 封条, 是否复产/新增设备, 照片同机位对比), CY20; no
national form, the layout is ours.
"""

from collections.abc import Iterator
from typing import Final

from app.domain.equipment.cutoffs import cutoffs_of, used_since_cut
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.photos.photo import Photo
from app.domain.records.record import (
    Block,
    CheckBoxes,
    Column,
    Field,
    Fields,
    Heading,
    Option,
    Paragraph,
    PhotoSheet,
    Record,
    Signatures,
    Signer,
    Table,
)
from app.domain.records.record import Photo as PrintedPhoto
from app.domain.records.request import RecordRequest, day_words, foot_signers, officer_words, span_words
from app.domain.restart.signals import OUTCOME_TEXT, Signal, signals_of
from app.domain.revisit.revisit import FOUND_TEXT, Pair, pairs_of, use_lines, use_words
from app.domain.visits.visit import KIND_TEXT, Visit

_CONDITIONS: Final = {"intact": "完好", "broken": "破损", "missing": "缺失", "lifted": "已启封"}


def compose_revisit_record(request: RecordRequest) -> Record:
    """Of a visit that looked again, also long after the archive. Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    machines = machines_of(request.case)
    return Record(
        id=request.record,
        kind="revisit_record",
        title="回头看记录" if visit.kind == "revisit" else f"{KIND_TEXT[visit.kind]}记录",
        office=request.office.name,
        number=request.number,
        subject=request.enterprise.name,
        blocks=(
            _head(request, visit),
            *_found(visit),
            *_seals(machines, visit),
            *_meters(request, visit),
            *_signals(request, visit),
            *_pairs(request, visit),
            _signatures(),
        ),
        signature_line=foot_signers(),
        copies=("企业", "属地镇（街道）", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _head(request: RecordRequest, visit: Visit) -> Fields:
    firm = request.enterprise
    people = visit.in_role("officer", "patroller")
    accepted = [
        machine for machine in machines_of(request.case) if machine.conclusion[0].startswith("passed")
    ]
    last = max((machine.conclusion[1] for machine in accepted), default="")
    return Fields(
        fields=(
            Field(label="企业名称", value=firm.name, span=2, required=True),
            Field(label="统一社会信用代码", value=firm.field("code")),
            Field(label="属地", value=firm.field("township")),
            Field(label="检查时间", value=span_words(visit), span=2, required=True),
            Field(label="检查人员", value=officer_words(people), span=2, required=True),
            Field(label="最近验收日期", value=day_words(last)),
            Field(label="地点", value=visit.field("site")),
        )
    )


def _found(visit: Visit) -> Iterator[Block]:
    yield Heading(text="一、现场现状", level=2)
    words = visit.field("revisit_site_state") or visit.field("found")
    yield Fields(fields=(Field(label="现场现状", value=words, span=2, lines=3, required=True),))
    for field, label in (("restarted", "是否复产"), ("new_equipment", "是否新增设备")):
        said = visit.field(f"revisit_{field}")
        options = tuple(Option(text=text, ticked=key == said) for key, text in FOUND_TEXT.items())
        yield CheckBoxes(label=label, options=options, required=True)
        if visit.field(f"revisit_{field}_text"):
            yield Paragraph(text=visit.field(f"revisit_{field}_text"))


def _seals(machines: tuple[Machine, ...], visit: Visit) -> Iterator[Block]:
    rows = tuple(
        (machine.number, seal.number, seal.part, _CONDITIONS[check.condition], check.cause)
        for machine in machines
        for seal in machine.seals
        for check in seal.checks
        if check.on == visit.day
    )
    placed = [
        f"{seal.number}（{seal.part}，替换{seal.replaces}）"
        for machine in machines
        for seal in machine.seals
        if seal.placed_on == visit.day and seal.replaces
    ]
    if not rows and not any(machine.seals for machine in machines) and not visit.field("revisit_seals_text"):
        return
    yield Heading(text="二、封条", level=2)
    columns = ("设备", "封条编号", "封存部位", "状况", "原因说明")
    widths = (0.8, 1.6, 1.2, 0.8, 2.4)
    yield Table(
        columns=tuple(Column(title=each, width=width) for each, width in zip(columns, widths, strict=True)),
        rows=rows,
        blank_rows=0 if rows else 3,
    )
    if placed:
        yield Paragraph(text=f"新贴封条：{'、'.join(placed)}。")
    if visit.field("revisit_seals_text"):
        yield Paragraph(text=visit.field("revisit_seals_text"))


def _meters(request: RecordRequest, visit: Visit) -> Iterator[Block]:
    """用电量同比, as typed, else as the bills tell; and what the meters show against the cut."""
    words = visit.field("revisit_power_use") or use_words(use_lines(request.case, visit.day))
    fields = [Field(label="用电量同比", value=words, span=2, lines=2, required=True)]
    for point in cutoffs_of(request.case):
        used = dict(used_since_cut(point)).get(visit.day)
        shown = next((reading for reading in point.readings if reading.moment == visit.day), None)
        if shown is not None:
            delta = f"，自止码以来用量{used.normalize():f}" if used is not None else ""
            fields.append(
                Field(label=f"断开点{point.number}", value=f"表底数{'／'.join(shown.values)}{delta}", span=2)
            )
    yield Heading(text="三、用电用水", level=2)
    yield Fields(fields=tuple(fields))


def _signals(request: RecordRequest, visit: Visit) -> Iterator[Block]:
    found = [signal for signal in signals_of(request.case) if signal.on[:10] == visit.day]
    if not found:
        return
    yield Heading(text="四、复产线索及核实", level=2)
    yield Table(
        columns=(
            Column(title="线索", width=2.6),
            Column(title="来源", width=1.3),
            Column(title="核实结论", width=2.1, required=True),
        ),
        rows=tuple((signal.text, signal.source, _answer_words(signal)) for signal in found),
    )


def _answer_words(signal: Signal) -> str:
    answer = signal.answer
    if answer is None or signal.is_open:
        return "未核实"
    return f"{OUTCOME_TEXT[answer.outcome]}：{answer.reason}"


def _pairs(request: RecordRequest, visit: Visit) -> Iterator[Block]:
    """Before and now of every machine, side by side on one page."""
    for pair in pairs_of(request.case, visit):
        heading = f"{pair.machine.number} {pair.machine.name} 同机位对比"
        yield PhotoSheet(photos=_two(pair), layout="triplet", heading=heading)


def _two(pair: Pair) -> tuple[PrintedPhoto, PrintedPhoto]:
    return _printed(pair.before, STAGE_TEXT.get(pair.before.stage, "此前")), _printed(
        pair.now, "目前（回头看）"
    )


def _printed(photo: Photo, position: str) -> PrintedPhoto:
    caption = (("拍摄时间", photo.taken_at.replace("T", " ")[:16]),) if photo.taken_at else ()
    return PrintedPhoto(
        code=photo.number or photo.name, image=photo.sha256, caption=caption, position=position
    )


def _signatures() -> Signatures:
    return Signatures(
        statement="以上情况经现场核对属实。",
        signers=(
            Signer(role="企业现场负责人"),
            Signer(role="检查人员", count=2),
            Signer(role="属地镇（街道）"),
        ),
    )
