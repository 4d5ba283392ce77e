"""This is about a new laptop that joins an office through the window: asked, granted, taken, at 首页."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.crypto.passphrases import Strength
from app.domain.people.facts import OfficerListed
from app.domain.people.office import Officer, devices_of, officers_of
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.enrol import LaptopAnswers, prepare_laptop
from app.operations.find_enrolments import find_grants, find_requests
from app.operations.in_hand import REQUEST, take_in_hand
from app.operations.this_machine import this_machine
from app.ui.bureau.enrol_dialog import EnrolDialog
from app.ui.bureau.people_screen import PeopleScreen
from app.ui.desk import Desk
from app.ui.settings import KnownWorkspace, Settings
from app.ui.window import Window
from tests.ui.clock import at
from tests.ui.conftest import SECONDS
from tests.ui.office_made import PASSPHRASE
from tests.ui.settling import settle
from tests.ui.test_every_screen import nameless

ON_SITE = "现场口令 示例一二三"
CARD = "示350112001"
WEAK = Strength(memory_kib=64, passes=1)


def an_office_of_real_work(folder: Path, *, sample: bool = False) -> Path:
    clerk = OfficerListed(officer="he", name="何示静", unit="区工信局", role="clerk")
    answers = OfficeAnswers(
        name="示例区工业和信息化局", officer=clerk, passphrase=PASSPHRASE, strength=WEAK, sample=sample
    )
    opened, _ = create_office(folder, answers, this_machine(), at(9))
    opened.close()
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "移交盘"
    made.mkdir()
    return made


@pytest.fixture
def bureau_at(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[Path], PeopleScreen]]:
    """Opens an office in a window of its own, at 电脑与人员."""
    made: list[Window] = []

    def show(office: Path) -> PeopleScreen:
        settings = Settings(tmp_path / f"settings {office.name}" / "settings.ini")
        settings.remember(KnownWorkspace(office, "局端", {"he": "何示静"}, "he"))
        window = Window(settings, Desk())
        made.append(window)
        window.show()
        window.begin()
        window.entry.unlock.secret.setText(PASSPHRASE)
        window.entry.unlock.open.click()
        qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)
        assert window.frame is not None
        window.frame.go("Laptops and people")
        settle(window, qtbot)
        screen = window.frame.content.currentWidget()
        assert isinstance(screen, PeopleScreen)
        return screen

    yield show
    for window in made:
        window.close()
        window.deleteLater()


def asks(window: Window, stick: Path, qtbot: QtBot, name: str = "林示川", card: str = CARD) -> None:
    """The first start of a laptop, to the request on the stick."""
    window.begin()
    window.entry.welcome.laptop.click()
    laptop = window.entry.enrolling.laptop
    assert window.entry.currentWidget() is laptop
    laptop.go.click()
    assert laptop.name.property("wrong") is True
    laptop.name.setText(name)
    laptop.card.setText(card)
    laptop.label.setText("示-C")
    laptop.passphrase.setText(ON_SITE)
    laptop.again.setText(ON_SITE)
    if laptop.stick.path is None:
        laptop.go.click()
        assert "移交盘" in laptop.said.text()
    laptop.stick.choose(stick)
    laptop.go.click()
    waiting = window.entry.enrolling.waiting
    qtbot.waitUntil(
        lambda: window.entry.currentWidget() is waiting and waiting.go.isEnabled(), timeout=SECONDS
    )


def grants(screen: PeopleScreen, stick: Path, qtbot: QtBot) -> EnrolDialog:
    """The office finds the request on the stick; the dialog as it stands before it is granted."""
    window = screen.window()
    assert isinstance(window, Window)
    screen.enrol.click()
    dialog = screen.findChildren(EnrolDialog)[-1]
    dialog.stick.choose(stick)
    settle(window, qtbot)
    return dialog


def starts_again(window: Window, settings: Settings, qtbot: QtBot) -> Window:
    window.close()
    again = Window(settings, Desk())
    again.show()
    again.begin()
    waiting = again.entry.enrolling.waiting
    qtbot.waitUntil(lambda: bool(waiting.about.text()), timeout=SECONDS)
    assert again.entry.currentWidget() is waiting
    return again


def listed_by_the_office(screen: PeopleScreen, stick: Path, qtbot: QtBot) -> Officer:
    """The office registers the laptop, and lists who asks as a new officer; that officer."""
    dialog = grants(screen, stick, qtbot)
    assert dialog.asker.text() == f"林示川　{CARD}"
    assert dialog.person.currentText() == "新增人员：林示川"
    assert nameless(dialog) == []
    dialog.go.click()
    bureau = screen.window()
    assert isinstance(bureau, Window)
    settle(bureau, qtbot)
    assert bureau.session is not None
    assert "示-C" in [each.label for each in devices_of(bureau.session.office)]
    return officers_of(bureau.session.office)[-1]


def takes_the_answer(window: Window, stick: Path, qtbot: QtBot) -> None:
    """With a wrong passphrase first; the laptop is open afterwards."""
    waiting = window.entry.enrolling.waiting
    waiting.stick.choose(stick)
    qtbot.waitUntil(lambda: waiting.found.text().startswith("已找到"), timeout=SECONDS)
    waiting.passphrase.setText("不对的口令")
    waiting.go.click()
    qtbot.waitUntil(lambda: waiting.said.isVisible(), timeout=SECONDS)
    assert waiting.said.text() == "口令不正确"
    waiting.passphrase.setText(ON_SITE)
    waiting.go.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.is_read, timeout=SECONDS)


def test_a_laptop_joins_through_two_windows(
    window: Window,
    settings: Settings,
    stick: Path,
    tmp_path: Path,
    bureau_at: Callable[[Path], PeopleScreen],
    qtbot: QtBot,
) -> None:
    """Nobody types an id: the new officer is listed by name and certificate, and is the same on both."""
    asks(window, stick, qtbot)
    listed = listed_by_the_office(bureau_at(an_office_of_real_work(tmp_path / "office")), stick, qtbot)
    assert (listed.name, listed.card, listed.role) == ("林示川", CARD, "officer")
    again = starts_again(window, settings, qtbot)
    takes_the_answer(again, stick, qtbot)
    assert again.session is not None
    assert again.frame is not None
    assert again.session.officer == listed.id
    assert again.frame.place == "Home"
    assert again.messages.message is not None
    assert "数据移交" in again.messages.message.text
    assert settings.workspaces[0].officers == {listed.id: "林示川"}
    for place in again.frame.places:
        again.frame.go(place.name)
        settle(again, qtbot)
    again.close()
    third = Window(settings, Desk())
    third.begin()
    assert third.entry.currentWidget() is third.entry.unlock
    assert third.entry.unlock.who.currentText() == "林示川"
    third.close()


def test_the_answer_for_another_laptop_is_not_taken(
    window: Window,
    settings: Settings,
    stick: Path,
    tmp_path: Path,
    bureau_at: Callable[[Path], PeopleScreen],
    qtbot: QtBot,
) -> None:
    asks(window, stick, qtbot)
    other = tmp_path / "另一盘"
    other.mkdir()
    second = Window(Settings(tmp_path / "second" / "settings.ini"), Desk())
    asks(second, other, qtbot, "陈示衡", "")
    second.close()
    screen = bureau_at(an_office_of_real_work(tmp_path / "office"))
    grants(screen, other, qtbot).go.click()
    bureau = screen.window()
    assert isinstance(bureau, Window)
    settle(bureau, qtbot)
    [answer] = find_grants(other)
    waiting = window.entry.enrolling.waiting
    waiting.stick.choose(other)
    qtbot.waitUntil(lambda: "只有给 示-C 的" in waiting.found.text(), timeout=SECONDS)
    waiting.take_answer(answer.path)
    waiting.passphrase.setText(ON_SITE)
    waiting.go.click()
    qtbot.waitUntil(lambda: waiting.said.isVisible(), timeout=SECONDS)
    assert waiting.said.text() == "该文件属于另一台电脑（示-C），未作改动。请换成给本机的文件。"
    waiting.take_answer(find_requests(stick)[0].path)
    waiting.go.click()
    qtbot.waitUntil(lambda: "不是局端的登记答复" in waiting.said.text(), timeout=SECONDS)
    assert waiting.go.isEnabled()


def test_a_stick_that_is_gone_loses_nothing_and_the_request_is_written_again(
    window: Window, settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    gone = stick / "拔掉的"
    gone.mkdir()
    asks_of = window.entry.enrolling.laptop.wanted
    asks_of.connect(lambda *_: gone.rmdir())
    asks(window, gone, qtbot)
    waiting = window.entry.enrolling.waiting
    qtbot.waitUntil(lambda: waiting.said.isVisible(), timeout=SECONDS)
    again = starts_again(window, settings, qtbot)
    waiting = again.entry.enrolling.waiting
    assert "林示川" in waiting.about.text()
    waiting.stick.choose(stick)
    waiting.again.click()
    qtbot.waitUntil(lambda: len(find_requests(stick)) == 1 and waiting.go.isEnabled(), timeout=SECONDS)
    waiting.go.click()
    assert "登记答复" in waiting.said.text()
    again.close()


def test_an_office_of_the_sample_takes_no_real_laptop(
    window: Window, stick: Path, tmp_path: Path, bureau_at: Callable[[Path], PeopleScreen], qtbot: QtBot
) -> None:
    asks(window, stick, qtbot)
    screen = bureau_at(an_office_of_real_work(tmp_path / "office", sample=True))
    dialog = grants(screen, stick, qtbot)
    bureau = screen.window()
    assert isinstance(bureau, Window)
    assert bureau.session is not None
    before = bureau.session.office.digest
    dialog.go.click()
    settle(bureau, qtbot)
    assert dialog.isVisible()
    assert "示例" in dialog.said.text()
    assert bureau.session.office.digest == before
    assert find_grants(stick) == ()
    dialog.take(Path(__file__))
    assert "不是登记申请" in dialog.said.text()


def test_a_laptop_that_neither_asked_nor_belongs_is_refused_and_let_go(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    """As an older program left one: no screen opens half, the folder is free again."""
    folder = tmp_path / "old laptop"
    answers = LaptopAnswers(officer="lin", passphrase=ON_SITE, label="示-旧", strength=WEAK)
    with prepare_laptop(folder, answers, this_machine()) as laptop:
        laptop.ring.set_public(REQUEST, "")
    window.begin(folder)
    unlock = window.entry.unlock
    qtbot.waitUntil(lambda: unlock.who.count() == 1, timeout=SECONDS)
    unlock.secret.setText(ON_SITE)
    unlock.open.click()
    qtbot.waitUntil(lambda: unlock.secret.property("wrong") is True, timeout=SECONDS)
    assert window.session is None
    take_in_hand(folder, "lin", ON_SITE, this_machine()).close()
