"""This is about supervision slips as the case shows them, and which of them nobody has answered."""

from datetime import date

import msgspec

from app.domain.acts.case import Case
from app.domain.supervision.facts import SupervisionIssued


class Supervision(msgspec.Struct, frozen=True):
    """One slip; days are ISO, empty where it has not happened."""

    id: str
    number: str
    to: str
    on: str
    answer_by: str
    text: str
    equipment: str
    answered_on: str
    answer: str
    closed_on: str

    @property
    def is_open(self) -> bool:
        return not (self.answered_on or self.closed_on)

    def is_late(self, today: date) -> bool:
        """The day for the answer is over and nothing came (督办未回复)."""
        return self.is_open and self.answer_by < today.isoformat()


def supervisions_of(case: Case) -> tuple[Supervision, ...]:
    """Every slip of the case, by day and number."""
    slips = [
        _supervision(case, supervision, fact)
        for supervision, fact in case.things_of("supervision")
        if isinstance(fact, SupervisionIssued)
    ]
    return tuple(sorted(slips, key=lambda slip: (slip.on, slip.number, slip.id)))


def _supervision(case: Case, supervision: str, fact: SupervisionIssued) -> Supervision:
    answered = case.value(f"supervision/{supervision}/answered", ("", ""))
    answered_on, answer = msgspec.convert(answered, tuple[str, str])
    return Supervision(
        supervision,
        fact.number,
        fact.to,
        fact.on,
        fact.answer_by,
        fact.text,
        fact.equipment,
        answered_on,
        answer,
        case.text(f"supervision/{supervision}/closed"),
    )
