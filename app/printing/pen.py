"""This is about putting ink on a page: set lines, rules, boxes, pictures.

Coordinates are points, y upwards.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import Literal

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import FileRefused, Refusal
from app.printing.fonts import Letters, PaperFont, printable
from app.printing.lines import Atom, Line, Style

# Streams as bytes instead of base-85 text: a fifth less file, and pictures are copied as they are.
rl_config.useA85 = 0

THIN = 0.5
THICK = 0.9
_MOST_STRETCH = 0.18
_BASELINE = 0.36

Align = Literal["left", "center", "right"]


class PaperCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that takes JPEG pictures by name and forgets their bytes once they are written."""

    def picture(self, name: str, jpeg: bytes) -> tuple[int, int]:
        """Register a picture once; returns its width and height in pixels."""
        registered = self._doc.getXObjectName(name)
        if registered not in self._doc.idToObject:
            picture = _Picture(name)
            if not picture.loadImageFromJPEG(BytesIO(jpeg)):
                raise FileRefused(Refusal.NOT_READABLE, path=name)
            self._doc.Reference(picture, registered)
            self._doc.addForm(name, picture)
        known = self._doc.idToObject[registered]
        return known.width, known.height

    def write(
        self,
        runs: Iterable[tuple[PaperFont, str]],
        start: tuple[float, float],
        size: float,
        spread: float,
    ) -> None:
        """Text from a point on its baseline, each run in its font, `spread` points between characters."""
        code = [f"BT 1 0 0 1 {start[0]:.2f} {start[1]:.2f} Tm {spread:.3f} Tc"]
        for font, text in runs:
            for subset, glyphs in font.splitString(text, self._doc):
                name = font.getSubsetInternalName(subset, self._doc)
                code.append(f"{name} {size:.2f} Tf <{glyphs.hex()}> Tj")
        self._code.append(" ".join([*code, "ET"]))

    def stroke(self, path: str, weight: float) -> None:
        """Draw along a path in page code; as `squares`, for the many rules of a form."""
        self._code.append(f"{weight} w {path} S")

    def squares(self, runs: Sequence[tuple[int, int, int]], corner: tuple[float, float], step: float) -> None:
        """Fill runs of squares (row, column, length) of one size, rows downwards from the corner.

        Written as one piece of page code in whole numbers: a path of reportlab's costs ten times as much.
        """
        self.saveState()
        self.translate(*corner)
        self.scale(step, -step)
        self._code.append(" ".join(f"{column} {row} {length} 1 re" for row, column, length in runs) + " f")
        self.restoreState()

    def place(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """Show a registered picture in a rectangle."""
        self._currentPageHasImages = 1
        self.saveState()
        self.translate(x, y)
        self.scale(width, height)
        self.doForm(name)
        self.restoreState()


class _Picture(PDFImageXObject):  # type: ignore[misc]  # reportlab has no types
    def format(self, document: object) -> bytes:
        written: bytes = super().format(document)
        self.streamContent = b""
        return written


def _stretches(atoms: tuple[Atom, ...], *, blank: bool) -> tuple[tuple[str, float], ...]:
    """Text and width of what is drawn at one go: blanks one by one, neighbouring texts together."""
    if blank:
        return tuple((atom.text, atom.width) for atom in atoms)
    return (("".join(atom.text for atom in atoms), sum(atom.width for atom in atoms)),)


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
        for blank, atoms in groupby(line.atoms, key=lambda atom: atom.blank):
            for text, width in _stretches(tuple(atoms), blank=blank):
                if blank:
                    self._blank(x, baseline, width, style)
                    x += width + spread
                else:
                    self._run(text, x, baseline, style, spread)
                    x += width + spread * len(text)

    def _spread(self, line: Line, width: float, style: Style) -> float:
        gaps = sum(1 if atom.blank else len(atom.text) for atom in line.atoms) - 1
        room = width - line.indent - line.width
        return min(room / gaps, style.size * _MOST_STRETCH) if gaps > 0 and room > 0 else 0.0

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

    def picture(self, sha256: str, x: float, y: float, width: float, height: float) -> None:
        """A picture at the top of a rectangle, whole, with a hairline around it."""
        across, up = self._canvas.picture(sha256, self._images(sha256))
        scale = min(width / across, height / up)
        shown_width, shown_height = across * scale, up * scale
        left, bottom = x + (width - shown_width) / 2, y + height - shown_height
        self._canvas.place(sha256, left, bottom, shown_width, shown_height)
        self.frame(left, bottom, shown_width, shown_height, 0.25)

    def modules(self, matrix: Sequence[Sequence[bool]], x: float, y: float, side: float) -> None:
        """A QR symbol as vector rectangles, row by row in runs, without quiet zone."""
        self._canvas.squares(tuple(_dark_runs(matrix)), (x, y + side), side / len(matrix))


def _dark_runs(matrix: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int]]:
    """(row, first column, length) of each run of dark modules."""
    for row, modules in enumerate(matrix):
        column = 0
        for dark, run in groupby(modules):
            length = len(list(run))
            if dark:
                yield row, column, length
            column += length
