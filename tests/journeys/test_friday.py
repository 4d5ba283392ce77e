"""Road 8, Friday 16:00: circular and ledger say the same, the archive is whole and knows what came after."""

import shutil
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest

from app.domain.ahead.listed import grouped, narrowed
from app.domain.archive.archived import archive_state
from app.domain.records.printed import papers_of
from app.exchange.archive_checking import check_archive
from app.operations.demo.friday import ARCHIVE, CIRCULAR, LEDGER
from app.operations.demo.stage import Stage
from app.operations.demo.telling import DEMO_DAY
from app.operations.list_cases import case_rows
from app.operations.list_due import due_rows

FIRST_LINE = 5
TOWNSHIP, COUNT, STATE = 2, 8, 17
COLUMN_OF_STATE = {"通过验收": "已验收", "待验收": "待验收", "在拆": "拆除中", "逾期未拆": "逾期未拆"}


@pytest.fixture
def lines(stage: Stage) -> list[tuple[str, Decimal, str]]:
    """Township, count and state of every line of the workbook the city gets."""
    sheet = openpyxl.load_workbook(stage.place("台账") / LEDGER)["进度表"]
    rows = sheet.iter_rows(min_row=FIRST_LINE, max_row=sheet.max_row - 1, values_only=True)
    return [(str(row[TOWNSHIP - 1]), Decimal(str(row[COUNT - 1] or 0)), str(row[STATE - 1])) for row in rows]


def test_every_number_of_the_circular_is_in_the_citys_workbook(
    stage: Stage, lines: list[tuple[str, Decimal, str]]
) -> None:
    """Read back from the two files, as whoever compares them would."""
    document = docx.Document(str(stage.place("督查通报") / CIRCULAR))
    table = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    head, rows = table[0], {row[1]: row for row in table[1:]}
    for township in {town for town, _, _ in lines}:
        own = [(count, state) for town, count, state in lines if town == township]
        told = rows[township]
        if told[-1] == "零报告":
            assert [state for _, state in own] == ["零报告"]
            continue
        assert Decimal(told[head.index("计划台数")]) == sum(count for count, _ in own)
        for column, state in COLUMN_OF_STATE.items():
            counted = sum(count for count, said in own if said.startswith(state))
            assert Decimal(told[head.index(column)]) == counted, (township, column)
    text = "\n".join(line.text for line in document.paragraphs)
    assert f"计划淘汰 12 户 {sum(count for _, count, _ in lines)} 台" in text


def test_the_overdue_machine_is_named_with_unit_term_and_two_pictures(stage: Stage) -> None:
    document = docx.Document(str(stage.place("督查通报") / CIRCULAR))
    text = "\n".join(line.text for line in document.paragraphs)
    assert "间歇式溢流染色机（示型 HT-250） 4 台，应于2025年10月31日前拆除，逾期未拆 13 天" in text
    assert "责任人：属地 李示工、部门 林示川、企业 黄示琳" in text
    assert "未拆原因：资产抵押（示例银行）" in text
    assert "督办单 示3号" in text
    assert len(document.inline_shapes) == 2
    captions = [cell.text for cell in document.tables[1].rows[1].cells]
    assert [caption[:3] for caption in captions] == ["拆除前", "目前　"]


def test_what_is_overdue_on_the_list_of_due_dates_is_what_the_circular_names(stage: Stage) -> None:
    """Home counts these groups; each line names who answers for it."""
    found = grouped(narrowed(due_rows(case_rows(stage.bureau))), DEMO_DAY)
    (late,), (slip,) = found["overdue"], found["unanswered"]
    assert (late.case, late.line.number, late.line.days_left(DEMO_DAY)) == (stage.firm, "E-02", -14)
    assert [each.name for each in late.line.people] == ["李示工", "林示川", "黄示琳"]
    assert (slip.case, slip.line.number, slip.line.to) == (stage.firm, "示3号", "金峰镇")
    assert {row.line.kind for row in found["later"]} >= {"dismantle", "accept"}


def test_the_archive_holds_pictures_and_signed_papers_and_tells_a_change(
    stage: Stage, tmp_path: Path
) -> None:
    folders = {folder.name: folder for folder in stage.place(ARCHIVE).iterdir()}
    folder = next(folder for name, folder in folders.items() if "染整" in name)
    assert len(list((folder / "data/02_影像").rglob("*.*"))) == 50
    with stage.session(stage.bureau) as session:
        pages = sum(len(paper.scans) for paper in papers_of(session.case))
    assert pages >= 6
    assert len(list((folder / "data/01_文书").glob("*签字件*"))) == pages
    copy = shutil.copytree(folder, tmp_path / "副本")
    assert check_archive(copy).wrong == ()
    picture = next((copy / "data/02_影像").rglob("*.jpg"))
    picture.write_bytes(picture.read_bytes()[:-1])
    assert [each.why for each in check_archive(copy).wrong] == ["damaged"]


def test_the_list_knows_who_is_archived(stage: Stage) -> None:
    names = {row.name: row.archive.name for row in case_rows(stage.bureau)}
    assert sorted(names.values()).count("archived") == 2
    with stage.session(stage.bureau) as session:
        assert archive_state(session.case).last is not None
