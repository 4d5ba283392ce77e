"""This is about consumption held against a limit: unit consumption, level, by how much it is over.

Everything is exact: consumption is compared with limit × output, only what is shown is rounded.
Source: 节约能源法 art. 16, 17, 72; 工信部联产业〔2017〕30号 (order for six months, three more at most).
"""

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, Literal

import msgspec

from app.domain.energy.limits import EnergyLimit, Validity

Level = Literal["over", "limit", "entry", "advanced", ""]
"""Over the limit · meets the limit · the entry value · the advanced value · nothing concluded."""

_EXACT: Final = Context(prec=80)
_SHOWN: Final = Decimal("0.000001")
_PERCENT: Final = Decimal("0.01")


class Weighed(msgspec.Struct, frozen=True):
    """What figures amount to.

    Attributes:
        unit_use: rounded to six places; excess: above the limit; share: excess in per cent of the limit,
            None where the limit is not above nought.
        is_order_c: over the limit: the next step is an order (限期整改, route C of the lifecycle).
    """

    limit: EnergyLimit
    on: date
    validity: Validity
    unit_use: Decimal
    level: Level
    excess: Decimal | None = None
    share: Decimal | None = None

    @property
    def is_order_c(self) -> bool:
        return self.level == "over"


def weigh_use(limit: EnergyLimit, consumption: Decimal, output: Decimal, on: date) -> Weighed:
    """Consumption in `energy_unit`, output in `output_unit`, above nought; `on`: end of the period.

    Where the standard is not in force on that day nothing is concluded: older values are not in the table.
    """
    unit_use = _EXACT.divide(consumption, output)
    validity = limit.validity(on)
    shown = unit_use.quantize(_SHOWN, ROUND_HALF_UP, _EXACT)
    if validity == "too_early" or limit.limit is None:
        return Weighed(limit, on, validity, shown, "")
    level = _level(limit, consumption, output)
    if level != "over":
        return Weighed(limit, on, validity, shown, level)
    excess = _EXACT.subtract(consumption, _EXACT.multiply(limit.limit, output))
    over = _EXACT.divide(excess, output)
    share = _EXACT.multiply(_EXACT.divide(over, limit.limit), 100) if limit.limit > 0 else None
    return Weighed(
        limit,
        on,
        validity,
        shown,
        level,
        over.quantize(_SHOWN, ROUND_HALF_UP, _EXACT),
        share.quantize(_PERCENT, ROUND_HALF_UP, _EXACT) if share is not None else None,
    )


def _level(limit: EnergyLimit, consumption: Decimal, output: Decimal) -> Level:
    """The same steps as the energy limit form takes."""

    def is_above(level: Decimal) -> bool:
        return consumption > _EXACT.multiply(level, output)

    if limit.limit is not None and is_above(limit.limit):
        return "over"
    if limit.entry is not None and is_above(limit.entry):
        return "limit"
    if limit.advanced is not None and not is_above(limit.advanced):
        return "advanced"
    return "entry" if limit.entry is not None else "limit"
