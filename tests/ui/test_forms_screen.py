"""This is about the district's forms at the bureau: checked, tried, printed blank, changed by a workbook."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import places
from app.operations.form_files import FormFile
from app.ui.bureau.forms_screen import FormsScreen
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.every_kind import DEFINITION
from tests.ui.form_filling import settle


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> FormsScreen:
    assert inside.session is not None
    inside.session.go("Forms", "")
    found = inside.findChild(FormsScreen)
    assert isinstance(found, FormsScreen)
    settle(inside, qtbot)
    return found


def the_form(screen: FormsScreen, form_id: str = "site_inspection") -> FormFile:
    return next(form for form in screen.list.model.rows if form.form_id == form_id)


def changed(tmp_path: Path, old: str, new: str) -> Path:
    file = tmp_path / "改过的检查表.md"
    text = (places.forms() / "site_inspection.md").read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file


def test_all_forms_that_ship_are_listed(screen: FormsScreen) -> None:
    files = {form.file.name for form in screen.list.model.rows}
    assert files >= {"site_inspection.md", "safety_checklist.md"}
    assert all(form.questions and form.is_read and not form.is_own for form in screen.list.model.rows)


def test_a_form_is_checked_and_a_finding_shows_its_row(
    screen: FormsScreen, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.check(the_form(screen))
    settle(inside, qtbot)
    assert screen.pages.currentWidget() is screen.findings
    assert screen.findings.list.empty.isVisible()
    wrong = FormFile(changed(tmp_path, "${recusal}", "${recusall}"), "x", "有错的表")
    screen.check(wrong)
    settle(inside, qtbot)
    (finding, *_) = screen.findings.list.model.rows
    assert finding.severity == "error"
    assert "recusall" in screen.findings.row.text()
    assert "survey" in screen.findings._where.text()
    assert "recusall" in screen.findings.list.model.columns[2].text(finding)
    screen.findings.back.click()
    assert screen.pages.currentWidget() is screen.pages.widget(0)


def test_a_form_is_tried_with_sample_answers_and_nothing_is_kept(
    screen: FormsScreen, inside: Window, qtbot: QtBot
) -> None:
    screen.try_it(the_form(screen))
    settle(inside, qtbot)
    trial = screen.trial
    assert trial is not None
    trial.finish()
    assert "未完成" in trial.outcome.text()
    trial.fill_in()
    assert trial.outcome.text() == "示例答案均可填入"
    assert trial.side.problems.lines == ()
    escort = trial.box("/site_inspection/arrival/escort")
    assert escort is not None
    assert escort.value() == trial.filling.state(escort.node).value != ""
    qtbot.keyClicks(escort.editor, "A")
    trial.finish()
    assert trial.outcome.text() == "可以完成"
    trial.back.click()
    assert screen.trial is None
    assert screen.import_button.isVisible()


def test_a_blank_form_is_printed(screen: FormsScreen, inside: Window, qtbot: QtBot, tmp_path: Path) -> None:
    screen.draw_blank(the_form(screen), tmp_path / "空白表.pdf")
    settle(inside, qtbot)
    pages = PdfReader(tmp_path / "空白表.pdf").pages
    text = "".join(page.extract_text() for page in pages).replace("\n", "")
    for words in ("现场检查表", "陪同人员", "符合", "未查", "示例数据"):
        assert words in text
    assert inside.messages.message is not None
    assert "空白表.pdf" in inside.messages.message.text


def test_a_changed_workbook_is_shown_and_then_used(
    screen: FormsScreen, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """Out as .xlsx would be the same: what counts is the file that comes back."""
    screen.read(changed(tmp_path, "检查结束时间", "检查结束时刻"))
    settle(inside, qtbot)
    assert screen.pages.currentWidget() is screen.changes
    (change,) = screen.changes.changes.model.rows
    assert (change.old, change.new) == ("检查结束时间", "检查结束时刻")
    assert "检查结束时刻" in screen.changes.changes.model.columns[2].text(change)
    screen.changes.confirm.click()
    settle(inside, qtbot)
    own = the_form(screen)
    assert own.is_own
    assert own.file.parent == screen._session.folder / "forms"
    assert "检查结束时刻" in own.file.read_text("utf-8")
    known = {form.form_id: form for form in screen._shelf._known(screen._shelf.own_folder)}
    assert known["site_inspection"].file == own.file


def test_a_workbook_with_mistakes_is_not_used(
    screen: FormsScreen, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.read(changed(tmp_path, "${recusal}", "${recusall}"))
    settle(inside, qtbot)
    assert not screen.changes.confirm.isEnabled()
    assert screen.changes.lists.tabs.currentIndex() == 1
    screen.changes.leave.click()
    assert not the_form(screen).is_own


def test_what_is_no_workbook_says_so(
    screen: FormsScreen, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "假的.xlsx").write_bytes(b"PK\3\4 nothing of the kind")
    screen.read(tmp_path / "假的.xlsx")
    settle(inside, qtbot)
    assert inside.messages.message is not None
    assert screen.pages.currentWidget() is screen.pages.widget(0)


def test_a_new_form_goes_out_as_a_workbook_and_comes_back_unchanged(
    screen: FormsScreen, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.read(DEFINITION)
    settle(inside, qtbot)
    screen.changes.confirm.click()
    settle(inside, qtbot)
    screen.export(the_form(screen, "every_kind"), tmp_path / "各种题目.xlsx")
    settle(inside, qtbot)
    screen.read(tmp_path / "各种题目.xlsx")
    settle(inside, qtbot)
    assert screen.changes.changes.model.rows == ()
    assert not screen.changes.confirm.isEnabled()


def test_the_list_goes_by_keys(screen: FormsScreen, inside: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.list.search, "aqsc")
    qtbot.keyClick(screen.list.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.trial is not None, timeout=SECONDS)
    settle(inside, qtbot)
    assert screen.trial is not None
    assert "安全生产" in screen.trial.title.text()
