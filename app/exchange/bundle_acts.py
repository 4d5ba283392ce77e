"""This is about the acts inside a bundle: each carried byte for byte as stored, and counted.

One record is a line `<case> <length>`, the stored bytes, and an end of line: exact, readable once unlocked.
"""

from collections.abc import Iterator
from hashlib import sha256

import msgspec

from app.crypto.locks import Reads
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import ActRange

_PIECE = 1024 * 1024
_LONGEST_HEAD = 200
_LONGEST_ACT = 64 * 1024 * 1024


class _Writer(msgspec.Struct):
    """As much of an act's envelope as counting needs."""

    device: str = ""
    number: int = 0


_envelope = msgspec.json.Decoder(_Writer)


class ActsTally:
    """Digest, size and ranges of acts as they pass by."""

    def __init__(self) -> None:
        self.count = 0
        self.size = 0
        self._digest = sha256()
        self._heads: dict[tuple[str, str], dict[int, str]] = {}

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def record(self, case: str, stored: bytes) -> bytes:
        """The record of one act. An act of an unreadable shape is carried, not counted in a range."""
        framed = b"%s %d\n%s\n" % (case.encode(), len(stored), stored)
        self.count += 1
        self.size += len(framed)
        self._digest.update(framed)
        try:
            written = _envelope.decode(stored)
        except msgspec.DecodeError:
            return framed
        self._heads.setdefault((case, written.device), {})[written.number] = sha256(stored).hexdigest()
        return framed

    def ranges(self) -> tuple[ActRange, ...]:
        return tuple(
            ActRange(case=case, device=device, first=first, last=last, head=heads[last])
            for (case, device), heads in sorted(self._heads.items())
            for first, last in _runs(sorted(heads))
        )


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    start = previous = numbers[0]
    for number in numbers[1:]:
        if number != previous + 1:
            yield start, previous
            start = number
        previous = number
    yield start, previous


def read_records(reader: Reads) -> Iterator[tuple[str, bytes]]:
    """Case and stored bytes of each act; raises FileRefused DAMAGED where the records don't fit."""
    buffer = _Buffer(reader)
    while head := buffer.line():
        case, _, length = head.rpartition(b" ")
        if not length.isdigit() or int(length) > _LONGEST_ACT or not case.isascii():
            raise FileRefused(Refusal.DAMAGED, what="acts")
        stored = buffer.exactly(int(length) + 1)
        if stored[-1:] != b"\n":
            raise FileRefused(Refusal.DAMAGED, what="acts")
        yield case.decode("ascii"), stored[:-1]


class _Buffer:
    """Lines and counted bytes out of a stream, without copying what is still to be read."""

    def __init__(self, reader: Reads) -> None:
        self._reader = reader
        self._held = b""
        self._at = 0

    def line(self) -> bytes:
        """Without its end; empty when nothing is left."""
        while (end := self._held.find(b"\n", self._at, self._at + _LONGEST_HEAD)) < 0:
            left = len(self._held) - self._at
            if left >= _LONGEST_HEAD or not self._more():
                if left:
                    raise FileRefused(Refusal.DAMAGED, what="acts")
                return b""
        found, self._at = self._held[self._at : end], end + 1
        if not found:
            raise FileRefused(Refusal.DAMAGED, what="acts")
        return found

    def exactly(self, length: int) -> bytes:
        while len(self._held) - self._at < length:
            if not self._more():
                raise FileRefused(Refusal.DAMAGED, what="acts")
        found = self._held[self._at : self._at + length]
        self._at += length
        return found

    def _more(self) -> bool:
        piece = self._reader.read(_PIECE)
        self._held, self._at = self._held[self._at :] + piece, 0
        return bool(piece)
