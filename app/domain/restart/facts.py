"""This is about what can be stated of restarted production: fresh traces, and what became of a signal.

Electricity bills are `PowerUsed` of the electricity price.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

TraceKind = Literal[
    "material", "product", "warm", "sound", "staff", "new_equipment", "power_back", "tip_off", "other"
]
"""原料 · 产品 · 余温 · 声响 · 人员在岗 · 新增设备 · 重新送电 · 举报线索 · 其他."""

SignalOutcome = Literal[
    "nature", "bump", "misread", "other_use", "allowed", "not_found", "restarted", "reopened"
]
"""自然原因（风雨） · 车辆、堆货碰损 · 抄录或换表原因 · 其他用电 · 经批准的使用 · 现场核实未生产 ·
属实并已处置 · 重新核实."""


class TraceSeen(Fact, frozen=True, tag="restart_trace_seen"):
    """A fresh trace on site, or a tip-off.

    Attributes:
        on: ISO day.
        equipment: the machine it is about; empty for the whole enterprise.
        photo: id of the picture that shows it, or empty.
        visit: the visit it was seen at, or empty.
    """

    sign: Name
    kind: TraceKind
    on: str
    text: str
    equipment: str = ""
    photo: str = ""
    visit: str = ""

    def added(self) -> str:
        return f"trace/{self.sign}"


class SignalAnswered(Fact, frozen=True, tag="restart_signal_answered"):
    """A person looked into a signal.

    Attributes:
        signal: `Signal.key`.
        about: `Signal.figure` it was answered on; once the figure is another, the answer holds no longer.
        on: ISO day.
    """

    signal: Name
    outcome: SignalOutcome
    on: str
    reason: str
    about: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"signal/{self.signal}/answered", (self.outcome, self.on, self.reason, self.about)),)
