"""This is about the sealing certificate (封存见证单) and its list: the firm seals its own machines.

Not a 查封决定书: a body without that power never prints one. Source: domain.md §1.2, §3.5, §4.10 F-FC.
"""

import msgspec

from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.seals import Seal, SealCheck
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.record import (
    Block,
    Column,
    Field,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    Record,
    Signatures,
    Signer,
    Table,
    Together,
)
from app.domain.records.request import (
    RecordRequest,
    day_words,
    foot_signers,
    name_words,
    officer_words,
)
from app.domain.visits.visit import Visit

SPARE_ROWS = 2
BLANK_ROWS = 12


def compose_sealing_record(request: RecordRequest) -> Record:
    """The certificate over every sealed machine of the enterprise. Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    firm = request.enterprise
    sealed = _sealed_by_the_firm(request.case)
    return Record(
        id=request.record,
        kind="sealing_record",
        title="封存见证单（企业自行封存）",
        office=request.office.name,
        number=request.number,
        subject=firm.name,
        blocks=(
            _head(request, visit, sealed),
            *(_machines(sealed) or (_blank_machine(),)),
            Paragraph(text=_promise(firm.name)),
            _signatures(),
            *_list(request.case, sealed),
        ),
        signature_line=foot_signers(),
        copies=("企业", "属地乡镇（街道）", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _sealed_by_the_firm(case: Case) -> tuple[Machine, ...]:
    """Machines with their strips of 封存; those of a statutory 查封 stand on its own list."""
    own = (
        msgspec.structs.replace(
            machine, seals=tuple(seal for seal in machine.seals if seal.sealing == "company")
        )
        for machine in machines_of(case)
    )
    return tuple(machine for machine in own if machine.seals)


def _head(request: RecordRequest, visit: Visit, sealed: tuple[Machine, ...]) -> Fields:
    firm = request.enterprise
    days = [seal.placed_on for machine in sealed for seal in machine.seals if seal.placed_on]
    return Fields(
        fields=(
            Field(label="企业名称", value=firm.name, span=2, required=True),
            Field(label="统一社会信用代码", value=firm.field("code")),
            Field(label="法定代表人", value=firm.field("legal_person"), required=True),
            Field(label="依据", value=firm.field("plan_number"), span=2, required=True),
            Field(label="封存日期", value=day_words(min(days, default="")), required=True),
            Field(label="见证人", value=name_words(visit.in_role("witness", "village"))),
            Field(
                label="执法人员及证号", value=officer_words(visit.in_role("officer")), span=2, required=True
            ),
        )
    )


def _machine(machine: Machine) -> tuple[Block, ...]:
    title = f"{machine.number} {machine.name}（{machine.field('model') or '型号不详'}）"
    about = Fields(
        fields=(
            Field(
                label="数量", value=f"{machine.field('count') or '1'}{machine.field('count_unit') or '台'}"
            ),
            Field(label="出厂编号", value=machine.field("factory_numbers")),
            Field(label="所在位置", value=machine.field("position")),
            Field(label="限拆日期", value=day_words(machine.field("dismantle_by")), required=True),
            Field(label="动力装置", value=_drive(machine), span=2),
            Field(label="封存标识", value=_strips(machine), span=2),
        )
    )
    return (Heading(text=title, level=2), about)


def _machines(sealed: tuple[Machine, ...]) -> tuple[Block, ...]:
    return tuple(Together(blocks=_machine(machine)) for machine in sealed)


def _blank_machine() -> Fields:
    """For a paper that is filled in by hand."""
    labels = ("设备名称及型号", "数量", "出厂编号", "所在位置", "限拆日期", "动力装置", "封存标识")
    return Fields(fields=tuple(Field(label=label, required=label == "限拆日期") for label in labels))


def _strips(machine: Machine) -> str:
    """How many strips, and from which number to which."""
    numbers = [seal.number for seal in machine.seals]
    return f"{len(numbers)}张，{numbers[0]}{f'至{numbers[-1]}' if len(numbers) > 1 else ''}，见清单"


def _list(case: Case, sealed: tuple[Machine, ...]) -> tuple[Block, ...]:
    """The list on a page of its own, strip by strip, with room for later checks."""
    columns = (
        Column(title="序号", width=0.7, align="center"),
        Column(title="设备", width=0.9),
        Column(title="封条编号", width=1.9),
        Column(title="封存部位", width=1.3),
        Column(title="张贴日期", width=1.5),
        Column(title="照片编号", width=1.9),
        Column(title="以后核查", width=1.9),
    )
    photos = photos_of(case)
    strips = [(machine, seal) for machine in sealed for seal in machine.seals]
    rows = tuple(
        (
            str(number),
            machine.number,
            seal.number,
            seal.part,
            seal.placed_on,
            _pictures(case, seal, photos),
            _checked(seal.checks),
        )
        for number, (machine, seal) in enumerate(strips, 1)
    )
    return (
        PageBreak(),
        Heading(text="封存标识清单"),
        Paragraph(text="本清单为封存见证单的附件，封存部位和封条编号经现场核对无误。"),
        Table(columns=columns, rows=rows, blank_rows=SPARE_ROWS if rows else BLANK_ROWS),
    )


def _pictures(case: Case, seal: Seal, photos: tuple[Photo, ...]) -> str:
    numbers = (photo.number for photo in photos if case.kept(photo.subject) == f"seal/{seal.id}")
    return "、".join(sorted(filter(None, numbers)))


def _drive(machine: Machine) -> str:
    state = machine.step("drive")
    if state.outcome != "done":
        return ""
    kept = machine.field("drive_kept_at")
    return f"{state.detail or '已拆下'}{'，存放于' + kept if kept else ''}"


def _checked(checks: tuple[SealCheck, ...]) -> str:
    words = {"intact": "完好", "broken": "破损", "missing": "缺失", "lifted": "已启封"}
    return "；".join(f"{check.on} {words.get(check.condition, check.condition)}" for check in checks)


def _promise(name: str) -> str:
    return (
        f"上列设备由{name}自行断水、断电、拆除动力装置并封存主体设备，封存标识由企业加盖公章。"
        "企业承诺：不擅自启封、不恢复使用、不向其他地区转移，并于限拆日期前拆除。"
    )


def _signatures() -> Signatures:
    return Signatures(
        statement="以上内容和所附封存标识清单经现场核对无误。",
        signers=(
            Signer(role="企业法定代表人（负责人）"),
            Signer(role="见证执法人员", count=2),
            Signer(role="见证人（基层组织代表）"),
        ),
        stamp="企业（公章）",
    )
