"""This is about the object store: originals at the bureau, each locked, under a name that tells nothing.

A folder here; anything with these five verbs (an S3 bucket, say) can stand in its place.
"""

import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from app.crypto.digests import Digester
from app.crypto.locks import Reads
from app.domain.errors import FileRefused, Refusal
from app.storage.tables import CHUNK_BYTES
from app.storage.whole_file import PART, refusing, sync_folder

_COMPARED: Final = 32 * 1024 * 1024
_NAME: Final = re.compile(r"[0-9a-f]{32,64}")


class ObjectStore(Protocol):
    """Where locked originals lie. Names are keyed digests in hex; bytes under a name never change."""

    def has(self, name: str) -> bool: ...

    def put(self, name: str, source: Reads) -> None: ...

    def names(self) -> Iterator[str]: ...

    def get(self, name: str) -> AbstractContextManager[BinaryIO]: ...

    def drop(self, name: str) -> None: ...


class FolderStore:
    """Objects as files, two hundred and fifty-six folders deep enough for a district."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, name: str) -> bool:
        return self._path(name).is_file()

    def put(self, name: str, source: Reads) -> None:
        """Keep an object: written beside, synced, read again, renamed. One that is here already stays.

        Raises FileRefused DISK_FULL, NOT_WRITABLE, or DAMAGED when the disk gives back other bytes;
        nothing stands under the name then.
        """
        path = self._path(name)
        if path.is_file():
            return
        part = path.with_name(name + PART)
        with refusing(path, writing=True):
            if not path.parent.is_dir():
                path.parent.mkdir(parents=True, exist_ok=True)
                sync_folder(self._folder)
            try:
                _write_and_compare(part, source)
                part.replace(path)
            except BaseException:
                with suppress(OSError):
                    part.unlink()
                raise
            sync_folder(path.parent)

    @contextmanager
    def get(self, name: str) -> Iterator[BinaryIO]:
        """Raises FileRefused FILE_MISSING or NOT_READABLE."""
        path = self._path(name)
        with refusing(path), path.open("rb") as file:
            yield file

    def drop(self, name: str) -> None:
        """For what the law erased; dropping it twice is dropping it once. Raises FileRefused NOT_WRITABLE."""
        path = self._path(name)
        with refusing(path, writing=True):
            if path.is_file():
                path.unlink()
                sync_folder(path.parent)

    def names(self) -> Iterator[str]:
        """Of all objects here, sorted."""
        for path in sorted(self._folder.glob("??/*")):
            if _NAME.fullmatch(path.name):
                yield path.name

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise FileRefused(Refusal.PATH_ESCAPES, name=name[:80])
        return self._folder / name[:2] / name


def _write_and_compare(part: Path, source: Reads) -> None:
    """Small objects are compared byte by byte, large ones by their digest: memory stays flat."""
    digester, held = Digester(with_sm3=False), bytearray()
    with part.open("wb") as file:
        while piece := source.read(CHUNK_BYTES):
            if digester.size or len(held) + len(piece) > _COMPARED:
                digester.update(bytes(held))
                digester.update(piece)
                held = bytearray()
            else:
                held += piece
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    same = _digest(part) == digester.sha256 if digester.size else part.read_bytes() == held
    if not same:
        raise FileRefused(Refusal.DAMAGED, file=part.stem)


def _digest(path: Path) -> str:
    digester = Digester(with_sm3=False)
    with path.open("rb") as file:
        while piece := file.read(CHUNK_BYTES):
            digester.update(piece)
    return digester.sha256
