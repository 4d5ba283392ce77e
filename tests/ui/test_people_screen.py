"""Computers and people: a person is added, a laptop joins by file and is revoked, strips go out."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.crypto.passphrases import Strength
from app.domain.people.facts import SealBlockGiven
from app.domain.people.office import devices_of, officer_of, officers_of
from app.operations.enrol import LaptopAnswers, accept_enrolment, request_enrolment
from app.operations.this_machine import this_machine
from app.ui.bureau.people_screen import PeopleScreen
from app.ui.bureau.person_dialog import PersonDialog
from app.ui.bureau.seal_block_dialog import SealBlockDialog
from app.ui.entry.opening import open_workspace
from app.ui.hand_ins import HandIns
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.window import Window
from app.ui.workspace_session import WorkspaceSession
from tests.ui.settling import settle

PASSPHRASE = "另一人的口令 示例"
WEAK = Strength(memory_kib=64, passes=1)


@pytest.fixture
def screen(inside: Window, qtbot: QtBot) -> PeopleScreen:
    assert inside.frame is not None
    inside.frame.go("Laptops and people")
    settle(inside, qtbot)
    made = inside.frame.content.currentWidget()
    assert isinstance(made, PeopleScreen)
    return made


def person_dialog(screen: PeopleScreen) -> PersonDialog:
    [dialog] = [each for each in screen.findChildren(PersonDialog) if each.isVisible()]
    return dialog


def test_a_person_is_added_and_can_open(
    screen: PeopleScreen, inside: Window, session: WorkspaceSession, qtbot: QtBot
) -> None:
    folder = session.folder
    screen.add.click()
    dialog = person_dialog(screen)
    dialog.go.click()
    assert dialog.isVisible()
    dialog.name.setText("吴示远")
    dialog.card.setText("示350112031")
    dialog.until.setText("2027年12月31日")
    dialog.passphrase.setText(PASSPHRASE)
    dialog.again.setText("不同的口令")
    dialog.go.click()
    assert dialog.again.property("wrong") is True
    dialog.again.setText(PASSPHRASE)
    dialog.go.click()
    settle(inside, qtbot)
    added = officers_of(session.office)[-1]
    assert (added.name, added.card, added.card_until) == ("吴示远", "示350112031", "2027-12-31")
    inside.leave_workspace()
    open_workspace(folder, added.id, PASSPHRASE).workspace.close()


def test_a_change_keeps_who_it_is(
    screen: PeopleScreen, inside: Window, session: WorkspaceSession, qtbot: QtBot
) -> None:
    before = len(officers_of(session.office))
    screen.people.view.selectRow(1)
    screen.change.click()
    dialog = person_dialog(screen)
    dialog.until.setText("下个月")
    dialog.go.click()
    assert dialog.until.property("wrong") is True
    dialog.until.setText("2026-01-31")
    dialog.go.click()
    settle(inside, qtbot)
    chen = officer_of(session.office, "chen")
    assert chen is not None
    assert (chen.name, chen.card_until) == ("陈示衡", "2026-01-31")
    assert len(officers_of(session.office)) == before


def test_a_certificate_that_ran_out_is_seen(screen: PeopleScreen, inside: Window, qtbot: QtBot) -> None:
    screen.people.view.selectRow(1)
    screen.change.click()
    dialog = person_dialog(screen)
    dialog.until.setText("2025-01-31")
    dialog.go.click()
    settle(inside, qtbot)
    model = screen.people.model
    assert model.data(model.index(1, 4)) == "已过期 2025-01-31"


def test_a_laptop_joins_by_file_and_is_revoked_with_a_reason(
    screen: PeopleScreen, inside: Window, session: WorkspaceSession, tmp_path: Path, qtbot: QtBot
) -> None:
    request, answer = tmp_path / "示-A.request", tmp_path / "登记答复"
    answers = LaptopAnswers(officer="chen", passphrase=PASSPHRASE, label="示-A", sample=True, strength=WEAK)
    with request_enrolment(tmp_path / "laptop", answers, this_machine(), request) as laptop:
        screen.grant(request, answer)
        settle(inside, qtbot)
        assert accept_enrolment(laptop, answer).name == "示例区工业和信息化局"
        joined = laptop.device
    line = screen.laptops.model.position_of(lambda device: device.id == joined)
    screen.lists.tabs.setCurrentIndex(1)
    screen.laptops.view.selectRow(line)
    screen.revoke.click()
    [dialog] = screen.findChildren(ReasonDialog)
    dialog.reason.setText("电脑遗失")
    dialog.go.click()
    settle(inside, qtbot)
    assert {device.id: device.revoked for device in devices_of(session.office)}[joined]
    screen.laptops.view.selectRow(line)
    assert screen.revoke.text() == "恢复登记…"
    screen.set_revoked(screen.laptops.model.rows[line], "已找回")
    settle(inside, qtbot)
    assert not {device.id: device.revoked for device in devices_of(session.office)}[joined]


def test_a_file_that_asks_nothing_is_refused(
    screen: PeopleScreen, inside: Window, session: WorkspaceSession, tmp_path: Path, qtbot: QtBot
) -> None:
    before = devices_of(session.office)
    request = tmp_path / "picture.jpg"
    request.write_bytes(b"\xff\xd8 no request")
    screen.grant(request, tmp_path / "answer")
    settle(inside, qtbot)
    assert inside.messages.message is not None
    assert inside.messages.message.kind == "refused"
    assert devices_of(session.office) == before
    assert not (tmp_path / "answer").exists()


def test_strips_are_given_out_once(
    screen: PeopleScreen, inside: Window, session: WorkspaceSession, qtbot: QtBot
) -> None:
    [device] = devices_of(session.office)
    screen.give_block(SealBlockGiven(block="", device=device.id, prefix="FC2025-", first=1, last=50))
    settle(inside, qtbot)
    [block] = screen.seals.model.rows
    assert (block.first, block.last, block.free) == (1, 50, 50)
    screen.give.click()
    [dialog] = screen.findChildren(SealBlockDialog)
    assert (dialog.prefix.text(), dialog.first.value(), dialog.last.value()) == ("FC2025-", 51, 100)
    dialog.first.setValue(40)
    dialog.go.click()
    assert dialog.isVisible()
    assert "已发放" in dialog.said.text()
    dialog.first.setValue(51)
    dialog.go.click()
    settle(inside, qtbot)
    assert len(screen.seals.model.rows) == 2


def test_each_computer_says_when_it_handed_in_last(screen: PeopleScreen, session: WorkspaceSession) -> None:
    device = devices_of(session.office)[0]
    columns = [column.title for column in screen.laptops.model.columns]
    at = columns.index("上次移交")
    line = screen.laptops.model.position_of(lambda each: each.id == device.id)
    assert screen.laptops.model.index(line, at).data() == "本机"
    screen._show_hand_ins(HandIns("another", {}))
    assert screen.laptops.model.index(line, at).data() == "未移交过"
    screen._show_hand_ins(HandIns("another", {device.id: "2025-06-16"}))
    assert screen.laptops.model.index(line, at).data() == "2025-06-16"
