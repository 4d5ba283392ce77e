"""This is about when a surcharge ends: what has to be there, whether it is, and from which month.

Source: domain.md §10.6 JG11 (dismantled or up to standard → re-check → stop date, number of the acceptance
opinion; our inference [I]: shown as advice, the price authority's document decides), §9.6 解除条件.
"""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.price.account import Decision
from app.domain.price.links import OF_MACHINES, WEIGHED, weighings_of
from app.domain.price.months import is_month, moved

CONDITION_TEXT: Final[Mapping[str, str]] = {
    "eliminated": "淘汰类装置拆除并通过验收（注明验收意见文号）",
    "restricted": "限制类装置拆除并通过验收，或升级改造后重新认定",
    "over_limit": "整改后重新核算，单位产品能耗不超过限额",
    "tier": "按新的统计期重新核定档次，不再加价",
    "unfinished": "化解过剩产能任务完成并通过验收",
}
ADVICE: Final = "停止执行的程序和月份以价格主管部门文件为准"

REASON_TEXT: Final[Mapping[str, str]] = {
    "dismantled": "已拆除并通过验收",
    "up_to_standard": "复核达标",
    "other": "其他",
}

EndState = Literal["running", "may_stop", "stopped"]
END_TEXT: Final[Mapping[str, str]] = {"running": "执行中", "may_stop": "可停止执行", "stopped": "已停止执行"}


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """How far a decision is from its end.

    Attributes:
        condition: what ends it; told: what of it is there, in words.
        last_month: proposed or stated last month that is paid for; empty while it runs.
        paper: the opinion or weighing that shows it.
        reason: the reason a release would state.
    """

    state: EndState
    condition: str
    told: str
    last_month: str = ""
    paper: str = ""
    reason: str = ""

    @property
    def text(self) -> str:
        """`可停止执行（末月 2025-10，长工信验〔2025〕示1号）`."""
        more = "，".join(part for part in (self.last_month and f"末月 {self.last_month}", self.paper) if part)
        return END_TEXT[self.state] + (f"（{more}）" if more else "")


def ending_of(case: Case, decision: Decision) -> Ending:
    """From what the case tells; no day is compared with today."""
    condition = CONDITION_TEXT.get(decision.category, "")
    release = decision.release
    if release.last_month or (decision.last and decision.last == decision.ends):
        told = REASON_TEXT.get(release.reason, "认定文件载明止月" if not release.reason else release.reason)
        last, paper = release.last_month or decision.last, release.paper
        return Ending(
            state="stopped",
            condition=condition,
            told=told,
            last_month=last,
            paper=paper,
            reason=release.reason,
        )
    if decision.category in OF_MACHINES:
        return _by_machines(case, decision, condition)
    if decision.category in WEIGHED:
        return _by_weighing(case, decision, condition)
    return Ending(state="running", condition=condition, told="由认定部门确认任务完成情况")


def _by_machines(case: Case, decision: Decision, condition: str) -> Ending:
    wanted = [m for m in machines_of(case) if decision.equipment in ("", m.id) and _is_reason(m)]
    passed = [machine for machine in wanted if machine.conclusion[0].startswith("passed")]
    if not wanted or len(passed) < len(wanted):
        left = "、".join(machine.number for machine in wanted if machine not in passed)
        told = f"{left} 尚未通过验收" if wanted else "尚无列入的设备"
        return Ending(state="running", condition=condition, told=told)
    last_day = max(machine.conclusion[1] for machine in passed)
    last_month = max(last_day[:7], decision.from_month) if is_month(last_day[:7]) else ""
    numbers = "、".join(machine.number for machine in passed)
    return Ending(
        state="may_stop",
        condition=condition,
        told=f"{numbers} 已通过验收",
        last_month=last_month,
        paper=_opinion(case, passed),
        reason="dismantled",
    )


def _is_reason(machine: Machine) -> bool:
    """What need not go is no reason for a surcharge."""
    return machine.field("scope") != "不予淘汰"


def _opinion(case: Case, machines: list[Machine]) -> str:
    """Numbers of the opinions that say so."""
    wanted = {machine.id for machine in machines}
    fitting = [
        opinion.number
        for opinion in opinions_of(case)
        if opinion.outcome == "passed"
        or any(item.equipment in wanted and item.conclusion.startswith("passed") for item in opinion.items)
    ]
    return "、".join(dict.fromkeys(number for number in fitting if number))


def _by_weighing(case: Case, decision: Decision, condition: str) -> Ending:
    later = [each for each in weighings_of(case) if each.on[:7] >= decision.from_month]
    if later and not later[-1].is_over:
        newest = later[-1]
        return Ending(
            state="may_stop",
            condition=condition,
            told=newest.text,
            last_month=moved(newest.on[:7], 0) if is_month(newest.on[:7]) else "",
            paper=f"能耗限额核算表（统计期至 {newest.on}）",
            reason="up_to_standard",
        )
    told = later[-1].text if later else "执行以来尚无新的能耗核算"
    return Ending(state="running", condition=condition, told=told)
