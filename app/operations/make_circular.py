"""This is about making the circular (生成督查通报): its numbers are the ledger's own lines; a document."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from app.domain.circular.circular import (
    Circular,
    CircularWords,
    LateSlip,
    OverdueItem,
    before_and_now,
    late_slips,
)
from app.domain.circular.figures import figures_of, is_overdue, townships_ranked
from app.domain.circular.paper import compose_circular
from app.domain.duties.named import NamedDuty, named_duties
from app.domain.duties.row import duty_rows_of, rows_by_list
from app.domain.errors import FileRefused
from app.domain.people.office import office_of
from app.domain.plan.ledger import LedgerRow
from app.domain.records.record import images
from app.media.metadata import MetadataReader
from app.operations.list_cases import CaseRow
from app.operations.make_ledger import Ledger, make_ledger
from app.operations.open_register import Bureau
from app.operations.print_record import PRINT_QUALITY
from app.operations.progress import Progress, silent
from app.operations.read_duties import read_duties
from app.operations.show_original import open_original
from app.printing.document import write_document
from app.storage.whole_file import write_whole
from app.storage.workspace import OFFICE

PICTURE_PIXELS = 900
_PIECE = 1 << 20
_STANDS_FOR_PLAN = "淘汰落后产能"


def make_circular(bureau: Bureau, as_of: date, words: CircularWords, plan: str = "") -> Circular:
    """What the circular says on a day. plan: as in `make_ledger`. Raises RuleRefused PLAN_UNKNOWN."""
    ledger = make_ledger(bureau.register, as_of, plan)
    return Circular(
        office=office_of(bureau.opened.read_office()),
        on=as_of,
        heading=ledger.plans[-1] if ledger.plans else _STANDS_FOR_PLAN,
        words=words,
        rows=ledger.rows,
        figures=figures_of(ledger.rows),
        townships=townships_ranked(ledger.rows),
        overdue=_overdue(bureau, ledger),
        slips=_slips(bureau, as_of),
        duties=_duties(bureau, as_of),
    )


def write_circular(bureau: Bureau, circular: Circular, target: Path, progress: Progress = silent) -> None:
    """Write it as .docx, all or nothing; a picture that can't be read leaves its place empty.

    progress counts pictures; it may raise Stopped. Raises FileRefused DISK_FULL, NOT_WRITABLE.
    """
    record = compose_circular(circular)
    cases = _cases_of_pictures(circular)
    with MetadataReader() as reader:
        shown = _images(bureau, cases, reader, _Counting(progress, len(images(record))))
        document = write_document(record, shown, circular.on)
    write_whole(target, document)


class _Counting:
    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def one_more(self) -> None:
        self._progress(self._done, self._total)
        self._done += 1


def _images(
    bureau: Bureau, cases: dict[str, str], reader: MetadataReader, counting: _Counting
) -> Callable[[str], bytes]:
    def image(sha256: str) -> bytes:
        counting.one_more()
        try:
            with open_original(bureau, cases[sha256], sha256) as original:
                whole = b"".join(iter(lambda: original.read(_PIECE), b""))
        except FileRefused:
            return b""
        return reader.evidence_image(whole, PICTURE_PIXELS, PRINT_QUALITY) or b""

    return image


def _cases_of_pictures(circular: Circular) -> dict[str, str]:
    """By digest, the case a picture lies in."""
    shown = ((item.row.case, each) for item in circular.overdue for each in (item.before, item.now))
    return {each.sha256: case for case, each in shown if each.sha256}


def _overdue(bureau: Bureau, ledger: Ledger) -> tuple[OverdueItem, ...]:
    """The longest overdue first; only their cases are opened."""
    late = sorted(filter(is_overdue, ledger.rows), key=lambda row: (row.dismantle_by, row.enterprise))
    return tuple(_with_pictures(bureau, row) for row in late)


def _with_pictures(bureau: Bureau, row: LedgerRow) -> OverdueItem:
    if not row.case:
        return OverdueItem(row)
    return OverdueItem(row, *before_and_now(bureau.register.load(row.case), row.item))


def _duties(bureau: Bureau, as_of: date) -> tuple[NamedDuty, ...]:
    """Missing hand-ins and open findings from above, as the office's lists have them."""
    rows = duty_rows_of(bureau.opened.read_office())
    return named_duties(rows_by_list(read_duties().lists, rows), as_of)


def _slips(bureau: Bureau, as_of: date) -> tuple[LateSlip, ...]:
    rows = [
        msgspec.json.decode(row.columns, type=CaseRow)
        for row in bureau.register.cases()
        if row.case_id != OFFICE
    ]
    return late_slips(((row.case, row.name, row.slips) for row in rows), as_of)
