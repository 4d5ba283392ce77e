"""This is about the acceptance checklist (现场检查验收表 A–I): its lines, and how each was answered.

A, B, D and I are read off the case. C is answered per machine, E–H once per enterprise. What must be gone
depends on the industry and kind of machine: see `criteria.py`. Source: domain.md §4.10 F-YB, §3.2, §3.3.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from app.domain.acceptance.criteria import UPGRADE, Criteria, Criterion
from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.machine import Machine
from app.domain.lacking import Lacking

SECTIONS: Final[Mapping[str, str]] = {
    "A": "计划核对", "B": "关停", "C": "拆除", "D": "处置", "E": "证照", "F": "职工安置", "G": "环保安全",
    "H": "效果", "I": "资料",
}  # fmt: skip

ANSWER_TEXT: Final[Mapping[str, str]] = {"yes": "符合", "no": "不符合", "not_applicable": "不适用"}

_FIRM_RULE: Final = "现场检查验收表（证照、职工安置、环保安全、效果）"


class Check(msgspec.Struct, frozen=True):
    """A line to be answered: its key for ever, what it asks, and what wants it."""

    key: str
    text: str
    rule: str = _FIRM_RULE

    @property
    def section(self) -> str:
        return self.key[:1]


class Answered(msgspec.Struct, frozen=True):
    """A line with its answer; `answer` is empty while nobody gave one."""

    check: Check
    answer: str = ""
    text: str = ""


FIRM_CHECKS: Final = (
    Check("E1", "生产许可、排污许可、安全许可已变更或注销"),
    Check("F1", "职工已妥善安置，无拖欠工资和社保"),
    Check("G1", "残留物料、危险废物已清理处置"),
    Check("G2", "拆除动火作业符合安全要求，未发生事故"),
    Check("H1", "淘汰产能及节能、减排量已核算"),
)

_ASKED_BEFORE: Final[Mapping[str, str]] = {
    **{check.key: check.text for check in FIRM_CHECKS},
    "C1": "主体设备已拆除", "C2": "动力装置已拆除", "C3": "控制系统已拆除", "C4": "基础、操作平台已拆除",
    "C5": "现场不能恢复生产", "C-furnace": "炉体已拆除", "C-transformer": "变压器、电源柜已拆除",
    "C-hood": "除尘罩已拆除", "C-platform": "操作平台已拆除", "C-rail": "轨道已拆除",
    "C-new": "新设备已建成投用", "C-old": "原设备已拆除，未转作他用", "C-measured": "改造后复测达到限定值",
}  # fmt: skip
"""What lines asked of which no wording was kept with the answer."""


def check_text(case: Case, subject: str, key: str) -> str:
    """What a line asked when it was answered; of a newer program's line its key, which papers show too."""
    text = _asked(case, subject, key) or _ASKED_BEFORE.get(key, "")
    return f"{key[:1]}“{text}”" if text else key


def _asked(case: Case, subject: str, key: str) -> str:
    value = case.value(f"{subject}/asked/{key}", ("",))
    return str(value[0]) if isinstance(value, tuple) else ""


def criterion_of(case: Case, machine: Machine, criteria: Criteria) -> Criterion | None:
    """The row of the table this machine falls under."""
    return criteria.row_for(machine, enterprise_of(case).field("industry"))


def checks_of(case: Case, machine: Machine, criteria: Criteria) -> tuple[Check, ...]:
    """The lines answered for this machine; without a table those that were answered before."""
    row = criterion_of(case, machine, criteria)
    if row is not None:
        return tuple(Check(key, text, row.wanted_by) for key, text in row.lines)
    subject = f"equipment/{machine.id}"
    keys = sorted(
        path.partition("/")[2] for path in case.slots_of_thing.get(subject, {}) if path.startswith("check/")
    )
    return tuple(Check(key, _asked(case, subject, key) or _ASKED_BEFORE.get(key, key)) for key in keys)


def answers_of(case: Case, machine: Machine, criteria: Criteria) -> tuple[Answered, ...]:
    checks = checks_of(case, machine, criteria)
    return tuple(_answered(case, f"equipment/{machine.id}", check) for check in checks)


def firm_answers(case: Case) -> tuple[Answered, ...]:
    return tuple(_answered(case, "enterprise/self", check) for check in FIRM_CHECKS)


def _answered(case: Case, subject: str, check: Check) -> Answered:
    value = case.value(f"{subject}/check/{check.key}", ("", ""))
    return Answered(check, *msgspec.convert(value, tuple[str, str]))


def checks_lacking(case: Case, machine: Machine, criteria: Criteria) -> Iterator[Lacking]:
    """Every line without an answer, and every one that was found not to be so.

    Of a machine that still stands nobody asks how it was taken down.
    """
    if machine.dismantled[1] or machine.field("route") == UPGRADE:
        for answered in answers_of(case, machine, criteria):
            yield from _lacking(answered)
    for answered in firm_answers(case):
        yield from _lacking(answered)


def _lacking(answered: Answered) -> Iterator[Lacking]:
    check = answered.check
    if not answered.answer:
        text = f"验收表{check.section}“{check.text}”未填写"
        yield Lacking(f"check.{check.key}", text, check.rule, "acceptance")
    if answered.answer == "no":
        text = f"验收表{check.section}“{check.text}”不符合"
        yield Lacking(f"check.{check.key}", text, check.rule, "acceptance")
