"""This is about what is said of preparing a visit and of rule packs, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.moments import moment_shown
from app.domain.rule_packs.facts import RulePackTaken, RulesUsed, RuleTableTaken
from app.domain.rule_packs.taken import DIGITS, rules_words
from app.domain.trace.machine_sentences import joined
from app.domain.trace.things import name_of
from app.domain.visits.matters import matter_words
from app.domain.visits.preparation import (
    CHECK_TYPE_TEXT,
    DEPARTURE_STATE_TEXT,
    DEPARTURE_TEXT,
    EXCEPTION_TEXT,
    NUMBERING_TEXT,
    SERVED_TEXT,
    TASK_TEXT,
)
from app.domain.visits.preparation_facts import (
    BureauJoined,
    CapPassed,
    DepartureChecked,
    EntryScanned,
    InspectedElsewhere,
    InspectionCapStated,
    InspectionCategoryStated,
    VisitPrepared,
)

FIELD_TEXT: Final[Mapping[str, str]] = {
    "check_type": "检查类型", "task_from": "任务来源类别", "look_back": "回头看检查",
    "served_how": "通知书送达方式", "notice_exception": "不提前通知的情形",
    "disciplines_told": "告知五个严禁",
    "made_up_on": "补办批准时间", "numbering": "文书编号方式",
    "legal_basis": "检查法律依据",
}  # fmt: skip
_CODES: Final[Mapping[str, str]] = {
    **CHECK_TYPE_TEXT, **TASK_TEXT, **SERVED_TEXT, **EXCEPTION_TEXT, **NUMBERING_TEXT,
}  # fmt: skip


def _visit(case: Case, visit: str) -> str:
    return name_of(case, f"visit/{visit}")


def _prepared(case: Case, fact: VisitPrepared) -> str:
    value = _CODES.get(fact.value, moment_shown(fact.value))
    return f"{_visit(case, fact.visit)} {FIELD_TEXT[fact.field]}：{value or '（清空）'}"


def _joint(case: Case, fact: BureauJoined) -> str:
    deed = "参加联合检查" if fact.joins else "不参加联合检查"
    matters = "；".join(map(matter_words, fact.matters))
    return joined(f"{_visit(case, fact.visit)} {fact.bureau}{deed}", f"事项：{matters}" if matters else "")


def _scanned(case: Case, fact: EntryScanned) -> str:
    if fact.read_at:
        later = "（离线排队后补扫）" if fact.queued_at else ""
        said = f"{_visit(case, fact.visit)} 扫码入企{later}：{moment_shown(fact.read_at)}"
        return joined(said, fact.number, fact.result)
    return joined(f"{_visit(case, fact.visit)} 扫码入企离线排队：{moment_shown(fact.queued_at)}", fact.result)


def _cap(_case: Case, fact: InspectionCapStated) -> str:
    return f"{fact.year} 年检查频次上限：{fact.category} {fact.cap} 次（{fact.source}）"


def _category(_case: Case, fact: InspectionCategoryStated) -> str:
    return f"检查频次类别：{fact.category or '（清空）'}"


def _elsewhere(_case: Case, fact: InspectedElsewhere) -> str:
    source = f"（{fact.source}）" if fact.source else ""
    return f"{fact.year} 年 {fact.agency} 已检查 {fact.count} 次{source}"


def _passed(case: Case, fact: CapPassed) -> str:
    said = f"{_visit(case, fact.visit)} 第 {fact.times} 次，超过年度上限 {fact.cap} 次"
    return f"{said}，{fact.approver}批准，原因：{fact.reason}"


def _departure(_case: Case, fact: DepartureChecked) -> str:
    state = DEPARTURE_STATE_TEXT[fact.state]
    return joined(f"出发检查 {DEPARTURE_TEXT[fact.item]}：{state}", fact.value, fact.text)


def _pack(_case: Case, fact: RulePackTaken) -> str:
    said = joined(f"收入规则包，自 {fact.valid_from} 起适用", fact.text)
    return joined(said, f"退回原因：{fact.reason}" if fact.reason else "")


def _table(_case: Case, fact: RuleTableTaken) -> str:
    return joined(f"规则表 {fact.name} {fact.version}", fact.source, f"校验值 {fact.sha256[:DIGITS]}")


def _used(case: Case, fact: RulesUsed) -> str:
    return f"{_visit(case, fact.visit)} 所用规则：{rules_words(fact.tables)}"


PREPARATION_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    VisitPrepared: _prepared,
    BureauJoined: _joint,
    EntryScanned: _scanned,
    InspectionCapStated: _cap,
    InspectionCategoryStated: _category,
    InspectedElsewhere: _elsewhere,
    CapPassed: _passed,
    DepartureChecked: _departure,
    RulePackTaken: _pack,
    RuleTableTaken: _table,
    RulesUsed: _used,
}
