"""This is about looking at what a visit still needs: its steps, the cap, the day of the notice."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.domain.acts.case import Case
from app.domain.before_visit import LEAD, Known, Lacking, StepName, next_step, notice_lead, steps_of
from app.domain.deadlines.clocks import clock_named
from app.domain.visits.inspection_cap import times_of
from app.domain.visits.preparation import preparation_of
from app.domain.visits.visit import Visit
from app.operations.read_clocks import read_clocks

STEP_TEXT: Final[Mapping[StepName, str]] = {
    "kind": "检查类型和任务来源", "people": "检查人员", "matters": "检查事项", "cap": "年度频次",
    "approval": "审批", "notice": "通知书", "bureaus": "联合检查单位", "checks": "出发检查",
    "gate": "入企扫码和告知",
}  # fmt: skip
LACKING_TEXT: Final[Mapping[Lacking, str]] = {
    "check_type": "检查类型", "task_source": "任务来源", "people": "检查人员",
    "cards": "两名执法证有效的执法人员", "matters": "检查事项", "cap_unknown": "年度频次上限未登记",
    "over_cap": "超过年度频次上限，待批准", "approval_number": "审批表文号", "approved_by": "审批人",
    "approved_on": "审批时间", "notice_number": "通知书文号", "notice_served_on": "通知书送达日期",
    "notice_late": "通知不足5个工作日（待核对）", "urgent": "紧急检查，24小时内补办",
    "own_matters": "各单位检查事项",
    "not_checked": "尚未查完", "poor": "有不足项", "scan": "扫码入企", "scan_open": "扫码入企待补",
    "disciplines": "告知五个严禁", "recusal": "是否申请回避",
}  # fmt: skip


def known_before_visit(case: Case, office: Case, visit: Visit, today: date) -> Known:
    """Raises FileRefused where a rule table can't be read."""
    prepared = preparation_of(case, visit.id)
    tables = read_clocks(office, on=today)
    lead = notice_lead(visit, prepared, clock_named(tables.clocks, LEAD), tables.holidays)
    return Known(visit=visit, prepared=prepared, times=times_of(case, office, visit), lead=lead)


def look_before_visit(case: Case, office: Case, visit: Visit, today: date) -> dict[str, object]:
    """As plain values, for the command line. Raises as `known_before_visit`."""
    known = known_before_visit(case, office, visit, today)
    steps = steps_of(known)
    ahead = next_step(steps)
    told: dict[str, object] = {
        "preparation_steps": [
            {
                "preparation_step": step.name,
                "step_text": STEP_TEXT[step.name],
                "step_state": step.state,
                "lacking": list(step.lacking),
                "lacking_text": "、".join(LACKING_TEXT[each] for each in step.lacking),
            }
            for step in steps
        ],
        "next_step": ahead.name if ahead is not None else "",
    }
    if known.times is not None:
        told["nth"] = known.times.nth
        told["cap"] = known.times.cap.cap if known.times.cap is not None else None
        told["over_yearly_cap"] = known.times.is_over
    if known.lead is not None:
        told["notice_by"] = known.lead.by.isoformat()
        told["notice_late"] = known.lead.is_late
    return told
