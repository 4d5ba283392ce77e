"""Settling: both records side by side, the picture beside, one of them or a third with a reason."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.operations.in_hand import take_in_hand
from app.operations.open_register import at_bureau
from app.operations.take_in import receive
from app.ui.bureau.settle_screen import SettleScreen
from app.ui.case_session import CaseSession
from app.ui.settings import Settings
from tests.media.pictures import jpeg
from tests.operations.bureau_made import (
    MACHINE,
    NAME,
    NOON,
    PASSPHRASE,
    SLOT,
    a_bureau,
    a_laptop,
    enrol,
    keeps_picture,
    packs,
    reading,
    states,
    the_firm,
    unites,
)
from tests.ui.bureau_window import BureauWindow

REASON = "以表计照片为准，纸质记录转录笔误"


@pytest.fixture
def bureau(tmp_path: Path) -> Path:
    """A bureau's folder; two laptops read D1 differently, and one took a picture of the dial."""
    folder = tmp_path / "bureau"
    with (
        a_bureau(folder) as opened,
        a_laptop(tmp_path / "A", "lin", "示-A") as a,
        a_laptop(tmp_path / "B", "chen", "示-B") as b,
    ):
        enrol(opened, a)
        enrol(opened, b)
        states(a, *the_firm())
        unites(b, a)
        states(a, reading("4871.36", "lin"), at="2025-06-12T10:42:00+08:00")
        keeps_picture(a, jpeg(1, size=(640, 480)), "cutoff/d1", "cutoff", "示E03-断电-02")
        states(b, reading("4817.36", "chen", "paper"), at="2025-06-13T16:05:00+08:00")
        with at_bureau(opened, MACHINE) as at_work:
            for laptop, stick in ((a, tmp_path / "stick a"), (b, tmp_path / "stick b")):
                packs(laptop, stick)
                receive(at_work, stick, NOON)
    return folder


@pytest.fixture
def opens(settings: Settings, qtbot: QtBot, bureau: Path) -> Iterator[BureauWindow]:
    made = BureauWindow(settings, qtbot)
    made.begin(bureau, ("he", "何示静"), PASSPHRASE)
    yield made
    made.close()


@pytest.fixture
def screen(opens: BureauWindow) -> SettleScreen:
    made = opens.go("To settle")
    assert isinstance(made, SettleScreen)
    return made


def value_now(opens: BureauWindow) -> list[str]:
    """What D1 read at the cut, as the bureau's own file has it."""
    found: list[CaseSession] = []
    row = next(row for row in opens.session.rows if row.name == NAME)
    opens.session.open_case(row.case, opens.window, found.append)
    opens.settle()
    [session] = found
    return [str(said.value) for said in session.case.slot(SLOT).current]


def test_both_records_stand_side_by_side_with_the_dial(screen: SettleScreen) -> None:
    texts = {card.choice.accessibleName() for card in screen.cards}
    assert texts == {"以此为准 4871.36", "以此为准 4817.36"}
    assert screen.pictures.shown is not None
    assert screen.pictures.shown.number == "示E03-断电-02"
    assert (screen.pictures.pane.image.width(), screen.pictures.pane.image.height()) == (640, 480)


def test_one_is_taken_only_with_a_reason(screen: SettleScreen, opens: BureauWindow) -> None:
    right = next(card for card in screen.cards if "4871" in card.choice.accessibleName())
    screen.settle.click()
    assert screen.wrong.text()
    right.choice.click()
    screen.settle.click()
    assert "理由" in screen.wrong.text()
    assert screen.cards
    screen.reason.setText(REASON)
    screen.settle.click()
    opens.settle()
    assert not screen.cards
    assert "已核定" in opens.said()
    assert value_now(opens) == ["4871.36"]


def test_a_third_value_is_typed(screen: SettleScreen, opens: BureauWindow) -> None:
    screen.cards[0].choice.click()
    screen.third.setText("487136。")
    screen.third.textEdited.emit(screen.third.text())
    screen.reason.setText(REASON)
    assert not any(card.choice.isChecked() for card in screen.cards)
    screen.settle.click()
    assert screen.wrong.text()
    screen.third.setText("4871.39")
    screen.settle.click()
    opens.settle()
    assert value_now(opens) == ["4871.39"]


def test_the_home_count_leads_here(opens: BureauWindow) -> None:
    frame = opens.window.frame
    assert frame is not None
    home = opens.go("Home")
    count = next(made for count, made in home.counts if count.name == "To settle")  # type: ignore[attr-defined]
    assert count.number == 1
    count.click()
    opens.settle()
    assert frame.place == "To settle"


@pytest.fixture
def cloned(tmp_path: Path, settings: Settings, qtbot: QtBot) -> Iterator[BureauWindow]:
    """A bureau that took in a laptop and its copy on the same computer: both wrote under one name."""
    folder = tmp_path / "office of clones"
    with a_bureau(folder) as opened, a_laptop(tmp_path / "C", "lin", "示-C") as laptop:
        enrol(opened, laptop)
        states(laptop, *the_firm())
        shutil.copytree(tmp_path / "C", tmp_path / "copy", ignore=shutil.ignore_patterns("lock"))
        with take_in_hand(tmp_path / "copy", "lin", PASSPHRASE, MACHINE) as copy:
            states(laptop, reading("4871.36", "lin"))
            states(copy, reading("4817.36", "lin"))
            with at_bureau(opened, MACHINE) as at_work:
                for each, stick in ((laptop, tmp_path / "stick c"), (copy, tmp_path / "stick copy")):
                    packs(each, stick)
                    receive(at_work, stick, NOON)
    made = BureauWindow(settings, qtbot)
    made.begin(folder, ("he", "何示静"), PASSPHRASE)
    yield made
    made.close()


def test_of_a_cloned_computer_both_records_are_kept_then_settled(cloned: BureauWindow) -> None:
    screen = cloned.go("To settle")
    assert isinstance(screen, SettleScreen)
    assert screen.forks.isVisible()
    assert not screen.cards
    [take] = screen.forks.buttons
    assert take.accessibleName() == f"两份都留 {NAME}"
    take.click()
    cloned.settle()
    assert "两份记录都已保留" in cloned.said()
    assert not screen.forks.isVisible()
    assert {card.choice.accessibleName() for card in screen.cards} == {
        "以此为准 4871.36",
        "以此为准 4817.36",
    }


def test_without_two_records_of_one_computer_nothing_is_said_of_them(screen: SettleScreen) -> None:
    assert not screen.forks.isVisible()
