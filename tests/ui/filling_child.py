"""This is about somebody who fills in a form until the power goes: run as a process, killed by its test.

Says `stored` once two answers are in the case, goes on typing a third, and waits for its end.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.desk import Desk
from app.ui.field.checklists_tab import ChecklistsTab
from app.ui.gallery import wait_until
from app.ui.settings import KnownWorkspace, Settings
from app.ui.start import make_application
from app.ui.window import Window
from tests.ui.office_made import FIRM, OFFICERS, PASSPHRASE

FIRST, SECOND = "/site_inspection/equipment/cy01", "/site_inspection/equipment/cy01_note"


def main(office: Path, settings_file: Path) -> None:
    application = make_application()
    settings = Settings(settings_file)
    settings.remember(KnownWorkspace(office, "示例区工业和信息化局", OFFICERS, "lin"))
    window = Window(settings, Desk())
    window.resize(1093, 614)
    window.show()
    tab = _at_the_checklists(window)
    tab.begin_one(next(known for known in tab._known if known.form_id == "site_inspection"))
    wait_until(lambda: tab.view is not None)
    window.activateWindow()
    wait_until(lambda: QApplication.focusWidget() is not None)
    view = tab.view
    assert view is not None
    view.go_to(FIRST)
    QTest.keyClicks(QApplication.focusWidget(), "2")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "model differs")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    wait_until(lambda: window.session is not None and window.session.background.is_idle)
    QTest.keyClicks(QApplication.focusWidget(), "3")
    print("stored", flush=True)
    application.exec()


def _at_the_checklists(window: Window) -> ChecklistsTab:
    window.begin()
    unlock = window.entry.unlock
    unlock.secret.setText(PASSPHRASE)
    unlock.number.setText("1234")
    unlock.open.click()
    wait_until(lambda: window.session is not None and window.session.is_read)
    frame, session = window.frame, window.session
    assert frame is not None
    assert session is not None
    frame.go_to_case(next(row.case for row in session.rows if row.name == FIRM))
    wait_until(lambda: frame.enterprise is not None and frame.enterprise.session is not None)
    assert frame.enterprise is not None
    frame.enterprise.show_tab("Checklists")
    tab = frame.enterprise.pages.currentWidget()
    assert isinstance(tab, ChecklistsTab)
    wait_until(lambda: session.background.is_idle)
    return tab


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
