"""Reading a PDF back as a clerk would: copied text, codes on the drawn page."""

import io

from pypdf import PdfReader

from app.domain.records.record import Record
from app.media.codes import code_modules, read_codes
from app.printing.print_record import PrintedRecord, print_record
from app.printing.scan import pdf_pages_as_images
from tests.printing.samples import FONTS, picture


def printed(record: Record) -> PrintedRecord:
    return print_record(record, picture, FONTS, code_modules)


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf), strict=True).pages]


def text(pdf: bytes) -> str:
    """All of it without white space: a line break is no difference."""
    return "".join("".join(texts(pdf)).split())


def codes(pdf: bytes, dpi: int = 200) -> list[tuple[str, ...]]:
    return [read_codes(image) for image in pdf_pages_as_images(pdf, dpi)]
