"""This is about the district's forms on screen: each opens, a new file is one more, the rest unchecked."""

import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import places
from app.domain.answers.forms import AnsweredForm
from app.domain.visits.facts import MatterChosen
from app.operations.describe import describe
from app.ui.case_session import CaseSession
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.form.choices import ChoiceList
from app.ui.form.editors import DropDown
from app.ui.form.form_chooser import FormChooser
from app.ui.window import Window
from app.xforms.workbook.reading import read_workbook
from tests.forms.replaying import FORMS
from tests.ui.conftest import SECONDS
from tests.ui.form_filling import begin, opened, press, settle, shown_tab, stand_on, the_form, type_here
from tests.ui.office_made import FIRM, VISIT

JN = "/energy_saving_checklist"
PUMPS = """| settings |
| | form_title | form_id | version | namespaces |
| | 水泵排查表 | pumps | 1 | app="urn:fieldseal:form" |

| survey |
| | type | name | label | required | relevant | calculation | bind::app:matter |
| | begin group | found | 排查 | | | | |
| | select_one_from_file pumps.csv | model | 水泵型号 | yes | | | |
| | calculate | batch | | | | pulldata('pumps', 'batch', 'name', ${model}) | |
| | note | listed | 列入${batch} | | ${batch} != '' | | |
| | select_one finding | jn05 | JN05 无淘汰水泵 | yes | | | JN05 |
| | end group | | | | | | |

| choices |
| | list_name | name | label |
| | finding | ok | 符合 |
| | finding | no | 不符合 |
| | finding | unchecked | 未查 |
"""


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> ChecklistsTab:
    return shown_tab(inside, qtbot)


def name_in_the_notice(session: CaseSession, inside: Window, qtbot: QtBot, *matters: str) -> None:
    session.do(describe, tuple(MatterChosen(visit=VISIT, matter=matter) for matter in matters))
    settle(inside, qtbot)


def offered(tab: ChecklistsTab, inside: Window, qtbot: QtBot) -> FormChooser:
    tab.begin()
    inside.activateWindow()
    qtbot.waitUntil(tab.chooser.list.hasFocus, timeout=SECONDS)
    return tab.chooser


def stored(session: CaseSession, inside: Window, qtbot: QtBot) -> AnsweredForm:
    settle(inside, qtbot)
    return the_form(session)


@pytest.mark.parametrize("form", [file.stem for file in FORMS])
def test_every_form_opens_and_shows_each_of_its_parts(
    form: str, tab: ChecklistsTab, inside: Window, qtbot: QtBot
) -> None:
    view = begin(tab, inside, qtbot, form)
    for at in range(len(view.parts)):
        view.go_to_part(at)
        assert any(True for _ in view.page.blocks.boxes()) or view.page.blocks.repeats
    assert view.problems.lines != []


def test_a_checklist_knows_firm_visit_and_what_the_notice_names(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    name_in_the_notice(case_session, inside, qtbot, "JN04", "JN05", "AQ17")
    view = begin(tab, inside, qtbot, "energy_saving_checklist")
    known = {
        name: view.filling.state(f"{JN}/subject/{name}").value
        for name in ("enterprise", "credit_code", "visit_date", "notice_number", "officers", "named")
    }
    assert known == {
        "enterprise": FIRM,
        "credit_code": "91350112MA0DEM0131",
        "visit_date": "2025-11-14",
        "notice_number": "长工信检通〔2025〕示1号",
        "officers": "林示川（示350112001）、陈示衡（示350112002）",
        "named": "JN04 无国家明令淘汰的用能设备和工艺；JN05 无高耗能落后机电设备",
    }
    stand_on(view, f"{JN}/subject/enterprise")
    answers = stored(case_session, inside, qtbot).answers
    assert answers[f"{JN}/subject/enterprise"] == FIRM


def test_one_key_leaves_the_rest_unchecked(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    name_in_the_notice(case_session, inside, qtbot, "JN04", "JN05")
    view = begin(tab, inside, qtbot, "energy_saving_checklist")
    box = stand_on(view, f"{JN}/metering/jn07")
    type_here(qtbot, "1")
    qtbot.waitUntil(lambda: "14" in view.rest.text(), timeout=SECONDS)
    press(qtbot, Qt.Key.Key_F6)
    assert isinstance(box.editor, ChoiceList | DropDown)
    assert box.value() == "ok"
    values = {
        node.rpartition("/")[2]: value for node, value in stored(case_session, inside, qtbot).answers.items()
    }
    assert [values.get(f"jn{number:02}", "") for number in range(1, 18)] == [
        {4: "", 5: "", 7: "ok"}.get(number, "unchecked") for number in range(1, 18)
    ]
    assert not view.rest.isEnabled()
    assert view.filling.state(f"{JN}/summary/counted").label.endswith("未查 14 项")


def test_a_form_without_matters_has_no_such_key(
    tab: ChecklistsTab, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "plain.md").write_text(
        "| settings |\n| | form_title | form_id |\n| | 巡查表 | plain |\n\n"
        "| survey |\n| | type | name | label |\n| | text | found | 发现情况 |\n",
        "utf-8",
    )
    tab._shelf.folder = tmp_path
    tab._known = tuple(tab._shelf._known())
    assert not begin(tab, inside, qtbot, "plain").rest.isVisible()


def test_what_the_notice_names_is_offered_first(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    name_in_the_notice(case_session, inside, qtbot, "RS01", "RS02")
    offered(tab, inside, qtbot)
    lines = tab.chooser.list.lines
    assert (lines[0], len(lines)) == ("职工安置检查表：通知书列明 2 项", len(FORMS))
    assert not any("通知书" in line for line in lines[1:])
    press(qtbot, Qt.Key.Key_Return)
    assert opened(tab, inside, qtbot).filling.form.form_id == "staff_checklist"


def test_a_form_is_found_by_typing_and_left_by_escape(
    tab: ChecklistsTab, inside: Window, qtbot: QtBot
) -> None:
    offered(tab, inside, qtbot).search.setFocus()
    type_here(qtbot, "安全")
    assert tab.chooser.list.lines == ("行业安全生产检查表",)
    press(qtbot, Qt.Key.Key_Escape)
    assert tab.stack.currentWidget() is tab.list
    offered(tab, inside, qtbot).search.setFocus()
    type_here(qtbot, "价格")
    press(qtbot, Qt.Key.Key_Return)
    assert opened(tab, inside, qtbot).filling.form.form_id == "price_checklist"


def test_a_spreadsheet_is_a_form_and_a_page_about_forms_is_none(tab: ChecklistsTab, tmp_path: Path) -> None:
    book = Workbook()
    book.remove(book.active)
    for sheet in read_workbook(PUMPS.encode()).sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append(list(row))
    book.save(tmp_path / "水泵.xlsx")
    (tmp_path / "README.md").write_text("# Forms\n\n| a | b |\n|---|---|\n| c | d |\n", "utf-8")
    tab._shelf.folder = tmp_path
    (known,) = tab._shelf._known()
    assert (known.form_id, known.title, known.matters) == ("pumps", "水泵排查表", frozenset({"JN05"}))


def test_a_new_file_is_a_new_form_with_its_table(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """No line of Python is written for it: a form and a table are dropped in, and it runs by keys."""
    folder = tmp_path / "forms"
    shutil.copytree(places.forms(), folder)
    (folder / "pumps.md").write_text(PUMPS, "utf-8")
    table = folder / "media" / "pumps.csv"
    table.write_text("name,label,batch\nis,IS 型,第三批\ndl,DL 型,\n", "utf-8")
    tab._shelf.folder = folder
    tab._known = tuple(tab._shelf._known())
    view = begin(tab, inside, qtbot, "pumps")
    table.unlink()
    listed = view.box("/pumps/found/listed")
    assert listed is not None
    assert listed.isHidden()
    stand_on(view, "/pumps/found/model")
    type_here(qtbot, "1")
    assert not listed.isHidden()
    assert view.filling.state(listed.node).label == "列入第三批"
    press(qtbot, Qt.Key.Key_Return)
    type_here(qtbot, "2")
    view.finish()
    qtbot.waitUntil(lambda: tab.view is None, timeout=SECONDS)
    lines = {line.label: line.value for line in stored(case_session, inside, qtbot).lines}
    assert lines == {"水泵型号": "IS 型", "JN05 无淘汰水泵": "不符合"}


def test_a_form_is_opened_again_with_the_table_it_was_begun_with(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "forms"
    (folder / "media").mkdir(parents=True)
    (folder / "pumps.md").write_text(PUMPS, "utf-8")
    table = folder / "media" / "pumps.csv"
    table.write_text("name,label,batch\nis,IS 型,第三批\n", "utf-8")
    tab._shelf.folder = folder
    tab._known = tuple(tab._shelf._known())
    view = begin(tab, inside, qtbot, "pumps")
    stand_on(view, "/pumps/found/model")
    type_here(qtbot, "1")
    view.back.click()
    settle(inside, qtbot)
    table.write_text("name,label,batch\nis,IS 型（新）,第五批\n", "utf-8")
    tab._shelf._forms.clear()
    tab.open.click()
    qtbot.waitUntil(lambda: tab.view is not None, timeout=SECONDS)
    assert tab.view is not None
    assert tab.view.filling.state("/pumps/found/listed").label == "列入第三批"
    assert QApplication.focusWidget() is not None
