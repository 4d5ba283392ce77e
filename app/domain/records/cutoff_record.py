"""This is about the water and power cut-off record (断水断电核验记录), one block of fields per cut-off point.

Source: domain.md §3.4, fields 1–20; lawful routes to a supply cut are named there.
"""

from typing import Final

from app.domain.acts.case import Case
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of, used_since_cut
from app.domain.equipment.machine import machines_of
from app.domain.photos.photo import photos_of
from app.domain.powers.facts import SupplyField
from app.domain.powers.supply import (
    ASKED_FIRST,
    LOOKED_FOR,
    ROUTE_TEXT,
    SEPARATE_SHORT,
    SUPPLY_TEXT,
    overruled_of,
    supply_said,
)
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
from app.domain.records.request import RecordRequest, day_words, foot_signers, moment_words, officer_words

UTILITY_TEXT: Final = {"water": "水", "power": "电", "steam": "汽", "gas": "燃气", "air": "压缩空气"}
METER_TEXT: Final = {"dedicated": "专用表", "shared": "共用表", "none": "无独立计量", "": ""}
_EARLIER_WORDS: Final = {ASKED_FIRST: "dormitory_separated", LOOKED_FOR: "own_generation_checked"}
"""Where records of before stated the same in words."""
_FORCED_FIELDS: Final[tuple[SupplyField, ...]] = (
    "body", "stop_order", "approved_by", "approved_post", "approved_at", "urgent",
)  # fmt: skip

_SHORT: Final[dict[str, str]] = {
    "residents": "居民", "fire": "消防", "emergency": "应急",
    "own_generation": "自备电源", "neighbour": "转供电",
}  # fmt: skip

BLANK_POINTS: Final = tuple(
    CutoffPoint(id="", number=number, utility="power", fields={}, contested=(), feeds=(), readings=())
    for number in ("D1", "D2")
)
"""For a paper that is filled in by hand: nothing is known yet."""


def compose_cutoff_record(request: RecordRequest) -> Record:
    """The record of every cut-off point of the enterprise. Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    firm = request.enterprise
    points = cutoffs_of(request.case)
    head = Fields(
        fields=(
            Field(label="企业名称", value=firm.name, span=2, required=True),
            Field(label="统一社会信用代码", value=firm.field("code")),
            Field(label="核验日期", value=moment_words(visit.started_at), required=True),
            Field(
                label="执法人员及证号", value=officer_words(visit.in_role("officer")), span=2, required=True
            ),
        )
    )
    return Record(
        id=request.record,
        kind="cutoff_record",
        title="断水断电核验记录",
        office=request.office.name,
        number=request.number,
        subject=firm.name,
        blocks=(
            head,
            *(Together(blocks=_point(request, point)) for point in points or BLANK_POINTS),
            *_later_readings(points),
            _signatures(),
        ),
        signature_line=foot_signers(),
        copies=("企业", "供电（供水）企业", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _point(request: RecordRequest, point: CutoffPoint) -> tuple[Block, ...]:
    case = request.case
    fed = [machine for machine in machines_of(case) if machine.id in point.feeds]
    feeds = f"{fed[0].number} {fed[0].name}" if len(fed) == 1 else "、".join(each.number for each in fed)
    utility = UTILITY_TEXT.get(point.utility, point.utility) if point.id else "□电　□水"
    title = f"断开点 {point.number}（{utility}）"
    fields = (
        *_how(point, feeds),
        *_meter(point, request.blanks),
        *_around(point),
        *_kept_on(point),
        *_forced(request, point),
        *_restored(point),
        _pictures(case, point),
    )
    return (Heading(text=title, level=2), Fields(fields=fields))


def _how(point: CutoffPoint, feeds: str) -> tuple[Field, ...]:
    executor = f"{point.field('executor_unit')} {point.field('executor')}".strip()
    route = point.field("route")
    return (
        Field(label="断开点位置", value=point.field("place"), required=True),
        Field(label="供给设备", value=feeds, required=True),
        Field(label="断开方式", value=point.field("method"), required=True),
        Field(label="断开时间", value=moment_words(point.field("cut_at")), required=True),
        Field(label="执行单位及人员", value=executor, required=True),
        Field(label="证件号", value=point.field("executor_papers")),
        Field(label="依据", value=ROUTE_TEXT.get(route, route), required=True),
        Field(label="通知（回执）文号", value=point.field("basis_number")),
        Field(label="户号", value=point.field("account")),
    )


def _meter(point: CutoffPoint, blanks: str) -> tuple[Field, ...]:
    """What the meter showed; without one there is nothing to leave blank."""
    seals = Field(label="封印（封条）编号", value=point.field("supplier_seals"))
    if point.field("meter_kind") == "none":
        return (Field(label="计量方式", value=METER_TEXT["none"]), seals)
    reading = point.at_cut
    unit = point.field("meter_unit") or ("kWh" if point.utility == "power" else "m³")
    shown = " / ".join(f"{value} {unit}" for value in reading.values) if reading else ""
    if reading and reading.is_contested:
        shown += "（两处记录不一致，待核定）"
    return (
        Field(
            label="计量方式及倍率",
            value=_kind_and_factor(point, "／" if blanks == "strike" else ""),
            required=True,
        ),
        Field(label="表计出厂编号", value=point.field("meter_number")),
        Field(label="止码", value=shown, required=True),
        Field(label="读数时间", value=moment_words(reading.at) if reading else ""),
        seals,
    )


def _kind_and_factor(point: CutoffPoint, unknown: str) -> str:
    """A meter of electricity without a factor leaves room to write it, or has it struck."""
    kind, factor = METER_TEXT.get(point.field("meter_kind"), ""), point.field("meter_factor")
    if not kind or (point.utility != "power" and not factor):
        return kind
    return f"{kind}，倍率{factor}" if factor else f"{kind}，倍率：{unknown}"


def _around(point: CutoffPoint) -> tuple[Field, ...]:
    """The use of the last year, and what is asked of electricity alone."""
    used = Field(label="最近12个月用量", value=point.field("last_year_use"))
    if point.utility != "power":
        return (used,)
    return (
        used,
        Field(label="提前通知时间", value=moment_words(point.field("notified_at"))),
        Field(label="变压器容量（kVA）", value=point.field("transformer_kva")),
    )


def _kept_on(point: CutoffPoint) -> tuple[Field, ...]:
    """Whose supply stays on, stated before the cut. Source: 行政强制法 art. 43; domain.md §3.4(15)(16)."""
    loads = Field(label="居民、消防、应急", value=_loads(point, ASKED_FIRST), required=True)
    if point.utility != "power":
        return (loads,)
    return (loads, Field(label="自备电源、转供电", value=_loads(point, LOOKED_FOR), required=True))


def _loads(point: CutoffPoint, fields: tuple[SupplyField, ...]) -> str:
    """Those that say the same together, one word where all do; an earlier record's own words."""
    words = _EARLIER_WORDS[fields]
    if point.field(words) and not any(point.field(f"supply/{field}") for field in fields):
        return point.field(words)
    by_value: dict[str, list[str]] = {}
    for field in fields:
        if value := supply_said(point, field):
            by_value.setdefault(SEPARATE_SHORT.get(value, value), []).append(_SHORT[field])
    if len(by_value) == 1 and len(next(iter(by_value.values()))) == len(fields):
        return next(iter(by_value))
    return "；".join(f"{'、'.join(names)}：{value}" for value, names in by_value.items())


def _forced(request: RecordRequest, point: CutoffPoint) -> tuple[Field, ...]:
    """Who decided a cut that was forced, and what a leader let pass; nothing otherwise."""
    fields = [
        Field(label=SUPPLY_TEXT[field], value=_shown(point.field(f"supply/{field}")))
        for field in _FORCED_FIELDS
        if point.field(f"supply/{field}")
    ]
    passed = "；".join(each.text for each in overruled_of(request.case, f"cutoff/{point.id}"))
    if passed:
        fields.append(Field(label="负责人决定继续", value=passed, span=2))
    return tuple(fields)


def _shown(value: str) -> str:
    return moment_words(value) or value


def _restored(point: CutoffPoint) -> tuple[Field, ...]:
    if not point.field("restored_on"):
        return ()
    words = f"{day_words(point.field('restored_on'))} {point.field('restored_basis')}".strip()
    return (Field(label="恢复日期及依据", value=words, span=2),)


def _pictures(case: Case, point: CutoffPoint) -> Field:
    numbers = [photo.number for photo in photos_of(case) if case.kept(photo.subject) == f"cutoff/{point.id}"]
    return Field(label="照片编号", value="、".join(sorted(filter(None, numbers))))


def _later_readings(points: tuple[CutoffPoint, ...]) -> tuple[Block, ...]:
    used = {(point.id, day): amount for point in points for day, amount in used_since_cut(point)}
    rows = tuple(
        (
            point.number,
            reading.moment,
            "／".join(reading.values),
            _used_words(used.get((point.id, reading.moment))),
        )
        for point in points
        for reading in point.readings
        if reading.moment != "cut"
    )
    columns = (
        Column(title="断开点"),
        Column(title="复核日期", width=1.4),
        Column(title="读数", align="right"),
        Column(title="较止码增量（已乘倍率）", width=1.6, align="right"),
        Column(title="复核人签名", width=1.6),
    )
    heading = Heading(text="复核读数", level=2)
    table = Table(columns=columns, rows=tuple((*row, "") for row in rows), blank_rows=2)
    return (Together(blocks=(heading, table)),)


def _used_words(used: object) -> str:
    return "" if used is None else str(used)


def _signatures() -> Signatures:
    return Signatures(
        statement="以上各断开点已经现场核对，记录属实。未经批准不得自行恢复供电、供水。",
        signers=(
            Signer(role="供电（供水）企业"),
            Signer(role="企业现场负责人"),
            Signer(role="执法人员", count=2),
            Signer(role="见证人"),
        ),
        stamp="企业（公章）",
    )
