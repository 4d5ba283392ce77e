"""This is about an act as a sentence: what was stated, in the words of users.md (d)."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, ForkTaken, SameAs, SetAside, UnknownFact
from app.domain.slot_text import slot_text, value_text
from app.domain.trace.deadline_sentences import DEADLINE_SENTENCES
from app.domain.trace.duty_sentences import DUTY_SENTENCES
from app.domain.trace.machine_sentences import MACHINE_SENTENCES
from app.domain.trace.office_sentences import OFFICE_SENTENCES
from app.domain.trace.order_sentences import ORDER_SENTENCES
from app.domain.trace.paper_sentences import PAPER_SENTENCES
from app.domain.trace.photo_sentences import PHOTO_SENTENCES
from app.domain.trace.power_sentences import POWER_SENTENCES
from app.domain.trace.preparation_sentences import PREPARATION_SENTENCES
from app.domain.trace.price_sentences import PRICE_SENTENCES
from app.domain.trace.restart_sentences import RESTART_SENTENCES
from app.domain.trace.road_sentences import ROAD_SENTENCES
from app.domain.trace.staff_sentences import STAFF_SENTENCES
from app.domain.trace.things import thing_text
from app.domain.trace.visit_sentences import VISIT_SENTENCES

Say = Callable[[Case, Any], str]

_NEWER: Final = "该数据由更新版本生成"


def sentence_of(case: Case, act: Act) -> str:
    """What an act states; of a recovered act what it recovers. Never empty."""
    fact = act.stated.fact
    if isinstance(fact, UnknownFact):
        return _NEWER
    said = _SENTENCES[type(fact)](case, fact) if type(fact) in _SENTENCES else _plainly(case, fact)
    found_again = "（自另一份记录找回）" if act.inner is not None else ""
    note = f"（说明：{fact.note}）" if fact.note and not isinstance(fact, SetAside | SameAs) else ""
    return f"{said.strip()}{note}{found_again}"


def _plainly(case: Case, fact: Fact) -> str:
    """Slot and value, one after the other."""
    said = [
        f"{slot_text(case, path)}：{value_text(value) or '（清空）'}" for path, value in fact.statements()
    ]
    return "；".join(said) or thing_text(case, fact.added() or "")


def _set_aside(case: Case, fact: SetAside) -> str:
    deed = "不予采用（保留留痕）" if fact.aside else "恢复采用"
    return f"{deed}：{thing_text(case, fact.thing)}，原因：{fact.note}"


def _same_as(case: Case, fact: SameAs) -> str:
    deed = "认定为同一项" if fact.joined else "撤销认定为同一项"
    return f"{deed}：{thing_text(case, fact.kept)}、{thing_text(case, fact.other)}，原因：{fact.note}"


def _fork_taken(_case: Case, _fact: ForkTaken) -> str:
    return "同一台电脑的两份记录均予采用"


_SENTENCES: Final[Mapping[type[Fact], Say]] = {
    SetAside: _set_aside,
    SameAs: _same_as,
    ForkTaken: _fork_taken,
    **MACHINE_SENTENCES,
    **VISIT_SENTENCES,
    **PHOTO_SENTENCES,
    **PAPER_SENTENCES,
    **OFFICE_SENTENCES,
    **DEADLINE_SENTENCES,
    **POWER_SENTENCES,
    **RESTART_SENTENCES,
    **PRICE_SENTENCES,
    **ORDER_SENTENCES,
    **PREPARATION_SENTENCES,
    **STAFF_SENTENCES,
    **ROAD_SENTENCES,
    **DUTY_SENTENCES,
}
