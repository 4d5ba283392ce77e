"""This is about what is stated of a machine's road besides what is done to it: 认定, 公告, 重新启动, 技改."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

Finding = Literal["listed", "below_limit", "withdrawn"]
"""淘汰类 · 不达标 · 认定撤销."""

UpgradeField = Literal[
    "new_name", "new_model", "new_numbers", "new_since", "old_gone_on", "old_gone_to",
    "measured_on", "measured_by", "measured_value", "limit_value", "unit", "standard",
]  # fmt: skip
"""新设备 名称 · 型号 · 出厂编号 · 投用日期 · 原设备 拆除日期 · 去向 · 复测 日期 · 单位 · 值 · 限定值 ·
计量单位 · 标准."""


class EquipmentConfirmed(Fact, frozen=True, tag="equipment_confirmed"):
    """A candidate was found to be outdated (认定), or that finding was withdrawn; the note says why.

    Attributes:
        on: ISO day. basis: item of a catalogue, standard or decision. by: whose finding. number: its paper.
    """

    equipment: Name
    finding: Finding
    on: str
    basis: str
    by: str = ""
    number: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.finding, self.on, self.basis, self.by, self.number)
        return ((f"equipment/{self.equipment}/confirmed", value),)


class EquipmentAnnounced(Fact, frozen=True, tag="equipment_announced"):
    """The machine was named in an announcement of the list (公告); an empty day takes it back.

    Attributes:
        on: ISO day. place: web address, paper or board. number: of the announcement.
    """

    equipment: Name
    on: str
    place: str
    number: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/announced", (self.on, self.place, self.number)),)


class EquipmentReopened(Fact, frozen=True, tag="equipment_reopened"):
    """After its acceptance something is stated of a machine again (重新启动), for a written reason."""

    equipment: Name
    on: str
    reason: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/reopened", (self.on, self.reason)),)


class UpgradeStated(Fact, frozen=True, tag="upgrade_stated"):
    """A proof of an exit by technical upgrade (技改达标); days are ISO days, values decimals as text."""

    equipment: Name
    field: UpgradeField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/upgrade_{self.field}", self.value),)
