"""This is about acceptance (验收): a conclusion per item, an opinion per enterprise."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Subject, Thing

Conclusion = Literal["passed", "passed_after_supplement", "refused"]
"""通过 · 补正后通过 · 不予通过."""


CheckAnswer = Literal["yes", "no", "not_applicable"]
"""符合 · 不符合 · 不适用."""


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


class ProofWaived(Fact, frozen=True, tag="proof_waived"):
    """Something else than a picture is missing and accepted with a written reason.

    Attributes:
        proof: `Lacking.key` of what is missing. An empty reason takes the waiver back.
    """

    equipment: Name
    proof: Name
    reason: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/waived_proof/{self.proof}", self.reason),)


class CheckAnswered(Fact, frozen=True, tag="check_answered"):
    """A line of the acceptance checklist (现场检查验收表 A–I) was answered.

    Attributes:
        subject: `equipment/…`, or `enterprise/self` for what is asked once per enterprise.
        item: key of a line of `checklist.py`.
    """

    subject: Thing
    item: Name
    answer: CheckAnswer
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"{self.subject}/check/{self.item}", (self.answer, self.text)),)


class CheckAsked(Fact, frozen=True, tag="check_asked"):
    """What a line of the checklist asked when it was answered: the wording stays with the answer.

    Attributes:
        text: the whole wording. rule: what wants it, with its source.
        row: of the table of what counts as dismantled.
    """

    subject: Subject
    item: Name
    text: str
    rule: str = ""
    row: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"{self.subject}/asked/{self.item}", (self.text, self.rule, self.row)),)


class CriteriaChosen(Fact, frozen=True, tag="criteria_chosen"):
    """Which row of `criteria.py` a machine falls under; empty: as the table finds it."""

    equipment: Name
    row: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/criteria", self.row),)


class GroupMember(Fact, frozen=True, tag="group_member"):
    """Someone of the acceptance group (验收组); `name` is empty while only the unit is known."""

    visit: Name
    member: Name
    unit: str
    name: str = ""
    post: str = ""
    present: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.unit, self.name, self.post, self.present)
        return ((f"visit/{self.visit}/group/{self.member}", value),)


class OpinionItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an opinion says of one machine; `conclusion` is empty where none was given yet."""

    equipment: str
    number: str
    conclusion: str
    reason: str = ""


class OpinionCovers(Fact, frozen=True, tag="opinion_covers"):
    """What stood of each item when an opinion was given.

    Attributes:
        supplements: id of the earlier opinion this one supplements (补充意见); empty for the first.
    """

    opinion: Name
    items: tuple[OpinionItem, ...]
    supplements: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        items = tuple((item.equipment, item.number, item.conclusion, item.reason) for item in self.items)
        return ((f"opinion/{self.opinion}/covers", (self.supplements, items)),)
