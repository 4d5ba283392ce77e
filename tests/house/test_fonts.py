"""This is about the bundled fonts: each is told with its source, and its licence lies beside it."""

import pytest

from tests.house.sources import ROOT

RESOURCES = ROOT / "resources"
FONTS = sorted(path.name for path in (RESOURCES / "fonts").glob("*.ttf"))


def told() -> dict[str, str]:
    """File of a font and file of its licence, as the table of resources/README.md has them."""
    lines = (RESOURCES / "README.md").read_text("utf-8").splitlines()
    cells = [[cell.strip().strip("`") for cell in line.split("|")] for line in lines if ".ttf`" in line]
    return {row[1]: row[-2] for row in cells}


def test_every_font_is_told_and_none_is_told_in_vain() -> None:
    assert sorted(told()) == FONTS


@pytest.mark.parametrize("font", FONTS)
def test_the_licence_lies_beside_the_font(font: str) -> None:
    text = (RESOURCES / "fonts" / told()[font]).read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "PERMISSION" in text


@pytest.mark.parametrize("font", FONTS)
def test_a_font_is_whole_with_outlines_paper_can_embed(font: str) -> None:
    content = (RESOURCES / "fonts" / font).read_bytes()
    tables = {content[at : at + 4]: at for at in range(12, 12 + 16 * int.from_bytes(content[4:6], "big"), 16)}
    ends = [
        int.from_bytes(content[at + 8 : at + 12], "big") + int.from_bytes(content[at + 12 : at + 16], "big")
        for at in tables.values()
    ]
    assert b"glyf" in tables
    assert max(ends) <= len(content)
