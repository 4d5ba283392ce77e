"""This is about the style sheets: margins, faces and sizes of forms, official documents and working sheets.

Sources: domain brief 4.13 (GB/T 9704-2012 for official documents; enforcement forms as issued, denser).
"""

from typing import NamedTuple

from app.printing.lines import MM, Style


class Sheet(NamedTuple):
    """Everything about the look of one kind of paper; lengths in points.

    Attributes:
        foot: height kept for signature line, page number and page code, above the bottom margin.
        code: side of the page code without its quiet zone.
        official: head, page number and later pages as GB/T 9704 has them.
    """

    top: float
    bottom: float
    left: float
    right: float
    foot: float
    code: float
    office: Style
    title: Style
    number: Style
    headings: tuple[Style, Style]
    body: Style
    bold: Style
    kai: Style
    small: Style
    cell: Style
    column: Style
    official: bool = False


WIDTH = 210 * MM
HEIGHT = 297 * MM

_FORM = Sheet(
    top=14 * MM,
    bottom=8 * MM,
    left=22 * MM,
    right=18 * MM,
    foot=35 * MM,
    code=28 * MM,
    office=Style("hei", 15, 22),
    title=Style("song_bold", 22, 32),
    number=Style("song", 10.5, 15),
    headings=(Style("hei_bold", 11.5, 20), Style("song_bold", 11, 18)),
    body=Style("fang", 11, 18.5),
    bold=Style("song_bold", 11, 18.5),
    kai=Style("kai", 11, 18),
    small=Style("song", 9, 13),
    cell=Style("song", 10.5, 15),
    column=Style("hei", 10, 14),
)

_OFFICIAL = Sheet(
    top=37 * MM,
    bottom=8 * MM,
    left=28 * MM,
    right=26 * MM,
    foot=27 * MM,
    code=20 * MM,
    office=Style("song_bold", 28, 48),
    title=Style("song_bold", 22, 36),
    number=Style("fang", 15.75, 29),
    headings=(Style("hei", 15.75, 29), Style("kai", 15.75, 29)),
    body=Style("fang", 15.75, 29),
    bold=Style("song_bold", 15.75, 29),
    kai=Style("kai", 15.75, 29),
    small=Style("fang", 10.5, 15),
    cell=Style("song", 12, 18),
    column=Style("hei", 12, 18),
    official=True,
)

_WORKING = _FORM._replace(
    top=11 * MM,
    foot=25 * MM,
    code=20 * MM,
    office=Style("hei", 10.5, 15),
    title=Style("hei_bold", 17, 25),
    headings=(Style("hei_bold", 11.5, 18), Style("hei", 10.5, 16)),
    body=Style("song", 10.5, 16),
    cell=Style("song", 10, 14),
)

SHEETS = {"form": _FORM, "official": _OFFICIAL, "sheet": _WORKING}
