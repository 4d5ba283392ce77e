"""An enterprise's pictures: by machine and stage, gaps named; explained, compared, moved, written out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.photos.photo import Photo, photos_of
from app.ui.case_session import CaseSession
from app.ui.field.photo_dialogs import MoveDialog, PlaceDialog
from app.ui.field.photos_tab import PhotosTab
from app.ui.field.tray_screen import TrayScreen
from app.ui.pictures.compare import CompareDialog
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.media.pictures import jpeg, photo_with
from tests.ui.conftest import SECONDS
from tests.ui.office_made import FIRM, OTHER_FIRM
from tests.ui.pictures.conftest import Settle

MORNING = "2025:11:14 09:30:00"


@pytest.fixture
def tab(
    tray: TrayScreen,
    inside: Window,
    open_enterprise: Callable[[str], CaseSession],
    tmp_path: Path,
    settle: Settle,
    qtbot: QtBot,
) -> PhotosTab:
    """Boiler before and after, a chat's copy of the former, a far one of the dyeing machine."""
    card = tmp_path / "card"
    card.mkdir()
    (card / "a before.jpg").write_bytes(_seen(1, 92))
    (card / "b after.jpg").write_bytes(_seen(2, 92))
    far = photo_with(taken=MORNING, make="示例", latitude=(25, 55, 0), longitude=(119, 54, 0))
    (card / "c far.jpg").write_bytes(far)
    (card / "mmexport1.jpg").write_bytes(jpeg(1, 40, (320, 240)))
    tray.imports.take([card])
    settle()
    by_name = {getattr(tile.value, "name", ""): tile.key for tile in tray.grid.tiles.tiles}
    things = {thing.number: thing for thing in tray.keys.things}
    tray.placing.place([by_name["a before.jpg"], by_name["mmexport1.jpg"]], things["E-01"], "before")
    tray.placing.place([by_name["b after.jpg"]], things["E-01"], "after")
    tray.placing.place([by_name["c far.jpg"]], things["E-02"], "before")
    settle()
    open_enterprise(FIRM)
    assert inside.frame is not None
    screen = inside.frame.enterprise
    assert screen is not None
    screen.show_tab("Photos")
    settle()
    shown = screen.pages.currentWidget()
    assert isinstance(shown, PhotosTab)
    return shown


def _seen(seed: int, quality: int) -> bytes:
    """The picture of a seed with the metadata a camera writes."""
    whole = photo_with(taken=MORNING, make="示例")
    plain = jpeg(seed, quality, (1280, 960))
    head = whole[2 : 4 + int.from_bytes(whole[4:6], "big")]
    assert head[:2] == b"\xff\xe1"
    return b"\xff\xd8" + head + plain[2:]


def photo(tab: PhotosTab, name: str) -> Photo:
    return next(each for each in photos_of(tab._session.case) if each.name == name)


def stand_on(tab: PhotosTab, name: str) -> None:
    tab.grid.choose((tab.grid.tiles.row_of(photo(tab, name).id),))


def only(kind: type) -> object:
    (found,) = (
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    )
    return found


def test_pictures_stand_by_machine_and_stage_and_gaps_are_named(tab: PhotosTab, settle: Settle) -> None:
    told = [(section.title, len(section.tiles), section.note) for section in tab.grid.tiles.sections]
    assert told == [
        ("E-01　燃煤链条锅炉　拆除前", 2, "2 张　应不少于 3 张，现有 2 张"),
        ("E-01　燃煤链条锅炉　拆除后", 1, "1 张"),
        ("E-02　间歇式溢流染色机　拆除前", 1, "1 张　应不少于 2 张，现有 1 张"),
        ("E-03　配电变压器　拆除前", 0, "缺少影像，补齐或说明原因后方可验收"),
    ]
    tab.machine.setCurrentIndex(tab.machine.findData("e-02"))
    settle()
    assert [section.title for section in tab.grid.tiles.sections] == ["E-02　间歇式溢流染色机　拆除前"]


def test_a_far_picture_asks_why_and_takes_the_answer(tab: PhotosTab, settle: Settle) -> None:
    stand_on(tab, "c far.jpg")
    assert "拍摄位置距厂区基准点 1853 米，请说明原因" in tab.panel._asks.text()
    tab.panel.fields["position_reason"].setText("缓存定位")
    tab.panel.fields["caption"].setText("操作台")
    tab.panel.save()
    settle()
    known = photo(tab, "c far.jpg")
    assert (known.fields["position_reason"], known.fields["caption"]) == ("缓存定位", "操作台")
    assert not tab.panel._asks.isVisible()


def test_a_time_of_taking_is_asked_for_and_read_strictly(tab: PhotosTab, settle: Settle) -> None:
    stand_on(tab, "mmexport1.jpg")
    assert "未读到拍摄时间，请填写拍摄人和时间" in tab.panel._asks.text()
    tab.panel.fields["taken_at"].setText("昨天")
    tab.panel.save()
    assert tab.panel._wrong.isVisible()
    tab.panel.fields["taken_at"].setText("2025-11-14 09:31")
    tab.panel.save()
    settle()
    assert photo(tab, "mmexport1.jpg").taken_at == "2025-11-14T09:31+08:00"
    assert tab.panel.fields["taken_at"].text() == "2025-11-14 09:31"


def test_what_is_typed_survives_a_change_from_elsewhere(tab: PhotosTab, settle: Settle) -> None:
    from app.domain.photos.facts import PhotoStated
    from app.operations.describe import describe

    stand_on(tab, "c far.jpg")
    QTest.keyClicks(tab.panel.fields["caption"], "half typed")
    other = PhotoStated(photo=photo(tab, "b after.jpg").id, field="caption", value="基础")
    tab._session.do(describe, [other])
    settle()
    assert tab.panel.fields["caption"].text() == "half typed"


def test_stages_are_compared_and_looked_into_together(tab: PhotosTab, settle: Settle) -> None:
    stand_on(tab, "b after.jpg")
    QTest.keyClick(tab.grid, Qt.Key.Key_C)
    dialog = only(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    settle()
    assert [pane._strand.title for pane in dialog.panes] == ["拆除前", "拆除后"]
    assert [tile.title for tile in dialog.panes[0]._strand.tiles] == ["E01-拆除前-01", "E01-拆除前-02"]
    assert all(not pane.pane.image.isNull() for pane in dialog.panes)
    dialog.panes[1].pane.zoom_by(2, QPointF(20, 20))
    assert dialog.panes[0].pane.sight == dialog.panes[1].pane.sight
    assert dialog.panes[0].pane.sight.zoom == 2
    dialog.accept()


def test_a_copy_is_paired_with_the_original_it_looks_like(
    tab: PhotosTab, inside: Window, settle: Settle
) -> None:
    stand_on(tab, "mmexport1.jpg")
    assert tab._find.isVisible()
    tab.find_original()
    settle()
    message = inside.messages.message
    assert message is not None
    assert message.text == "E01-拆除前-02 与 E01-拆除前-01 画面相同"
    assert message.on_action is not None
    message.on_action()
    settle()
    assert photo(tab, "mmexport1.jpg").fields["original_of"] == "E01-拆除前-01"
    assert not tab._find.isVisible()


def test_a_picture_is_placed_anew_by_keys(tab: PhotosTab, settle: Settle) -> None:
    stand_on(tab, "b after.jpg")
    QTest.keyClick(tab.grid, Qt.Key.Key_P)
    dialog = only(PlaceDialog)
    assert isinstance(dialog, PlaceDialog)
    for key in (Qt.Key.Key_2, Qt.Key.Key_R, Qt.Key.Key_Return):
        QTest.keyClick(dialog, key)
    settle()
    known = photo(tab, "b after.jpg")
    assert (known.subject, known.stage, known.number) == ("equipment/e-02", "during", "E02-拆除中-01")
    assert len(tab._session.case.history(f"photo/{known.id}/place")) == 2


def test_a_picture_of_another_firm_moves_there_with_its_bytes(
    tab: PhotosTab, session: WorkspaceSession, inside: Window, settle: Settle, qtbot: QtBot
) -> None:
    stand_on(tab, "b after.jpg")
    moved = photo(tab, "b after.jpg")
    tab.move_away()
    dialog = only(MoveDialog)
    assert isinstance(dialog, MoveDialog)
    other = next(row.case for row in session.rows if row.name == OTHER_FIRM)
    dialog.firm.choose(other)
    dialog.take()
    assert dialog.isVisible()
    dialog.reason.setText("拍的是另一户")
    dialog.take()
    settle()
    assert moved.id not in {each.id for each in photos_of(tab._session.case)}
    qtbot.waitUntil(
        lambda: any(row.case == other and row.photos == 1 for row in session.rows), timeout=SECONDS
    )
    assert inside.messages.message is not None
    assert inside.messages.message.text.startswith(f"已移至 {OTHER_FIRM} 1 张")


def test_an_original_is_written_out_byte_for_byte(tab: PhotosTab, tmp_path: Path, settle: Settle) -> None:
    target = tmp_path / "out.jpg"
    tab.write_to(photo(tab, "a before.jpg"), target)
    settle()
    assert target.read_bytes() == (tmp_path / "card" / "a before.jpg").read_bytes()


def test_history_names_who_and_what(tab: PhotosTab) -> None:
    blocks = dict(tab._told(tab.grid.tiles.tiles[0]))
    assert [what for _, what in blocks["留痕"]] == [
        "收入，文件名 a before.jpg",
        "归入：E-01 燃煤链条锅炉，拆除前",
    ]
    assert all("林示川" in when for when, _ in blocks["留痕"])
