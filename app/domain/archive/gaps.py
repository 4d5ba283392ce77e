"""This is about what a file of one enterprise still lacks before it is archived: listed, never refused.

Source: domain.md §2 (归档 comes after acceptance), §5 (the whole process recorded), users.md (b) 10.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

import msgspec

from app.domain.acceptance.facts import OpinionGiven
from app.domain.acceptance.opinion import opinions_of
from app.domain.acceptance.proofs import lacking
from app.domain.acts.case import Case
from app.domain.contested import contested_in
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.machine import machines_of
from app.domain.lacking import Place
from app.domain.orders.problem import problems_found
from app.domain.photos.photo import photos_of
from app.domain.problems import Finding, FindingKind, problems
from app.domain.publication.publication import publication_of
from app.domain.records.printed import Paper, PaperState, papers_of
from app.domain.restart.signals import signals_of
from app.domain.supervision.supervision import supervisions_of
from app.domain.visits.visit import KIND_TEXT, visits_of

GapKind = Literal[
    "enterprise", "equipment", "photos", "disposal", "visits", "papers", "acceptance", "problems",
    "supervision", "contested", "finding",
]  # fmt: skip

_PAPER: Final[dict[PaperState, str]] = {
    "printed": "未签字",
    "signed": "签字件未归入",
    "seal_pending": "待补盖章",
    "changed": "签后数据有变动",
}
_FINDING: Final[dict[FindingKind, str]] = {
    "fork": "同一台电脑有两份记录，未核定",
    "stray": "有记录尚未采用",
    "gap": "有电脑的记录缺 {values}，移交不全",
    "unknown_fact": "有更新版本生成的数据，本版本不能读",
    "seal_number_twice": "封条 {where} 编号重复",
    "seal_broken": "封条 {where} 破损或缺失，未更换",
    "used_since_cut": "断开点 {where} 断开后仍有用量",
    "reading_below_cut": "断开点 {where} 表底数小于止码",
    "number_twice": "编号 {where} 重复",
    "overlapping_visits": "两次现场工作时间重叠",
    "sealed_without_due_day": "{where} 已封存，未定限拆日期",
    "extended_twice": "{where} 两次批准延期，未说明原因",
    "ordered_twice": "{where} 对同一问题重复责令限期整改，未说明原因",
    "proposed_twice": "{where} 两次提请",
    "seized_twice": "设备 {where} 被重复查封",
}
ABSENT: Final = "缺少"
"""How the gap of something that was never made begins."""
_DISAGREE: Final = "两处记录不一致"


class Gap(msgspec.Struct, frozen=True):
    """One thing that is missing; `kind` tells where a person goes to put it right."""

    kind: GapKind
    text: str

    @property
    def is_absent(self) -> bool:
        """It was never made, as against what was begun and is still to be ended."""
        return self.text.startswith(ABSENT)


def gaps_of(case: Case) -> tuple[Gap, ...]:
    """Everything still missing, in the order of the enterprise's tabs."""
    found = [*_machines(case), *(Gap(kind, text) for kind, look in _LOOKS for text in look(case))]
    return tuple(sorted(found, key=lambda gap: _ORDER.index(gap.kind)))


def _enterprise(case: Case) -> Iterator[str]:
    firm = enterprise_of(case)
    for field, name in (("name", "企业名称"), ("code", "统一社会信用代码"), ("township", "乡镇（街道）")):
        if not firm.field(field):
            yield f"{ABSENT}{name}"


def _machines(case: Case) -> Iterator[Gap]:
    """What each machine lacks; what disagrees is listed once, with its own way to where it is settled."""
    photos, machines = photos_of(case), machines_of(case)
    if not machines:
        yield Gap("equipment", "未登记设备")
    for machine in machines:
        for each in lacking(case, machine, photos):
            kind = _KIND_OF.get(each.place)
            if kind is not None:
                yield Gap(kind, f"{machine.number} {each.text}")
    unplaced = sum(not photo.subject for photo in photos)
    if unplaced:
        yield Gap("photos", f"{unplaced} 张影像未归入设备")


def _visits(case: Case) -> Iterator[str]:
    for visit in visits_of(case):
        if visit.started_at and not visit.finished_at:
            yield f"{visit.day} {KIND_TEXT[visit.kind]}未结束"


def _papers(case: Case) -> Iterator[str]:
    papers = [paper for paper in papers_of(case) if not paper.void_reason]
    inspected = any(visit.kind == "inspection" and visit.started_at for visit in visits_of(case))
    if inspected and all(paper.kind != "inspection_record" for paper in papers):
        yield f"{ABSENT}现场检查笔录"
    for paper in papers:
        if paper.state in _PAPER:
            yield f"{named(paper)}{_PAPER[paper.state]}"


def named(paper: Paper) -> str:
    """《现场检查笔录》 with its number where it has one."""
    title = paper.title.replace("\n", "")
    return f"《{title}》{paper.number}"


def _acceptance(case: Case) -> Iterator[str]:
    machines = [machine for machine in machines_of(case) if machine.field("scope") != "不予淘汰"]
    for machine in machines:
        if not machine.conclusion[0].startswith("passed"):
            yield f"{machine.number} 未通过验收"
    if machines and not any(isinstance(fact, OpinionGiven) for _, fact in case.things_of("opinion")):
        yield f"{ABSENT}验收意见"
    yield from _publication(case)


def _publication(case: Case) -> Iterator[str]:
    """公示 and 公告 of what passed; asked for once there is an opinion by which something passed."""
    publication = publication_of(case)
    passed = any(
        item.conclusion.startswith("passed") for opinion in opinions_of(case) for item in opinion.items
    )
    if passed and not publication.shown:
        yield f"{ABSENT}公示"
    if passed and not publication.announced:
        yield f"{ABSENT}公告"
    for objection in publication.open_objections:
        yield f"{objection.on} 收到的异议未答复"


def _restart(case: Case) -> Iterator[str]:
    """Signals nobody looked into; what a meter counted is a finding already."""
    for signal in signals_of(case):
        if signal.is_open and signal.kind != "meter":
            yield f"复产线索未核实：{signal.text}"


def _problems(case: Case) -> Iterator[str]:
    for problem in problems_found(case):
        if not problem.is_closed:
            yield f"问题 {problem.number} 未关闭"


def _supervision(case: Case) -> Iterator[str]:
    for slip in supervisions_of(case):
        if not slip.closed_on:
            yield f"督办单 {slip.number} 未销号"


def _contested(case: Case) -> Iterator[str]:
    for each in contested_in(case):
        yield f"{each.label}{_DISAGREE}"


def _findings(case: Case) -> Iterator[str]:
    for finding in problems(case):
        if finding.kind != "contested":
            yield finding_text(finding)


def finding_text(finding: Finding) -> str:
    """A finding of `problems`, as the archive's papers say it."""
    return _FINDING[finding.kind].format(where=finding.where, values="–".join(finding.values))


_LOOKS: Final[tuple[tuple[GapKind, Callable[[Case], Iterator[str]]], ...]] = (
    ("enterprise", _enterprise),
    ("visits", _visits),
    ("problems", _problems),
    ("papers", _papers),
    ("acceptance", _acceptance),
    ("supervision", _restart),
    ("supervision", _supervision),
    ("contested", _contested),
    ("finding", _findings),
)
_KIND_OF: Final[Mapping[Place, GapKind]] = {
    "equipment": "equipment",
    "photos": "photos",
    "disposal": "disposal",
}
_ORDER: Final[tuple[GapKind, ...]] = (
    "enterprise", "equipment", "visits", "photos", "problems", "papers", "disposal", "acceptance",
    "supervision", "contested", "finding",
)  # fmt: skip
