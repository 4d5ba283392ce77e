"""This is about the three rolling copies beside a case: all acts and the key, should the file be destroyed.

A copy is an age file, locked for the workspace and the escrow sheet, so that a stock tool opens it too:
one line about the case, then each act as one line, byte for byte.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.crypto.locks import Identity, lock_bytes, unlock_bytes
from app.domain.errors import FileRefused, Refusal
from app.storage.tables import Delivery, Original
from app.storage.whole_file import PART, read_whole, refusing, sync_folder, write_whole

COPIES: Final = 3
VERSION: Final = 1


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy holds.

    Attributes:
        key: the raw key of the case file.
        originals: what lay in the file; their bytes are not in the copy.
        acts: exact bytes, in the order of the fold.
    """

    case: str
    key: bytes = msgspec.field(default=b"")
    originals: tuple[Original, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    acts: tuple[bytes, ...] = ()


class _Head(msgspec.Struct, frozen=True, kw_only=True):
    fieldseal_acts: int = VERSION
    case: str
    key: bytes
    originals: tuple[Original, ...]
    deliveries: tuple[Delivery, ...]


class _Version(msgspec.Struct):
    fieldseal_acts: int


def path_of(case_path: Path, number: int) -> Path:
    """Copy 1 is the newest, 3 the oldest."""
    return case_path.with_suffix(f".acts.{number}")


def has_copies(case_path: Path) -> bool:
    return any(path_of(case_path, number).exists() for number in range(COPIES + 1))


def write(content: Copy, case_path: Path, recipients: Sequence[str]) -> None:
    """Put a new copy in front and drop the oldest; two whole copies stand at every moment.

    Raises FileRefused DISK_FULL and the like; the older copies are then as they were.
    """
    head = _Head(
        case=content.case, key=content.key, originals=content.originals, deliveries=content.deliveries
    )
    plain = b"\n".join((msgspec.json.encode(head), *content.acts))
    fresh = path_of(case_path, 0)
    write_whole(fresh, lock_bytes(plain, recipients))
    with refusing(fresh, writing=True):
        for number in range(COPIES - 1, -1, -1):
            if path_of(case_path, number).exists():
                path_of(case_path, number).replace(path_of(case_path, number + 1))
        sync_folder(case_path.parent)
        fresh.with_name(fresh.name + PART).unlink(missing_ok=True)


def read(path: Path, identities: Sequence[Identity]) -> Copy:
    """Raises FileRefused FILE_MISSING, NOT_FOR_US, DAMAGED or NEWER_PROGRAM."""
    lines = unlock_bytes(read_whole(path), identities).split(b"\n")
    try:
        if msgspec.json.decode(lines[0], type=_Version).fieldseal_acts > VERSION:
            raise FileRefused(Refusal.NEWER_PROGRAM, file=path.name)
        head = msgspec.json.decode(lines[0], type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FileRefused(Refusal.DAMAGED, file=path.name) from error
    return Copy(
        case=head.case,
        key=head.key,
        originals=head.originals,
        deliveries=head.deliveries,
        acts=tuple(lines[1:]),
    )


def newest(case_path: Path, identities: Sequence[Identity]) -> Copy:
    """The newest copy that can be read; also the one a kill left before it moved to the front.

    Raises FileRefused FILE_MISSING when there is none at all, else what stands against the newest.
    """
    refused = FileRefused(Refusal.FILE_MISSING, file=path_of(case_path, 1).name)
    for number in range(COPIES + 1):
        try:
            return read(path_of(case_path, number), identities)
        except FileRefused as error:
            if refused.code is Refusal.FILE_MISSING:
                refused = error
    raise refused
