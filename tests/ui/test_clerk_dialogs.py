"""The small dialogs of the clerk's places: a name for everything, room on a small laptop, no English left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.people.office import Device, Officer
from app.ui.bureau.city_form_dialog import CityFormDialog
from app.ui.bureau.ledger_work import CityForm
from app.ui.bureau.person_dialog import PersonDialog
from app.ui.bureau.seal_block_dialog import SealBlockDialog
from app.ui.bureau.task_dialog import TaskDialog
from app.ui.widgets.form_dialog import FormDialog, ReasonDialog
from app.ui.workspace_session import WorkspaceSession
from tests.ui.test_every_screen import SMALLEST, is_english, nameless, reachable, texts_of

NOBODY = Officer("x", name="", unit="区工信局", role="officer", card="", card_until="")
LAPTOP = Device("d", "示-A", "", "", revoked=False)
HEADERS = tuple(f"第{number}列" for number in range(40))


def nothing(*_said: object) -> None:
    """Nobody waits."""


DIALOGS: dict[str, Callable[[], FormDialog]] = {
    "reason": lambda: ReasonDialog("撤销", "说明", "撤销", nothing),
    "person": lambda: PersonDialog(NOBODY, False, nothing),
    "seals": lambda: SealBlockDialog((LAPTOP,), (), nothing),
    "form": lambda: CityFormDialog(CityForm(Path("市表.xlsx"), HEADERS, {}), nothing),
}


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, qtbot: QtBot) -> FormDialog:
    made = DIALOGS[request.param]()
    qtbot.addWidget(made)
    made.show()
    return made


def fits(dialog: FormDialog) -> bool:
    needs = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    return needs.width() <= SMALLEST[0] and needs.height() <= SMALLEST[1]


def test_everything_in_a_dialog_is_named_and_fits(dialog: FormDialog) -> None:
    assert nameless(dialog) == []
    assert reachable(dialog)
    assert fits(dialog)
    assert [text for text in texts_of(dialog) if is_english(text)] == []


def test_the_task_is_named_and_fits(session: WorkspaceSession, qtbot: QtBot) -> None:
    made = TaskDialog(session, Path("移交盘"))
    qtbot.addWidget(made)
    made.show()
    assert nameless(made) == []
    assert fits(made)


def test_an_empty_dialog_says_what_it_wants(dialog: FormDialog) -> None:
    if isinstance(dialog, SealBlockDialog):
        dialog.last.setValue(1)
        dialog.first.setValue(2)
    before = {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}
    dialog.act()
    assert dialog.isVisible()
    assert {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()} - before
