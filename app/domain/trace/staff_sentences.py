"""This is about what is said of the staff of an enterprise, as sentences; no worker is ever named."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.staff.events import CONTINGENCY_TEXT, EVENT_TEXT
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyStated,
    HelpAdded,
    HelpStated,
    RosterChosen,
    RosterExported,
    RosterKept,
    RosterRevealed,
    StaffEventAdded,
    StaffReviewed,
    StaffStated,
)
from app.domain.staff.figures import FIELDS, RISK_TEXT
from app.domain.staff.helping import HELP_TEXT, MODE_TEXT
from app.domain.trace.things import name_of


def _figure(_case: Case, fact: StaffStated) -> str:
    about = FIELDS[fact.field]
    value = (
        RISK_TEXT.get(fact.value, fact.value)
        if about.kind == "risk"
        else f"{fact.value} {about.unit}".strip()
    )
    return f"职工安置 {fact.on} {about.text}：{value if fact.value else '（清空）'}"


def _help(_case: Case, fact: HelpAdded) -> str:
    return f"结对帮扶（{MODE_TEXT[fact.mode]}）：{fact.helper} {fact.unit} 帮扶 {fact.alias}"


def _help_stated(case: Case, fact: HelpStated) -> str:
    who = name_of(case, f"help/{fact.help}")
    return f"结对帮扶 {who} {HELP_TEXT[fact.field]}：{fact.value or '（清空）'}"


def _contact(case: Case, fact: ContactAdded) -> str:
    parts = [fact.on, fact.how, fact.content, f"下次：{fact.next} {fact.next_on}" if fact.next else ""]
    who = name_of(case, f"help/{fact.help}")
    return f"帮扶联系 {who}：{'，'.join(part.strip() for part in parts if part)}"


def _event(_case: Case, fact: StaffEventAdded) -> str:
    return f"职工活动 {fact.on} {EVENT_TEXT[fact.kind]} {fact.place}，{fact.persons} 人"


def _review(_case: Case, fact: StaffReviewed) -> str:
    following = f"，下次 {fact.next_on}" if fact.next_on else ""
    return f"研判记录 {fact.on}：风险 {RISK_TEXT[fact.risk] or '未定'}{following}"


def _contingency(_case: Case, fact: ContingencyStated) -> str:
    return f"应急预案 {CONTINGENCY_TEXT[fact.field]}：{fact.value or '（清空）'}"


def _kept(_case: Case, fact: RosterKept) -> str:
    return f"导入职工名册 {fact.rows} 人（校验值 {fact.sha256[:8]}…）"


def _chosen(_case: Case, fact: RosterChosen) -> str:
    return f"采用职工名册（校验值 {fact.sha256[:8]}…）"


def _revealed(_case: Case, fact: RosterRevealed) -> str:
    lines = "、".join(str(line) for line in fact.lines)
    which = f"第 {lines} 行" if lines else "全部"
    return f"查看职工名册完整身份证号（{which}），原因：{fact.reason}"


def _exported(_case: Case, fact: RosterExported) -> str:
    return f"导出职工名册（含完整身份证号，文件校验值 {fact.digest[:8]}…），原因：{fact.reason}"


STAFF_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    StaffStated: _figure,
    HelpAdded: _help,
    HelpStated: _help_stated,
    ContactAdded: _contact,
    StaffEventAdded: _event,
    StaffReviewed: _review,
    ContingencyStated: _contingency,
    RosterKept: _kept,
    RosterChosen: _chosen,
    RosterRevealed: _revealed,
    RosterExported: _exported,
}
