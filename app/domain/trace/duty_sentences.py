"""This is about what is said of duty lists, as sentences; who may not be named is in none of them."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.duties.facts import (
    DutyFileKept,
    DutyRowListed,
    DutyRowPlaced,
    DutyRowStated,
    DutySealedRevealed,
)
from app.domain.people.facts import CaseListed

_LONGEST: Final = 200


def _listed(_case: Case, fact: DutyRowListed) -> str:
    return f"列入任务清单：{_values(fact.values)}"


def _stated(case: Case, fact: DutyRowStated) -> str:
    return f"任务清单{_row(case, fact.row)}：{_values(fact.values) or '（清空）'}"


def _placed(case: Case, fact: DutyRowPlaced) -> str:
    if not fact.case:
        return f"任务清单{_row(case, fact.row)}不再归到企业"
    return f"任务清单{_row(case, fact.row)}归到企业 {_enterprise(case, fact.case)}"


def _kept(case: Case, fact: DutyFileKept) -> str:
    return f"任务清单{_row(case, fact.row)}收入原件 {fact.name}（{fact.size} 字节，{fact.sha256[:12]}）"


def _revealed(case: Case, fact: DutySealedRevealed) -> str:
    return f"查看任务清单{_row(case, fact.row)}加密保存的内容，原因：{fact.reason}"


def _values(values: Mapping[str, str]) -> str:
    """Digests of what is kept apart are nothing to read."""
    told = "，".join(value for value in values.values() if value and not _is_digest(value))
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"


def _is_digest(value: str) -> bool:
    return len(value) == 64 and not value.strip("0123456789abcdef")


def _row(case: Case, row: str) -> str:
    """By what it said when it was listed; empty where another computer listed it and that has not come."""
    added = case.added(f"duty/{row}")
    fact = added.stated.fact if added is not None else None
    values = list(fact.values.values())[:3] if isinstance(fact, DutyRowListed) else []
    return f"“{' '.join(value for value in values if not _is_digest(value))}”" if values else ""


def _enterprise(case: Case, firm: str) -> str:
    added = case.added(f"case/{firm}")
    fact = added.stated.fact if added is not None else None
    return fact.name if isinstance(fact, CaseListed) else ""


DUTY_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    DutyRowListed: _listed,
    DutyRowStated: _stated,
    DutyRowPlaced: _placed,
    DutyFileKept: _kept,
    DutySealedRevealed: _revealed,
}
