"""The tray on the screen: what comes in is told, what is placed can be undone, what is private leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.photos.photo import photos_of
from app.ui.field.tray_screen import TrayScreen
from app.ui.pictures.viewer import Viewer
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.media.pictures import jpeg, photo_with
from tests.ui.conftest import SECONDS
from tests.ui.office_made import OTHER_FIRM
from tests.ui.pictures.conftest import Settle


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """Four pictures: three of one hour with a position, a small one a chat passed on."""
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(3):
        taken = f"2025:11:14 09:3{number}:00"
        data = photo_with(taken=taken, latitude=(25, 54, 0), longitude=(119, 54, 0), make="示例")
        (folder / f"IMG_{number}.jpg").write_bytes(data)
    (folder / "mmexport1763084000000.jpg").write_bytes(jpeg(7))
    return folder


@pytest.fixture
def full(tray: TrayScreen, card: Path, settle: Settle) -> TrayScreen:
    """The tray with the card's pictures, the keys on the grid."""
    tray.imports.take([card])
    settle()
    return tray


def press(screen: TrayScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen.grid, key)


def said(window: Window) -> str:
    return window.messages.message.text if window.messages.message is not None else ""


def names(screen: TrayScreen) -> list[str]:
    return [getattr(tile.value, "name", "") for tile in screen.grid.tiles.tiles]


def dropped(screen: TrayScreen, data: QMimeData) -> None:
    place, actions = QPointF(50, 50), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place.toPoint(), actions, data, button, none)
    QApplication.sendEvent(screen, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(place, actions, data, button, none))


def test_what_came_in_is_counted_and_split_by_time(full: TrayScreen, inside: Window) -> None:
    assert "已收入 4 张，原件未改动" in said(inside)
    assert [len(section.tiles) for section in full.grid.tiles.sections] == [3, 1]
    chat = full.grid.tiles.tiles[3]
    assert [text for text, _ in chat.badges] == ["微信副本（非原件）", "无定位信息"]
    assert {tone for _, tone in chat.badges} == {"calm"}


def test_the_same_pictures_are_told_and_a_file_that_cannot_be_read_is_named(
    full: TrayScreen, inside: Window, card: Path, settle: Settle
) -> None:
    (card / "broken link.jpg").symlink_to(card / "nowhere.jpg")
    full.imports.take([card / "IMG_0.jpg", card / "broken link.jpg"])
    settle()
    assert "已收入 0 张" not in said(inside)
    full.imports.take([card / "IMG_0.jpg", card / "IMG_1.jpg"])
    settle()
    assert "2 张此前已收入，未重复保存" in said(inside)
    assert len(names(full)) == 4


def test_files_dragged_from_a_folder_come_in(tray: TrayScreen, card: Path, settle: Settle) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(card / "IMG_0.jpg")), QUrl.fromLocalFile(str(card / "IMG_1.jpg"))])
    dropped(tray, data)
    settle()
    assert names(tray) == ["IMG_0.jpg", "IMG_1.jpg"]


@pytest.mark.parametrize("kind", ['application/x-qt-windows-mime;value="FileGroupDescriptorW"', "urls"])
def test_a_drag_out_of_a_phone_window_says_what_to_do(tray: TrayScreen, inside: Window, kind: str) -> None:
    data = QMimeData()
    if kind == "urls":
        data.setUrls([QUrl("mtp://phone/DCIM/IMG_0.jpg")])
    else:
        data.setData(kind, b"\0")
    dropped(tray, data)
    assert said(inside) == "先复制到电脑文件夹，再拖入"


def test_keys_place_what_is_chosen_and_z_takes_it_back(
    full: TrayScreen, inside: Window, settle: Settle
) -> None:
    press(full, Qt.Key.Key_2, Qt.Key.Key_W, Qt.Key.Key_Return)
    assert names(full) == ["IMG_1.jpg", "IMG_2.jpg", "mmexport1763084000000.jpg"]
    settle()
    assert full.placing.case is not None
    (photo,) = photos_of(full.placing.case.case)
    assert (photo.subject, photo.stage, photo.number) == ("equipment/e-02", "cutoff", "E02-断水断电-01")
    assert photo.visit == "visit-1"
    assert said(inside) == "已归入：E-02 断水断电，1 张"
    press(full, Qt.Key.Key_Z)
    settle()
    assert photos_of(full.placing.case.case) == ()
    assert len(full.placing.case.case.acts) > 2
    assert names(full)[0] == "IMG_0.jpg"
    assert [tile.key for tile in full.grid.chosen()] == [photo.sha256]


def test_undo_right_after_enter_takes_back_that_very_placing(full: TrayScreen, settle: Settle) -> None:
    press(full, Qt.Key.Key_1, Qt.Key.Key_Return)
    settle()
    press(full, Qt.Key.Key_Return, Qt.Key.Key_Z)
    settle()
    assert full.placing.case is not None
    (photo,) = photos_of(full.placing.case.case)
    assert photo.name == "IMG_0.jpg"
    assert "IMG_1.jpg" in names(full)


def test_a_key_of_a_switch_or_a_strip_brings_its_stage(full: TrayScreen) -> None:
    press(full, Qt.Key.Key_T, Qt.Key.Key_A)
    assert (full.keys.subject, full.keys.stage) == ("cutoff/d1", "cutoff")
    press(full, Qt.Key.Key_X)
    assert (full.keys.subject, full.keys.stage) == ("seal/seal-FC2025-0001", "sealing")
    press(full, Qt.Key.Key_1)
    assert (full.keys.subject, full.keys.stage) == ("equipment/e-01", "after")


def test_enter_without_a_thing_says_what_is_missing(full: TrayScreen, inside: Window) -> None:
    press(full, Qt.Key.Key_Return)
    assert "先按设备、断开点或封条的键" in said(inside)
    assert len(names(full)) == 4


def test_a_grey_button_says_what_comes_first(full: TrayScreen) -> None:
    assert not full._place.isEnabled()
    assert full._place.text() == "归入设备：先选设备（按其字母或数字键）"
    press(full, Qt.Key.Key_1)
    assert full._place.isEnabled()
    full.grid.clearSelection()
    full._show_hint()
    assert full._place.text() == "归入设备：先选影像"


def test_a_whole_group_is_chosen_and_placed(full: TrayScreen, settle: Settle) -> None:
    QTest.keyClick(full.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(full.grid.chosen()) == 3
    press(full, Qt.Key.Key_1, Qt.Key.Key_Return)
    settle()
    assert names(full) == ["mmexport1763084000000.jpg"]


def test_a_private_picture_leaves_without_trace(
    full: TrayScreen, session: WorkspaceSession, settle: Settle
) -> None:
    press(full, Qt.Key.Key_Delete)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert box.defaultButton().text().startswith("取消")
    agree = next(each for each in box.findChildren(QAbstractButton) if each.text() == "移出暂存")
    agree.click()
    settle()
    assert names(full) == ["IMG_1.jpg", "IMG_2.jpg", "mmexport1763084000000.jpg"]
    assert full.placing.case is not None
    assert photos_of(full.placing.case.case) == ()
    assert all(row.photos == 0 for row in session.rows)


def test_another_enterprise_is_chosen_and_remembered(
    full: TrayScreen, session: WorkspaceSession, qtbot: QtBot
) -> None:
    other = next(row.case for row in session.rows if row.name == OTHER_FIRM)
    full.show_detail(other)
    qtbot.waitUntil(lambda: full.placing.case is not None and full.placing.case.id == other, timeout=SECONDS)
    assert (full.firm.currentText(), full.keys.things) == (OTHER_FIRM, ())
    assert full._habits.recent[0] == other


def test_space_looks_closely_and_names_claims_as_claims(full: TrayScreen, settle: Settle) -> None:
    press(full, Qt.Key.Key_Space)
    (viewer,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, Viewer))
    settle()
    assert not viewer.pane.image.isNull()
    told = full._told(full.grid.tiles.tiles[0])
    assert told[0][0] == "照片自带信息（供核对）"
    assert told[0][1][0] == ("拍摄时间（照片自带）", "2025-11-14 09:30:00")
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.at == 1
    settle()
    QTest.keyClick(viewer.pane, Qt.Key.Key_Plus)
    assert viewer.pane.sight.zoom > 1
    viewer.accept()


def test_a_watched_folder_takes_in_what_has_stopped_growing(
    tray: TrayScreen, tmp_path: Path, settle: Settle
) -> None:
    folder = tmp_path / "微信文件"
    folder.mkdir()
    tray.imports.watch(folder)
    (folder / "half.jpg").write_bytes(photo_with()[:100])
    tray.imports.look_into_folder()
    settle()
    (folder / "half.jpg").write_bytes(photo_with())
    tray.imports.look_into_folder()
    settle()
    assert names(tray) == []
    tray.imports.look_into_folder()
    settle()
    assert names(tray) == ["half.jpg"]
    tray.imports.look_into_folder()
    settle()
    assert names(tray) == ["half.jpg"]
    tray.imports.watch(None)
    assert tray.imports.watched is None


def test_nothing_stays_in_front_of_the_lock(full: TrayScreen, inside: Window, settle: Settle) -> None:
    press(full, Qt.Key.Key_Space)
    settle()
    assert any(isinstance(each, Viewer) and each.isVisible() for each in QApplication.topLevelWidgets())
    inside.lock()
    assert not any(isinstance(each, Viewer) and each.isVisible() for each in QApplication.topLevelWidgets())


def test_an_input_method_never_swallows_the_keys(full: TrayScreen) -> None:
    press(full, Qt.Key.Key_Right)
    assert not full.grid.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_stopped_half_way_what_came_in_is_kept_and_told(
    tray: TrayScreen, inside: Window, session: WorkspaceSession, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"IMG_{number:02d}.jpg").write_bytes(photo_with() + bytes([number]))
    tray.imports.take([folder])
    with qtbot.waitSignal(
        session.background.advanced, timeout=SECONDS, check_params_cb=lambda job: job.done > 0
    ):
        pass
    inside.progress.stop()
    settle()
    came = len(names(tray))
    assert 0 < came < 30
    assert said(inside) == f"已收入 {came} 张，原件未改动"
    tray.imports.take([folder])
    settle()
    assert len(names(tray)) == 30


def test_pictures_that_come_in_do_not_move_what_is_chosen(
    full: TrayScreen, tmp_path: Path, settle: Settle
) -> None:
    press(full, Qt.Key.Key_Right)
    chosen = [tile.key for tile in full.grid.chosen()]
    early = tmp_path / "early.jpg"
    early.write_bytes(photo_with(taken="2025:11:14 09:00:00", make="示例"))
    full.imports.take([early])
    settle()
    assert names(full)[0] == "early.jpg"
    assert [tile.key for tile in full.grid.chosen()] == chosen
