"""This is about an original held at the bureau, for whoever settles or accepts: read, or written out.

It lies in the object store once a laptop handed it in, else in this computer's own case file.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.crypto.digests import Digester
from app.crypto.locks import Reads
from app.crypto.pipes import UnlockPipe
from app.domain.errors import FileRefused, Refusal
from app.domain.staff.roster import ROSTER_MEDIA_TYPE
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau, at_bureau, has_register
from app.operations.this_machine import this_machine
from app.storage.case_file import CaseFile
from app.storage.whole_file import PART, refusing

_PIECE = 1 << 20


@contextmanager
def open_original(bureau: Bureau, case_id: str, sha256: str) -> Iterator[Reads]:
    """The plain bytes in pieces; whoever reads them proves the digest at the end.

    Raises FileRefused ORIGINAL_MISSING, DAMAGED, and what opening the case file raises.
    """
    about = next((each for each in bureau.register.originals(case_id) if each.sha256 == sha256), None)
    if about is not None and not about.erased and bureau.store.has(about.object):
        with (
            bureau.store.get(about.object) as locked,
            UnlockPipe(locked, (bureau.opened.working_identity,)) as plain,
        ):
            yield plain
    elif bureau.opened.has_case(case_id):
        with bureau.opened.open_case(case_id) as case_file:
            yield _Pieces(case_file.read_original(sha256))
    else:
        raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)


def handed_in(opened: InHand, case_id: str, sha256: str) -> Iterator[bytes]:
    """An original of the bureau's store, proven before anything of it is given on.

    Raises FileRefused ORIGINAL_MISSING, ORIGINAL_DAMAGED.
    """
    if not has_register(opened):
        raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
    with at_bureau(opened, this_machine()) as bureau:
        about = next((each for each in bureau.register.originals(case_id) if each.sha256 == sha256), None)
        if about is None or about.erased or not bureau.store.has(about.object):
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
        with open_original(bureau, case_id, sha256) as plain:
            pieces = tuple(iter(lambda: plain.read(_PIECE), b""))
    digester = Digester(with_sm3=False)
    for piece in pieces:
        digester.update(piece)
    if digester.sha256 != sha256:
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=sha256)
    yield from pieces


def write_original(bureau: Bureau, case_id: str, sha256: str, target: Path) -> int:
    """Write an original to a file of the person's choice; its size in bytes.

    Raises FileRefused ROSTER_SEALED, FILE_EXISTS, ORIGINAL_MISSING, ORIGINAL_DAMAGED, DISK_FULL; no file
    stands there then.
    """
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    about = next((each for each in bureau.register.originals(case_id) if each.sha256 == sha256), None)
    _refuse_sealed(about.media_type if about is not None else "")
    with open_original(bureau, case_id, sha256) as reader:
        return _write(reader, sha256, target)


def write_original_of(case_file: CaseFile, sha256: str, target: Path) -> int:
    """As `write_original`, out of a case file in hand; a file that stands there is written over.

    The person was asked before: they chose the name.
    """
    here = case_file.original(sha256)
    _refuse_sealed(here.media_type if here is not None else "")
    return _write(_Pieces(case_file.read_original(sha256)), sha256, target)


def _refuse_sealed(media_type: str) -> None:
    """A roster leaves by its own door only (`export_roster`), masked or for a named reason."""
    if media_type == ROSTER_MEDIA_TYPE:
        raise FileRefused(Refusal.ROSTER_SEALED)


def _write(reader: Reads, sha256: str, target: Path) -> int:
    part = target.with_name(target.name + PART)
    digester = Digester(with_sm3=False)
    try:
        with refusing(part, writing=True):
            with part.open("wb") as file:
                while piece := reader.read(_PIECE):
                    digester.update(piece)
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            if digester.sha256 != sha256:
                raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=sha256)
            part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink()
    return digester.size


class _Pieces:
    """Pieces of a case file as something to read from; a piece may be longer than was asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def read(self, _size: int = -1, /) -> bytes:
        return next(self._pieces, b"")
