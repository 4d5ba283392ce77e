"""This is about pictures as answers on the screen: chosen from the tray, shown, taken out, read for codes."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.photos.photo import photos_of
from app.ui.case_session import CaseSession
from app.ui.field.form_pictures import FormPictures
from app.ui.form.code_editor import CodeEditor
from app.ui.form.files_editor import FilesEditor
from app.ui.form.form_view import FormView
from app.ui.form.picture_picker import PicturePicker
from app.ui.form.place_editor import PlaceEditor
from app.ui.form.question_box import QuestionBox
from app.ui.window import Window
from tests.media.pictures import photo_with
from tests.ui.conftest import SECONDS
from tests.ui.form_filling import settle, stand_on, the_form
from tests.ui.test_every_kind import ROOT
from tests.ui.test_every_kind import tab as tab
from tests.ui.test_every_kind import view as view

CODE = "6901234567892"
NORTH, EAST = (25, 54, 0), (119, 54, 0)


def bar_code() -> bytes:
    made = zxingcpp.create_barcode(CODE, zxingcpp.BarcodeFormat.EAN13)
    grey = memoryview(zxingcpp.write_barcode_to_image(made, scale=3))  # type: ignore[arg-type]
    picture = Image.frombytes("L", (grey.shape[1], grey.shape[0]), grey.tobytes())
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def pictures(view: FormView, inside: Window, qtbot: QtBot, tmp_path: Path) -> FormPictures:
    """In the tray: two pictures, one of which says where it was taken, and a bar code."""
    files = {"IMG_1.jpg": photo_with(make="示例"), "IMG_2.jpg": photo_with(latitude=NORTH, longitude=EAST)}
    files["码.png"] = bar_code()
    came: list[Sequence[str]] = []
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    found = view._sheet.pictures
    assert isinstance(found, FormPictures)
    found.take_files([tmp_path / name for name in files], came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=SECONDS)
    return found


def picker_of(inside: Window, qtbot: QtBot) -> PicturePicker:
    settle(inside, qtbot)
    picker = next(each for each in inside.findChildren(PicturePicker) if each.isVisible())
    qtbot.waitUntil(lambda: picker.grid.tiles.rowCount() >= 3, timeout=SECONDS)
    return picker


def choose(picker: PicturePicker, *names: str) -> None:
    titles = [tile.title for tile in picker.grid.tiles.tiles]
    picker.grid.choose([next(at for at, title in enumerate(titles) if name in title) for name in names])


def box_of(view: FormView, name: str) -> QuestionBox:
    return stand_on(view, f"{ROOT}/taken/{name}")


def test_several_pictures_of_the_tray_answer_a_question(
    view: FormView, pictures: FormPictures, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    box = box_of(view, "picture")
    assert isinstance(box.editor, FilesEditor)
    qtbot.keyClick(box.editor.pick, Qt.Key.Key_Space)
    picker = picker_of(inside, qtbot)
    choose(picker, "IMG_1", "IMG_2")
    picker.take.click()
    qtbot.waitUntil(lambda: len(box.value().split()) == 2, timeout=SECONDS)
    settle(inside, qtbot)
    view.keep_all()
    settle(inside, qtbot)
    photos = photos_of(case_session.case)
    assert box.value() == " ".join(f"{photo.id}.jpg" for photo in photos)
    assert {photo.question for photo in photos} == {f"{view.form} {box.node}"}
    assert the_form(case_session).answers[box.node] == box.value()
    assert [box.editor._model.item(row).text() for row in (0, 1)] == [photo.number for photo in photos]
    box.editor.list.setCurrentIndex(box.editor._model.index(0, 0))
    qtbot.keyClick(box.editor.list, Qt.Key.Key_Delete)
    assert view.filling.state(box.node).value == f"{photos[1].id}.jpg"
    assert len(photos_of(case_session.case)) == 2


def test_a_picture_of_the_enterprise_is_offered_again(
    view: FormView, pictures: FormPictures, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    box, paper = box_of(view, "picture"), box_of(view, "paper")
    assert isinstance(box.editor, FilesEditor)
    assert isinstance(paper.editor, FilesEditor)
    box.editor.pick.click()
    picker = picker_of(inside, qtbot)
    choose(picker, "IMG_1")
    picker.take.click()
    qtbot.waitUntil(lambda: bool(box.value()), timeout=SECONDS)
    paper.editor.pick.click()
    picker = picker_of(inside, qtbot)
    (photo,) = photos_of(case_session.case)
    choose(picker, photo.number)
    picker.take.click()
    qtbot.waitUntil(lambda: bool(paper.value()), timeout=SECONDS)
    assert paper.value() == box.value()
    assert len(photos_of(case_session.case)) == 1


def test_a_bar_code_is_read_off_a_picture(
    view: FormView, pictures: FormPictures, inside: Window, qtbot: QtBot
) -> None:
    box = box_of(view, "plate")
    assert isinstance(box.editor, CodeEditor)
    for name, code in (("IMG_1", ""), ("码", CODE)):
        box.editor.read.click()
        picker = picker_of(inside, qtbot)
        choose(picker, name)
        picker.take.click()
        settle(inside, qtbot)
        qtbot.waitUntil(lambda code=code: box.value() == code, timeout=SECONDS)  # type: ignore[misc]
    assert view.filling.state(box.node).value == CODE


def test_a_place_is_taken_off_a_picture_and_says_so(
    view: FormView, pictures: FormPictures, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    box = box_of(view, "gate")
    assert isinstance(box.editor, PlaceEditor)
    box.editor.take.click()
    picker = picker_of(inside, qtbot)
    choose(picker, "IMG_1")
    picker.take.click()
    assert "没有位置" in box.editor._said.text()
    box.editor.take.click()
    picker = picker_of(inside, qtbot)
    choose(picker, "IMG_2")
    picker.take.click()
    assert view.filling.state(box.node).value.startswith("25.9 119.9")
    view.keep_all()
    settle(inside, qtbot)
    assert "IMG_2" in case_session.case.acts[-1].stated.fact.note
