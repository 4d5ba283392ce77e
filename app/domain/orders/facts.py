"""This is about problems (问题) found on a visit, and what was asked and done about them."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

ProblemField = Literal["demand", "due", "order_number", "verdict", "rechecked_on", "closed_on", "basis"]


class ProblemFound(Fact, frozen=True, tag="problem_found"):
    problem: Name
    number: str
    text: str
    visit: str = ""
    equipment: str = ""

    def added(self) -> str:
        return f"problem/{self.problem}"


class ProblemStated(Fact, frozen=True, tag="problem_stated"):
    problem: Name
    field: ProblemField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"problem/{self.problem}/{self.field}", self.value),)
