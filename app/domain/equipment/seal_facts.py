"""This is about seals (封条/封存标识): placed, checked at every later visit, lifted or spoiled."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

SealCondition = Literal["intact", "broken", "missing", "lifted"]
"""完好 · 破损 · 缺失 · 已启封."""


class SealPlaced(Fact, frozen=True, tag="seal_placed"):
    """A strip on one part of a machine.

    Attributes:
        sealing: `company` for 企业自行封存 with a witness; `statutory` for 查封 by a body with the power.
    """

    seal: Name
    number: str
    equipment: str
    part: str
    visit: str = ""
    sealing: Literal["company", "statutory"] = "company"
    replaces: str = ""

    def added(self) -> str:
        return f"seal/{self.seal}"


class SealChecked(Fact, frozen=True, tag="seal_checked"):
    """What a later visit found; `on` is the ISO day of the check."""

    seal: Name
    on: Name
    condition: SealCondition
    cause: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"seal/{self.seal}/check/{self.on}", (self.condition, self.cause)),)


class SealLifted(Fact, frozen=True, tag="seal_lifted"):
    seal: Name
    on: str
    reason: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"seal/{self.seal}/lifted", (self.on, self.reason)),)


class SealSpoiled(Fact, frozen=True, tag="seal_spoiled"):
    """A numbered strip that was never used and can't be (作废)."""

    number: Name
    reason: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"seal_number/{self.number}/spoiled", True),)
