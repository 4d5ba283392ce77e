"""This is about acceptance (验收): a conclusion per item, an opinion per enterprise."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

Conclusion = Literal["passed", "passed_after_supplement", "refused"]
"""通过 · 补正后通过 · 不予通过."""


class AcceptanceApplied(Fact, frozen=True, tag="acceptance_applied"):
    equipment: Name
    on: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/acceptance_applied", self.on),)


class ItemConcluded(Fact, frozen=True, tag="item_concluded"):
    equipment: Name
    conclusion: Conclusion
    on: str
    reason: str = ""
    visit: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/conclusion", (self.conclusion, self.on, self.reason)),)


class StageWaived(Fact, frozen=True, tag="stage_waived"):
    """A stage without pictures is accepted with a written reason."""

    equipment: Name
    stage: Name
    reason: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/waived/{self.stage}", self.reason),)


class OpinionGiven(Fact, frozen=True, tag="opinion_given"):
    """The written opinion per enterprise (验收意见); partial where items differ."""

    opinion: Name
    number: str
    on: str
    outcome: Literal["passed", "partial", "refused"]
    text: str = ""

    def added(self) -> str:
        return f"opinion/{self.opinion}"
