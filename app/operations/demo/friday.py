"""This is about the end of the week: the circular, the ledger as the city wants it, and the archive."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.domain.circular.circular import Circular, CircularWords
from app.exchange.ledger_workbook import write_ledger
from app.operations.archive_case import ArchiveOrder, archive_case
from app.operations.demo.stage import Stage, Told
from app.operations.demo.telling import DEMO_DAY
from app.operations.list_cases import case_rows
from app.operations.make_circular import make_circular, write_circular
from app.operations.make_ledger import Ledger, make_ledger
from app.operations.open_register import at_bureau
from app.operations.take_own import take_own

LEDGER: Final = "淘汰落后产能进度表（示例）.xlsx"
CIRCULAR: Final = "督查通报〔2025〕示2期.docx"
CIRCULAR_DAY: Final = date(2025, 11, 13)
ARCHIVE: Final = "归档"
WORDS: Final = CircularWords(
    number="〔2025〕示2期",
    basis="年度督查工作安排",
    inspected="2025年11月4日至13日",
    scope="各乡镇（街道）淘汰落后产能工作",
)
_FINISHED: Final = "福州市长乐区示例针织有限公司"
_FINISHED_REASON: Final = "影像和处置材料存于镇（街道）纸质档案，待移交后补归"
_REASON: Final = "E-02 因资产抵押逾期未拆，E-01、E-03 已通过验收，先行归档"


def make_the_circular(stage: Stage) -> Iterator[Told]:
    stage.clock.turn_to(CIRCULAR_DAY.isoformat(), "16:30")
    circular = circular_of(stage)
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        write_circular(bureau, circular, stage.place("督查通报") / CIRCULAR)
    late = "、".join(f"{item.row.enterprise} {item.row.name}" for item in circular.overdue)
    planned, done = circular.figure("planned").machines, circular.figure("accepted").machines
    told = f"计划 {planned} 台（套），已验收 {done}；逾期未拆：{late}；督办未回复 {len(circular.slips)} 件"
    yield Told(8, f"督查通报〔2025〕示2期已生成：{told}")


def circular_of(stage: Stage) -> Circular:
    """As it stands on its day."""
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        take_own(bureau)
        return make_circular(bureau, CIRCULAR_DAY, WORDS)


def archive_the_firms(stage: Stage) -> Iterator[Told]:
    """One that passed acceptance and waits for its paper, and the story's own as far as it has come."""
    stage.clock.turn_to(DEMO_DAY.isoformat(), "17:00")
    finished = next(row.case for row in case_rows(stage.bureau) if row.name == _FINISHED)
    for case, reason in ((finished, _FINISHED_REASON), (stage.firm, _REASON)):
        order = ArchiveOrder(
            archive=next(stage.ids),
            place=stage.place(ARCHIVE),
            at=stage.clock.now().isoformat(timespec="seconds"),
            fonts=stage.tools.fonts,
            retention="永久",
            reason=reason,
        )
        with at_bureau(stage.bureau, stage.tools.machine) as bureau:
            written = archive_case(bureau, case, order)
        left = f"尚缺 {len(written.missing)} 项，已说明原因"
        yield Told(8, f"已归档：{written.folder.name}，{written.files} 个文件，{left}")


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
