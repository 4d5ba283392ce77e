"""This is about key emitters: how many monitors they must have, have, and have connected.

Source: seed plan 二（二） (依法安装污染物排放自动监测设备); 排污许可管理条例 art. 20, 36; 大气污染防治法
art. 24; 水污染防治法 art. 23; users.md (a) a7, domain.md §10.2 HJ06.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from app.domain.decimals import decimal_of
from app.domain.duties.figure import Figure, ids
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow


def monitors_counted(duty_list: DutyList, rows: Sequence[DutyRow], _today: date) -> Iterator[Figure]:
    """应装, 已装 and 联网 in sets; behind the latter two the firms that lack some. Source: users.md a7."""
    counted = [row for row in rows if not row.closed_on(duty_list)]
    lacking = [row for row in counted if sets(row, "installed") < sets(row, "required")]
    offline = [row for row in counted if sets(row, "online") < sets(row, "required")]
    yield Figure(label="应装", value=_sum(counted, "required"), rows=ids(counted), about="台（套）")
    yield _figure("已装", _sum(counted, "installed"), lacking)
    yield _figure("联网", _sum(counted, "online"), offline)


def sets(row: DutyRow, name: str) -> Decimal:
    """What is not stated counts as none."""
    return decimal_of(row.value(name)) or Decimal(0)


def _figure(label: str, value: str, lacking: Sequence[DutyRow]) -> Figure:
    about = f"未达应装数 {len(lacking)} 户" if lacking else "均已达应装数"
    return Figure(label=label, value=value, rows=ids(lacking), about=about, tone="bad" if lacking else "calm")


def _sum(rows: Sequence[DutyRow], name: str) -> str:
    return format(sum((sets(row, name) for row in rows), Decimal(0)).normalize(), "f")
