"""This is about what was typed up later (补录): from paper, a picture or hearsay, or on a later day."""

from typing import Final

from app.domain.acts.act import Act
from app.domain.acts.fact import UnknownFact
from app.domain.visits.facts import VisitTimed

TYPED_LATER: Final = ("paper", "photo", "told")
"""Sources of what was not typed where it was seen."""


def is_typed_later(act: Act) -> bool:
    """Typed up from paper, a picture or hearsay, or on a later day than it happened."""
    fact = act.stated.fact
    if isinstance(fact, VisitTimed):
        return fact.at[:10] < act.stated.at[:10]
    occurred = None if isinstance(fact, UnknownFact) else fact.occurred
    if occurred is None or occurred.source == "plan":
        return False
    return occurred.source in TYPED_LATER or (bool(occurred.at) and occurred.at[:10] < act.stated.at[:10])
