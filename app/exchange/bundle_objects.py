"""This is about the locked files of a bundle: written piece by piece, found again after a break."""

from collections.abc import Collection, Generator, Iterable, Iterator
from pathlib import Path

import msgspec

from app.crypto.digests import Digester, keyed_name
from app.crypto.locks import Reads
from app.crypto.pipes import LockPipe
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import (
    ObjectEntry,
    OriginalInfo,
    PackOrder,
    Part,
    Source,
    object_name,
    part_count,
    read_object_name,
)
from app.exchange.bundle_disk import PIECE, LockedFile, digest_steps, reading, remove
from app.exchange.bundle_settling import Settling

Growth = Generator[int, None, tuple[Part, ...] | None]
"""Yields how many more plain bytes are done; returns the parts, None for an unreadable original."""

# What a source says when the device can't read its own original any more; a stick never says these.
_UNREADABLE = {
    Refusal.DAMAGED,
    Refusal.NOT_READABLE,
    Refusal.FILE_MISSING,
    Refusal.NOT_FOR_US,
    Refusal.ORIGINAL_DAMAGED,
    Refusal.ORIGINAL_ERASED,
    Refusal.ORIGINAL_MISSING,
    Refusal.VOLUME_MISSING,
}


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """One original to carry, for however many cases it belongs to."""

    sha256: str
    sm3: str
    size: int
    media_type: str
    cases: tuple[str, ...]

    def entry(self, parts: tuple[Part, ...]) -> ObjectEntry:
        return ObjectEntry(**msgspec.structs.asdict(self), parts=parts)


def wanted_objects(originals: Iterable[OriginalInfo]) -> tuple[Wanted, ...]:
    """Each digest once, in the order of digests: names and order then say nothing about the visit."""
    first: dict[str, OriginalInfo] = {}
    cases: dict[str, set[str]] = {}
    for info in originals:
        first.setdefault(info.sha256, info)
        cases.setdefault(info.sha256, set()).add(info.case)
    return tuple(
        Wanted(
            sha256=digest,
            sm3=first[digest].sm3,
            size=first[digest].size,
            media_type=first[digest].media_type,
            cases=tuple(sorted(cases[digest])),
        )
        for digest in sorted(first)
    )


def lock_file(
    folder: Path, stem: str, pieces: Iterator[bytes], recipients: tuple[str, ...]
) -> Generator[int, None, LockedFile]:
    """Lock pieces into a file that still wants settling; yields bytes taken."""
    file = LockedFile(folder, stem)
    pipe = LockPipe(file, recipients, file.flush)
    finished = False
    try:
        for piece in pieces:
            while not pipe.feed(piece):
                yield 0
            yield len(piece)
        while not pipe.feed(b""):
            yield 0
        while not pipe.closed():
            yield 0
        finished = True
    finally:
        pipe.give_up()
        if not finished:
            file.discard()
    return file


class ObjectWriter:
    """Writes originals into `data/`, keeping what an earlier run finished.

    Attributes:
        found: locked files an earlier run finished.
        written: how many this run wrote.
    """

    def __init__(self, data: Path, naming: bytes, order: PackOrder, settling: Settling) -> None:
        self.found: list[Part] = []
        self.written = 0
        self._data = data
        self._naming = naming
        self._order = order
        self._settling = settling
        self._lying: dict[tuple[str, int], list[str]] = {}

    def look_around(self) -> None:
        """Note what an earlier run left."""
        with reading(self._data):
            names = sorted(path.name for path in self._data.iterdir())
        for name in names:
            read = read_object_name(name)
            if read is not None:
                self._lying.setdefault(read[:2], []).append(name)

    def left_out(self, wanted: Iterable[Wanted], here: Collection[str]) -> tuple[Wanted, ...]:
        """Those that are not here; here: keyed names."""
        return tuple(each for each in wanted if keyed_name(self._naming, each.sha256) not in here)

    def write(self, wanted: Wanted, source: Source) -> Growth:
        keyed = keyed_name(self._naming, wanted.sha256)
        count = part_count(wanted.size, self._order.part_size)
        known = yield from self._known_parts(keyed, count)
        if len(known) == count:
            # The last part only gets its name after the whole original proved right.
            yield wanted.size
            return _in_order(known)
        try:
            parts = yield from self._write_parts(wanted, keyed, source, known)
        except FileRefused as refused:
            if refused.code not in _UNREADABLE:
                raise
            return None
        return _in_order(parts)

    def _known_parts(self, keyed: str, count: int) -> Generator[int, None, dict[int, Part]]:
        """Parts of an earlier run that still have the digest their name says; others are removed."""
        known: dict[int, Part] = {}
        for number in range(count):
            for name in self._lying.get((keyed, number), []):
                path, size = self._data / name, 0
                steps = digest_steps(path, afresh=True)
                try:
                    while True:
                        size += next(steps)
                        yield 0
                except StopIteration as ended:
                    digest = str(ended.value)
                if number in known or object_name(keyed, number, digest) != name:
                    remove(path)
                    continue
                known[number] = Part(name=name, size=size, sha256=digest)
                self.found.append(known[number])
        return known

    def _write_parts(
        self, wanted: Wanted, keyed: str, source: Source, known: dict[int, Part]
    ) -> Generator[int, None, dict[int, Part]]:
        parts, digester = dict(known), Digester(with_sm3=False)
        count = part_count(wanted.size, self._order.part_size)
        with source.open_original(wanted.sha256) as reader:
            for number in range(count):
                pieces = _pieces(reader, digester, self._order.part_size)
                if number in known and number < count - 1:
                    for piece in pieces:
                        yield len(piece)
                    continue
                file = yield from self._lock(keyed, number, pieces)
                if number == count - 1 and not _right(wanted, digester):
                    file.discard()
                    raise FileRefused(Refusal.DAMAGED, original=wanted.sha256)
                parts[number] = self._settling.start(file, object_name(keyed, number, file.sha256))
                self.written += 1
        return parts

    def _lock(self, keyed: str, number: int, pieces: Iterator[bytes]) -> Generator[int, None, LockedFile]:
        yield from self._settling.make_room()
        return (yield from lock_file(self._data, f"{keyed}-{number:04d}", pieces, self._order.recipients))


def _in_order(parts: dict[int, Part]) -> tuple[Part, ...]:
    return tuple(parts[number] for number in sorted(parts))


def is_readable(wanted: Wanted, source: Source) -> bool:
    digester = Digester(with_sm3=False)
    try:
        with source.open_original(wanted.sha256) as reader:
            for _ in _pieces(reader, digester, wanted.size + 1):
                pass
    except FileRefused as refused:
        if refused.code not in _UNREADABLE:
            raise
    return _right(wanted, digester)


def _right(wanted: Wanted, digester: Digester) -> bool:
    return (digester.size, digester.sha256) == (wanted.size, wanted.sha256)


def _pieces(reader: Reads, digester: Digester, most: int) -> Iterator[bytes]:
    left = most
    while left:
        piece = reader.read(min(PIECE, left))
        if not piece:
            return
        digester.update(piece)
        left -= len(piece)
        yield piece
