"""This is about small files that are there whole or not at all, and what disks answer when they can't.

Written beside, synced, renamed, the folder synced: after a power cut the old file stands or the new one.
"""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import FileRefused, Refusal

PART = ".part"

_REFUSALS = {
    errno.ENOSPC: Refusal.DISK_FULL,
    errno.EDQUOT: Refusal.DISK_FULL,
    errno.EFBIG: Refusal.DISK_FULL,
    errno.ENOENT: Refusal.FILE_MISSING,
    errno.ENOTDIR: Refusal.FILE_MISSING,
    errno.EEXIST: Refusal.FILE_EXISTS,
    errno.EROFS: Refusal.NOT_WRITABLE,
    errno.EIO: Refusal.STICK_GONE,
    errno.ENODEV: Refusal.STICK_GONE,
    errno.ENXIO: Refusal.STICK_GONE,
}


@contextmanager
def refusing(path: Path, *, writing: bool = False) -> Iterator[None]:
    """Turn what the system says about a file into FileRefused; the name of the file is its only detail."""
    try:
        yield
    except OSError as error:
        denied = Refusal.NOT_WRITABLE if writing else Refusal.NOT_READABLE
        raise FileRefused(_REFUSALS.get(error.errno or 0, denied), file=path.name) from error


def write_whole(path: Path, data: bytes | Iterable[bytes], *, durable: bool = True) -> None:
    """Replace a file by these bytes, all or nothing.

    data: all of it, or pieces; what their source raises ends the writing.
    durable: False survives the end of the program, not a power cut; for what can be made again.
    Raises FileRefused; the old file is then as it was. NOT_WRITABLE where no file but a device or pipe is
    meant: renaming over it would take it away.
    """
    _refuse_no_file(path)
    part = path.with_name(path.name + PART)
    with refusing(path, writing=True):
        try:
            with part.open("wb") as file:
                file.writelines((data,) if isinstance(data, bytes) else data)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            part.replace(path)
        except (OSError, FileRefused):
            with suppress(OSError):
                part.unlink()
            raise
        if durable:
            sync_folder(path.parent)


def refuse_unwritable(path: Path) -> None:
    """Refuse a file that `write_whole` could not write, before anything is done that it should follow.

    Raises FileRefused.
    """
    _refuse_no_file(path)
    part = path.with_name(path.name + PART)
    with refusing(path, writing=True):
        part.touch()
        part.unlink()


def _refuse_no_file(path: Path) -> None:
    with refusing(path, writing=True):
        if not path.name or (path.exists() and not path.is_file()):
            raise FileRefused(Refusal.NOT_WRITABLE, file=path.name)


def read_whole(path: Path) -> bytes:
    """Raises FileRefused FILE_MISSING; NOT_READABLE also for a device or pipe, which may never end."""
    with refusing(path):
        if path.exists() and not path.is_file():
            raise FileRefused(Refusal.NOT_READABLE, file=path.name)
        return path.read_bytes()


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last. Windows keeps its directories in order itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
