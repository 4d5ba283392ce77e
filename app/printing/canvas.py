"""This is about a PDF page as reportlab writes it, and writing long papers without holding them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from typing import Protocol

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import FileRefused, Refusal
from app.printing.fonts import PaperFont

# Streams as bytes instead of base-85 text: a fifth less file, and pictures are copied as they are.
rl_config.useA85 = 0

_HEADER = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_END = re.compile(rb"startxref\s+(\d+)")
_TABLE = re.compile(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)")
_ROW = 20


class Writes(Protocol):
    """Takes bytes in order."""

    def write(self, data: bytes, /) -> object: ...


class PaperCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas for long papers: text and rules go down in few words, pictures straight into the file.

    reportlab keeps a whole document and joins it at the end; a book of photos would be held three times.
    Here it sees a small stand-in for each picture, the picture itself is written when it is first drawn,
    and the cross-references of the finished document are put right.

    Attributes:
        out: takes the PDF, front to back.
    """

    def __init__(self, out: Writes) -> None:
        super().__init__(BytesIO(), pagesize=A4, invariant=1, pageCompression=1)
        self.out = out
        self._written = 0
        self._sizes: dict[str, tuple[int, int]] = {}
        self._places: dict[int, int] = {}

    def picture(self, name: str, jpeg: Callable[[str], bytes]) -> tuple[int, int]:
        """Write a picture by its name, once; returns its width and height in pixels, (0, 0) of no bytes."""
        if name not in self._sizes:
            picture = PDFImageXObject(name)
            data = jpeg(name)
            if not data:
                self._sizes[name] = (0, 0)
                return (0, 0)
            if not picture.loadImageFromJPEG(BytesIO(data)):
                raise FileRefused(Refusal.NOT_READABLE, image=name)
            self._sizes[name] = (picture.width, picture.height)
            stand_in = PDFImageXObject(name)
            stand_in.streamContent = b""
            registered = self._doc.getXObjectName(name)
            self._doc.Reference(stand_in, registered)
            number = self._doc.idToObjectNumberAndVersion[registered][0]
            if not self._places:
                self._append(_HEADER)
            self._places[number] = self._written
            self._append(b"%d 0 obj\n%b\nendobj\n" % (number, picture.format(self._doc)))
        return self._sizes[name]

    def _append(self, data: bytes) -> None:
        self.out.write(data)
        self._written += len(data)

    def finish(self) -> None:
        """Write the rest of the document; the canvas is used up."""
        plain: bytes = self.getpdfdata()
        self.out.write(_moved(plain, self._written, self._places) if self._places else plain)

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
        self._code.append(f"2 J {weight} w {path} S")

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


def _moved(plain: bytes, shift: int, places: Mapping[int, int]) -> bytes:
    """A document as it must be when `shift` bytes and some of its objects (number: offset) lie before it."""
    end = _END.search(plain, plain.rindex(b"startxref"))
    table = _TABLE.match(plain, int(end[1])) if end else None
    if end is None or table is None:
        raise ValueError("reportlab has changed how a document ends")
    rows = [table[2][start : start + _ROW] for start in range(0, len(table[2]), _ROW)]
    for number, row in enumerate(rows[1:], 1):
        rows[number] = b"%010d%b" % (places.get(number, int(row[:10]) + shift), row[10:])
    return b"".join(
        (
            plain[: table.start(2)],
            *rows,
            plain[table.end(2) : end.start(1)],
            b"%d" % (int(end[1]) + shift),
            plain[end.end(1) :],
        )
    )
