"""Eighty pictures of two phones, placed by keys as a person at the table does it: the keys are counted.

Ten minutes for 80 are 7.5 seconds for each; with two keys a picture the hands are not what takes long.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.photos.photo import photos_of
from app.media.samples import SamplePicture
from app.ui.field.placing_keys import STAGE_KEYS, STAGE_ORDER
from app.ui.field.tray_screen import TrayScreen
from app.ui.pictures.tile import Tile
from tests.ui.pictures.conftest import Settle
from tests.ui.pictures.roll_made import lay_on_cards, where_it_belongs

PICTURES = 80
KEYS_A_PICTURE = 2.0
_KEYS = {letter: getattr(Qt.Key, f"Key_{letter}") for letter in "123456789QWERTYUIASDFGHJKLXCVBNMZ"}


class Hands:
    """Presses keys on the grid and counts them."""

    def __init__(self, screen: TrayScreen, truth: dict[str, SamplePicture]) -> None:
        self.pressed = 0
        self._screen = screen
        self._truth = truth

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        QTest.keyClick(self._screen.grid, key, modifier)

    def place_next_run(self) -> None:
        """The picture stood on, with all behind it that show the same, goes where it belongs."""
        grid, keys = self._screen.grid, self._screen.keys
        row = grid.currentIndex().row()
        subject, stage = self._belongs(grid.tiles.tiles[row])
        rows = grid.places.rows_of(grid.places.section_of(row))
        run = 1
        while row + run in rows and self._belongs(grid.tiles.tiles[row + run]) == (subject, stage):
            run += 1
        for _ in range(run - 1):
            self.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert len(grid.chosen()) == run
        if keys.subject != subject:
            thing = next(each for each in keys.things if each.subject == subject)
            self.press(_KEYS[thing.key])
        if keys.stage != stage:
            self.press(_KEYS[STAGE_KEYS[STAGE_ORDER.index(stage)]])
        assert (keys.subject, keys.stage) == (subject, stage)
        self.press(Qt.Key.Key_Return)

    def _belongs(self, tile: Tile) -> tuple[str, str]:
        return where_it_belongs(self._truth[getattr(tile.value, "name", "")])


def test_eighty_pictures_of_two_phones_are_placed_with_few_keys(
    tray: TrayScreen,
    story_pictures: tuple[SamplePicture, ...],
    tmp_path: Path,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    truth = lay_on_cards(tmp_path / "cards", story_pictures, PICTURES)
    tray.imports.take([tmp_path / "cards"])
    settle()
    assert tray.grid.tiles.rowCount() == PICTURES
    assert len(tray.grid.tiles.sections) >= 5
    hands = Hands(tray, truth)
    while tray.grid.tiles.rowCount():
        hands.place_next_run()
    settle()
    assert hands.pressed <= KEYS_A_PICTURE * PICTURES
    assert tray.placing.case is not None
    photos = photos_of(tray.placing.case.case)
    assert {photo.name: (photo.subject, photo.stage) for photo in photos} == {
        name: where_it_belongs(picture) for name, picture in truth.items()
    }
    assert len({photo.number for photo in photos}) == PICTURES
