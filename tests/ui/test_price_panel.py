"""Electricity prices over all enterprises: lines in the ledgers, the table and the letters written."""

from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from app.domain.price.facts import PowerAccountAdded, PowerUsed, SurchargeDecided
from app.ui.bureau.ledger_screen import LedgerScreen
from app.ui.bureau.price_letter_dialog import PriceLetterDialog, Wanted
from app.ui.bureau.price_panel import PricePanel
from app.ui.case_session import CaseSession
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, say


def panel_of(window: Window, session: CaseSession, qtbot: QtBot) -> PricePanel:
    frame = window.frame
    assert frame is not None
    frame.go("Ledgers")
    screen = frame.findChild(LedgerScreen)
    assert screen is not None
    qtbot.waitUntil(lambda: idle(session) and screen.ledger is not None, timeout=SECONDS)
    return screen.prices


def test_no_firm_with_a_price_leaves_the_list_empty(
    inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    panel = panel_of(inside, case_session, qtbot)
    qtbot.waitUntil(lambda: not panel.export.isEnabled(), timeout=SECONDS)
    assert panel.list.model.rowCount() == 0


def test_the_lines_the_table_and_both_letters(
    inside: Window, case_session: CaseSession, qtbot: QtBot, tmp_path: Path
) -> None:
    say(
        case_session,
        qtbot,
        PowerAccountAdded(account="a", number="3501"),
        SurchargeDecided(account="a", from_month="2025-06", category="eliminated", rate="0.30"),
        PowerUsed(account="a", month="2025-06", kwh="1234.5"),
    )
    panel = panel_of(inside, case_session, qtbot)
    qtbot.waitUntil(lambda: panel.list.model.rowCount() == 1, timeout=SECONDS)
    row = panel.list.model.rows[0]
    assert (row.account, row.amount, row.state) == ("3501", "370.35", "执行中")
    assert "370.35" in panel.sum.text()
    panel.write_table(tmp_path / "执行表.xlsx")
    wanted: list[Wanted] = []
    dialog = PriceLetterDialog(wanted.append, panel)
    dialog.since.setText("六月")
    dialog.act()
    assert not wanted
    dialog.since.setText("2025.6")
    dialog.to.setText("示例供电公司")
    dialog.act()
    (letter,) = wanted
    assert (letter.kind, letter.since, letter.words.to) == ("start", "2025-06", "示例供电公司")
    panel.write_letter(letter, tmp_path / "函.docx")
    panel.write_letter(letter, tmp_path / "函.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "函.pdf").exists() and idle(case_session), timeout=SECONDS)
    assert load_workbook(tmp_path / "执行表.xlsx")["执行表"].cell(4, 12).value == 370.35
    assert (tmp_path / "函.docx").exists()
    panel.list.chosen.emit(row)
    frame = inside.frame
    assert frame is not None
    qtbot.waitUntil(
        lambda: frame.enterprise is not None and frame.enterprise.session is not None, timeout=SECONDS
    )
