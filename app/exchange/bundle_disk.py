"""This is about the stick: writing so that a pulled stick costs what was on its way, and reading back.

A file is written beside its name, brought to the disk, renamed, and the folder brought to the disk.
"""

import errno
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from io import FileIO
from pathlib import Path

from app.domain.errors import FileRefused, Refusal

PIECE = 256 * 1024
_LARGE_PIECE = 1024 * 1024
UNFINISHED = ".part"

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN}
_WINDOWS_GONE = {21, 31, 433, 1006, 1117, 1167}


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns an OSError into FileRefused DISK_FULL, STICK_GONE or NOT_WRITABLE."""
    try:
        yield
    except OSError as error:
        # While writing, a folder that is no longer there means the stick is no longer there.
        code = _why(error, Refusal.STICK_GONE, Refusal.NOT_WRITABLE)
        raise FileRefused(code, path=str(path), file=path.name) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns an OSError into FileRefused FILE_MISSING, STICK_GONE or NOT_READABLE."""
    try:
        yield
    except OSError as error:
        code = _why(error, Refusal.FILE_MISSING, Refusal.NOT_READABLE)
        raise FileRefused(code, path=str(path), file=path.name) from error


def _why(error: OSError, missing: Refusal, otherwise: Refusal) -> Refusal:
    if getattr(error, "winerror", None) in _WINDOWS_GONE or error.errno in _GONE:
        return Refusal.STICK_GONE
    if error.errno in _FULL:
        return Refusal.DISK_FULL
    return missing if error.errno in {errno.ENOENT, errno.ENOTDIR} else otherwise


class LockedFile:
    """A file being written under its unfinished name, digested on the way."""

    def __init__(self, folder: Path, stem: str) -> None:
        self.path = folder / f"{stem}{UNFINISHED}"
        self.size = 0
        self._digest = sha256()
        with writing(self.path):
            self._file = self.path.open("wb", buffering=PIECE)

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def write(self, data: bytes, /) -> None:
        with writing(self.path):
            self._file.write(data)
        self._digest.update(data)
        self.size += len(data)

    def flush(self) -> None:
        with writing(self.path):
            self._file.flush()

    def bring_to_disk(self) -> None:
        """And close it."""
        with writing(self.path):
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()

    def rename(self, name: str) -> Path:
        target = self.path.with_name(name)
        with writing(target):
            self.path.replace(target)
        sync_folder(target.parent)
        return target

    def discard(self) -> None:
        """Leave nothing, as far as the stick still lets us."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self.path.unlink()


def write_whole(path: Path, data: bytes) -> None:
    """Write a small file in one go, as durably as a large one."""
    file = LockedFile(path.parent, path.name)
    try:
        file.write(data)
        file.bring_to_disk()
        file.rename(path.name)
    except FileRefused:
        file.discard()
        raise


def sync_folder(folder: Path) -> None:
    """A rename is only safe once the folder is on the disk; Windows has no such call."""
    if os.name == "nt":
        return
    with writing(folder):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_folders(folder: Path, stick: Path) -> None:
    """Make a folder and those above it up to the stick, which must be there."""
    if not stick.is_dir():
        raise FileRefused(Refusal.STICK_GONE, path=str(stick))
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    while folder != stick:
        folder = folder.parent
        sync_folder(folder)


def remove(path: Path) -> None:
    with writing(path):
        path.unlink(missing_ok=True)


def open_plain_file(path: Path) -> FileIO:
    """Open a file that came from elsewhere.

    Raises FileRefused PATH_ESCAPES for anything but a plain file (a link is not followed, a pipe not
    waited for), FILE_MISSING, STICK_GONE or NOT_READABLE.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with reading(path):
        if not stat.S_ISREG(path.lstat().st_mode):
            raise FileRefused(Refusal.PATH_ESCAPES, path=path.name)
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    return FileIO(handle, "rb")


def read_whole(path: Path, limit: int) -> bytes:
    """A small file that came from elsewhere; FileRefused DAMAGED when larger than limit bytes."""
    with open_plain_file(path) as file, reading(path):
        if os.fstat(file.fileno()).st_size > limit:
            raise FileRefused(Refusal.DAMAGED, path=path.name)
        pieces = list(iter(lambda: file.read(PIECE), b""))
    return b"".join(pieces)


def file_pieces(path: Path) -> Iterator[bytes]:
    """A file that came from elsewhere, in pieces of 1 MiB. Raises as `open_plain_file`."""
    with open_plain_file(path) as file:
        while True:
            with reading(path):
                piece = file.read(_LARGE_PIECE)
            if not piece:
                return
            yield piece


def digest_steps(path: Path, *, afresh: bool = False) -> Generator[int, None, str]:
    """SHA-256 of a file; yields the bytes read at each step.

    Args:
        path: a file that came from elsewhere.
        afresh: as it lies on the stick, not as the system remembers it: only that tells a stick that
            lies about what it wrote.
    """
    digest, held = sha256(), bytearray(PIECE)
    view = memoryview(held)
    with open_plain_file(path) as file:
        if afresh:
            _forget(file)
        while True:
            with reading(path):
                size = file.readinto(held)
            if not size:
                return digest.hexdigest()
            digest.update(view[:size])
            yield size


def digest_of(path: Path, *, afresh: bool = False) -> str:
    """As `digest_steps`, at once."""
    steps = digest_steps(path, afresh=afresh)
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            return str(ended.value)


def _forget(file: FileIO) -> None:
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
