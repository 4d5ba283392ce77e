"""This is about printing a paper: composed from the case, drawn, filed as it was printed, then handed out."""

from collections.abc import Callable, Iterable

import msgspec

from app.domain.acceptance.criteria import Criteria
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.people.office import Office
from app.domain.powers.seizing import SeizingLaw
from app.domain.records.facts import PrintedPage, RecordPrinted
from app.domain.records.kinds import UNSIGNED, compose, shows
from app.domain.records.record import Record, missing
from app.domain.records.request import RecordRequest
from app.media.codes import code_modules
from app.media.metadata import MetadataReader
from app.operations.progress import Progress, silent
from app.operations.read_criteria import read_criteria
from app.printing.fonts import FontSet
from app.printing.print_record import LaidOut
from app.storage.case_file import CaseFile
from app.storage.piece_reader import PieceReader

PRINT_PIXELS = 1600
PRINT_QUALITY = 82


class PrintOrder(msgspec.Struct, frozen=True, kw_only=True):
    """What to print, from which office, with which fonts.

    Attributes:
        about: id of what it is of, like a 查封; empty for the latest.
        on: ISO day of printing for a preview; printing goes by its stamp.
        law: the tables papers of 查封 are weighed by; without them none is composed.
        criteria: what counts as dismantled, by the tables the visit went by; None for those that ship.
        blank: to be filled in by hand (空白表): only the firm and the visit stand on it, whatever is known.
    """

    record: str
    kind: str
    office: Office
    fonts: FontSet
    visit: str = ""
    number: str = ""
    strike: bool = False
    blank: bool = False
    seal_numbers: tuple[str, ...] = ()
    about: str = ""
    on: str = ""
    law: SeizingLaw | None = None
    criteria: Criteria | None = None


class Paper(msgspec.Struct, frozen=True):
    """A printed paper and the case that now holds it.

    Attributes:
        read: its PDF, piece by piece.
        missing: what is left to be written by hand (尚缺 n 项，可先打印).
    """

    case: Case
    read: Callable[[], Iterable[bytes]]
    pages: int
    missing: tuple[str, ...]

    @property
    def pdf(self) -> bytes:
        """All of it at once; a book of photos is better read in pieces."""
        return b"".join(self.read())


def print_record(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, order: PrintOrder, progress: Progress = silent
) -> Paper:
    """Print a paper and file exactly what was printed; a walk sheet is only printed.

    Raises RuleRefused RECORD_KIND_UNKNOWN, VISIT_UNKNOWN, GLYPH_MISSING, and of a paper of 查封
    SEIZURE_UNKNOWN, NO_POWER_TO_SEAL, SEIZURE_EXPIRED; then nothing was written.
    """
    record = _composed(looked_at, msgspec.structs.replace(order, on=stamp.at[:10]))
    left = missing(record)
    laid_out = LaidOut(record, order.fonts)
    with MetadataReader() as reader:
        pieces = laid_out.pieces(_pictures(case_file, reader), code_modules, progress)
        if order.kind in UNSIGNED:
            drawn = tuple(pieces)
            return Paper(looked_at, lambda: drawn, len(laid_out.pages), left)
        with case_file.writing() as writer:
            # Drawn straight into the case: a book of photos never lies in memory, nor in a file outside.
            sha256 = writer.keep_original(PieceReader(pieces), "application/pdf").original.sha256
            writer.append(stamp, looked_at.seen, (_fact(record, laid_out, order, sha256, looked_at),))
    return Paper(case_file.load(), lambda: case_file.read_original(sha256), len(laid_out.pages), left)


def preview_record(
    case_file: CaseFile, looked_at: Case, order: PrintOrder, progress: Progress = silent
) -> Paper:
    """The paper as `print_record` would print it with this order; nothing is filed. Raises as there."""
    record = _composed(looked_at, order)
    laid_out = LaidOut(record, order.fonts)
    with MetadataReader() as reader:
        drawn = tuple(laid_out.pieces(_pictures(case_file, reader), code_modules, progress))
    return Paper(looked_at, lambda: drawn, len(laid_out.pages), missing(record))


def missing_before_print(looked_at: Case, order: PrintOrder) -> tuple[str, ...]:
    """What the paper would leave to the pen. Raises as `print_record`."""
    return missing(_composed(looked_at, order))


def _composed(case: Case, order: PrintOrder) -> Record:
    request = RecordRequest(
        record=order.record,
        case=_shown(case, order),
        office=order.office,
        visit=order.visit,
        number=order.number,
        blanks="strike" if order.strike else "write",
        seal_numbers=order.seal_numbers,
        criteria=order.criteria or read_criteria(),
        about=order.about,
        law=order.law,
        on=order.on,
    )
    return compose(order.kind, request)


def _shown(case: Case, order: PrintOrder) -> Case:
    """What of the case stands on the paper."""
    if not order.blank:
        return case

    def stays(path: str) -> bool:
        return path.startswith(("enterprise/", "visit/")) and not path.endswith("/found")

    return msgspec.structs.replace(
        case,
        slots={path: slot for path, slot in case.slots.items() if stays(path)},
        things={thing: act for thing, act in case.things.items() if stays(thing)},
    )


def _pictures(case_file: CaseFile, reader: MetadataReader) -> Callable[[str], bytes]:
    """Pictures small enough for paper, by digest of their original; nothing for a video or a broken one."""

    def picture(sha256: str) -> bytes:
        original = b"".join(case_file.show_original(sha256))
        return reader.evidence_image(original, PRINT_PIXELS, PRINT_QUALITY) or b""

    return picture


def _fact(
    record: Record, laid_out: LaidOut, order: PrintOrder, sha256: str, looked_at: Case
) -> RecordPrinted:
    return RecordPrinted(
        record=record.id,
        kind=record.kind,
        title=record.title,
        sha256=sha256,
        pages=tuple(
            PrintedPage(number=page.mark.number, code=page.mark.text(), text_digest=page.text_digest)
            for page in laid_out.pages
        ),
        fonts=laid_out.fonts(),
        visit=order.visit,
        number=order.number,
        missing=missing(record),
        said=_said(_shown(looked_at, order), order),
    )


def _said(case: Case, order: PrintOrder) -> dict[str, str]:
    """What the paper shows, slot by slot, so that a later difference is noticed."""
    return {
        path: slot.value
        for path, slot in sorted(case.joined_slots.items())
        if isinstance(slot.value, str) and shows(order.kind, order.visit, path)
    }
