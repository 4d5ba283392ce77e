"""This is about the written opinion per enterprise (书面验收意见): basis, group, findings, outcome, demands.

Source: domain.md §4.10 F-YJ, §4.13 (layout of official papers), §4.14 (验收结论句); users.md a15.
"""

from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import (
    CONCLUSION_TEXT,
    NOT_YET,
    OUTCOME_TEXT,
    Opinion,
    in_scope,
    items_of,
    opinions_of,
    outcome_of,
)
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.records.record import Blank, Block, Heading, Paragraph, Record, Signatures, Signer, phrase
from app.domain.records.request import RecordRequest, day_words
from app.domain.visits.visit import Visit

_PASSED = "不具备恢复生产条件，未发现向其他地区转移"


def compose_acceptance_opinion(request: RecordRequest) -> Record:
    """The opinion of that number, else the newest, else as the items now stand. Raises VISIT_UNKNOWN."""
    visit, case, firm = request.the_visit(), request.case, request.enterprise
    opinion = opinion_shown(case, request.number)
    title = "淘汰落后产能项目验收" + ("补充意见" if opinion is not None and opinion.supplements else "意见")
    return Record(
        id=request.record,
        kind="acceptance_opinion",
        title=title,
        office=request.office.name,
        number=request.number or (opinion.number if opinion is not None else ""),
        subject=firm.name,
        blocks=(
            Paragraph(text=f"{firm.name}：", indent=0),
            Paragraph(text=_opening(request, visit)),
            Heading(text="一、逐台结论", level=2),
            *_items(case, opinion),
            Heading(text="二、全户意见", level=2),
            Paragraph(text=_outcome(case, opinion)),
            Heading(text="三、要求", level=2),
            *_demands(case, opinion),
            Signatures(signers=(Signer(role="出具机关"),), stamp="本机关（公章）"),
        ),
        copies=("企业", "属地镇（街道）", "本机关存档"),
        page_style="official",
        blanks=request.blanks,
        banner=request.banner,
    )


def opinion_shown(case: Case, number: str) -> Opinion | None:
    """By its number; without one the newest."""
    known = opinions_of(case)
    if number:
        return next((opinion for opinion in known if opinion.number == number), None)
    return known[-1] if known else None


def _opening(request: RecordRequest, visit: Visit) -> tuple[str | Blank, ...]:
    units = "、".join(dict.fromkeys(member.unit for member in group_of(request.case, visit.id)))
    return phrase(
        "依据《{plan}》，{day}，{units}组成验收组，对你单位列入计划的设备进行现场检查和考核验收。"
        "经现场检查和查阅资料，形成以下意见。",
        plan=request.enterprise.field("plan_number") or Blank(label="计划文号", width=60),
        day=day_words(visit.started_at) or Blank(label="验收日期", width=40),
        units=units or Blank(label="验收组单位", width=80),
    )


def _items(case: Case, opinion: Opinion | None) -> tuple[Block, ...]:
    machines = {machine.id: machine for machine in machines_of(case)}
    items = opinion.items if opinion is not None and opinion.items else items_of(machines.values())
    return tuple(
        Paragraph(
            text=f"{number}. {_item(machines.get(item.equipment), item.number, item.conclusion, item.reason)}"
        )
        for number, item in enumerate(items, 1)
    )


def _item(machine: Machine | None, number: str, conclusion: str, reason: str) -> str:
    what = number
    if machine is not None:
        count = f"{machine.field('count') or '1'}{machine.field('count_unit') or '台'}"
        model = machine.field("model")
        what = f"{number} {machine.name}" + (f" {model}" if model else "") + f"，{count}"
    if conclusion.startswith("passed"):
        words = f"已拆除，{_PASSED}，{CONCLUSION_TEXT[conclusion]}"
    else:
        words = CONCLUSION_TEXT.get(conclusion, NOT_YET) + (f"：{reason}" if reason else "")
    return f"{what}：{words}。"


def _outcome(case: Case, opinion: Opinion | None) -> tuple[str | Blank, ...]:
    outcome = opinion.outcome if opinion is not None else outcome_of(machines_of(case))
    words = OUTCOME_TEXT.get(outcome or "", "")
    earlier = ""
    if opinion is not None and opinion.supplements:
        known = {each.id: each.number for each in opinions_of(case)}
        earlier = f"本意见补充{known.get(opinion.supplements, '')}验收意见。"
    return phrase(
        "{earlier}全户验收意见：{outcome}。", earlier=earlier or " ", outcome=words or Blank(label="全户意见")
    )


def _demands(case: Case, opinion: Opinion | None) -> tuple[Block, ...]:
    machines = {machine.id: machine for machine in in_scope(machines_of(case))}
    items = opinion.items if opinion is not None and opinion.items else items_of(machines.values())
    left = [item.number for item in items if not item.conclusion.startswith("passed")]
    said = ["已拆除设备不得恢复使用、不得转让；接受回头看检查。"]
    if left:
        said.insert(0, f"{'、'.join(left)}应按期拆除或补正材料，完成后申请补充验收。")
    return tuple(Paragraph(text=f"{number}. {text}") for number, text in enumerate(said, 1))
