"""This is about lists: right for Qt, cheap at 10,000 rows, found by a few characters."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.widgets.rows_model import Column, RowsModel
from app.ui.widgets.rows_panel import RowsPanel

MANY = tuple((f"示例企业{number:05d}", f"乡镇{number % 18}", number) for number in range(10_000))
Line = tuple[str, str, int]


class Asked:
    """Counts how often a cell's text is asked for."""

    def __init__(self) -> None:
        self.times = 0

    def name(self, row: Line) -> str:
        self.times += 1
        return row[0]

    def columns(self) -> tuple[Column[Line], ...]:
        return (
            Column("名称", self.name),
            Column("乡镇", lambda row: row[1], width=10),
            Column("数", lambda row: str(row[2]), order=lambda row: row[2], is_number=True, width=8),
        )


def test_it_is_a_model_as_qt_wants_it(qtmodeltester: ModelTester) -> None:
    model = RowsModel(Asked().columns())
    model.show_rows(MANY[:50])
    qtmodeltester.check(model)
    model.filter("0001")
    qtmodeltester.check(model)


def test_the_first_paint_asks_for_what_is_seen_only(qtbot: QtBot) -> None:
    asked = Asked()
    panel: RowsPanel[Line] = RowsPanel("企业", asked.columns(), "building-2")
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show()
    asked.times = 0
    panel.show_rows(MANY)
    panel.grab()
    assert 0 < asked.times < 200
    panel.close()


def test_a_keystroke_reads_every_row_once_and_then_never_again(qtbot: QtBot) -> None:
    asked = Asked()
    model = RowsModel(asked.columns())
    model.show_rows(MANY)
    model.filter("0")
    assert asked.times == len(MANY)
    model.filter("01")
    model.filter("012")
    assert asked.times == len(MANY)


def test_rows_are_found_by_words_in_any_order_and_width(qtbot: QtBot) -> None:
    model = RowsModel(Asked().columns())
    model.show_rows(MANY)
    model.filter("乡镇3 ００００３")
    assert [model.row_at(model.index(line, 0))[2] for line in range(model.rowCount())] == [3]
    model.filter("")
    assert model.rowCount() == len(MANY)


def test_numbers_are_sorted_as_numbers_and_the_filter_stands(qtbot: QtBot) -> None:
    model = RowsModel(Asked().columns())
    model.show_rows(MANY[:200])
    model.filter("乡镇1")
    model.sort(2, Qt.SortOrder.DescendingOrder)
    numbers = [model.row_at(model.index(line, 0))[2] for line in range(model.rowCount())]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) < 200
    model.sort(-1)
    assert model.row_at(model.index(0, 0))[2] == 1


def test_an_empty_list_says_so_and_a_search_without_result_says_that(qtbot: QtBot) -> None:
    panel: RowsPanel[Line] = RowsPanel("企业", Asked().columns(), "building-2")
    qtbot.addWidget(panel)
    panel.empty.say("还没有企业档案", "导入年度计划")
    panel.show()
    assert panel.empty.isVisible()
    panel.show_rows(MANY[:3])
    assert panel.view.isVisible()
    panel.search.setText("没有的")
    assert not panel.view.isVisible()
    assert not panel.empty.isVisible()
    panel.close()


def test_enter_in_the_search_field_opens_the_only_row_left(qtbot: QtBot) -> None:
    panel: RowsPanel[Line] = RowsPanel("企业", Asked().columns(), "building-2")
    qtbot.addWidget(panel)
    panel.show_rows(MANY[:30])
    panel.search.setText("00007")
    with qtbot.waitSignal(panel.chosen) as opened:
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert opened.args == [MANY[7]]
    panel.search.clear()
    panel.view.selectRow(4)
    with qtbot.waitSignal(panel.chosen) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert opened.args == [MANY[4]]
