"""This is about the look: enough contrast everywhere, every drawing there and used."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from app import places
from app.ui.theme.colours import EDGE_PAIRS, TEXT_PAIRS
from app.ui.theme.fonts import screen_font
from app.ui.theme.icons import icon
from app.ui.theme.sheet import style_sheet
from app.ui.words import DATA_STATES, MACHINE_STATES, PAPER_STATES
from tests.house.sources import ROOT

UI = ROOT / "app" / "ui"


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.1, contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_black_on_white_is_as_good_as_it_gets() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_fields_and_focus_can_be_seen(edge: str, ground: str) -> None:
    assert contrast(edge, ground) >= 3


def test_colours_stand_in_one_place_only() -> None:
    elsewhere = [
        path.name
        for path in UI.rglob("*.py")
        if path.name != "colours.py" and re.search(r'["\s]#[0-9a-fA-F]{3,8}\b', path.read_text("utf-8"))
    ]
    assert elsewhere == []


def test_the_sheet_is_filled_in() -> None:
    assert "$" not in style_sheet()
    assert "None" not in style_sheet()


def test_every_state_has_words_and_a_feeling() -> None:
    for table in (MACHINE_STATES, PAPER_STATES, DATA_STATES):
        assert all(text and tone for text, tone in table.values())


def test_every_drawing_named_is_there() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    there = {path.stem for path in places.icons().glob("*.svg")}
    named = set(re.findall(r'(?:icon|pixmap)\("([a-z0-9-]+)"', sources))
    assert named
    assert named <= there


def test_a_drawing_takes_its_colour(qapp: QApplication) -> None:
    picture = icon("square", "#ff0000").pixmap(24, 24).toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(24) for y in range(24)}
    assert "#ff0000" in colours


def test_the_bundled_font_is_the_one_on_screen(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(screen_font()).family() == "Noto Sans SC"
