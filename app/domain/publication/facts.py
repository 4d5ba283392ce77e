"""This is about what can be stated of a publication (公示 → 异议 → 公告)."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

PublicationStage = Literal["shown", "announced"]
"""公示 · 公告."""

ObjectionOutcome = Literal["upheld", "partly", "rejected"]
"""采纳 · 部分采纳 · 不采纳."""


class PublicationMade(Fact, frozen=True, tag="publication_made"):
    """Something was shown to the public, or announced.

    Attributes:
        opinions: ids of the opinions it publishes.
        on: ISO day, the first one; until: of 公示 the last one, empty for 公告.
        place: web address or name of the medium.
        number: of the announcement (公告文号).
        photo: id of the picture of the page, or empty.
    """

    publication: Name
    stage: PublicationStage
    opinions: tuple[str, ...]
    on: str
    place: str
    until: str = ""
    number: str = ""
    text: str = ""
    photo: str = ""

    def added(self) -> str:
        return f"publication/{self.publication}"


class ObjectionReceived(Fact, frozen=True, tag="objection_received"):
    """Somebody objected; `by` stays in the file and is in no public version."""

    objection: Name
    publication: str
    on: str
    by: str
    text: str

    def added(self) -> str:
        return f"objection/{self.objection}"


class ObjectionAnswered(Fact, frozen=True, tag="objection_answered"):
    objection: Name
    outcome: ObjectionOutcome
    on: str
    text: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"objection/{self.objection}/answered", (self.outcome, self.on, self.text)),)
