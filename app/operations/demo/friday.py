"""This is about Friday 16:00: the ledger from the register, as the city wants it."""

from collections.abc import Iterator
from typing import Final

from app.exchange.ledger_workbook import write_ledger
from app.operations.demo.stage import Stage, Told
from app.operations.demo.telling import DEMO_DAY
from app.operations.make_ledger import Ledger, make_ledger
from app.operations.open_register import at_bureau
from app.operations.take_own import take_own

LEDGER: Final = "淘汰落后产能进度表（示例）.xlsx"


def make_the_ledger(stage: Stage) -> Iterator[Told]:
    stage.clock.turn_to(DEMO_DAY.isoformat(), "16:00")
    ledger = ledger_of(stage)
    target = stage.place("台账") / LEDGER
    target.write_bytes(write_ledger(ledger.rows, ledger.heading, ledger.as_of))
    accepted = sum(int(row.count or "0") for row in ledger.rows if row.state == "已验收")
    machines = sum(int(row.count or "0") for row in ledger.rows)
    yield Told(8, f"台账已导出：{len(ledger.rows)} 行，{machines} 台（套），其中已验收 {accepted}")


def ledger_of(stage: Stage) -> Ledger:
    """As it stands on the day of the story."""
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        take_own(bureau)
        return make_ledger(bureau.register, DEMO_DAY)
