"""This is about putting ink on a page: set lines, rules, boxes, pictures.

Coordinates are points, y upwards.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from app.printing.canvas import PaperCanvas
from app.printing.fonts import Letters, printable
from app.printing.lines import Line, Style

_DARK = re.compile(rb"\x01+")
THIN = 0.5
THICK = 0.9
# Beyond this share of a character a spread line looks torn; it is left ragged.
_MOST_STRETCH = 0.12
_BASELINE = 0.36

Align = Literal["left", "center", "right"]


def _stretches(line: Line) -> Iterator[tuple[str, float, bool]]:
    """Text and width of what is drawn at one go: blanks one by one, neighbouring texts together."""
    if not any(atom.blank for atom in line.atoms):
        yield line.text(), line.width, False
        return
    for blank, atoms in groupby(line.atoms, key=lambda atom: atom.blank):
        together = tuple(atoms)
        if blank:
            yield from ((atom.text, atom.width, True) for atom in together)
        else:
            yield "".join(atom.text for atom in together), sum(atom.width for atom in together), False


class Pen:
    """Draws on one document. Holds its canvas.

    Attributes:
        letters: fonts by character.
        strike: blanks are struck with ／ instead of a line.
    """

    def __init__(
        self, canvas: PaperCanvas, letters: Letters, images: Callable[[str], bytes], *, strike: bool
    ) -> None:
        self.letters = letters
        self.strike = strike
        self._canvas = canvas
        self._images = images

    def line(self, line: Line, x: float, top: float, style: Style, stretch_to: float = 0.0) -> None:
        """One set line below `top`; `stretch_to` spreads its characters over that width."""
        baseline = top - style.leading / 2 - style.size * _BASELINE
        x += line.indent
        spread = 0.0 if line.last or not stretch_to else self._spread(line, stretch_to, style)
        for text, width, blank in _stretches(line):
            if blank:
                self._blank(x, baseline, width, style)
                x += width + spread
            else:
                self._run(text, x, baseline, style, spread)
                x += width + spread * len(text)

    def _spread(self, line: Line, width: float, style: Style) -> float:
        gaps = sum(1 if atom.blank else len(atom.text) for atom in line.atoms) - 1
        room = width - line.indent - line.width
        spread = room / gaps if gaps > 0 and room > 0 else 0.0
        return spread if spread <= style.size * _MOST_STRETCH else 0.0

    def _blank(self, x: float, baseline: float, width: float, style: Style) -> None:
        if self.strike:
            stroke = self.letters.width("／", style.face, style.size)
            self._run("／", x + (width - stroke) / 2, baseline, style)
        else:
            self.rule(x + 1, baseline - 2, x + width - 1, baseline - 2)

    def _run(self, text: str, x: float, baseline: float, style: Style, spread: float = 0.0) -> None:
        self._canvas.write(self.letters.runs(text, style.face), (x, baseline), style.size, spread)

    def text(self, text: str, x: float, top: float, style: Style, align: Align = "left") -> float:
        """One line of text below `top`, x being its left, middle or right; returns its width."""
        text = printable(text)
        width = self.letters.width(text, style.face, style.size)
        shift = {"left": 0.0, "center": width / 2, "right": width}[align]
        self._run(text, x - shift, top - style.leading / 2 - style.size * _BASELINE, style)
        return width

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = THIN) -> None:
        self._canvas.stroke(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l", weight)

    def frame(self, x: float, y: float, width: float, height: float, weight: float = THIN) -> None:
        self._canvas.stroke(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re", weight)

    def tick_box(self, x: float, top: float, style: Style, *, ticked: bool) -> float:
        """□ or ☑ drawn (few fonts have both); returns the width used."""
        side = style.size * 0.82
        y = top - style.leading / 2 - side / 2
        self.frame(x, y, side, side, 0.7)
        if ticked:
            self.rule(x + side * 0.18, y + side * 0.5, x + side * 0.42, y + side * 0.2, 1.1)
            self.rule(x + side * 0.42, y + side * 0.2, x + side * 0.85, y + side * 0.85, 1.1)
        return side + style.size * 0.3

    def picture(self, sha256: str, x: float, y: float, width: float, height: float) -> bool:
        """A picture at the top of a rectangle, whole, with a hairline around it; False when none came."""
        across, up = self._canvas.picture(sha256, self._images)
        if not across:
            return False
        scale = min(width / across, height / up)
        shown_width, shown_height = across * scale, up * scale
        left, bottom = x + (width - shown_width) / 2, y + height - shown_height
        self._canvas.place(sha256, left, bottom, shown_width, shown_height)
        self.frame(left, bottom, shown_width, shown_height, 0.25)
        return True

    def modules(self, matrix: Sequence[Sequence[bool]], x: float, y: float, side: float) -> None:
        """A QR symbol as vector rectangles, row by row in runs, without quiet zone."""
        self._canvas.squares(tuple(_dark_runs(matrix)), (x, y + side), side / len(matrix))


def _dark_runs(matrix: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int]]:
    """(row, first column, length) of each run of dark modules."""
    for row, modules in enumerate(matrix):
        for run in _DARK.finditer(bytes(modules)):
            yield row, run.start(), run.end() - run.start()
