"""This is about the walk sheet (现场随身清单): printed before the walk, filled by pen on it.

Machines with their nameplates, boxes for readings and seal numbers, small pictures of earlier visits to
repeat the viewpoint, and codes 1-1, 1-2 … so that photo numbers can be written by hand.
"""

from collections.abc import Mapping

from app.domain.acts.case import Case
from app.domain.catalogue.matched import matched_row
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.kinds import STEP_TEXT
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.record import (
    Blank,
    Block,
    Box,
    BoxRow,
    CheckBoxes,
    Field,
    Fields,
    Heading,
    Option,
    Paragraph,
    Record,
    Thumbnail,
    ThumbnailRow,
    Together,
)
from app.domain.records.request import RecordRequest, day_words, name_words, officer_words
from app.domain.visits.matters import matter_words
from app.domain.visits.visit import KIND_TEXT

SHOTS = ("铭牌", "全景", "主体", "动力", "电柜", "表计")
"""The least set per machine. Source: domain.md §5.7."""

SEALS_EACH = 5
SMALL_PICTURES = 4
NOTE_LINES = 4


def compose_walk_sheet(request: RecordRequest) -> Record:
    """The sheet for one visit. Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    firm = request.enterprise
    machines = machines_of(request.case)
    photos = photos_of(request.case)
    head = Fields(
        fields=(
            Field(label="企业", value=firm.name),
            Field(label="统一代码", value=firm.field("code")),
            Field(label="地址", value=firm.field("address") or firm.field("township")),
            Field(label="电话", value=firm.field("phone")),
            Field(label="现场工作", value=KIND_TEXT[visit.kind]),
            Field(label="日期", value=day_words(visit.day)),
            Field(label="人员", value=officer_words(visit.in_role("officer", "patroller")), span=2),
            Field(label="企业人员", value=name_words(visit.in_role("site_lead", "legal_person"))),
            Field(label="检查通知书", value=visit.field("notice_number")),
            Field(label="检查事项", value="；".join(map(matter_words, visit.matters)), span=2),
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
        blocks=(*blocks, *_points(request), Blank(label="备注", lines=NOTE_LINES, required=False)),
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
            *_matched(request.case, machine),
        )
    )
    blocks: list[Block] = [Heading(text=f"{number}．{machine.number} {machine.name}", level=2), plate]
    blocks.append(
        BoxRow(
            label="照片号",
            boxes=tuple(Box(label=f"{number}-{n} {shot}", width=30) for n, shot in enumerate(SHOTS, 1)),
        )
    )
    options = tuple(
        Option(text=STEP_TEXT[step.step], ticked=step.outcome == "done") for step in machine.steps
    )
    blocks.append(CheckBoxes(label="步骤", options=options))
    if seals:
        blocks.append(BoxRow(label="封条及部位", boxes=tuple(Box(label=seal, width=24) for seal in seals)))
    earlier = _earlier(request.case, machine, photos)
    if earlier:
        blocks.append(ThumbnailRow(thumbnails=earlier))
    return tuple(blocks)


def _matched(case: Case, machine: Machine) -> tuple[Field, ...]:
    """What to see for oneself on site: the catalogue row it may fall under, with the conditions left open."""
    row = matched_row(case, machine.id)
    if row is None:
        return ()
    asked = f"；{row.conditions}" if row.standing == "open" and row.conditions else ""
    return (Field(label="目录比对", value=f"{row.words}{asked}", span=2),)


def _earlier(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> tuple[Thumbnail, ...]:
    """Pictures to repeat the viewpoint of: how it was before, then the latest of it."""
    own = [photo for photo in photos if photo.stage and photo.is_of(case, machine.id)]
    own.sort(key=lambda photo: (photo.taken_at, photo.number, photo.id))
    before = [photo for photo in own if photo.stage == "before"]
    first = before[: SMALL_PICTURES // 2]
    latest = [photo for photo in own if photo not in first][-(SMALL_PICTURES - len(first)) :]
    return tuple(
        Thumbnail(code=p.number or p.name, image=p.sha256, caption=_when(p)) for p in (*first, *latest)
    )


def _when(photo: Photo) -> str:
    return f"{STAGE_TEXT[photo.stage]} {photo.taken_at[:10]}".strip()


def _points(request: RecordRequest) -> tuple[Block, ...]:
    """Points the case knows, or room for three; each stays with its boxes."""
    known = cutoffs_of(request.case)
    numbers = {machine.id: machine.number for machine in machines_of(request.case)}
    rows: list[Block] = [
        Together(blocks=(Paragraph(text=_called(point, numbers), indent=0), _boxes(""))) for point in known
    ]
    rows = rows or [_boxes(name) for name in ("D1", "D2", "D3")]
    first = Together(blocks=(Heading(text="断开点：先读表，后断开", level=2), rows[0]))
    return (first, *rows[1:])


def _called(point: CutoffPoint, numbers: Mapping[str, str]) -> str:
    feeds = "、".join(sorted(numbers[machine] for machine in point.feeds if machine in numbers))
    return f"{point.number} {point.field('place')}{f'（供{feeds}）' if feeds else ''}"


def _boxes(name: str) -> BoxRow:
    measured = (
        Box(label="时间", width=22),
        Box(label="方式", width=34),
        Box(label="表号", width=34),
        Box(label="止码（断开前读）", width=56, cells=8),
        Box(label="倍率", width=18),
    )
    return BoxRow(label=name, boxes=measured)
