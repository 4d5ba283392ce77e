"""This is about what can be stated of a machine that is closed and still stands."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

StandingField = Literal["standing_cause", "standing_measures"]
"""未拆原因 (a key of `standing.CAUSES`; its words are `reason_standing` of the machine) · 防恢复措施."""


class StandingStated(Fact, frozen=True, tag="standing_stated"):
    equipment: Name
    field: StandingField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/{self.field}", self.value),)
