"""This is about what can be stated of a supervision slip (督办单 → 回复 → 销号)."""

from collections.abc import Iterable

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name


class SupervisionIssued(Fact, frozen=True, tag="supervision_issued"):
    """A slip was sent.

    Attributes:
        to: the township or body that must answer.
        on, answer_by: ISO days.
        equipment: the machine it is about; empty for the whole enterprise.
    """

    supervision: Name
    number: str
    to: str
    on: str
    answer_by: str
    text: str = ""
    equipment: str = ""

    def added(self) -> str:
        return f"supervision/{self.supervision}"


class SupervisionAnswered(Fact, frozen=True, tag="supervision_answered"):
    """What came back (回复); `on` is the ISO day it came."""

    supervision: Name
    on: str
    text: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"supervision/{self.supervision}/answered", (self.on, self.text)),)


class SupervisionClosed(Fact, frozen=True, tag="supervision_closed"):
    """The matter is settled (销号); `closed=False` opens it again."""

    supervision: Name
    on: str
    closed: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"supervision/{self.supervision}/closed", self.on if self.closed else ""),)
