"""This is about archiving (归档): the file of one enterprise as a plain, readable, signed folder.

Nothing in it is locked: it is for the archive room, where it must be readable without this program for
decades. What is missing is named and needs a reason; nothing is hidden. Source: domain.md §4.3, §5, §9.9.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.archive.contents import DATA, LACK_TEXT, Contents, FileEntry, Lack, contents_of
from app.domain.archive.facts import CaseArchived
from app.domain.archive.gaps import gaps_of
from app.domain.archive.papers import (
    ArchivePapers,
    compose_catalogue,
    compose_closing,
    compose_cover,
)
from app.domain.case_told import case_told
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.people.office import devices_of, office_of, officers_of
from app.domain.records.record import Record
from app.domain.supervision.supervision import supervisions_of
from app.domain.trace.lines import trace_of
from app.exchange.archive_checking import CASE_DIGEST, CASE_ID, SAMPLE
from app.exchange.archive_folder import NOTE, OFFICE_KEY, OFFICE_LETTER, ROOT_KEY, ArchiveFolder, Sums
from app.exchange.catalogue_workbook import write_catalogue
from app.media.codes import code_modules
from app.operations import in_hand
from app.operations.archive_names import ARCHIVE_NOTE, found_before, new_name, refuse_stick
from app.operations.held_originals import HeldOriginals
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau
from app.operations.progress import Progress, silent
from app.operations.settle_at_bureau import Settling, case_at_bureau, stamp_at_bureau
from app.printing.fonts import FontSet
from app.printing.print_record import LaidOut
from app.storage.case_file import CaseFile

COVER: Final = "00_封面.pdf"
CATALOGUE: Final = "00_卷内目录.pdf"
CATALOGUE_SHEET: Final = "00_卷内目录.xlsx"
CLOSING: Final = "99_卷内备考表.pdf"
CASE_JSON: Final = f"{DATA}/企业档案.json"
ACTS: Final = f"{DATA}/操作留痕.jsonl"
TRACE: Final = f"{DATA}/操作留痕.txt"

_LOST: Final = frozenset(
    {
        Refusal.ORIGINAL_MISSING,
        Refusal.ORIGINAL_DAMAGED,
        Refusal.ORIGINAL_ERASED,
        Refusal.DAMAGED,
        Refusal.FILE_MISSING,
        Refusal.VOLUME_MISSING,
    }
)


class ArchiveOrder(msgspec.Struct, frozen=True, kw_only=True):
    """What to archive into which folder.

    Attributes:
        archive: a fresh id.
        place: the folder the archive's own folder is made in.
        at: the laptop's clock, ISO with offset; its day is the day of the archive.
        number: 档号, retention: 保管期限; empty ones are left to the pen.
        reason: why it is archived although something is missing.
    """

    archive: str
    place: Path
    at: str
    fonts: FontSet
    number: str = ""
    retention: str = ""
    reason: str = ""


class ArchiveWritten(msgspec.Struct, frozen=True):
    """An archive that was written, and the case that now says so.

    Attributes:
        missing: what it lacks, in words.
    """

    case: Case
    folder: Path
    digest: str
    files: int
    size: int
    missing: tuple[str, ...]


def archive_case(
    bureau: Bureau, case_id: str, order: ArchiveOrder, progress: Progress = silent
) -> ArchiveWritten:
    """Write an enterprise's archive and state that it was.

    Stopped, killed or out of room, what was written stays under the unfinished name and is gone on with.
    progress counts bytes of originals; it may raise Stopped. Raises RuleRefused ARCHIVE_INCOMPLETE (n) where
    something is missing and no reason is given; FileRefused ARCHIVE_ON_STICK, FILE_MISSING, FILE_EXISTS,
    DISK_FULL, NOT_WRITABLE, STICK_GONE; then nothing was stated.
    """
    refuse_stick(order.place)
    with case_at_bureau(bureau, case_id) as case_file:
        written = None
        while written is None:
            looked_at = case_file.load()
            written = _Archiving(bureau, case_file, looked_at, order).write(progress)
        stamp = stamp_at_bureau(bureau, Settling(looked_at, order.at))
        with case_file.writing() as writer:
            writer.append(stamp, looked_at.seen, (_fact(order, looked_at, written),))
        return msgspec.structs.replace(written, case=case_file.load())


def _fact(order: ArchiveOrder, case: Case, written: ArchiveWritten) -> CaseArchived:
    return CaseArchived(
        archive=order.archive,
        on=order.at[:10],
        folder=written.folder.name,
        place=str(order.place),
        digest=written.digest,
        case_digest=case.digest,
        files=written.files,
        size=written.size,
        number=order.number,
        retention=order.retention,
        missing=written.missing,
        note=order.reason if written.missing else "",
    )


class _Archiving:
    """One case on its way into its folder."""

    def __init__(self, bureau: Bureau, case_file: CaseFile, case: Case, order: ArchiveOrder) -> None:
        self._opened: InHand = bureau.opened
        self._office = bureau.opened.read_office()
        self._case_file = case_file
        self._case = case
        self._order = order
        self._originals = HeldOriginals(bureau, case_file, case)
        self._gaps = tuple(gap.text for gap in gaps_of(case))

    def write(self, progress: Progress) -> ArchiveWritten | None:
        """None where the case went on meanwhile, between two steps: what was written is kept for the next."""
        contents = contents_of(self._case, self._originals.held())
        missing = self._missing(contents)
        before = found_before(self._order.place, self._case)
        if before is not None:
            target, checked = before
            return ArchiveWritten(self._case, target, checked.digest, checked.files, checked.size, missing)
        name = new_name(self._order.place, enterprise_of(self._case), self._order.at[:10])
        folder = ArchiveFolder(self._order.place, name)
        contents = self._write_originals(folder, contents, progress)
        missing = self._missing(contents)
        self._write_papers(folder, contents, missing)
        self._write_data(folder)
        if self._case_file.load().digest != self._case.digest:
            return None
        digest = folder.finish(self._info(), self._tags(), self._signature)
        size = sum(sums.size for sums in folder.sums.values())
        return ArchiveWritten(self._case, folder.target, digest, len(folder.sums), size, missing)

    def _missing(self, contents: Contents) -> tuple[str, ...]:
        """Raises RuleRefused ARCHIVE_INCOMPLETE where nobody said why."""
        missing = (*self._gaps, *_lacking(contents.files))
        if missing and not self._order.reason.strip():
            raise RuleRefused(Refusal.ARCHIVE_INCOMPLETE, n=len(missing))
        return missing

    def _write_originals(self, folder: ArchiveFolder, contents: Contents, progress: Progress) -> Contents:
        wanted = [file for file in contents.files if not file.lack]
        total = sum(self._originals.size(file.sha256) for file in wanted)
        done, files = 0, []
        for file in contents.files:
            if not file.lack:
                progress(done, total)
                file = self._write_original(folder, file, _told_within(progress, done, total))
                done += self._originals.size(file.sha256)
            files.append(file)
        progress(total, total)
        return msgspec.structs.replace(contents, files=tuple(files))

    def _write_original(
        self, folder: ArchiveFolder, file: FileEntry, more: Callable[[int], None]
    ) -> FileEntry:
        """The entry as it now is: one that can't be read as it came is named, and the rest goes on."""

        def pieces() -> Iterator[bytes]:
            for piece in self._originals.pieces(file.sha256):
                more(len(piece))
                yield piece

        promised = Sums(0, file.sha256, self._originals.sm3(file.sha256))
        try:
            folder.keep(file.path, promised, pieces)
        except FileRefused as refused:
            if refused.code not in _LOST:
                raise
            return msgspec.structs.replace(file, lack="damaged")
        return file

    def _write_papers(self, folder: ArchiveFolder, contents: Contents, missing: tuple[str, ...]) -> None:
        order = self._order
        told = ArchivePapers(
            archive=order.archive,
            case=self._case,
            office=office_of(self._office),
            contents=contents,
            on=order.at[:10],
            number=order.number,
            retention=order.retention,
            missing=missing,
            reason=order.reason,
        )
        folder.write(COVER, self._drawn(compose_cover(told)))
        folder.write(CATALOGUE, self._drawn(compose_catalogue(told)))
        firm, made = enterprise_of(self._case).name, date.fromisoformat(order.at[:10])
        folder.write(CATALOGUE_SHEET, write_catalogue(firm, contents, folder.sums, made))
        folder.write(CLOSING, self._drawn(compose_closing(told)))

    def _drawn(self, record: Record) -> Iterable[bytes]:
        return LaidOut(record, self._order.fonts).pieces(lambda _sha256: b"", code_modules)

    def _write_data(self, folder: ArchiveFolder) -> None:
        told = case_told(self._case, date.fromisoformat(self._order.at[:10]))
        told["supervision"] = msgspec.to_builtins(supervisions_of(self._case))
        told["opinions"] = [msgspec.to_builtins(fact) for _, fact in self._case.things_of("opinion")]
        folder.write(CASE_JSON, msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")
        folder.write(ACTS, b"".join(each.bytes + b"\n" for each in self._case_file.stored_acts()))
        folder.write(TRACE, self._trace().encode())

    def _trace(self) -> str:
        """Every act in words, oldest first."""
        people = {each.id: each.name for each in officers_of(self._office)}
        computers = {each.id: each.label for each in devices_of(self._office)}
        lines = [
            "\t".join((line.at, line.by, line.computer, " ".join(line.text.split())))
            for line in reversed(trace_of(self._case, people, computers))
        ]
        return "\n".join(["时间\t人员\t电脑\t内容", *lines, ""])

    def _info(self) -> dict[str, str]:
        told = {
            "Source-Organization": office_of(self._office).name,
            "Bagging-Date": self._order.at[:10],
            "External-Description": enterprise_of(self._case).name,
            CASE_ID: self._case.id,
            "Internal-Sender-Identifier": self._order.archive,
            CASE_DIGEST: self._case.digest,
            SAMPLE: "yes" if self._opened.sample else "no",
        }
        return {name: " ".join(value.split()) for name, value in told.items()}

    def _tags(self) -> dict[str, bytes]:
        ring = self._opened.ring
        return {
            NOTE: ARCHIVE_NOTE.encode(),
            OFFICE_KEY: self._opened.working_key.public.file_text().encode(),
            OFFICE_LETTER: ring.public(in_hand.OFFICE_LETTER).encode(),
            ROOT_KEY: self._opened.root_public.file_text().encode(),
        }

    def _signature(self, tag_manifest: bytes) -> str:
        return self._opened.working_key.sign_bytes(tag_manifest, f"fieldseal archive {self._order.archive}")


def _told_within(progress: Progress, done: int, total: int) -> Callable[[int], None]:
    """Tells how far it is within one original."""
    come = 0

    def more(size: int) -> None:
        nonlocal come
        come += size
        progress(min(done + come, total), total)

    return more


def _lacking(files: Sequence[FileEntry]) -> Iterator[str]:
    """Originals that are not there as they came; what the law erased is not missing."""
    lacks: tuple[Lack, ...] = ("absent", "damaged")
    for lack in lacks:
        count = sum(file.lack == lack for file in files)
        if count:
            yield f"{count} 份{LACK_TEXT[lack]}"
