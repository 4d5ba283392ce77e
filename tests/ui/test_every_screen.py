"""This is about every screen at once: a name for everything, room for everything, every text translated.

Places and tabs are taken from their tables: a new screen is looked at here without a line written.
"""

from collections.abc import Callable, Iterator
from operator import attrgetter

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.case_session import CaseSession
from app.ui.languages import CHINESE, speak, speak_pseudo
from app.ui.places import PLACES
from app.ui.tabs import TABS
from app.ui.window import Window
from app.ui.words import word
from tests.ui.conftest import SECONDS

ENTRY_SCREENS = ("welcome", "unlock", "recovering", "escrow", "enrolling.laptop", "enrolling.waiting")
SMALLEST = (1093, 614)
INNER_PARTS = ("qt_", "ScrollBar")


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """The pseudo-language, before the window is made."""
    speak_pseudo(qapp)
    yield
    speak(qapp, CHINESE)


def every_screen(window: Window, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Each place, then each tab of the enterprise shown."""
    frame = window.frame
    assert frame is not None
    assert {place.name for place in frame.places} == {place.name for place in PLACES}
    for place in frame.places:
        frame.go(place.name)
        yield place.name, settled(window, qtbot)
    assert frame.session.rows
    frame.go_to_case(max(frame.session.rows, key=lambda row: row.machines).case)
    screen = frame.enterprise
    assert screen is not None
    qtbot.waitUntil(lambda: screen.session is not None, timeout=SECONDS)
    for tab in TABS:
        screen.show_tab(tab.name)
        yield tab.name, settled(window, qtbot)


def settled(window: Window, qtbot: QtBot) -> QWidget:
    assert window.session is not None
    assert window.frame is not None
    background = window.session.background
    qtbot.waitUntil(lambda: background.is_idle, timeout=SECONDS)
    return window.frame.content.currentWidget()


def reachable(screen: QWidget) -> list[QWidget]:
    """What the Tab key stops at; parts of Qt's own widgets left out."""
    return [
        widget
        for widget in [screen, *screen.findChildren(QWidget)]
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.objectName().startswith(INNER_PARTS)
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
    ]


def name_of(widget: QWidget) -> str:
    """As a screen reader says it; a combo box's own answer is only its current text."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else widget.accessibleName()


def nameless(screen: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in reachable(screen)
        if not name_of(widget).strip()
    ]


def texts_of(screen: QWidget) -> Iterator[str]:
    """Texts of the program's own: labels, buttons, tabs, hints; not what a person or a file said."""
    for widget in [screen, *screen.findChildren(QWidget)]:
        if isinstance(widget, QLabel) and widget.property("role") in (
            "title",
            "heading",
            "quiet",
            "small",
            None,
        ):
            yield widget.text()
        if isinstance(widget, QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))


def is_english(text: str) -> bool:
    """English words outside of the brackets of the pseudo-language."""
    outside, depth = "", 0
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        outside += letter if not depth else ""
    return any(part.isascii() and part.isalpha() and len(part) > 3 for part in outside.split())


def test_everything_has_a_name(inside: Window, qtbot: QtBot) -> None:
    wrong = {name: nameless(screen) for name, screen in every_screen(inside, qtbot)}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("name", ENTRY_SCREENS)
def test_everything_on_the_way_in_has_a_name(window: Window, name: str) -> None:
    window.begin()
    screen: QWidget = attrgetter(name)(window.entry)
    window.entry.setCurrentWidget(screen)
    assert nameless(screen) == []
    assert reachable(screen)


def test_a_nameless_field_is_found(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert nameless(field) == ["QLineEdit in NoneType"]
    field.close()


def test_everything_fits_the_small_laptop(inside: Window, qtbot: QtBot) -> None:
    inside.resize(*SMALLEST)
    for name, screen in every_screen(inside, qtbot):
        needs = inside.minimumSizeHint()
        assert (needs.width() <= SMALLEST[0], needs.height() <= SMALLEST[1]) == (True, True), (name, needs)
        assert inside.size().toTuple() == SMALLEST, name
        assert is_inside(screen), name


def is_inside(screen: QWidget) -> bool:
    """No control is cut off by the screen's edge, unless it lies in something that scrolls."""
    for widget in reachable(screen):
        if any(isinstance(parent, QScrollArea) for parent in parents(widget)):
            continue
        place = widget.mapTo(screen, widget.rect().topLeft())
        if not screen.rect().contains(widget.rect().translated(place)):
            return False
    return True


def parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def test_every_text_goes_through_the_translation(pseudo: None, inside: Window, qtbot: QtBot) -> None:
    assert word("Home").startswith("⟦")
    for name, screen in every_screen(inside, qtbot):
        assert [text for text in texts_of(screen) if is_english(text)] == [], name
        assert any("⟦" in text for text in texts_of(screen)), name


@pytest.mark.parametrize("name", ENTRY_SCREENS)
def test_every_text_on_the_way_in_goes_through_the_translation(
    pseudo: None, window: Window, name: str
) -> None:
    window.begin()
    screen: QWidget = attrgetter(name)(window.entry)
    assert [text for text in texts_of(screen) if is_english(text)] == []
    assert any("⟦" in text for text in texts_of(screen))


def test_an_english_text_left_over_is_seen() -> None:
    assert is_english("Save the file")
    assert not is_english("⟦Save the file····⟧ 2025-06-12")


def test_qt_itself_speaks_chinese(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialogButtonBox

    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().startswith("取消")
    assert box.button(QDialogButtonBox.StandardButton.Save).text().startswith("保存")
    assert QLocale().language() == QLocale.Language.Chinese


def test_every_place_has_its_key_in_the_menu(inside: Window) -> None:
    assert inside.frame is not None
    keys = {
        action.text(): action.shortcut().toString()
        for menu in inside.menuBar().actions()
        for action in (menu.menu().actions() if menu.menu() is not None else ())  # type: ignore[attr-defined]
    }
    for number, place in enumerate(inside.frame.places[:9], start=1):
        assert keys[word(place.name)] == f"Ctrl+{number}"


def test_the_navigation_is_walked_by_keys(inside: Window, qtbot: QtBot) -> None:
    frame = inside.frame
    assert frame is not None
    frame.go("Home")
    qtbot.keyClick(frame.navigation, Qt.Key.Key_Down)
    assert frame.place == frame.places[1].name
    qtbot.keyClick(frame.navigation, Qt.Key.Key_Up)
    assert frame.place == "Home"


def test_the_enterprise_follows_what_is_done(case_session: CaseSession, inside: Window, qtbot: QtBot) -> None:
    from app.domain.equipment.facts import EquipmentAdded
    from app.operations.add_equipment import add_equipment

    frame = inside.frame
    assert frame is not None
    added = EquipmentAdded(equipment="e-09", number="E-09", kind="motor", name="电动机")
    with qtbot.waitSignal(case_session.changed, timeout=SECONDS):
        case_session.do(add_equipment, added, {})
    assert frame.enterprise is not None
    overview = frame.enterprise.pages.currentWidget()
    assert [row.number for row in overview.list.model.rows] == ["E-01", "E-02", "E-09"]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any(row.machines == 3 for row in frame.session.rows), timeout=SECONDS)


def test_a_refusal_is_said_in_the_strip(
    case_session: CaseSession, inside: Window, qtbot: QtBot, open_enterprise: Callable[[str], CaseSession]
) -> None:
    from app.domain.equipment.facts import EquipmentAdded
    from app.operations.add_equipment import add_equipment

    twice = EquipmentAdded(equipment="e-77", number="E-01", kind="motor", name="电动机")
    with qtbot.waitSignal(case_session.refused, timeout=SECONDS):
        case_session.do(add_equipment, twice, {})
    assert inside.messages.message is not None
    assert "E-01" in inside.messages.message.text
    assert inside.messages.isVisible()
