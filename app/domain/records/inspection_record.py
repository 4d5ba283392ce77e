"""This is about the on-site inspection record (现场检查笔录): facts seen on the spot, nothing judged.

Source: domain.md §4.1 (rules for every on-site form), §4.3–4.5 (fields), §4.14 (phrases).
"""

from collections.abc import Iterator

from app.domain.acts.case import Case
from app.domain.answers.forms import finished_lines
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.orders.problem import problems_found
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.inspection_words import nth_words, times_words
from app.domain.records.record import (
    PAGE_COUNT,
    Blank,
    Block,
    Field,
    Fields,
    Heading,
    Paragraph,
    Piece,
    Record,
    Signatures,
    Signer,
    phrase,
)
from app.domain.records.request import (
    RecordRequest,
    day_words,
    foot_signers,
    moment_words,
    name_list,
    name_words,
    officer_words,
    span_words,
    time_words,
)
from app.domain.rule_packs.taken import rules_words
from app.domain.visits.preparation import Preparation, joint_words, preparation_of, task_words
from app.domain.visits.visit import KIND_TEXT, Visit


def compose_inspection_record(request: RecordRequest) -> Record:
    """The record of one visit; what is not known yet is left to the pen.

    Raises RuleRefused VISIT_UNKNOWN.
    """
    visit = request.the_visit()
    findings = tuple(_findings(request.case, visit))
    return Record(
        id=request.record,
        kind="inspection_record",
        title="现场检查笔录",
        office=request.office.name,
        number=request.number,
        subject=request.enterprise.name,
        blocks=(
            _head(request, visit),
            *_opening(request, visit),
            Heading(text="一、检查情况"),
            *_company(visit),
            *(findings or (Blank(label="检查情况", lines=8),)),
            Heading(text="二、发现的问题"),
            *_found_problems(request.case, visit, by_hand=not findings),
            *_closing(visit),
            *_rules_used(request.case, visit),
            _signatures(),
        ),
        signature_line=foot_signers(),
        copies=("被检查单位", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _head(request: RecordRequest, visit: Visit) -> Fields:
    firm = request.enterprise
    prepared = preparation_of(request.case, visit.id)
    leads = visit.in_role("site_lead")
    lead = name_and_post(leads[0].name, leads[0].post) if leads else ""
    contact = name_and_post(firm.field("contact"), firm.field("contact_post"))
    fields = (
        Field(label="检查事由", value=f"{KIND_TEXT[visit.kind]}（淘汰落后产能）", span=2),
        Field(label="被检查单位", value=firm.name, span=2, required=True),
        Field(label="统一社会信用代码", value=firm.field("code")),
        Field(label="法定代表人", value=firm.field("legal_person")),
        Field(label="地址", value=firm.field("address") or firm.field("township"), span=2),
        Field(label="现场负责人", value=lead or contact, required=True),
        Field(label="联系电话", value=firm.field("phone")),
        Field(label="检查时间", value=span_words(visit), span=2, required=True),
        Field(label="检查地点", value=_places(request, visit), span=2, required=True),
        Field(label="执法人员及证号", value=officer_words(visit.in_role("officer")), span=2, required=True),
        Field(label="任务来源", value=task_words(visit)),
        Field(label="检查通知书", value=visit.field("notice_number")),
        Field(label="联合检查单位", value=joint_words(visit, prepared.joint)),
        Field(label="检查频次", value=times_words(request, visit)),
        Field(label="其他参加人", value=name_words(visit.in_role("power_supplier", "village", "expert"))),
        Field(label="记录人", value=name_words(visit.in_role("recorder"))),
    )
    return Fields(fields=fields)


def name_and_post(name: str, post: str) -> str:
    return f"{name}（{post}）" if name and post else name


def _scan_words(visit: Visit, prepared: Preparation) -> str:
    scan = prepared.scan
    if scan is None:
        return visit.field("scan_in")
    if scan.read_at:
        return f"{moment_words(scan.read_at)}{' ' + scan.number if scan.number else ''}"
    return "现场无网络，已排队待补"


def _places(request: RecordRequest, visit: Visit) -> str:
    chosen = visit.field("site")
    return chosen or "、".join(site.name for site in request.enterprise.sites)


def _opening(request: RecordRequest, visit: Visit) -> tuple[Block, ...]:
    officers = visit.in_role("officer")
    words = phrase(
        "我们是{office}执法人员{names}，执法证号{cards}，现出示证件请核对。本次为{kind}，检查通知书文号{notice}，"
        "你单位是本年度第{times}次接受本机关检查。你有权申请回避，是否申请：{recusal}。",
        office=request.office.name,
        names=name_list(officers) or Blank(label="执法人员"),
        cards="、".join(officer.card for officer in officers if officer.card) or Blank(label="执法证号"),
        kind=KIND_TEXT[visit.kind],
        notice=visit.field("notice_number") or Blank(label="检查通知书文号"),
        times=nth_words(request, visit) or Blank(label="本年度第几次检查", width=12),
        recusal=visit.field("recusal") or Blank(label="是否申请回避"),
    )
    signature = Signatures(signers=(Signer(role="被检查人确认"),), dated=False)
    return (Paragraph(text=words), signature)


def _company(visit: Visit) -> tuple[Block, ...]:
    leads = visit.in_role("site_lead", "legal_person")
    names = "、".join(f"{person.post}{person.name}" for person in leads)
    return (Paragraph(text=f"检查由你单位{names}陪同。"),) if names else ()


def _findings(case: Case, visit: Visit) -> Iterator[Block]:
    photos = tuple(photo for photo in photos_of(case) if _is_of_visit(photo, visit))
    for machine in machines_of(case):
        yield Paragraph(text=machine_sentence(machine, _codes(case, machine, photos)))
    for point in cutoffs_of(case):
        yield Paragraph(text=cutoff_sentence(case, point))
    for machine in machines_of(case):
        if machine.seals:
            yield Paragraph(text=sealing_sentence(machine))
    lines = finished_lines(case, visit.id)
    against = [line for line in lines if line.value.startswith("不符合")]
    if lines:
        passed = sum(line.value.startswith("符合") for line in lines)
        yield Paragraph(text=f"按检查表逐项核对，符合{passed}项，不符合{len(against)}项，其余不适用或未查。")
    for line in against:
        yield Paragraph(text=f"{line.label}：{line.value}{'，' + line.note if line.note else ''}。")
    if visit.field("found"):
        yield Paragraph(text=visit.field("found"))


def _is_of_visit(photo: Photo, visit: Visit) -> bool:
    """Placed on this visit, or on none and not taken on another day."""
    return photo.visit == visit.id or (not photo.visit and photo.taken_at[:10] in ("", visit.day))


def _codes(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> str:
    stages = list(STAGE_TEXT)
    own = [photo for photo in photos if photo.number and photo.is_of(case, machine.id)]
    numbers = [photo.number for photo in sorted(own, key=lambda p: (stages.index(p.stage), p.number))]
    if not numbers:
        return ""
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}等{len(numbers)}张"


def machine_sentence(machine: Machine, photos: str) -> str:
    """A machine as it was found: nameplate first, then what is settled of its steps."""
    count = machine.field("count") or "1"
    plate = [
        f"型号{machine.field('model')}" if machine.field("model") else "",
        machine.field("parameters"),
        f"出厂{machine.field('made_on')}" if machine.field("made_on") else "",
        f"出厂编号{machine.field('factory_numbers')}" if machine.field("factory_numbers") else "",
    ]
    shown = "铭牌标示" + "，".join(part for part in plate if part) if any(plate) else "铭牌缺失"
    drive = machine.step("drive")
    removed = ""
    if drive.outcome == "done":
        kept = machine.field("drive_kept_at")
        removed = f"；动力装置{drive.detail or ''}已拆下{'，存放于' + kept if kept else ''}"
    evidence = f"（照片{photos}）" if photos else ""
    return (
        f"{machine.number} {machine.name}{count}{machine.field('count_unit') or '台'}，"
        f"{shown}{evidence}{removed}。"
    )


def cutoff_sentence(case: Case, point: CutoffPoint) -> tuple[Piece, ...]:
    """A cut-off as it was done: who, when, where, how, and what the meter showed; the rest is for the pen."""
    numbers = {machine.id: machine.number for machine in machines_of(case)}
    feeds = "、".join(sorted(numbers[machine] for machine in point.feeds if machine in numbers))
    name = point.number
    done = phrase(
        "{where}：{executor}于{time}以{method}{done}；",
        where=f"{name} {point.field('place')}（供{feeds}）" if feeds else f"{name} {point.field('place')}",
        executor=point.field("executor_unit") + point.field("executor")
        or Blank(label=f"{name}执行单位及人员"),
        time=time_words(point.field("cut_at")) or Blank(label=f"{name}断开时间"),
        method=point.field("method") or Blank(label=f"{name}断开方式"),
        done="断开供电" if point.utility == "power" else "关闭供水",
    )
    return (*done, *_meter(point))


def _meter(point: CutoffPoint) -> tuple[Piece, ...]:
    kind, name = point.field("meter_kind"), point.number
    if kind == "none":
        return ("无独立计量。",)
    reading = point.at_cut
    contested = "（两处记录不一致，待核定）" if reading and reading.is_contested else ""
    factor = f"，倍率{point.field('meter_factor')}" if point.field("meter_factor") else ""
    seals = f"，供电封印{point.field('supplier_seals')}" if point.field("supplier_seals") else ""
    unit = point.field("meter_unit") or ("m³" if point.utility == "water" else "kWh")
    return phrase(
        "{word}出厂编号{number}{then}{reading}{rest}。",
        word=("水表" if point.utility == "water" else "电能表") + ("（共用表）" if kind == "shared" else ""),
        number=point.field("meter_number") or Blank(label=f"{name}表计出厂编号"),
        then=f"{factor}，止码",
        reading="／".join(reading.values) if reading else Blank(label=f"{name}止码"),
        rest=f"{unit}{contested}{seals}",
    )


def sealing_sentence(machine: Machine) -> str:
    first_day = min(seal.placed_on for seal in machine.seals)
    placed = [seal for seal in machine.seals if seal.placed_on == first_day]
    parts = "、".join(f"{seal.part}（{seal.number}）" for seal in placed)
    due = day_words(machine.field("dismantle_by"))
    return f"{machine.number} 由企业自行封存，张贴封存标识{len(placed)}张：{parts}；限拆日期{due or '未定'}。"


def _found_problems(case: Case, visit: Visit, *, by_hand: bool) -> Iterator[Block]:
    """A paper that is filled in by hand says nothing of problems yet."""
    found = [problem for problem in problems_found(case) if problem.visit in ("", visit.id)]
    if not found and by_hand:
        yield Blank(label="发现的问题", lines=3)
    elif not found:
        yield Paragraph(text="未发现其他问题。")
    for problem in found:
        due = day_words(problem.field("due"))
        yield Paragraph(text=f"{problem.number} {problem.text}{'，整改期限' + due if due else ''}。")


def _closing(visit: Visit) -> tuple[Block, ...]:
    weather = visit.field("weather")
    return (Paragraph(text=f"天气：{weather}。", style="small"),) if weather else ()


def _rules_used(case: Case, visit: Visit) -> tuple[Block, ...]:
    """The entry code, and which rule tables the visit went by; one small line.

    Source: domain.md §4.2 (扫码入企), §13 (keep the version of the text used at inspection time).
    """
    prepared = preparation_of(case, visit.id)
    scan, used = _scan_words(visit, prepared), rules_words(prepared.rules)
    told = [f"扫码入企：{scan}。" if scan else "", f"所用规则版本：{used}。" if used else ""]
    return (Paragraph(text="".join(told), style="small"),) if any(told) else ()


def _signatures() -> Signatures:
    return Signatures(
        statement=f"以上笔录共{PAGE_COUNT}页，已交被检查人核对（或向其宣读），记录属实，无误。",
        answer=True,
        signers=(
            Signer(role="被检查单位现场负责人"),
            Signer(role="执法人员", count=2),
            Signer(role="记录人"),
            Signer(role="见证人"),
        ),
        stamp="被检查单位（公章）",
    )
