"""This is about what can be stated of a visit (现场工作)."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Count, Name

VisitKind = Literal[
    "screening", "inspection", "dismantling_witness", "acceptance", "patrol", "revisit", "supervision"
]
"""摸底排查 · 入企检查 · 见证拆除 · 验收 · 封存巡查 · 回头看 · 督查."""

VisitField = Literal[
    "approval_number", "approved_by", "approved_on", "notice_number", "notice_served_on", "task_source",
    "times_this_year", "yearly_cap", "urgent_reason", "joint_bureaus", "site", "recusal", "cards_shown",
    "scan_in", "supplement_source", "found", "weather",
]  # fmt: skip

PersonRole = Literal[
    "officer", "helper", "expert", "legal_person", "site_lead", "witness", "power_supplier", "water_supplier",
    "village", "patroller", "recorder",
]  # fmt: skip
"""执法人员 · 协助人员 · 专家 · 法定代表人 · 现场负责人 · 见证人 · 供电 · 供水 · 基层组织代表 ·
巡查人员 · 记录人."""

VisitEvent = Literal["started", "broken_off", "continued", "finished"]


class VisitAdded(Fact, frozen=True, tag="visit_added"):
    visit: Name
    kind: VisitKind
    planned_for: str = ""

    def added(self) -> str:
        return f"visit/{self.visit}"


class VisitStated(Fact, frozen=True, tag="visit_stated"):
    visit: Name
    field: VisitField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/{self.field}", self.value),)


class MatterChosen(Fact, frozen=True, tag="matter_chosen"):
    """A matter the notice names (检查事项): only these may be checked."""

    visit: Name
    matter: str
    chosen: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/matter/{self.matter}", self.chosen),)


class VisitPerson(Fact, frozen=True, tag="visit_person"):
    """Someone who is there.

    Attributes:
        person: officer id for our own people, else a random id.
        card: 执法证号, empty for those without one.
    """

    visit: Name
    person: Name
    role: PersonRole
    name: str
    unit: str = ""
    post: str = ""
    card: str = ""
    card_until: str = ""
    present: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.role, self.name, self.unit, self.post, self.card, self.card_until, self.present)
        return ((f"visit/{self.visit}/person/{self.person}", value),)


class VisitTimed(Fact, frozen=True, tag="visit_timed"):
    """The visit started, was broken off (中止), went on (续查) or finished.

    Attributes:
        turn: counts starts and continuations, from 1; a break-off belongs to the turn it ends.
        at: ISO minute with offset.
    """

    visit: Name
    event: VisitEvent
    turn: Count
    at: str
    reason: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        name = "from" if self.event in ("started", "continued") else "to"
        return ((f"visit/{self.visit}/turn/{self.turn}/{name}", (self.event, self.at, self.reason)),)


class RecorderRegistered(Fact, frozen=True, tag="recorder_registered"):
    """A segment of a body camera (执法记录仪) that stays in its station.

    Attributes:
        gap: why filming was interrupted before this segment; empty where it was not.
    """

    segment: Name
    visit: str
    recorder: str
    wearer: str
    started: str
    ended: str
    file_name: str = ""
    kept_at: str = ""
    gap: str = ""

    def added(self) -> str:
        return f"segment/{self.segment}"
