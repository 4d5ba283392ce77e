"""This is about the acceptance form (现场检查验收表, A–I): plan against actual, checks, conclusions.

Source: domain.md §4.10 F-YB; no national form, the layout is ours.
"""

from collections.abc import Iterable

from app.domain.acceptance.checklist import ANSWER_TEXT, Answered, answers_of, firm_answers
from app.domain.acceptance.criteria import Criteria
from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import CONCLUSION_TEXT, in_scope
from app.domain.acceptance.plan_check import Planned, compare, planned_values
from app.domain.acceptance.proofs import waived_reasons
from app.domain.acts.case import Case
from app.domain.catalogue.matched import matched_row
from app.domain.disposal.disposal import DESTINATIONS, disposal_of
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.lacking import key_text
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.disposal_record import weight_words
from app.domain.records.record import (
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Record,
    Signatures,
    Signer,
    Table,
    Together,
)
from app.domain.records.request import RecordRequest, day_words, span_words
from app.domain.staff.figures import figures_of, summary

_STAGES = ("before", "during", "after")


def compose_acceptance_form(request: RecordRequest) -> Record:
    """The form over every machine of the plan. Raises RuleRefused VISIT_UNKNOWN."""
    visit, case, firm = request.the_visit(), request.case, request.enterprise
    machines, photos, planned = in_scope(machines_of(case)), photos_of(case), planned_values(case)
    head = Fields(
        fields=(
            Field(label="企业名称", value=firm.name, span=2, required=True),
            Field(label="计划文号", value=firm.field("plan_number"), required=True),
            Field(label="验收时间", value=span_words(visit), required=True),
            Field(label="验收地点", value=visit.field("site") or firm.field("address"), span=2),
        )
    )
    return Record(
        id=request.record,
        kind="acceptance_form",
        title="淘汰落后产能项目现场检查验收表",
        office=request.office.name,
        subject=firm.name,
        blocks=(
            head,
            *_plan(machines, planned),
            *(Together(blocks=_machine(case, machine, photos, request.criteria)) for machine in machines),
            *_firm(case),
            *_conclusions(machines),
            *_group(case, visit.id),
            Signatures(signers=(Signer(role="属地镇（街道）意见"),), stamp="公章"),
        ),
        copies=("企业", "属地镇（街道）", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _plan(machines: Iterable[Machine], planned: Planned) -> tuple[Block, ...]:
    columns = (
        Column(title="编号", width=0.8),
        Column(title="核对项目"),
        Column(title="计划", width=2.2),
        Column(title="实际", width=2.2),
        Column(title="是否一致", width=1.0),
    )
    rows = tuple(
        (
            machine.number,
            line.label,
            line.planned or "未列入",
            line.actual,
            "" if not line.planned else "一致" if line.agrees else "不一致",
        )
        for machine in machines
        for line in compare(machine, planned)
    )
    return (
        Heading(text="A　计划核对", level=2),
        Table(columns=columns, rows=rows, blank_rows=0 if rows else 6),
    )


def _machine(
    case: Case, machine: Machine, photos: tuple[Photo, ...], criteria: Criteria
) -> tuple[Block, ...]:
    title = f"{machine.number} {machine.name}（{machine.field('model') or '型号不详'}）"
    told = disposal_of(case, machine, photos)
    destination = DESTINATIONS.get(machine.field("destination"), "")
    disposed = "；".join(part for part in (destination, weight_words(told)) if part)
    return (
        Heading(text=title, level=2),
        Fields(
            fields=(
                *_matched(case, machine),
                Field(label="B　停产日期", value=day_words(machine.field("stopped_on"))),
                Field(label="B　关停步骤", value=_steps(machine)),
                Field(label="C　拆除完成", value=_dismantled(machine), span=2),
                *(
                    _answer(answered, bool(machine.dismantled[1]))
                    for answered in answers_of(case, machine, criteria)
                ),
                Field(label="D　处置去向", value=disposed, span=2),
                Field(label="I　影像", value=_pictures(case, machine, photos), span=2),
                *_waived(case, machine),
            )
        ),
    )


def _matched(case: Case, machine: Machine) -> tuple[Field, ...]:
    """The row of the catalogue it was matched with, where it was."""
    row = matched_row(case, machine.id)
    return (Field(label="A　目录比对", value=row.words, span=2),) if row is not None else ()


def _answer(answered: Answered, required: bool = True) -> Field:
    check = answered.check
    words = ANSWER_TEXT.get(answered.answer, "")
    if words and answered.text:
        words += f"（{answered.text}）"
    return Field(label=f"{check.section}　{check.text}", value=words, required=required)


def _steps(machine: Machine) -> str:
    return "、".join(f"{STEP_TEXT[step.step]}{step.on}" for step in machine.steps if step.outcome == "done")


def _dismantled(machine: Machine) -> str:
    _, finished, method, contractor, pieces = machine.dismantled
    if not finished:
        return "未拆除"
    cut = f"切割{pieces}件" if pieces else ""
    return "，".join(part for part in (day_words(finished), method, contractor, cut) if part)


def _pictures(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> str:
    shown = [photo.stage for photo in photos if photo.is_of(case, machine.id)]
    return "，".join(f"{STAGE_TEXT[stage]}{shown.count(stage)}张" for stage in _STAGES)


def _waived(case: Case, machine: Machine) -> tuple[Field, ...]:
    reasons = waived_reasons(case, machine)
    words = "；".join(f"{key_text(key)}：{reason}" for key, reason in reasons.items())
    return (Field(label="缺项书面原因", value=words, span=2),) if words else ()


def _firm(case: Case) -> tuple[Block, ...]:
    told: list[Field] = []
    for answered in firm_answers(case):
        told.append(_answer(answered))
        if answered.check.section == "F":
            told += _staff(case)
    fields = Fields(fields=tuple(told), columns=1)
    return (Together(blocks=(Heading(text="E—H　证照、职工安置、环保安全、效果", level=2), fields)),)


def _staff(case: Case) -> tuple[Field, ...]:
    """The figures of 职工安置, where any are stated. Source: domain.md §10.7 RS17."""
    words = summary(figures_of(case))
    return (Field(label="F　职工安置情况", value=words),) if words else ()


def _conclusions(machines: Iterable[Machine]) -> tuple[Block, ...]:
    columns = (
        Column(title="编号", width=0.8),
        Column(title="设备", width=2.4),
        Column(title="结论", width=1.4, required=True),
        Column(title="日期", width=1.4),
        Column(title="原因", width=3.0),
    )
    rows = tuple(
        (
            machine.number,
            machine.name,
            CONCLUSION_TEXT.get(machine.conclusion[0], ""),
            machine.conclusion[1],
            machine.conclusion[2],
        )
        for machine in machines
    )
    table = Table(columns=columns, rows=rows, blank_rows=0 if rows else 4)
    return (Together(blocks=(Heading(text="验收结论（逐台）", level=2), table)),)


def _group(case: Case, visit: str) -> tuple[Block, ...]:
    columns = (
        Column(title="单位", width=2.4),
        Column(title="姓名", width=1.2),
        Column(title="职务", width=1.6),
        Column(title="签字", width=2.0),
    )
    rows = tuple((member.unit, member.name, member.post, "") for member in group_of(case, visit))
    table = Table(columns=columns, rows=rows, blank_rows=1 if rows else 8, row_height=9)
    return (Together(blocks=(Heading(text="验收组成员", level=2), table)),)
