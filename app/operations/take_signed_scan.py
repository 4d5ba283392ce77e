"""This is about signed papers coming back: scans and phone pictures, led to their pages by the printed code.

Everything is read and understood first; then all of it is filed in one transaction, or nothing.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from app.crypto.digests import sha256_hex
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.records.facts import ScanTakenIn
from app.domain.records.printed import Paper, papers_of
from app.domain.records.scanned import CodeMeaning, meaning_of
from app.media import sniff
from app.media.metadata import MetadataReader
from app.operations.progress import Progress, silent
from app.operations.sign_record import check_page, the_paper
from app.printing.page_code import read_mark
from app.printing.scan import pdf_pages_as_images
from app.storage.case_file import CaseFile
from app.storage.whole_file import read_whole, refusing

PDF = "application/pdf"
SECONDS_FOR_A_SCAN = 90.0
FINENESS = (200, 300)
"""Dots per inch a PDF is looked at, coarse first: the finer look takes twice as long."""

Outcome = Literal["taken", "again", "linked_before"]
"""First scan of its page · another scan of a page that has one · this very file, linked already."""


class ByHand(msgspec.Struct, frozen=True):
    """Which pages a person says the sheets without a readable code are, in their order."""

    record: str
    pages: tuple[int, ...]


class TakenPage(msgspec.Struct, frozen=True):
    """One page that came back; `sheet` counts within its file, from 1."""

    file: str
    sheet: int
    record: str
    title: str
    page: int
    found_by: Literal["qr", "hand"]
    outcome: Outcome


class ScanTaken(msgspec.Struct, frozen=True):
    """What became of the scans.

    Attributes:
        unread: (file, sheet) without a readable code, kept with their file but led to no page.
        papers: the papers they belong to, as they now stand; `unscanned` names the pages still missing.
    """

    case: Case
    pages: tuple[TakenPage, ...]
    unread: tuple[tuple[str, int], ...]
    papers: tuple[Paper, ...]


class _Scan(msgspec.Struct, frozen=True):
    """One file as it was read: per sheet the page codes of ours on it. To be filed it is read again."""

    path: Path
    sha256: str
    media_type: str
    sheets: tuple[tuple[str, ...], ...]

    @property
    def name(self) -> str:
        return self.path.name


_REFUSALS = {
    "other_paper": Refusal.SCAN_OTHER_PAPER,
    "other_print": Refusal.SCAN_OTHER_PRINT,
    "overtaken": Refusal.SCAN_OVERTAKEN,
    "void": Refusal.SCAN_VOID,
}


class _Link(msgspec.Struct, frozen=True):
    scan: _Scan
    sheet: int
    paper: Paper
    page: int
    found_by: Literal["qr", "hand"]

    @property
    def outcome(self) -> Outcome:
        known = self.paper.scans.get(self.page)
        return "taken" if known is None else "linked_before" if known == self.scan.sha256 else "again"


def take_signed_scan(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    files: Sequence[Path],
    by_hand: ByHand | None = None,
    progress: Progress = silent,
) -> ScanTaken:
    """File signed pages and link each to its paper.

    Raises:
        FileRefused: FILE_MISSING, NOT_READABLE (file), DISK_FULL, ORIGINAL_DAMAGED where a file changed
            while it was read.
        RuleRefused: SCAN_WITHOUT_CODE, SCAN_OTHER_PAPER, SCAN_OTHER_PRINT, SCAN_OVERTAKEN, SCAN_VOID,
            SCAN_DIFFERS, SCAN_SHEETS_MISSING, PAGE_UNKNOWN, RECORD_UNKNOWN. Nothing was written then.
    """
    if by_hand is not None:
        _check_pages(the_paper(looked_at, by_hand.record), by_hand.pages)
    scans = tuple(_read(files, progress))
    links = _linked(looked_at, scans, by_hand)
    for scan in scans:
        if all(link.scan is not scan for link in links):
            raise RuleRefused(Refusal.SCAN_WITHOUT_CODE, file=scan.name)
    _write(case_file, looked_at, stamp, [link for link in links if link.outcome != "linked_before"])
    case = case_file.load()
    belongs_to = {link.paper.id for link in links}
    return ScanTaken(
        case=case,
        pages=tuple(map(_told, links)),
        unread=tuple(_unread(scans, links)),
        papers=tuple(paper for paper in papers_of(case) if paper.id in belongs_to),
    )


def _check_pages(paper: Paper, pages: Sequence[int]) -> None:
    for page in pages:
        check_page(paper, page)
    if paper.void_reason:
        raise RuleRefused(Refusal.SCAN_VOID, title=paper.title)


def _read(files: Sequence[Path], progress: Progress) -> Iterator[_Scan]:
    with MetadataReader(seconds_for_pictures=SECONDS_FOR_A_SCAN) as reader:
        for done, file in enumerate(files):
            progress(done, len(files))
            with refusing(file), file.open("rb") as opened:
                kind = sniff.media_type(opened.read(sniff.HEAD))
            if kind != PDF and not kind.startswith("image/"):
                raise FileRefused(Refusal.NOT_READABLE, file=file.name)
            data = read_whole(file)
            try:
                sheets = tuple(_pdf_codes(data, reader) if kind == PDF else _picture_codes(data, reader))
            except FileRefused as refused:
                raise FileRefused(refused.code, file=file.name) from refused
            yield _Scan(file, sha256_hex(data), kind, sheets)
    progress(len(files), len(files))


def _pdf_codes(pdf: bytes, reader: MetadataReader) -> Iterator[tuple[str, ...]]:
    """Per page; one without a code at the first look is looked at again, finer."""
    coarse, fine = FINENESS
    found = [_ours(reader.codes(page)) for page in pdf_pages_as_images(pdf, coarse)]
    unread = [number for number, codes in enumerate(found, 1) if not codes]
    again = pdf_pages_as_images(pdf, fine, unread) if unread else ()
    for number, page in zip(unread, again, strict=True):
        found[number - 1] = _ours(reader.codes(page))
    return iter(found)


def _picture_codes(picture: bytes, reader: MetadataReader) -> Iterator[tuple[str, ...]]:
    """Raises FileRefused NOT_READABLE."""
    pages = reader.codes_by_page(picture)
    if pages is None:
        raise FileRefused(Refusal.NOT_READABLE)
    return map(_ours, pages)


def _ours(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(mark.text() for text in texts if (mark := read_mark(text)) is not None)


def _linked(case: Case, scans: Sequence[_Scan], by_hand: ByHand | None) -> tuple[_Link, ...]:
    """Sheets with their pages: by the codes on them, the others by what the person says, in order."""
    papers = papers_of(case)
    named = next((paper for paper in papers if by_hand and paper.id == by_hand.record), None)
    by_code = tuple(link for scan in scans for link in _by_code(papers, named, scan))
    if by_hand is None or named is None:
        return by_code
    read = {link.page for link in by_code}
    wanted = [page for page in by_hand.pages if page not in read]
    free = [(scan, sheet) for scan in scans for sheet, codes in enumerate(scan.sheets, 1) if not codes]
    if len(wanted) > len(free):
        raise RuleRefused(Refusal.SCAN_SHEETS_MISSING, title=_title(named), page=wanted[len(free)])
    said = (
        _Link(scan, sheet, named, page, "hand") for page, (scan, sheet) in zip(wanted, free, strict=False)
    )
    return (*by_code, *said)


def _by_code(papers: Sequence[Paper], named: Paper | None, scan: _Scan) -> Iterator[_Link]:
    for sheet, codes in enumerate(scan.sheets, 1):
        for code in codes:
            meaning = meaning_of(papers, code)
            _check(meaning, named, scan.name, sheet)
            if meaning.paper is not None:
                yield _Link(scan, sheet, meaning.paper, meaning.page, "qr")


def _check(meaning: CodeMeaning, named: Paper | None, file: str, sheet: int) -> None:
    """Raises RuleRefused where a code leads to no page that may be linked.

    named: the paper the person says it is; a paper that was printed anew since may be meant only so.
    """
    paper = meaning.paper
    verdict = meaning.verdict
    if named is not None and paper is not None and paper.id == named.id and verdict == "overtaken":
        return
    if verdict in _REFUSALS:
        title = _title(paper) if paper is not None else ""
        raise RuleRefused(_REFUSALS[verdict], file=file, sheet=sheet, title=title, page=meaning.page)
    if named is not None and paper is not None and paper.id != named.id:
        raise RuleRefused(
            Refusal.SCAN_DIFFERS, file=file, sheet=sheet, title=_title(paper), page=meaning.page
        )


def _write(case_file: CaseFile, looked_at: Case, stamp: Stamp, links: Sequence[_Link]) -> None:
    if not links:
        return
    with case_file.writing() as writer:
        for scan in {link.scan.sha256: link.scan for link in links}.values():
            with refusing(scan.path), scan.path.open("rb") as again:
                size = os.fstat(again.fileno()).st_size
                writer.keep_original(again, scan.media_type, size=size, digest=scan.sha256)
        facts = [
            ScanTakenIn(record=link.paper.id, page=link.page, sha256=link.scan.sha256, found_by=link.found_by)
            for link in links
        ]
        writer.append(stamp, looked_at.seen, list(dict.fromkeys(facts)))


def _told(link: _Link) -> TakenPage:
    return TakenPage(
        file=link.scan.name,
        sheet=link.sheet,
        record=link.paper.id,
        title=_title(link.paper),
        page=link.page,
        found_by=link.found_by,
        outcome=link.outcome,
    )


def _unread(scans: Sequence[_Scan], links: Sequence[_Link]) -> Iterator[tuple[str, int]]:
    linked = {(link.scan.sha256, link.sheet) for link in links}
    for scan in scans:
        for sheet in range(1, len(scan.sheets) + 1):
            if (scan.sha256, sheet) not in linked:
                yield scan.name, sheet


def _title(paper: Paper) -> str:
    return paper.title.replace("\n", "")
