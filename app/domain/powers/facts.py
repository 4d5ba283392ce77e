"""This is about what can be stated of powers: agencies, 查封 (statutory sealing), supply before a cut.

Agencies stand in `office.case`, all else in the case of the enterprise. 封存 by the firm itself is another
thing with another fact (`equipment/seal_facts.py`). Source: domain.md §1.2, §3.4, §4.7, §4.8.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Subject

SeizureField = Literal[
    "number", "grounds", "place", "custody", "custodian", "notes",
]  # fmt: skip
"""文号 · 理由 · 场所 · 保管方式 · 保管人 · 备注."""

SupplyField = Literal[
    "residents", "fire", "emergency", "own_generation", "neighbour",
    "body", "body_kind", "stop_order", "approved_by", "approved_post", "approved_at", "urgent",
]  # fmt: skip
"""`residents`, `fire`, `emergency`: separated 已分离 · none 无此负荷 · not_separated 未分离. What was found:
`own_generation`, `neighbour`. The rest is of a coercive cut: who acts, on which earlier decision, approved by
whom and when, why it is urgent."""

ReleaseGround = Literal["no_offence", "unrelated", "dealt_with", "expired", "no_need"]
"""The five grounds of 行政强制法 art. 28, in their order."""


class SeizureDecided(Fact, frozen=True, tag="seizure_decided"):
    """A 查封（扣押） was decided and carried out.

    Attributes:
        agency, agency_name, kind: the acting body as its profile had it that day.
        power: row of the table of powers, or the deciding document of a delegated one.
        since: ISO minute it began; that day is not counted.
        until: ISO day, the last one.
        approved_by, approved_post, approved_at: the agency's leader; empty while urgent and not made up.
    """

    seizure: Name
    agency: Name
    agency_name: str
    kind: str
    power: str
    law: str
    article: str
    since: str
    until: str
    visit: str = ""
    urgent: bool = False
    approved_by: str = ""
    approved_post: str = ""
    approved_at: str = ""

    def added(self) -> str:
        return f"seizure/{self.seizure}"


class SeizureStated(Fact, frozen=True, tag="seizure_stated"):
    seizure: Name
    field: SeizureField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"seizure/{self.seizure}/says/{self.field}", self.value),)


class ThingSeized(Fact, frozen=True, tag="thing_seized"):
    """A line of the list (清单); an empty name takes it off."""

    seizure: Name
    thing: Name
    name: str
    equipment: str = ""
    count: str = ""
    condition: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.name, self.equipment, self.count, self.condition)
        return ((f"seizure/{self.seizure}/thing/{self.thing}", value),)


class SeizureApproved(Fact, frozen=True, tag="seizure_approved"):
    """The approval of an urgent measure, made up within 24 hours (行政强制法 art. 19); `at` ISO minute."""

    seizure: Name
    by: str
    post: str
    at: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"seizure/{self.seizure}/approved", (self.by, self.post, self.at)),)


class SeizureExtended(Fact, frozen=True, tag="seizure_extended"):
    """Extended by the agency's leader, in writing (行政强制法 art. 25); `until` ISO day."""

    seizure: Name
    number: str
    until: str
    by: str
    post: str
    on: str
    reason: str

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.number, self.until, self.by, self.post, self.on, self.reason)
        return ((f"seizure/{self.seizure}/extended", value),)


class SeizureTested(Fact, frozen=True, tag="seizure_tested"):
    """Testing, inspection or appraisal: not counted only where its period was told in writing.

    Attributes:
        began, ended: ISO days, both included.
        notice: number of the written notice; empty where there was none.
    """

    seizure: Name
    testing: Name
    began: str
    ended: str
    notice: str = ""
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.began, self.ended, self.notice, self.text)
        return ((f"seizure/{self.seizure}/testing/{self.testing}", value),)


class SeizureReleased(Fact, frozen=True, tag="seizure_released"):
    """Released (解除查封) on one of the five grounds of 行政强制法 art. 28; an empty `on` takes it back."""

    seizure: Name
    number: str
    on: str
    ground: ReleaseGround
    by: str
    post: str
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.number, self.on, self.ground, self.by, self.post, self.text)
        return ((f"seizure/{self.seizure}/released", value),)


class SealedElsewhere(Fact, frozen=True, tag="sealed_elsewhere"):
    """A court or another body sealed this machine already; an empty body takes it back.

    Source: 行政强制法 art. 23: what another body has sealed is not sealed again.
    """

    equipment: Name
    body: str
    number: str = ""
    on: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/sealed_elsewhere", (self.body, self.number, self.on)),)


class SupplyStated(Fact, frozen=True, tag="supply_stated"):
    """What was made sure of before a supply is cut at a point."""

    cutoff: Name
    field: SupplyField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"cutoff/{self.cutoff}/supply/{self.field}", self.value),)


class Overruled(Fact, frozen=True, tag="overruled"):
    """A named leader let something pass that a rule held up, where the law leaves that to them.

    Attributes:
        subject: the thing it is about, like `cutoff/…`.
        gate: what held it up, as the refusal is called.
        law, article: where the rule stands.
    """

    subject: Subject
    gate: Name
    leader: str
    post: str
    reason: str
    law: str = ""
    article: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.leader, self.post, self.reason, self.law, self.article)
        return ((f"{self.subject}/overruled/{self.gate}", value),)
