"""This is about what can be stated of a revisit (回头看) beyond the visit itself."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

RevisitField = Literal["site_state", "restarted", "restarted_text", "new_equipment", "new_equipment_text",
                       "power_use", "seals_text"]  # fmt: skip
"""现场现状 · 是否复产 and 是否新增设备 (`no`, `yes`, `unclear`) with words · 用电量同比 · 封条, in words."""


class RevisitStated(Fact, frozen=True, tag="revisit_stated"):
    visit: Name
    field: RevisitField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/revisit_{self.field}", self.value),)


class ViewpointPaired(Fact, frozen=True, tag="viewpoint_paired"):
    """Two pictures of one machine from the same viewpoint (同机位): as it was, and as it is now.

    Attributes:
        before, now: ids of pictures; both empty take the pair back.
    """

    visit: Name
    equipment: Name
    before: str
    now: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/pair/{self.equipment}", (self.before, self.now)),)
