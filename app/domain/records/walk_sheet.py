"""This is about the walk sheet (现场随身清单): printed before the walk, filled by pen on it.

Machines with their nameplates, boxes for readings and seal numbers, small pictures of earlier visits to
repeat the viewpoint, and codes 1-1, 1-2 … so that photo numbers can be written by hand.
"""

from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine, machines_of
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.record import (
    Block,
    Box,
    BoxRow,
    CheckBoxes,
    Field,
    Fields,
    Heading,
    Option,
    Record,
    Thumbnail,
    ThumbnailRow,
    Together,
)
from app.domain.records.request import RecordRequest, day_words, name_words, officer_words
from app.domain.visits.visit import KIND_TEXT

SHOTS = ("铭牌", "全景", "主体", "动力", "电柜", "表计")
"""The least set per machine. Source: domain.md §5.7."""

SEALS_EACH = 5


def compose_walk_sheet(request: RecordRequest) -> Record:
    """The sheet for one visit. Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    firm = request.enterprise
    machines = machines_of(request.case)
    photos = photos_of(request.case)
    head = Fields(
        fields=(
            Field(label="企业", value=firm.name, span=2),
            Field(label="现场工作", value=KIND_TEXT[visit.kind]),
            Field(label="日期", value=day_words(visit.day)),
            Field(label="人员", value=officer_words(visit.in_role("officer", "patroller")), span=2),
            Field(label="企业人员", value=name_words(visit.in_role("site_lead", "legal_person"))),
            Field(label="检查事项", value="、".join(visit.matters)),
            Field(label="到场时间"),
            Field(label="离场时间"),
        )
    )
    spare = request.seal_numbers
    blocks: list[Block] = [head]
    for number, machine in enumerate(machines, 1):
        wanted = SEALS_EACH if _will_be_sealed(machine) else 0
        blocks.append(Together(blocks=_machine(request, number, machine, spare[:wanted], photos)))
        spare = spare[wanted:]
    return Record(
        id=request.record,
        kind="walk_sheet",
        title="现场随身清单",
        office=request.office.name,
        subject=firm.name,
        blocks=(*blocks, *_points(request)),
        page_style="sheet",
        banner=request.banner,
    )


def _will_be_sealed(machine: Machine) -> bool:
    """A machine that is dismantled at once gets no strips."""
    return machine.step("sealing").outcome == "open" and machine.field("route") != "立即拆除"


def _machine(
    request: RecordRequest, number: int, machine: Machine, seals: tuple[str, ...], photos: tuple[Photo, ...]
) -> tuple[Block, ...]:
    count = f"{machine.field('count') or '1'}{machine.field('count_unit') or '台'}"
    plate = Fields(
        fields=(
            Field(label="型号", value=machine.field("model")),
            Field(label="数量", value=count),
            Field(label="出厂", value=machine.field("made_on")),
            Field(label="出厂编号", value=machine.field("factory_numbers")),
            Field(label="参数", value=machine.field("parameters"), span=2),
        )
    )
    blocks: list[Block] = [Heading(text=f"{number}．{machine.number} {machine.name}", level=2), plate]
    blocks.append(
        BoxRow(
            label="照片号",
            boxes=tuple(Box(label=f"{number}-{n} {shot}", width=16) for n, shot in enumerate(SHOTS, 1)),
        )
    )
    options = tuple(
        Option(text=STEP_TEXT[step.step], ticked=step.outcome == "done") for step in machine.steps
    )
    blocks.append(CheckBoxes(label="步骤", options=options))
    if seals:
        blocks.append(BoxRow(label="封条及部位", boxes=tuple(Box(label=seal, width=24) for seal in seals)))
    earlier = [photo for photo in photos if photo.stage == "before" and photo.is_of(request.case, machine.id)]
    if earlier:
        small = tuple(
            Thumbnail(code=p.number or p.name, image=p.sha256, caption="拆除前") for p in earlier[:2]
        )
        blocks.append(ThumbnailRow(thumbnails=small))
    return tuple(blocks)


def _points(request: RecordRequest) -> tuple[Block, ...]:
    known = cutoffs_of(request.case)
    names = [f"{point.number} {point.field('place')}" for point in known] or ["D1", "D2", "D3"]
    rows = tuple(
        BoxRow(
            label=name,
            boxes=(
                Box(label="时间", width=22),
                Box(label="方式", width=28),
                Box(label="表号", width=30),
                Box(label="止码（断开前读）", width=48, cells=8),
                Box(label="倍率", width=14),
            ),
        )
        for name in names
    )
    return (Heading(text="断开点：先读表，后断开", level=2), *rows)
