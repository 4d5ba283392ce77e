"""The grid of pictures: places by arithmetic, keys as in every list, drawn and read only where it is seen."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.pictures.grid import PictureGrid
from app.ui.pictures.grid_layout import GridLayout
from app.ui.pictures.thumbnails import AT_ONCE, KEPT, Images, Thumbnails
from app.ui.pictures.tile import Section, Tile

MANY = 10_000
TILE = QSize(100, 80)
Counts = st.lists(st.integers(0, 25), max_size=8)


class Worker:
    """Holds what was asked for until it is told to answer."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._waiting: list[tuple[Callable[[Images], object], tuple[str, ...]]] = []

    def ask(self, show: Callable[[Images], object], keys: tuple[str, ...]) -> None:
        self.asked += keys
        self._waiting.append((show, keys))

    def answer(self) -> None:
        while self._waiting:
            show, keys = self._waiting.pop(0)
            show([(key, QImage(16, 12, QImage.Format.Format_RGB32)) for key in keys])


def sections(*counts: int) -> list[Section]:
    numbers = iter(range(sum(counts)))
    return [
        Section(f"组 {at}", tuple(Tile(str(n), f"digest {n}", f"IMG_{n}") for n in _next(numbers, count)))
        for at, count in enumerate(counts)
    ]


def _next(numbers: Iterator[int], count: int) -> list[int]:
    return [next(numbers) for _ in range(count)]


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def grid(worker: Worker, qtbot: QtBot) -> PictureGrid:
    made = PictureGrid("影像", Thumbnails(worker.ask))
    qtbot.addWidget(made)
    made.resize(3 * 180, 400)
    made.show()
    return made


def press(grid: PictureGrid, *keys: Qt.Key, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(grid, key, modifier)


@given(counts=Counts, width=st.integers(1, 900))
def test_every_tile_lies_where_it_is_found_again(counts: list[int], width: int) -> None:
    layout = GridLayout(counts, TILE, 30, width)
    found = list(layout.rows_between(0, layout.height))
    assert found == list(range(sum(counts)))
    for row in found:
        middle = layout.place_of(row).center()
        assert layout.row_at(middle.x(), middle.y()) == row
        assert row in layout.rows_of(layout.section_of(row))


@given(counts=Counts, width=st.integers(1, 900), top=st.integers(0, 3000), height=st.integers(1, 700))
def test_what_is_seen_is_what_touches_the_view(counts: list[int], width: int, top: int, height: int) -> None:
    layout = GridLayout(counts, TILE, 30, width)
    places = [layout.place_of(row) for row in range(sum(counts))]
    seen = set(layout.rows_between(top, top + height))
    for row, place in enumerate(places):
        if place.top() < top + height and place.bottom() >= top:
            assert row in seen


@given(counts=st.lists(st.integers(0, 25), min_size=1, max_size=8).filter(any), width=st.integers(1, 900))
def test_down_and_up_never_leave_the_tiles_and_reach_both_ends(counts: list[int], width: int) -> None:
    layout = GridLayout(counts, TILE, 30, width)
    last = sum(counts) - 1
    row = 0
    for _ in range(last + 1):
        below = layout.above(row, -1)
        assert row <= below <= last
        row = below
    assert layout.section_of(row) == layout.section_of(last)
    for _ in range(last + 1):
        row = layout.above(row, 1)
    assert layout.section_of(row) == layout.section_of(0)


def test_arrows_move_and_shift_stretches_and_shrinks(grid: PictureGrid) -> None:
    grid.show_sections(sections(7, 4))
    press(grid, Qt.Key.Key_Down)
    assert grid.chosen_rows() == [grid.places.columns]
    press(grid, Qt.Key.Key_Home)
    press(grid, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, shift=True)
    assert grid.chosen_rows() == [0, 1, 2, 3]
    press(grid, Qt.Key.Key_Left, shift=True)
    assert grid.chosen_rows() == [0, 1, 2]
    press(grid, Qt.Key.Key_Right)
    assert grid.chosen_rows() == [3]
    press(grid, Qt.Key.Key_Left, Qt.Key.Key_Left, shift=True)
    assert grid.chosen_rows() == [1, 2, 3]


def test_shift_never_reaches_into_the_next_group(grid: PictureGrid) -> None:
    grid.show_sections(sections(3, 4))
    press(grid, Qt.Key.Key_Home)
    press(grid, Qt.Key.Key_End, shift=True)
    assert grid.chosen_rows() == [0, 1, 2]
    press(grid, Qt.Key.Key_End)
    press(grid, Qt.Key.Key_PageUp, Qt.Key.Key_Home, shift=True)
    assert grid.chosen_rows() == [3, 4, 5, 6]


def test_control_a_takes_the_group_and_nothing_beyond(grid: PictureGrid) -> None:
    grid.show_sections(sections(5, 4))
    press(grid, Qt.Key.Key_End)
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert grid.chosen_rows() == [5, 6, 7, 8]


def test_a_click_and_a_shift_click_choose_a_stretch(grid: PictureGrid) -> None:
    grid.show_sections(sections(6))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(grid.viewport(), left, pos=grid.visualRect(grid.tiles.index(1)).center())
    assert grid.chosen_rows() == [1]
    there = grid.visualRect(grid.tiles.index(4)).center()
    QTest.mouseClick(grid.viewport(), left, Qt.KeyboardModifier.ShiftModifier, there)
    assert grid.chosen_rows() == [1, 2, 3, 4]
    assert not grid.indexAt(QPoint(5, 2)).isValid()


def test_a_group_without_pictures_is_passed_over(grid: PictureGrid) -> None:
    grid.show_sections(sections(2, 0, 3))
    press(grid, Qt.Key.Key_Down)
    assert grid.chosen_rows() == [2]
    press(grid, Qt.Key.Key_Up)
    assert grid.chosen_rows() == [0]


def test_a_smaller_window_keeps_the_picture_in_sight(grid: PictureGrid) -> None:
    grid.show_sections(sections(40), stand_on=9)
    grid.resize(200, 320)
    place = grid.visualRect(grid.currentIndex())
    assert place.top() >= 0
    assert place.bottom() <= grid.viewport().height()


def test_of_ten_thousand_only_the_seen_ones_are_read(grid: PictureGrid, worker: Worker) -> None:
    grid.show_sections(sections(*[50] * (MANY // 50)))
    grid.grab()
    worker.answer()
    screenful = len(list(grid.places.rows_between(0, grid.viewport().height())))
    assert worker.asked == [f"digest {n}" for n in range(screenful)]
    worker.asked.clear()
    press(grid, Qt.Key.Key_End)
    grid.grab()
    worker.answer()
    assert len(worker.asked) <= screenful + grid.places.columns
    assert worker.asked[-1] == f"digest {MANY - 1}"


def test_what_was_scrolled_past_is_not_read_any_more(grid: PictureGrid, worker: Worker) -> None:
    grid.show_sections(sections(MANY))
    grid.grab()
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    grid.grab()
    worker.answer()
    passed = [key for key in worker.asked if int(key.split()[1]) < MANY // 2]
    assert len(passed) <= AT_ONCE


def test_a_hidden_grid_asks_for_nothing_more(grid: PictureGrid, worker: Worker) -> None:
    grid.show_sections(sections(MANY))
    grid.grab()
    grid.hide()
    worker.answer()
    assert len(worker.asked) <= AT_ONCE


def test_only_so_many_small_pictures_are_kept(worker: Worker) -> None:
    thumbnails = Thumbnails(worker.ask)
    keys = [str(n) for n in range(KEPT + 20)]
    thumbnails.want(keys)
    worker.answer()
    assert thumbnails.get(keys[0]) is None
    assert thumbnails.get(keys[-1]) is not None
    assert sum(thumbnails.get(key) is not None for key in keys) == KEPT


def test_what_the_worker_left_out_is_asked_for_again(worker: Worker) -> None:
    thumbnails = Thumbnails(lambda show, keys: worker.ask(show, keys[:1]))
    thumbnails.want(["a", "b", "c"])
    worker.answer()
    assert worker.asked == ["a", "b", "c"]
    assert all(thumbnails.get(key) is not None for key in "abc")


def test_a_screen_reader_hears_the_list_and_its_pictures(grid: PictureGrid) -> None:
    tile = Tile("1", "1", "IMG_1", told="IMG_1，2025-06-12 09:31，微信副本（非原件）")
    grid.show_sections([Section("组", (tile,))])
    told = QAccessible.queryAccessibleInterface(grid)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "影像"
    assert grid.tiles.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == tile.told


def test_the_model_keeps_qts_rules(grid: PictureGrid, qtmodeltester: object) -> None:
    grid.show_sections(sections(3, 2))
    qtmodeltester.check(grid.tiles)  # type: ignore[attr-defined]
