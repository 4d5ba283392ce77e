"""This is about a scanned PDF seen as pictures, page by page, so that codes on signed papers can be read.

PDFium keeps one state per process: call this from one thread at a time.
"""

from collections.abc import Collection, Iterator
from contextlib import closing

import pypdfium2

from app.domain.errors import FileRefused, Refusal

# A page of 200 dpi larger than this is no A3 sheet; it is drawn coarser instead of filling the memory.
_MOST_PIXELS = 24_000_000
_MOST_PAGES = 2_000


def pdf_pages_as_images(pdf: bytes, dpi: int = 200, only: Collection[int] | None = None) -> Iterator[bytes]:
    """The pages of a PDF one after another as grey PGM pictures, each drawn when it is asked for.

    only: numbers of the pages wanted, from 1; None for all.

    Raises:
        FileRefused: NOT_READABLE, not a PDF, damaged, locked by a password, or a page without size
            (page, when one is to blame).
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise FileRefused(Refusal.NOT_READABLE) from error
    try:
        for number in range(min(len(document), _MOST_PAGES)):
            if only is None or number + 1 in only:
                yield _drawn(document, number, dpi)
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, number: int, dpi: int) -> bytes:
    try:
        page = document[number]
        with closing(page), closing(page.render(scale=_scale(page, number, dpi), grayscale=True)) as bitmap:
            return _pgm(bitmap)
    except pypdfium2.PdfiumError as error:
        raise FileRefused(Refusal.NOT_READABLE, page=number + 1) from error


def _pgm(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """Header and rows, without what PDFium adds to the end of each row."""
    rows, stride, width = memoryview(bitmap.buffer).cast("B"), bitmap.stride, bitmap.width
    header = f"P5\n{width} {bitmap.height}\n255\n".encode()
    return header + b"".join(rows[row * stride : row * stride + width] for row in range(bitmap.height))


def _scale(page: pypdfium2.PdfPage, number: int, dpi: int) -> float:
    width, height = page.get_size()
    if width < 1 or height < 1:
        raise FileRefused(Refusal.NOT_READABLE, page=number + 1)
    scale = dpi / 72
    too_large: float = (width * height * scale * scale / _MOST_PIXELS) ** 0.5
    return scale / max(1.0, too_large)
