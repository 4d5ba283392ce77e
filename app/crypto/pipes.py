"""This is about locking and unlocking piece by piece: the caller keeps the pace, a thread does the work.

The age library wants to pull or push a whole stream at once. A case file may only be read on its own
worker thread, in short steps; so the library runs on a helper thread between two small queues.
"""

import io
import queue
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from app.crypto.locks import Identity, Reads, Writes, lock_stream, unlock_stream
from app.domain.errors import FileRefused, Stopped

_PIECES = 4
_PIECE = 256 * 1024
_GLANCE = 0.05


class _Broken(Exception):
    """The other end was given up."""


class _Channel:
    """Pieces on their way from one thread to the other; memory stays at a few pieces."""

    def __init__(self) -> None:
        self._pieces: queue.Queue[bytes] = queue.Queue(_PIECES)
        self._given_up = threading.Event()
        self._piece = io.BytesIO()
        self._ended = False

    def offer(self, piece: bytes) -> bool:
        """False when the queue stayed full for a moment."""
        try:
            self._pieces.put(piece, timeout=_GLANCE)
        except queue.Full:
            return False
        return True

    def give_up(self) -> None:
        self._given_up.set()

    def put(self, piece: bytes) -> None:
        while not self.offer(piece):
            self._check()

    def read(self, size: int = -1, /) -> bytes:
        """One piece or less; empty at the end."""
        given = self._piece.read(size)
        if given or self._ended or size == 0:
            return given
        piece = self._take()
        self._ended = not piece
        self._piece = io.BytesIO(piece)
        return self._piece.read(size)

    def _take(self) -> bytes:
        while True:
            try:
                return self._pieces.get(timeout=_GLANCE)
            except queue.Empty:
                self._check()

    def _check(self) -> None:
        if self._given_up.is_set():
            raise _Broken


class _Work(threading.Thread):
    """Runs one function and keeps what went wrong."""

    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__(name="lock", daemon=True)
        self._function = run
        self.failure: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._function()
        except (OSError, FileRefused, Stopped, _Broken, ValueError) as error:
            self.failure = error
        except BaseException as error:
            self.failure = error
            raise


class LockPipe:
    """Lock what is written to it; the locked bytes go to `writer` on a helper thread.

    `feed` and `close` never wait long: they return False when asked again is due, so that a
    generator of short steps can let other work pass meanwhile.
    """

    def __init__(self, writer: Writes, recipients: Sequence[str], finish: Callable[[], None]) -> None:
        """Args: finish runs on the helper thread after the last locked byte (flush, fsync)."""
        self._channel = _Channel()

        def work() -> None:
            lock_stream(self._channel, writer, recipients)
            finish()

        self._work = _Work(work)

    def feed(self, piece: bytes) -> bool:
        """True when taken. Raises what the writer raised."""
        self._refuse_failed()
        return self._channel.offer(piece)

    def closed(self) -> bool:
        """True when everything is written, after an empty piece was fed. Raises what the writer raised."""
        self._work.join(_GLANCE)
        self._refuse_failed()
        return not self._work.is_alive()

    def give_up(self) -> None:
        """Stop in the middle; waits for the helper thread."""
        self._channel.give_up()
        self._work.join()

    def _refuse_failed(self) -> None:
        if self._work.failure is not None:
            raise self._work.failure


class _Pulled:
    """What a helper thread makes of a stream, to be read a piece at a time in constant memory.

    The end is only given once the work is done; what went wrong is raised from `read` before that.
    """

    def __init__(self, work: Callable[[Writes], None]) -> None:
        self._channel = _Channel()
        self._failure: BaseException | None = None

        def run() -> None:
            try:
                gathered = _Gathered(self._channel.put)
                work(gathered)
                gathered.flush()
            except (OSError, FileRefused, Stopped) as error:
                self._failure = error
            self._channel.put(b"")

        self._work = _Work(run)

    def read(self, size: int = -1, /) -> bytes:
        given = self._channel.read(size)
        if not given and size != 0 and self._failure is not None:
            raise self._failure
        return given

    def close(self) -> None:
        self._channel.give_up()
        self._work.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class UnlockPipe(_Pulled):
    """Read the plain bytes of a locked reader.

    The end is only given once the whole stream proved authentic; before that, damage raises
    FileRefused DAMAGED or NOT_FOR_US from `read`.
    """

    def __init__(self, reader: Reads, identities: Sequence[Identity]) -> None:
        super().__init__(lambda writer: unlock_stream(reader, writer, identities))


class RelockPipe(_Pulled):
    """Read the bytes of a plain reader locked for others; what that reader raises comes out of `read`."""

    def __init__(self, reader: Reads, recipients: Sequence[str]) -> None:
        super().__init__(lambda writer: lock_stream(reader, writer, recipients))


class _Gathered:
    """Hands on pieces worth a change of threads: the library writes 64 KiB at a time."""

    def __init__(self, give: Callable[[bytes], object]) -> None:
        self._give = give
        self._held: list[bytes] = []
        self._size = 0

    def write(self, data: bytes, /) -> None:
        self._held.append(bytes(data))
        self._size += len(data)
        if self._size >= _PIECE:
            self.flush()

    def flush(self) -> None:
        if self._size:
            self._give(b"".join(self._held))
        self._held, self._size = [], 0
