"""This is about printing a paper: composed from the case, drawn, filed as it was printed, then handed out."""

from collections.abc import Callable

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.people.office import Office
from app.domain.records.facts import PrintedPage, RecordPrinted
from app.domain.records.kinds import UNSIGNED, compose, shows
from app.domain.records.record import Record, missing
from app.domain.records.request import RecordRequest
from app.media.codes import code_modules
from app.media.metadata import MetadataReader
from app.operations.progress import Progress, silent
from app.printing.fonts import FontSet
from app.printing.print_record import PrintedRecord
from app.printing.print_record import print_record as draw
from app.storage.case_file import CaseFile

PRINT_PIXELS = 1600
PRINT_QUALITY = 82


class PrintOrder(msgspec.Struct, frozen=True, kw_only=True):
    """What to print, from which office, with which fonts."""

    record: str
    kind: str
    office: Office
    fonts: FontSet
    visit: str = ""
    number: str = ""
    strike: bool = False
    seal_numbers: tuple[str, ...] = ()


class Paper(msgspec.Struct, frozen=True):
    """A printed paper and the case that now holds it.

    Attributes:
        missing: what is left to be written by hand (尚缺 n 项，可先打印).
    """

    case: Case
    pdf: bytes
    pages: int
    missing: tuple[str, ...]


def print_record(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, order: PrintOrder, progress: Progress = silent
) -> Paper:
    """Print a paper and file exactly what was printed; a walk sheet is only printed.

    Raises RuleRefused RECORD_KIND_UNKNOWN, VISIT_UNKNOWN, GLYPH_MISSING; then nothing was written.
    """
    record = _composed(looked_at, order)
    with MetadataReader() as reader:
        printed = draw(record, _pictures(case_file, reader), order.fonts, code_modules, progress)
    left = missing(record)
    if order.kind in UNSIGNED:
        return Paper(looked_at, printed.pdf, len(printed.pages), left)
    with case_file.writing() as writer:
        kept = writer.keep_original(printed.pdf, "application/pdf").original
        fact = _fact(record, printed, order, kept.sha256, _said(looked_at, order))
        writer.append(stamp, looked_at.seen, (fact,))
    return Paper(case_file.load(), printed.pdf, len(printed.pages), left)


def missing_before_print(looked_at: Case, order: PrintOrder) -> tuple[str, ...]:
    """What the paper would leave to the pen. Raises as `print_record`."""
    return missing(_composed(looked_at, order))


def _composed(case: Case, order: PrintOrder) -> Record:
    request = RecordRequest(
        record=order.record,
        case=case,
        office=order.office,
        visit=order.visit,
        number=order.number,
        blanks="strike" if order.strike else "write",
        seal_numbers=order.seal_numbers,
    )
    return compose(order.kind, request)


def _pictures(case_file: CaseFile, reader: MetadataReader) -> Callable[[str], bytes]:
    """Pictures small enough for paper, by digest of their original; nothing for a video or a broken one."""

    def picture(sha256: str) -> bytes:
        original = b"".join(case_file.read_original(sha256))
        return reader.evidence_image(original, PRINT_PIXELS, PRINT_QUALITY) or b""

    return picture


def _fact(
    record: Record, printed: PrintedRecord, order: PrintOrder, sha256: str, said: dict[str, str]
) -> RecordPrinted:
    return RecordPrinted(
        record=record.id,
        kind=record.kind,
        title=record.title,
        sha256=sha256,
        pages=tuple(
            PrintedPage(number=page.mark.number, code=page.mark.text(), text_digest=page.text_digest)
            for page in printed.pages
        ),
        fonts=printed.fonts,
        visit=order.visit,
        number=order.number,
        missing=missing(record),
        said=said,
    )


def _said(case: Case, order: PrintOrder) -> dict[str, str]:
    """What the paper shows, slot by slot, so that a later difference is noticed."""
    return {
        path: slot.value
        for path, slot in sorted(case.joined_slots.items())
        if isinstance(slot.value, str) and shows(order.kind, order.visit, path)
    }
