"""This is about K17 over the outcomes on file: which firm reached the count that leads to a proposal.

The program proposes nothing itself and drafts no penalty: it counts and says by which rule. Source:
安全生产法 art. 113(一) (存在重大事故隐患，一百八十日内三次或者一年内四次受到本法规定的行政处罚的);
domain.md §6.1, §6.2 K17.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import msgspec

from app.domain.deadlines.closure import Closure, closure_reached
from app.domain.duties.figure import Figure, ids
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow
from app.domain.equipment.state import day
from app.domain.plan.plan import name_key

SAFETY: Final = "安全生产法"
NO_PENALTY: Final = ("责令改正", "责令限期整改", "提请", "批复")
_YES: Final = "是"
_TRIGGERS: Final = {"three_in_180_days": "180 日内 3 次", "four_in_a_year": "1 年内 4 次"}
_RULE: Final = (
    "安全生产法第113条第一项（K17）：存在重大事故隐患，180 日内三次或者一年内四次受到该法规定的行政处罚"
)


class FirmClosure(msgspec.Struct, frozen=True):
    """A firm whose safety penalties reached the count.

    Attributes:
        rows: ids of the penalties that count.
        has_danger: one of its penalties has a major hidden danger on file; without, the law's condition is
            not shown and the firm is only to be looked at.
        proposed: number of the proposal, where one is on file.
    """

    enterprise: str
    closure: Closure
    rows: tuple[str, ...]
    has_danger: bool
    proposed: str = ""

    @property
    def text(self) -> str:
        trigger = _TRIGGERS[self.closure.trigger]
        return f"{self.enterprise}（{trigger}，{self.closure.on.isoformat()} 达到）"


def is_safety_penalty(row: DutyRow) -> bool:
    """A penalty under the safety law: an order to put right is none. Source: 安全生产法 art. 113(一)."""
    kind = row.value("kind")
    return row.value("law").startswith(SAFETY) and bool(kind) and not kind.startswith(NO_PENALTY)


def firm_closures(rows: Iterable[DutyRow], today: date) -> tuple[FirmClosure, ...]:
    """Firms that reached it by a day, penalties after that day left out. Source: 安全生产法 art. 113(一).

    A firm is one by its case, else by its name.
    """
    by_firm: dict[str, list[tuple[date, DutyRow]]] = {}
    for row in rows:
        on = day(row.value("on"))
        if on is not None and on <= today and not row.is_off and is_safety_penalty(row):
            by_firm.setdefault(row.case or name_key(row.value("enterprise")), []).append((on, row))
    found = (_closure(penalties) for penalties in by_firm.values())
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.closure.on))


def _closure(penalties: list[tuple[date, DutyRow]]) -> FirmClosure | None:
    closure = closure_reached(on for on, _ in penalties)
    if closure is None:
        return None
    counted = [row for on, row in sorted(penalties, key=lambda each: each[0]) if on in closure.penalties]
    return FirmClosure(
        enterprise=counted[-1].value("enterprise"),
        closure=closure,
        rows=ids(counted),
        has_danger=any(row.value("danger") == _YES for _, row in penalties),
        proposed=next((row.value("proposal") for _, row in penalties if row.value("proposal")), ""),
    )


def closures_to_propose(duty_list: DutyList, rows: Sequence[DutyRow], today: date) -> Iterator[Figure]:
    """可提请关闭, and those whose count is reached and whose danger is not on file. Source: K17."""
    closures = firm_closures(rows, today)
    ready = [each for each in closures if each.has_danger and not each.proposed]
    doubtful = [each for each in closures if not each.has_danger and not each.proposed]
    yield _figure("可提请关闭", ready, "；".join(each.text for each in ready))
    if doubtful:
        told = "；".join(each.text for each in doubtful)
        yield _figure("次数已达、未登记重大隐患", doubtful, f"核对是否存在重大事故隐患：{told}")
    unpaid = [row for row in rows if not row.closed_on(duty_list)]
    yield Figure(label="未履行", value=str(len(unpaid)), rows=ids(unpaid))


def _figure(label: str, closures: Sequence[FirmClosure], told: str) -> Figure:
    return Figure(
        label=label,
        value=f"{len(closures)} 户",
        rows=tuple(row for each in closures for row in each.rows),
        about=f"{told}。{_RULE}" if told else _RULE,
        tone="bad" if closures else "calm",
    )
