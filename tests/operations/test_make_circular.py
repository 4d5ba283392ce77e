"""Every number of a circular is a number of the ledger made from the same register."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from app.domain.acceptance.facts import ItemConcluded
from app.domain.circular.circular import Circular, CircularWords
from app.domain.circular.figures import in_figure
from app.domain.equipment.facts import EquipmentDismantled
from app.domain.errors import FileRefused, Refusal, Stopped
from app.domain.plan.ledger import enterprises_in, sum_of, total_of
from app.domain.plan.townships import Township
from app.domain.supervision.facts import SupervisionIssued
from app.exchange.ledger_workbook import write_ledger
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import sample_plan
from app.operations.import_plan import PlanPaper, confirm_plan, items_of
from app.operations.make_circular import make_circular, write_circular
from app.operations.make_ledger import make_ledger
from app.operations.open_register import Bureau, at_bureau
from app.operations.take_own import take_own
from tests.media.pictures import photo_with
from tests.operations.bureau_made import MACHINE, a_bureau, keeps_picture, stamp, states

AS_OF = date(2025, 12, 13)
WORDS = CircularWords(number="〔2025〕示2期")


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    """The demo's plan; one machine accepted, one taken down, one pictured, a slip unanswered."""
    with a_bureau(tmp_path / "bureau") as opened, at_bureau(opened, MACHINE) as at_work:
        workbook = sample_plan()
        paper = PlanPaper(read_plan(workbook, (Township("350112202", "猴屿乡"),)), workbook)
        confirm_plan(opened, paper, stamp(opened), MACHINE)
        boiler, dyeing = _item(at_work, "锅炉"), _item(at_work, "溢流染色机")
        states(
            opened,
            EquipmentDismantled(equipment=boiler[1], started="2025-07-08", finished="2025-07-10"),
            ItemConcluded(equipment=boiler[1], conclusion="passed", on="2025-10-16"),
            SupervisionIssued(
                supervision="s", number="示3号", to="金峰镇", on="2025-11-04", answer_by="2025-11-11"
            ),
            case_id=boiler[0],
        )
        keeps_picture(
            opened, photo_with(), f"equipment/{dyeing[1]}", "before", "E02-前-01", case_id=dyeing[0]
        )
        take_own(at_work, thorough=True)
        yield at_work


def _item(bureau: Bureau, name: str) -> tuple[str, str]:
    found = next(each for each in items_of(bureau.opened.read_office()) if name in each.name)
    return found.case, found.equipment


def written(bureau: Bureau, circular: Circular, folder: Path) -> "docx.document.Document":
    target = folder / "通报.docx"
    write_circular(bureau, circular, target)
    return docx.Document(str(target))


def test_its_numbers_are_those_of_the_ledger(bureau: Bureau, tmp_path: Path) -> None:
    ledger = make_ledger(bureau.register, AS_OF)
    circular = make_circular(bureau, AS_OF, WORDS)
    assert circular.rows == ledger.rows
    total = total_of([row for row in ledger.rows if row.is_item], "")
    document = written(bureau, circular, tmp_path)
    text = "\n".join(line.text for line in document.paragraphs)
    assert f"计划淘汰 {total.enterprises} 户 {total.count} 台" in text
    assert (
        f"已完成 {total.completed_enterprises} 户 {total.completed_count} 台（套、条），完成率 {total.share}"
        in text
    )
    for figure in circular.figures:
        own = [row for row in ledger.rows if in_figure(figure.name)(row)]
        assert (figure.machines, figure.enterprises) == (sum_of(own, "count"), enterprises_in(own))
    late = circular.figure("overdue")
    assert late.rows
    assert f"逾期未拆 {late.enterprises} 户 {late.machines} 台" in text
    assert text.count("应于") == len(late.rows) + len(circular.slips)


def test_the_table_and_the_workbook_sum_alike(bureau: Bureau, tmp_path: Path) -> None:
    """The ranking in the document against the ledger as the city gets it."""
    ledger = make_ledger(bureau.register, AS_OF)
    book = openpyxl.load_workbook(io.BytesIO(write_ledger(ledger.rows, ledger.heading, AS_OF)))
    per_township: dict[str, int] = {}
    for line in book["进度表"].iter_rows(min_row=5, max_row=4 + len(ledger.rows), values_only=True):
        per_township[str(line[1])] = per_township.get(str(line[1]), 0) + int(str(line[7] or 0))
    document = written(bureau, make_circular(bureau, AS_OF, WORDS), tmp_path)
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows][1:]
    told = {row[1]: int(row[3]) if row[3].isdecimal() else 0 for row in rows if row[1] != "合计"}
    assert told == per_township
    assert rows[-1][1:4] == ["合计", "12", "31"]
    assert [row[-1] for row in rows if row[1] == "猴屿乡"] == ["零报告"]


def test_pictures_stand_in_pairs_and_slips_are_named(bureau: Bureau, tmp_path: Path) -> None:
    circular = make_circular(bureau, AS_OF, WORDS)
    document = written(bureau, circular, tmp_path)
    assert len(document.inline_shapes) == 1
    text = "\n".join(line.text for line in document.paragraphs)
    assert "督办单 示3号" in text
    assert re.search(r"〔2025〕示2期", text)
    assert "【示例数据】" in text


def test_equal_circulars_are_equal_bytes(bureau: Bureau, tmp_path: Path) -> None:
    circular = make_circular(bureau, AS_OF, WORDS)
    files = [tmp_path / "一.docx", tmp_path / "二.docx"]
    for file in files:
        write_circular(bureau, circular, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_stopped_or_without_room_nothing_is_written(bureau: Bureau, tmp_path: Path) -> None:
    circular = make_circular(bureau, AS_OF, WORDS)

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        write_circular(bureau, circular, tmp_path / "通报.docx", stop)
    with pytest.raises(FileRefused) as refused:
        write_circular(bureau, circular, tmp_path / "没有" / "通报.docx")
    assert refused.value.code is Refusal.FILE_MISSING
    assert not list(tmp_path.glob("*.docx*"))
