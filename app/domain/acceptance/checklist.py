"""This is about the acceptance checklist (现场检查验收表 A–I): its lines, and how each was answered.

A, B, D and I are read off the case. C is answered per machine, E–H once per enterprise. What must be gone
depends on the kind of machine: 五拆除 for induction furnaces; a machine that was mended by technical upgrade
has lines of its own. Source: domain.md §4.10 F-YB, §3.2 (福建 2017 五拆除), §3.3.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine
from app.domain.lacking import Lacking

UPGRADE: Final = "技改达标"
"""The route of a machine that leaves the list by technical upgrade (users.md a9)."""

SECTIONS: Final[Mapping[str, str]] = {
    "A": "计划核对", "B": "关停", "C": "拆除", "D": "处置", "E": "证照", "F": "职工安置", "G": "环保安全",
    "H": "效果", "I": "资料",
}  # fmt: skip

ANSWER_TEXT: Final[Mapping[str, str]] = {"yes": "符合", "no": "不符合", "not_applicable": "不适用"}

_RULE: Final = "现场检查验收表：主体设备、动力装置拆除到位，不能恢复生产"
_FIRM_RULE: Final = "现场检查验收表（证照、职工安置、环保安全、效果）"


class Check(msgspec.Struct, frozen=True):
    """A line to be answered: its key for ever, and what it asks."""

    key: str
    text: str

    @property
    def section(self) -> str:
        return self.key[:1]


class Answered(msgspec.Struct, frozen=True):
    """A line with its answer; `answer` is empty while nobody gave one."""

    check: Check
    answer: str = ""
    text: str = ""


_GONE: Final = (
    Check("C1", "主体设备已拆除"),
    Check("C2", "动力装置已拆除"),
    Check("C3", "控制系统已拆除"),
    Check("C4", "基础、操作平台已拆除"),
    Check("C5", "现场不能恢复生产"),
)
_FURNACE: Final = (
    Check("C-furnace", "炉体已拆除"),
    Check("C-transformer", "变压器、电源柜已拆除"),
    Check("C-hood", "除尘罩已拆除"),
    Check("C-platform", "操作平台已拆除"),
    Check("C-rail", "轨道已拆除"),
    Check("C5", "现场不能恢复生产"),
)
_UPGRADED: Final = (
    Check("C-new", "新设备已建成投用"),
    Check("C-old", "原设备已拆除，未转作他用"),
    Check("C-measured", "改造后复测达到限定值"),
)
FIRM_CHECKS: Final = (
    Check("E1", "生产许可、排污许可、安全许可已变更或注销"),
    Check("F1", "职工已妥善安置，无拖欠工资和社保"),
    Check("G1", "残留物料、危险废物已清理处置"),
    Check("G2", "拆除动火作业符合安全要求，未发生事故"),
    Check("H1", "淘汰产能及节能、减排量已核算"),
)


_TEXTS: Final = {check.key: check.text for check in (*_GONE, *_FURNACE, *_UPGRADED, *FIRM_CHECKS)}


def check_text(key: str) -> str:
    """What a line asks; of a newer program's line its key, which people read on its papers too."""
    return f"{key[:1]}“{_TEXTS[key]}”" if key in _TEXTS else key


def checks_of(machine: Machine) -> tuple[Check, ...]:
    """The lines answered for this machine."""
    if machine.field("route") == UPGRADE:
        return _UPGRADED
    return _FURNACE if machine.kind == "induction_furnace" else _GONE


def answers_of(case: Case, machine: Machine) -> tuple[Answered, ...]:
    return tuple(_answered(case, f"equipment/{machine.id}", check) for check in checks_of(machine))


def firm_answers(case: Case) -> tuple[Answered, ...]:
    return tuple(_answered(case, "enterprise/self", check) for check in FIRM_CHECKS)


def _answered(case: Case, subject: str, check: Check) -> Answered:
    value = case.value(f"{subject}/check/{check.key}", ("", ""))
    return Answered(check, *msgspec.convert(value, tuple[str, str]))


def checks_lacking(case: Case, machine: Machine) -> Iterator[Lacking]:
    """Every line without an answer, and every one that was found not to be so.

    Of a machine that still stands nobody asks how it was taken down.
    """
    if machine.dismantled[1] or machine.field("route") == UPGRADE:
        for answered in answers_of(case, machine):
            yield from _lacking(answered, _RULE)
    for answered in firm_answers(case):
        yield from _lacking(answered, _FIRM_RULE)


def _lacking(answered: Answered, rule: str) -> Iterator[Lacking]:
    check = answered.check
    if not answered.answer:
        yield Lacking(f"check.{check.key}", f"验收表{check.section}“{check.text}”未填写", rule, "acceptance")
    if answered.answer == "no":
        text = f"验收表{check.section}“{check.text}”不符合"
        yield Lacking(f"check.{check.key}", text, rule, "acceptance")
