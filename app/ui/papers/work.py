"""This is about what the papers' screens have the worker do; everything here runs there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app import places
from app.domain.errors import FileRefused, Refused, RuleRefused
from app.domain.records.facts import RecordSigned, StampMarkStated
from app.domain.records.kinds import compose
from app.domain.records.left_open import left_open
from app.domain.records.record import missing
from app.domain.records.request import RecordRequest

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    from app.domain.acceptance.criteria import Criteria
    from app.domain.acts.case import Case
    from app.domain.acts.writing import Stamp
    from app.domain.people.office import Office
    from app.domain.powers.seizing import SeizingLaw
    from app.operations.keep_open import KeptOpen
    from app.operations.print_record import PrintOrder
    from app.operations.take_signed_scan import ByHand, ScanTaken
    from app.storage.case_file import CaseFile
    from app.ui.background import Progress, Steps

PRINT_DPI: Final = 300
SCAN_ENDINGS: Final = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".heic", ".heif", ".tif", ".tiff"})


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a person wants printed, as far as the screen knows it."""

    record: str
    kind: str
    office: Office
    visit: str = ""
    number: str = ""
    about: str = ""
    law: SeizingLaw | None = None
    criteria: Criteria | None = None
    strike: bool = False
    blank: bool = False
    seal_numbers: tuple[str, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """A paper before it is printed: its title and what is still missing, or why it can't be composed."""

    kind: str
    title: str
    missing: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    refused: Refused | None = None


class Shown(msgspec.Struct, frozen=True):
    """What is looked at: a PDF, or a picture of a page; `image` is a null image for what can't be shown."""

    pdf: bytes = b""
    image: QImage | None = None


class FileTold(msgspec.Struct, frozen=True):
    """What became of one file of scans: taken, or refused and nothing of it kept."""

    file: Path
    taken: ScanTaken | None = None
    refused: Refused | None = None


def drafts(_case_file: CaseFile, case: Case, wishes: Sequence[Wish]) -> tuple[Draft, ...]:
    return tuple(_draft(case, wish) for wish in wishes)


def _draft(case: Case, wish: Wish) -> Draft:
    from app.operations.read_criteria import read_criteria

    request = RecordRequest(
        record=wish.record,
        case=case,
        office=wish.office,
        visit=wish.visit,
        number=wish.number,
        about=wish.about,
        seal_numbers=wish.seal_numbers,
        criteria=wish.criteria or read_criteria(),
    )
    try:
        record = compose(wish.kind, request)
    except RuleRefused as refused:
        return Draft(wish.kind, "", refused=refused)
    return Draft(wish.kind, record.title.replace("\n", ""), missing(record), left_open(record))


def enrolled_as(opened: KeptOpen) -> str:
    return opened.enrolled_as


def order_of(wish: Wish) -> PrintOrder:
    from app.operations.print_record import PrintOrder
    from app.printing.fonts import bundled_fonts, machine_fangsong

    # A sample prints alike everywhere.
    fang = None if wish.office.sample else machine_fangsong()
    return PrintOrder(
        record=wish.record,
        kind=wish.kind,
        office=wish.office,
        fonts=bundled_fonts(places.fonts(), fang),
        visit=wish.visit,
        number=wish.number,
        about=wish.about,
        law=wish.law,
        criteria=wish.criteria,
        strike=wish.strike,
        blank=wish.blank,
        seal_numbers=wish.seal_numbers,
    )


def draw(given: tuple[CaseFile, Case], wish: Wish, progress: Progress) -> Shown:
    """The paper as it would be printed; nothing is filed."""
    from app.operations.print_record import preview_record

    _load_pdf_view()
    return Shown(pdf=preview_record(*given, order_of(wish), progress).pdf)


def print_and_file(given: tuple[CaseFile, Case, Stamp], wish: Wish, progress: Progress) -> Shown:
    """The paper as it was filed."""
    from app.operations.print_record import print_record

    return Shown(pdf=print_record(*given, order_of(wish), progress).pdf)


def read(case_file: CaseFile, sha256: str) -> Shown:
    """A filed paper, or a scan that came back: PDF or picture."""
    from PySide6.QtGui import QImage

    from app.ui.pictures.whole import WholePictures

    _load_pdf_view()
    try:
        data = b"".join(case_file.show_original(sha256))
    except FileRefused:
        return Shown(image=QImage())
    if data.startswith(b"%PDF"):
        return Shown(pdf=data)
    pictures = WholePictures()
    try:
        return Shown(image=pictures.image((data,)))
    finally:
        pictures.close()


def _load_pdf_view() -> None:
    """Here, so that the window does not wait for it when it shows the first paper."""
    from PySide6 import QtPdf, QtPdfWidgets  # noqa: F401


def save(_case_file: CaseFile, pdf: bytes, target: Path) -> Path:
    from app.storage.whole_file import write_whole

    write_whole(target, pdf)
    return target


def send(pdf: bytes, printer: QPrinter) -> Steps[bool]:
    """Page by page onto a printer; whether it took them."""
    from PySide6.QtCore import QBuffer, QIODevice, QSize
    from PySide6.QtGui import QPainter
    from PySide6.QtPdf import QPdfDocument

    buffer, document, painter = QBuffer(), QPdfDocument(), QPainter()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    printer.setFullPage(True)
    if not painter.begin(printer):
        return False
    try:
        first = max(printer.fromPage(), 1) - 1
        last = printer.toPage() or document.pageCount()
        for page in range(first, min(last, document.pageCount())):
            yield page - first, last - first
            if page > first and not printer.newPage():
                return False
            points = document.pagePointSize(page)
            wanted = QSize(round(points.width() / 72 * PRINT_DPI), round(points.height() / 72 * PRINT_DPI))
            paper = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(paper, document.render(page, wanted))
        return True
    finally:
        painter.end()
        document.close()


def sign_and_stamp(
    case_file: CaseFile, case: Case, stamp: Stamp, signed: RecordSigned, mark: StampMarkStated | None
) -> Case:
    from app.operations.sign_record import sign_record, stamp_record

    after = sign_record(case_file, case, stamp, signed)
    return after if mark is None else stamp_record(case_file, after, stamp, mark)


def take_scans(
    given: tuple[CaseFile, Case, Stamp], files: Sequence[Path], progress: Progress
) -> list[FileTold]:
    """File by file: one that is no page of ours keeps nothing else back."""
    from app.operations.take_signed_scan import take_signed_scan

    case_file, case, stamp = given
    told: list[FileTold] = []
    every = [*_files_in(files)]
    for done, file in enumerate(every):
        progress(done, len(every))
        try:
            taken = take_signed_scan(case_file, case, stamp, (file,))
        except Refused as refused:
            told.append(FileTold(file, refused=refused))
        else:
            case = taken.case
            told.append(FileTold(file, taken))
    progress(len(every), len(every))
    return told


def take_by_hand(
    given: tuple[CaseFile, Case, Stamp], file: Path, by_hand: ByHand, progress: Progress
) -> FileTold:
    from app.operations.take_signed_scan import take_signed_scan

    return FileTold(file, take_signed_scan(*given, (file,), by_hand, progress))


def _files_in(files: Sequence[Path]) -> Iterator[Path]:
    for file in files:
        if file.is_dir():
            inside = sorted(each for each in file.iterdir() if each.suffix.lower() in SCAN_ENDINGS)
            yield from (each for each in inside if each.is_file())
        else:
            yield file
