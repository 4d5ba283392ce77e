"""This is about what is said of deadlines and holidays, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet, HolidayYearTaken
from app.domain.moments import moment_shown
from app.domain.trace.things import thing_text


def _confirmed(case: Case, fact: DeadlineConfirmed) -> str:
    paper = f"（{fact.paper}）" if fact.paper else ""
    about = f"确认期限 {fact.rule}：{thing_text(case, fact.subject)}{paper}"
    reason = f"，原因：{fact.reason}" if fact.reason else ""
    confirmed = moment_shown(fact.confirmed)
    if not fact.computed:
        return f"{about}，{confirmed}{reason}"
    computed = f"自 {moment_shown(fact.started)} 起算，推算 {moment_shown(fact.computed)}"
    if fact.left_out:
        computed = f"{computed}（不计入检测、鉴定期间 {fact.left_out} 日）"
    return f"{about}，{computed}，确认 {confirmed}{reason}"


def _met(case: Case, fact: DeadlineMet) -> str:
    if not fact.on:
        return f"撤销办结：期限 {fact.rule}，{thing_text(case, fact.subject)}"
    text = f"，{fact.text}" if fact.text else ""
    return f"期限办结 {fact.rule}：{thing_text(case, fact.subject)}，{fact.on}{text}"


def _holidays(_case: Case, fact: HolidayYearTaken) -> str:
    return f"导入 {fact.year} 年放假安排（{fact.source}），{len(fact.days)} 日"


DEADLINE_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    DeadlineConfirmed: _confirmed,
    DeadlineMet: _met,
    HolidayYearTaken: _holidays,
}
