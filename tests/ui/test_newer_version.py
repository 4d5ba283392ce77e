"""This is about a draft on the screen whose form has a newer version: compared first, moved when said so."""

import pytest
from pytestqt.qtbot import QtBot

from app import places
from app.operations.migrate_form import is_newer
from app.ui.case_session import CaseSession
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.form.form_view import FormView
from app.ui.form.newer_version import Fate, MigrationDialog
from app.ui.form.work import OWN_FORMS
from app.ui.sheets.people_here import workspace_of
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.form_filling import begin, opened, settle, shown_tab, stand_on, the_form, type_here
from tests.ui.test_every_screen import SMALLEST, is_english, nameless, texts_of

ARRIVAL = "/site_inspection/arrival"
SHIPPED = places.forms() / "site_inspection.md"


def newer_form(text: str) -> str:
    """The shipped form a year on: one question renamed, one dropped, one asked for the first time."""
    text = text.replace("| 2025111402 |", "| 2026010101 |")
    text = text.replace("| bind::app:matter |", "| bind::app:matter | bind::app:renamed_from |", 1)
    lines = []
    for line in text.splitlines():
        if line.startswith("| | text | escort |"):
            lines.append(line.replace("| escort |", "| company |") + " escort |")
            lines.append("| | text | gate | 入厂登记号 | Gate entry |")
        elif not line.startswith("| | integer | visit_of_year |"):
            lines.append(line)
    return "\n".join(lines) + "\n"


@pytest.fixture
def draft(case_session: CaseSession, inside: Window, qtbot: QtBot) -> str:
    """The shipped form begun, three of its questions answered; then the district takes a newer version in."""
    tab = shown_tab(inside, qtbot)
    view = begin(tab, inside, qtbot)
    for name, text in (("notice_number", "2025-1"), ("visit_of_year", "2"), ("escort", "郑示达")):
        stand_on(view, f"{ARRIVAL}/{name}")
        type_here(qtbot, text)
    stand_on(view, f"{ARRIVAL}/recusal")
    type_here(qtbot, "2")
    tab.show_list()
    settle(inside, qtbot)
    own = workspace_of(case_session).folder / OWN_FORMS
    own.mkdir()
    (own / "site_inspection.md").write_text(newer_form(SHIPPED.read_text("utf-8")), "utf-8")
    return the_form(case_session).id


@pytest.fixture
def tab(draft: str, case_session: CaseSession, inside: Window, qtbot: QtBot) -> ChecklistsTab:
    """The tab made anew, as after the enterprise was left: the shelf is read again."""
    made = ChecklistsTab(case_session)
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    settle(inside, qtbot)
    made.open_row(next(row for row in made.list.model.rows if row.id == draft))
    opened(made, inside, qtbot)
    come_to(made, qtbot)
    return made


def come_to(tab: ChecklistsTab, qtbot: QtBot) -> None:
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow, timeout=SECONDS)


def seen(tab: ChecklistsTab) -> FormView:
    assert tab.view is not None
    return tab.view


def compared(tab: ChecklistsTab, qtbot: QtBot) -> MigrationDialog:
    seen(tab).newer_bar.look.click()
    qtbot.waitUntil(lambda: tab.window().findChild(MigrationDialog) is not None, timeout=SECONDS)
    return tab.window().findChild(MigrationDialog)


def test_a_draft_goes_on_with_its_own_version_unless_somebody_says_otherwise(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    view = seen(tab)
    assert not view.newer_bar.isHidden()
    dialog = compared(tab, qtbot)
    dialog.reject()
    assert view.isEnabled()
    stand_on(view, f"{ARRIVAL}/escort")
    settle(inside, qtbot)
    assert the_form(case_session).version == "2025111402"
    assert view.filling.state(f"{ARRIVAL}/visit_of_year").value == "2"


def test_what_becomes_of_every_answer_is_shown_before(tab: ChecklistsTab, qtbot: QtBot) -> None:
    dialog = compared(tab, qtbot)
    fates = {fate.question: fate for fate in dialog.list.model.rows}
    assert fates["本年度第几次接受本机关检查"].what == "另行留存：新版本没有这一项"
    assert fates["陪同人员（姓名、职务）"] == Fate(
        "陪同人员（姓名、职务）", "郑示达", "沿用（题目已改名）", "going"
    )
    assert (fates["当事人是否申请回避"].value, fates["当事人是否申请回避"].what) == ("否", "沿用")
    assert fates["入厂登记号"].what == "新增题目"
    assert dialog.list.model.rows[0].what.startswith("另行留存")
    needs = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (needs.width(), needs.height()) <= SMALLEST
    assert nameless(dialog) == []
    assert [text for text in texts_of(dialog) if is_english(text)] == []
    dialog.reject()


def test_it_goes_on_with_the_newer_version_and_nothing_is_lost(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """The last answer is typed and not left when the versions are compared: it moves along."""
    stand_on(seen(tab), f"{ARRIVAL}/escort")
    type_here(qtbot, "王示达")
    before = seen(tab)
    dialog = compared(tab, qtbot)
    assert not before.isEnabled()
    dialog.go.click()
    qtbot.waitUntil(lambda: tab.view is not None and tab.view is not before, timeout=SECONDS)
    settle(inside, qtbot)
    moved = the_form(case_session)
    assert (moved.version, moved.parked) == ("2026010101", {f"{ARRIVAL}/visit_of_year": "2"})
    assert (moved.answers[f"{ARRIVAL}/company"], moved.answers[f"{ARRIVAL}/escort"]) == ("王示达", "")
    view = seen(tab)
    assert view.newer_bar.isHidden()
    assert view.filling.state(f"{ARRIVAL}/company").value == "王示达"
    assert view.filling.state(f"{ARRIVAL}/recusal").value == "no"
    come_to(tab, qtbot)
    stand_on(view, f"{ARRIVAL}/gate")
    type_here(qtbot, "8")
    tab.show_list()
    settle(inside, qtbot)
    assert the_form(case_session).answers[f"{ARRIVAL}/gate"] == "8"


def test_a_newer_version_that_is_no_form_is_told_and_the_draft_goes_on(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    own = workspace_of(case_session).folder / OWN_FORMS / "site_inspection.md"
    own.write_text(own.read_text("utf-8").replace("${recusal} = 'yes'", "${recusl} = 'yes'"), "utf-8")
    view = seen(tab)
    view.newer_bar.look.click()
    settle(inside, qtbot)
    qtbot.waitUntil(view.isEnabled, timeout=SECONDS)
    assert tab.window().findChild(MigrationDialog) is None
    assert the_form(case_session).version == "2025111402"


def test_nothing_moves_while_an_answer_is_not_stored(
    tab: ChecklistsTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """A form the case does not know refuses as a full disk would."""
    view = seen(tab)
    stand_on(view, f"{ARRIVAL}/escort")
    type_here(qtbot, "王示达")
    view.keeper._form = "no such form"
    view.newer_bar.look.click()
    settle(inside, qtbot)
    qtbot.waitUntil(lambda: view.isEnabled() and view.keeper.unstored == 1, timeout=SECONDS)
    assert tab.window().findChild(MigrationDialog) is None
    view.keeper._form = view.form
    compared(tab, qtbot).reject()
    assert the_form(case_session).answers[f"{ARRIVAL}/escort"] == "王示达"


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [("2", "1", True), ("10", "9", True), ("2025.9", "2025.10", False), ("v2", "v1", True), ("1", "1", False),
     ("1", "", True), ("", "1", False)],
)  # fmt: skip
def test_versions_are_ordered_as_clerks_count(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) is newer
