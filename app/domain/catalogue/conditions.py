"""This is about the conditions of a catalogue row: asked of the person, weighed, kept with the answers.

A model alone is never enough: many rows hold only for machines made before a year, below a size, or of one
use. Which row asks what stands in `resources/rules/catalogue_conditions.csv`, with its source.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal
from unicodedata import normalize

import msgspec

from app.domain.catalogue.row import CatalogueRow
from app.domain.equipment.rules import decimal_text
from app.domain.errors import Refusal, RuleRefused

ConditionKind = Literal["year", "number", "choice"]
Comparison = Literal["", "at_most", "below", "at_least", "above", "yes", "no"]
Standing = Literal["open", "fits", "outside", "unconditional"]
"""Something is unanswered · every condition asked here is met · one is not · the table words no condition."""

STANDING_TEXT: Final[Mapping[str, str]] = {
    "open": "条件待核", "fits": "所答条件相符", "outside": "所答条件不符",
    "unconditional": "本表未列条件",
}  # fmt: skip
ANSWER_TEXT: Final[Mapping[str, str]] = {"yes": "是", "no": "否"}

_YEAR: Final = re.compile(r"((?:19|20)\d\d)(?:[-./年].*)?", re.DOTALL)


class ConditionRule(msgspec.Struct, frozen=True):
    """A line of the table: rows whose `column` matches `pattern` ask this; the first of a key holds."""

    table: str
    column: str
    pattern: re.Pattern[str]
    key: str
    kind: ConditionKind
    comparison: Comparison
    limit: str
    unit: str
    question_zh: str
    question_en: str
    source: str


class Condition(msgspec.Struct, frozen=True):
    """One thing to answer. Without a comparison the answer is kept and decides nothing."""

    key: str
    kind: ConditionKind
    comparison: Comparison
    limit: str
    unit: str
    question_zh: str
    question_en: str
    source: str


def rules_of_table(text: str) -> tuple[ConditionRule, ...]:
    return tuple(
        msgspec.convert({**line, "pattern": re.compile(line["pattern"])}, ConditionRule)
        for line in csv.DictReader(io.StringIO(text))
    )


def conditions_of(row: CatalogueRow, rules: Sequence[ConditionRule]) -> tuple[Condition, ...]:
    """What has to be answered before the row can hold, in the order of the rules."""
    asked: dict[str, Condition] = {}
    for rule in rules:
        text = str(getattr(row, rule.column))
        found = rule.pattern.search(text) if rule.table == row.table else None
        if found is not None and rule.key not in asked:
            asked[rule.key] = _asked(rule, text, found.groupdict(""))
    return tuple(asked.values())


def _asked(rule: ConditionRule, text: str, parts: Mapping[str, str]) -> Condition:
    def filled(pattern: str) -> str:
        for name, part in {"what": "", **parts, "text": text}.items():
            pattern = pattern.replace(f"{{{name}}}", part)
        return pattern

    return Condition(
        key=rule.key,
        kind=rule.kind,
        comparison=rule.comparison,
        limit=filled(rule.limit),
        unit=filled(rule.unit),
        question_zh=filled(rule.question_zh),
        question_en=filled(rule.question_en),
        source=rule.source,
    )


def checked_answers(conditions: Sequence[Condition], answers: Mapping[str, str]) -> dict[str, str]:
    """Answers as they are kept, empty ones left out.

    Raises RuleRefused CONDITION_UNREADABLE for a year, number or choice that is none.
    """
    return {
        condition.key: _readable(condition, answers[condition.key])
        for condition in conditions
        if answers.get(condition.key, "").strip()
    }


def standing_of(conditions: Sequence[Condition], answers: Mapping[str, str]) -> Standing:
    """Where the row stands by these answers, as `checked_answers` gives them."""
    deciding = [condition for condition in conditions if condition.comparison]
    met = [_is_met(each, answers[each.key]) for each in deciding if answers.get(each.key)]
    if not deciding:
        return "unconditional"
    if not all(met):
        return "outside"
    return "fits" if len(met) == len(deciding) else "open"


def answered_text(conditions: Sequence[Condition], answers: Mapping[str, str]) -> str:
    """Questions with their answers in one line, the open ones named too."""
    told = []
    for each in conditions:
        answer = answers.get(each.key, "")
        unit = each.unit if answer and each.kind != "choice" else ""
        unit = f" {unit}" if unit[:1].isascii() else unit
        told.append(f"{each.question_zh}：{ANSWER_TEXT.get(answer, answer) or '未答'}{unit}".strip())
    return "；".join(told)


def _readable(condition: Condition, answer: str) -> str:
    text = normalize("NFKC", answer).strip()
    if condition.kind == "year":
        found = _YEAR.fullmatch(text)
        if found is not None:
            return found[1]
    elif condition.kind == "number":
        try:
            return decimal_text(text)
        except RuleRefused:
            pass
    elif text in ("yes", "no"):
        return text
    raise RuleRefused(Refusal.CONDITION_UNREADABLE, question=condition.question_zh, text=answer)


def _is_met(condition: Condition, answer: str) -> bool:
    if condition.comparison in ("yes", "no"):
        return answer == condition.comparison
    value, limit = Decimal(answer), Decimal(condition.limit)
    return {
        "at_most": value <= limit,
        "below": value < limit,
        "at_least": value >= limit,
        "above": value > limit,
    }[condition.comparison]
