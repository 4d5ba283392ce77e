"""This is about a form on the screen that offers what was answered the last time in this enterprise."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.form.work import OWN_FORMS
from app.ui.sheets.people_here import workspace_of
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.form_filling import begin, settle, shown_tab, stand_on, the_form, type_here

PATROL = """| settings |
| | form_title | form_id | version |
| | 巡查表 | patrol | 1 |

| survey |
| | type | name | label | default |
| | text | found | 发现情况 | ${last-saved#found} |
"""
FOUND = "/patrol/found"


@pytest.fixture
def patrol(case_session: CaseSession) -> None:
    own = workspace_of(case_session).folder / OWN_FORMS
    own.mkdir()
    (own / "patrol.md").write_text(PATROL, "utf-8")


@pytest.mark.usefixtures("patrol")
def test_what_was_answered_the_last_time_stands_in_the_next_one(
    case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    """And what the last time was is kept with the new form."""
    tab = shown_tab(inside, qtbot)
    first = begin(tab, inside, qtbot, "patrol")
    assert first.filling.state(FOUND).value == ""
    stand_on(first, FOUND)
    type_here(qtbot, "封条完好")
    first.finish()
    settle(inside, qtbot)
    qtbot.waitUntil(lambda: tab.view is None, timeout=SECONDS)
    second = begin(tab, inside, qtbot, "patrol")
    settle(inside, qtbot)
    assert second.filling.state(FOUND).value == "封条完好"
    assert the_form(case_session).answers[FOUND] == "封条完好"
    assert "last-saved" in the_form(case_session).tables
