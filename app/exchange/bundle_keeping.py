"""This is about keeping a bundle that can't be taken in yet: its files as they came, in a folder of ours.

Nothing of it is opened or believed. Only names a bundle can have are copied, and only plain files.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.exchange import bag
from app.exchange.bundle import DATA, MANIFEST, SIGNATURE, is_data_name
from app.exchange.bundle_checking import MANIFEST_LIMIT, TAGS_LIMIT, refuse_links
from app.exchange.bundle_disk import (
    PIECE,
    UNFINISHED,
    open_plain_file,
    read_whole,
    reading,
    sync_folder,
    writing,
)

_TOP = (SIGNATURE, bag.TAG_MANIFEST, bag.MANIFEST, bag.DECLARATION, bag.INFO)


class KeptCopy(msgspec.Struct, frozen=True):
    """What was copied, in files and bytes."""

    files: int
    size: int


def bundle_mark(folder: Path) -> str:
    """What tells this bundle from any other, whoever signed it: a digest of its signature and manifests.

    Raises FileRefused PATH_ESCAPES, FILE_MISSING (no such folder), STICK_GONE.
    """
    refuse_links(folder)
    total = sha256()
    for path, limit in (
        (folder / SIGNATURE, TAGS_LIMIT),
        (folder / bag.TAG_MANIFEST, TAGS_LIMIT),
        (folder / DATA / MANIFEST, MANIFEST_LIMIT),
    ):
        total.update(sha256(_here(path, limit)).digest())
    return total.hexdigest()


def keep_copy(folder: Path, target: Path, progress: Callable[[int, int], None]) -> KeptCopy:
    """Copy a bundle's files to a folder of ours; a copy that is there already is left as it is.

    The folder has its name only when everything in it is on the disk. Raises FileRefused DISK_FULL,
    NOT_WRITABLE, STICK_GONE; progress may raise Stopped.
    """
    if target.is_dir():
        return _counted(target)
    part = target.with_name(target.name + UNFINISHED)
    with writing(part):
        shutil.rmtree(part, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        (part / DATA).mkdir(parents=True)
    names = list(_names(folder))
    total = sum((folder / name).lstat().st_size for name in names)
    done = 0
    for name in names:
        for size in _copied(folder / name, part / name):
            done += size
            progress(done, total)
    with writing(target):
        sync_folder(part / DATA)
        sync_folder(part)
        part.replace(target)
        sync_folder(target.parent)
    return _counted(target)


def _here(path: Path, limit: int) -> bytes:
    try:
        return read_whole(path, limit)
    except FileRefused as refused:
        if refused.code is Refusal.STICK_GONE:
            raise
        return b""


def _names(folder: Path) -> Iterator[str]:
    """The names a bundle has, of plain files only, in a steady order."""
    for name in _TOP:
        if _is_plain(folder / name):
            yield name
    with reading(folder):
        inside = sorted(entry.name for entry in os.scandir(folder / DATA))
    for name in inside:
        if is_data_name(name) and _is_plain(folder / DATA / name):
            yield f"{DATA}/{name}"


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _copied(source: Path, target: Path) -> Iterator[int]:
    """Yields the bytes of each piece written."""
    with open_plain_file(source) as reader, writing(target), target.open("wb") as writer:
        while True:
            with reading(source):
                piece = reader.read(PIECE)
            if not piece:
                break
            writer.write(piece)
            yield len(piece)
        writer.flush()
        os.fsync(writer.fileno())


def _counted(folder: Path) -> KeptCopy:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return KeptCopy(len(sizes), sum(sizes))
