"""A record as PDF, against bare reportlab drawing the same words; and the memory a book of photos takes."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app import places
from app.domain.records.record import Heading, PageBreak, Record
from app.media.codes import code_modules
from app.printing.print_record import write_record
from tests.bench.measuring import Bench, Figure, absolute, seconds, side_by_side
from tests.bench.photo_ingest import peak_mb
from tests.printing.samples import (
    BASICS,
    FINDINGS,
    FONTS,
    MACHINES,
    Paragraph,
    evidence_book,
    inspection_record,
    jpeg,
    picture,
)

Run = tuple[float, float, str, float, str]
"""Left, bottom, font, size, text."""


def measure(bench: Bench) -> Iterator[Figure]:
    tiny = bench.size.share < 0.01
    for name, record, times in (
        ("paper/record", inspection_record(), 1 if tiny else 10),
        ("paper/long_record", _long_record(2 if tiny else 20), 1 if tiny else 2),
    ):
        runs = _runs_of(_printed(record))
        yield side_by_side(
            bench,
            name,
            1.3,
            (
                lambda _, record=record, times=times: seconds(
                    lambda: [_printed(record) for _ in range(times)]
                ),
                lambda _, runs=runs, times=times: seconds(lambda: [_bare(runs) for _ in range(times)]),
            ),
            f"{len(runs)} pages, {times} times, against bare reportlab: same words, fonts, places; no lines",
        )
    yield _book(bench, 2 if tiny else 200)


def _long_record(parts: int) -> Record:
    blocks = (
        Heading(text="现场检查情况"),
        BASICS,
        *(Paragraph(text=text) for text in FINDINGS),
        MACHINES,
        PageBreak(),
    )
    return inspection_record(blocks=blocks * parts)


def _printed(record: Record) -> bytes:
    out = io.BytesIO()
    write_record(out, record, picture, FONTS, code_modules)
    return out.getvalue()


def _runs_of(pdf: bytes) -> list[list[Run]]:
    """What stands where on each page, as a reader of the PDF finds it."""
    pages = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        runs: list[Run] = []

        def found(text, _matrix, place, font, size, runs=runs) -> None:  # type: ignore[no-untyped-def]
            words = text.replace("\n", "")
            if words.strip() and font:
                name = str(font["/BaseFont"]).rpartition("+")[2]
                runs.append((place[4], place[5], name, size * abs(place[0]) or 10, words))

        page.extract_text(visitor_text=found)
        pages.append(runs)
    return pages


def _bare(pages: list[list[Run]]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    for runs in pages:
        for left, bottom, font, size, words in runs:
            canvas.setFont(_registered(font), size)
            canvas.drawString(left, bottom, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _registered(name: str) -> str:
    """The bundled font of this PostScript name, read once, as ours are."""
    if name not in pdfmetrics.getRegisteredFontNames():
        for path in sorted(places.fonts().glob("*.ttf")):
            font = TTFont(path.stem, str(path))
            pdfmetrics.registerFont(font)
            font.face.name = font.face.name if isinstance(font.face.name, bytes) else font.face.name.encode()
            pdfmetrics._fonts[font.face.name.decode()] = font
    return name


def _book(bench: Bench, count: int) -> Figure:
    folder = bench.fresh("book")
    for number in range(20):
        (folder / f"{number}.jpg").write_bytes(jpeg(number, (1600, 1200), 85))
    words = [sys.executable, "-m", "tests.bench.papers", str(folder), str(count)]
    told = subprocess.run(words, cwd=places.home(), capture_output=True, text=True, check=True).stdout
    return absolute("paper/book_memory", "MB", 200, [json.loads(told)], f"{count} photos, whole process")


def _main(folder: str, count: str) -> None:
    """Peak of this process in MB, on stdout; pictures come from the folder, as from a case file."""

    def image(sha256: str) -> bytes:
        return (Path(folder) / f"{int(sha256[:4], 16) % 20}.jpg").read_bytes()

    with (Path(folder) / "book.pdf").open("wb") as out:
        write_record(out, evidence_book(int(count)), image, FONTS, code_modules)
    print(json.dumps(peak_mb()))


if __name__ == "__main__":
    _main(*sys.argv[1:])
