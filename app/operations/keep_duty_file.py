"""This is about a file that goes with a row of a duty list: kept as it came, sealed, with its digest.

Whoever sent it needs no key and no laptop of ours: PDF, document, photo, as it came (外单位材料).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutyFileKept
from app.domain.errors import Refusal, RuleRefused
from app.media import sniff
from app.operations.progress import Progress, silent
from app.operations.read_duties import read_duties
from app.operations.show_original import write_original_of
from app.operations.state_duty import list_of, the_duty
from app.storage.case_file import CaseFile
from app.storage.whole_file import refusing

_BY_NAME: Final = {
    ".pdf": "application/pdf", ".doc": "application/msword", ".xls": "application/vnd.ms-excel",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".wps": "application/vnd.ms-works", ".ofd": "application/ofd", ".txt": "text/plain",
}  # fmt: skip


def keep_duty_file(
    office: CaseFile, looked_at: Case, stamp: Stamp, to: tuple[str, Sequence[Path]], entropy: Entropy,
    progress: Progress = silent,
) -> tuple[DutyFileKept, ...]:  # fmt: skip
    """Keep files of a row, each in a transaction of its own. Those kept now; none twice.

    to: id of the row, and the files. Raises RuleRefused THING_UNKNOWN, DUTY_NO_FILE_FIELD; FileRefused
    FILE_MISSING, NOT_READABLE, DISK_FULL.
    """
    row = the_duty(looked_at, to[0])
    duty_list = list_of(read_duties(), row)
    fields = duty_list.of_kind("file")
    if not fields:
        raise RuleRefused(Refusal.DUTY_NO_FILE_FIELD, title=duty_list.title)
    known = {file.sha256 for file in row.files}
    kept = []
    for done, path in enumerate(to[1]):
        progress(done, len(to[1]))
        fact = _keep(office, looked_at, stamp, path, (row.id, fields[0].name, entropy(16).hex()), known)
        kept += [fact] if fact is not None else []
    return tuple(kept)


def write_duty_file(office: CaseFile, looked_at: Case, row: str, file: str, target: Path) -> int:
    """Write a kept file out again, its digest checked; its size. A file that stands there is written over.

    Raises RuleRefused THING_UNKNOWN; FileRefused ORIGINAL_MISSING, ORIGINAL_DAMAGED, DISK_FULL.
    """
    found = next((each for each in the_duty(looked_at, row).files if each.id == file), None)
    if found is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=file)
    return write_original_of(office, found.sha256, target)


def _keep(
    office: CaseFile, looked_at: Case, stamp: Stamp, path: Path, names: tuple[str, str, str], known: set[str]
) -> DutyFileKept | None:
    """names: ids of row and field, and the new file's."""
    with refusing(path):
        file = path.open("rb")
    with file, office.writing() as writer:
        source = _Source(file, path)
        kept = writer.keep_original(source, _kind_of(source.head(), path), size=path.stat().st_size).original
        if kept.sha256 in known:
            return None
        row, field, identity = names
        fact = DutyFileKept(
            file=identity,
            row=row,
            field=field,
            name=path.name,
            sha256=kept.sha256,
            size=kept.size,
            media_type=kept.media_type,
        )
        writer.append(stamp, looked_at.seen, (fact,))
    known.add(kept.sha256)
    return fact


def _kind_of(head: bytes, path: Path) -> str:
    """By its bytes; a document of an office program is told by its name."""
    kind = sniff.media_type(head)
    return kind if kind != sniff.UNKNOWN else _BY_NAME.get(path.suffix.lower(), kind)


class _Source:
    """A file that is read piece by piece; a stick pulled meanwhile is a refusal and no crash."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path

    def head(self) -> bytes:
        head = self.read(sniff.HEAD)
        self._file.seek(0)
        return head

    def read(self, size: int = -1, /) -> bytes:
        with refusing(self._path):
            return self._file.read(size)
