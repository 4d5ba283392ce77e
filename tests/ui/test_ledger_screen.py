"""The ledger: the lines of the workbook, every number with its lines behind it, the city's form filled."""

import io
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from app.domain.plan.ledger import COLUMNS
from app.exchange.ledger_filling import form_headers
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import sample_plan
from app.operations.fill_city_ledger import kept_columns
from app.operations.import_plan import PlanPaper
from app.ui.background import Answers
from app.ui.bureau import plan_work
from app.ui.bureau.city_form_dialog import CityFormDialog
from app.ui.bureau.ledger_screen import LedgerScreen
from app.ui.bureau.ledger_work import CityForm
from app.ui.window import Window
from tests.ui.settling import settle

FIRST_LINE = 5


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> LedgerScreen:
    """The ledger of the sample's plan, of which one firm was visited before."""
    assert inside.session is not None
    assert inside.frame is not None
    paper = PlanPaper(read_plan(sample_plan()), sample_plan())
    inside.session.do_long("计划", plan_work.confirm(paper, inside.session.stamp()), Answers())
    settle(inside, qtbot)
    inside.frame.go("Ledgers")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, LedgerScreen)
    return made


def numbers(screen: LedgerScreen) -> dict[str, int]:
    return {figure.name: made.number for figure, made in screen.figures}


def test_every_number_leads_to_as_many_lines(screen: LedgerScreen) -> None:
    counted = numbers(screen)
    assert counted["Lines"] == 14
    assert counted["Zero reports"] == 1
    assert counted["Lines"] == counted["Completed"] + counted["Not completed"]
    for figure, made in screen.figures:
        made.click()
        assert screen.list.model.rowCount() == made.number, figure.name
        assert screen.all_button.isVisible()
    screen.all_button.click()
    assert screen.list.model.rowCount() == 15


def test_sums_of_a_township_are_those_of_its_lines(screen: LedgerScreen) -> None:
    totals = screen.townships.model.rows
    assert sum(int(total.count) for total in totals) == 31
    for total in totals:
        screen.townships.chosen.emit(total)
        rows = screen.list.model.rows
        assert sum(int(row.count) for row in rows) == int(total.count)
        assert f"{total.count} 台" in screen.sum.text()


def test_what_is_searched_for_is_summed(screen: LedgerScreen) -> None:
    screen.list.search.setText("零报告")
    assert screen.list.model.rowCount() == 1
    assert "0 户" in screen.sum.text()


def test_the_workbook_has_the_lines_of_the_table(
    screen: LedgerScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.list.search.setText("金峰镇")
    target = tmp_path / "台账.xlsx"
    screen.export(target)
    settle(inside, qtbot)
    screen.list.search.clear()
    sheet = openpyxl.load_workbook(target)["进度表"]
    at = next(place for place, column in enumerate(COLUMNS, start=1) if column.field == "model")
    model, column = screen.list.model, at - 1
    shown = [model.data(model.index(line, column)) or None for line in range(model.rowCount())]
    written = [sheet.cell(FIRST_LINE + line, at).value for line in range(len(shown))]
    assert written == shown
    assert inside.messages.message is not None
    assert "15 行" in inside.messages.message.text


def city_form(*headers: str) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["××市淘汰落后产能进度表"])
    book.active.append(list(headers))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_every_header_of_a_form_is_found() -> None:
    assert form_headers(city_form("序号", "企业名称", "规格型号", "领导批示")) == (
        "序号",
        "企业名称",
        "规格型号",
        "领导批示",
    )


def test_the_citys_form_is_filled_and_remembered(
    screen: LedgerScreen, inside: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    file, target = tmp_path / "市表.xlsx", tmp_path / "填好.xlsx"
    file.write_bytes(city_form("序号", "企业名称", "规格型号", "目前进展情况"))
    screen.read_form(file)
    settle(inside, qtbot)
    [dialog] = screen.findChildren(CityFormDialog)
    assert {header: box.currentData() for header, box in dialog.boxes.items()} == {
        "序号": "sequence",
        "企业名称": "enterprise",
        "规格型号": "model",
        "目前进展情况": "",
    }
    box = dialog.boxes["目前进展情况"]
    box.setCurrentIndex(box.findData("state"))
    told: dict[str, str] = {header: str(each.currentData()) for header, each in dialog.boxes.items()}
    dialog.close()
    screen.fill_form(CityForm(file, tuple(told), {}), told, target)
    settle(inside, qtbot)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    assert sheet.cell(3, 4).value == screen.list.model.rows[0].state
    assert inside.session is not None
    assert kept_columns(inside.session.folder / "register")["目前进展情况"] == "state"


def test_a_line_opens_its_enterprise(screen: LedgerScreen, inside: Window, qtbot: QtBot) -> None:
    screen.list.chosen.emit(screen.list.model.rows[0])
    settle(inside, qtbot)
    assert inside.frame is not None
    assert inside.frame.enterprise is not None
    assert inside.frame.enterprise.case_id == screen.list.model.rows[0].case
