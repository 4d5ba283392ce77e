"""This is about the trace as lines: who, when, on which computer, what; ready to be shown and searched."""

from collections.abc import Iterator, Mapping

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.case import Case
from app.domain.acts.fact import UnknownFact
from app.domain.moments import moment_shown
from app.domain.trace.sentence import sentence_of
from app.domain.typed_later import is_typed_later


class TraceLine(msgspec.Struct, frozen=True):
    """One act in words.

    Attributes:
        at: when it was typed, by that computer's clock, as a table shows it.
        occurred: when it happened, where that was stated and is another time.
        source, reference: what it was taken from, as stated.
        typed_later: 补录.
        number: of the act in its computer's chain; digest: what a receipt or `case history` names.
    """

    at: str
    by: str
    computer: str
    text: str
    occurred: str
    observer: str
    source: str
    reference: str
    typed_later: bool
    number: int
    digest: str


def trace_of(case: Case, people: Mapping[str, str], computers: Mapping[str, str]) -> tuple[TraceLine, ...]:
    """Every act, newest first, also those of branches nobody took yet. Names by id."""
    acts = (*case.acts, *case.open_strays())
    return tuple(_lines(case, reversed(acts), people, computers))


def _lines(
    case: Case, acts: Iterator[Act], people: Mapping[str, str], computers: Mapping[str, str]
) -> Iterator[TraceLine]:
    for act in acts:
        said = act.stated
        occurred = None if isinstance(said.fact, UnknownFact) else said.fact.occurred
        at = moment_shown(said.at)
        happened = moment_shown(occurred.at) if occurred is not None else ""
        yield TraceLine(
            at=at,
            by=people.get(said.by, said.by),
            computer=computers.get(said.device, said.device[:6]),
            text=sentence_of(case, act),
            occurred=happened if happened != at else "",
            observer=people.get(occurred.observer, occurred.observer) if occurred is not None else "",
            source=occurred.source if occurred is not None else "",
            reference=occurred.reference if occurred is not None else "",
            typed_later=is_typed_later(act),
            number=act.number,
            digest=act.digest,
        )
