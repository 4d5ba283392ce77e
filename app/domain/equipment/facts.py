"""This is about what can be stated of a machine: what it is, its four steps, how it goes."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

Step = Literal["water", "power", "drive", "sealing"]
"""断水 · 断电 · 拆除动力装置 · 封存主体设备."""

StepOutcome = Literal["done", "not_applicable", "undone"]

EquipmentField = Literal[
    "name", "model", "count", "count_unit", "factory_numbers", "made_on", "parameters", "capacity",
    "capacity_unit", "basis", "lag_kind", "route", "stop_by", "stopped_on", "dismantle_by",
    "reason_standing", "site", "position", "design_weight", "weight_unit", "drive_kept_at", "scope",
]  # fmt: skip


class EquipmentAdded(Fact, frozen=True, tag="equipment_added"):
    """A machine, or a batch of one model (同型号一批) under one number.

    Attributes:
        number: the number on walk sheet and papers, `E-01`.
        kind: key of `equipment/kinds.py`; decides which steps fit.
        batch: several machines of one model, each with its factory number.
    """

    equipment: Name
    number: str
    kind: str
    name: str
    batch: bool = False
    plan_item: str = ""

    def added(self) -> str:
        return f"equipment/{self.equipment}"


class EquipmentStated(Fact, frozen=True, tag="equipment_stated"):
    equipment: Name
    field: EquipmentField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/{self.field}", self.value),)


class StepStated(Fact, frozen=True, tag="step_stated"):
    """One of the four steps was done, does not fit this machine, or was undone (恢复).

    Attributes:
        cutoff: the cut-off point by which water or power was cut.
    """

    equipment: Name
    step: Step
    outcome: StepOutcome = "done"
    cutoff: str = ""
    detail: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/step/{self.step}", (self.outcome, self.cutoff, self.detail)),)


class EquipmentDismantled(Fact, frozen=True, tag="equipment_dismantled"):
    """How far the dismantling is.

    Attributes:
        started, finished: ISO days; `finished` empty while it goes on.
        method: 气割 / 机械拆解 / 推倒 / 爆破 / 整机报废.
    """

    equipment: Name
    started: str
    finished: str = ""
    method: str = ""
    contractor: str = ""
    pieces: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.started, self.finished, self.method, self.contractor, self.pieces)
        return ((f"equipment/{self.equipment}/dismantled", value),)


class DisposalSlipAdded(Fact, frozen=True, tag="disposal_slip_added"):
    """A weigh slip (过磅单) of what left the yard.

    Attributes:
        weight: tonnes, decimal as text.
        on: ISO day.
    """

    slip: Name
    equipment: str
    number: str
    on: str
    weight: str
    plate: str = ""
    buyer: str = ""
    invoice: str = ""
    destination: str = ""

    def added(self) -> str:
        return f"slip/{self.slip}"
