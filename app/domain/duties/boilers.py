"""This is about boilers in use: how many are legally inspected on a day, and which must be inspected next.

Source: seed plan 二（三） (不断提高在用锅炉法定检验率); 特种设备安全法 art. 40, 83 (K24); users.md (a) a6.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.domain.duties.due import due_of
from app.domain.duties.figure import Figure, FigureTone, ids, share
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow
from app.domain.equipment.state import day

VALID_UNTIL: Final = "valid_until"
IDLE: Final = "停用"


def inspection_rate(duty_list: DutyList, rows: Sequence[DutyRow], today: date) -> Iterator[Figure]:
    """Numerator: in use and the inspection valid on the day itself; denominator: in use.

    A boiler without a day of validity counts as not inspected. Source: 特种设备安全法 art. 40.
    """
    used = [row for row in rows if is_in_use(duty_list, row)]
    lacking = [row for row in used if not is_inspected(row, today)]
    late = [row for row in used if (due := due_of(duty_list, row)) is not None and due < today]
    waiting = [row for row in late if row not in lacking]
    yield Figure(
        label="法定检验率",
        value=share(len(used) - len(lacking), len(used)),
        rows=ids(lacking),
        about=f"检验在有效期内的在用锅炉/在用锅炉，{today.isoformat()}",
        tone="bad" if lacking else "good" if used else "calm",
    )
    tone: FigureTone = "bad" if lacking else "calm"
    yield Figure(label="超期未检", value=str(len(lacking)), rows=ids(lacking), tone=tone)
    yield Figure(
        label="应报检未报检",
        value=str(len(waiting)),
        rows=ids(waiting),
        about="检验有效期届满前 1 个月提出定期检验（特种设备安全法第40条）",
        tone="waiting" if waiting else "calm",
    )


def is_in_use(duty_list: DutyList, row: DutyRow) -> bool:
    return not row.closed_on(duty_list) and row.value("use") != IDLE


def is_inspected(row: DutyRow, today: date) -> bool:
    until = day(row.value(VALID_UNTIL))
    return until is not None and until >= today
