"""This is about what is counted of a duty list: figures with the rows behind them, by the list's table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from app.domain.duties.benchmarks import projects_looked_at
from app.domain.duties.boilers import inspection_rate
from app.domain.duties.closures import closures_to_propose
from app.domain.duties.coal_gate import CoalLimit, gate_figures
from app.domain.duties.completion import completion_per_quarter
from app.domain.duties.emitters import monitors_counted
from app.domain.duties.figure import Figure
from app.domain.duties.handed_in import handed_in_per_kind
from app.domain.duties.lists import DutyList
from app.domain.duties.open_findings import findings_per_level
from app.domain.duties.row import DutyRow

_Count = Callable[[DutyList, Sequence[DutyRow], date], Iterable[Figure]]

_FIGURES: Final[Mapping[str, _Count]] = {
    "completion": completion_per_quarter,
    "closures": closures_to_propose,
    "inspection_rate": inspection_rate,
    "monitors": monitors_counted,
    "handed_in": handed_in_per_kind,
    "findings": findings_per_level,
    "benchmarks": projects_looked_at,
}


def figures_of(
    duty_list: DutyList, rows: Sequence[DutyRow], today: date, limits: Sequence[CoalLimit] = ()
) -> tuple[Figure, ...]:
    """The list's own figures on a day; rows taken off count in none.

    limits: of new coal boilers, for the list that asks for them.
    """
    counted = [row for row in rows if not row.is_off]
    if duty_list.figures == "coal_gate":
        return tuple(gate_figures(counted, limits))
    count = _FIGURES.get(duty_list.figures)
    return tuple(count(duty_list, counted, today)) if count is not None else ()
