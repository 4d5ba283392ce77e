"""Energy limit orders over all enterprises: lines in the ledgers, the table, the way to the order."""

from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from app.domain.deadlines.facts import DeadlineConfirmed
from app.domain.orders.facts import OrderLimit, OrderStated, ProblemFound, RectificationOrdered
from app.ui.bureau.ledger_screen import LedgerScreen
from app.ui.bureau.limit_panel import LimitPanel
from app.ui.case_session import CaseSession
from app.ui.field.rectification_tab import RectificationTab
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.enterprise_tabs import idle, say


def panel_of(window: Window, session: CaseSession, qtbot: QtBot) -> LimitPanel:
    frame = window.frame
    assert frame is not None
    frame.go("Ledgers")
    screen = frame.findChild(LedgerScreen)
    assert screen is not None
    qtbot.waitUntil(lambda: idle(session) and screen.ledger is not None, timeout=SECONDS)
    return screen.limits


def test_without_an_order_there_is_nothing_to_export(
    inside: Window, case_session: CaseSession, qtbot: QtBot
) -> None:
    panel = panel_of(inside, case_session, qtbot)
    qtbot.waitUntil(lambda: not panel.export.isEnabled(), timeout=SECONDS)
    assert panel.list.model.rowCount() == 0


def test_a_late_order_is_red_written_and_leads_to_its_enterprise(
    inside: Window, case_session: CaseSession, qtbot: QtBot, tmp_path: Path
) -> None:
    say(
        case_session,
        qtbot,
        ProblemFound(problem="p-1", number="P1", text="单位产品能耗超过限定值"),
        RectificationOrdered(order="o-1", sort="energy", rule="K01", problems=("p-1",)),
        OrderStated(order="o-1", field="number", value="示限改1号"),
        OrderLimit(
            order="o-1", row="r", standard="GB 16780-2021", product="水泥熟料", unit="kgce/t", limit="117",
            measured="128.7", share="10",
        ),
        DeadlineConfirmed(
            subject="order/o-1", rule="K01", started="2025-05-09", computed="2025-11-10",
            confirmed="2025-11-10",
        ),
    )  # fmt: skip
    panel = panel_of(inside, case_session, qtbot)
    qtbot.waitUntil(lambda: panel.list.model.rowCount() == 1, timeout=SECONDS)
    model = panel.list.model
    assert [model.index(0, column).data() for column in (1, 2, 5)] == [
        "示限改1号",
        "2025-11-10",
        "逾期 4 天，可提请",
    ]
    target = tmp_path / "整改表.xlsx"
    panel.write_table(target)
    qtbot.waitUntil(lambda: target.exists() and idle(case_session), timeout=SECONDS)
    sheet = load_workbook(target).active
    assert [cell.value for cell in sheet[3]][3:6] == ["水泥熟料", "GB 16780-2021", "117"]
    panel.list.chosen.emit(model.rows[0])
    frame = inside.frame
    assert frame is not None
    qtbot.waitUntil(
        lambda: frame.enterprise is not None and bool(frame.enterprise.findChildren(RectificationTab)),
        timeout=SECONDS,
    )
