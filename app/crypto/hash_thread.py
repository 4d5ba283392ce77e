"""This is about hashing beside other work: pieces in their order, on a thread of their own.

Hashing lets other threads run, so a disk, a cipher and two digests can be at work at once.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Final, Self

_PIECES_BEHIND: Final = 6
"""So many pieces wait to be hashed at most: pieces of 1 MiB cost little memory."""


class HashThread:
    """Hashes pieces while the caller reads or writes the next; everything is hashed when its block ends."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hash")
        self._under_way: deque[Future[None]] = deque()

    def do(self, update: Callable[[bytes], None], piece: bytes) -> None:
        """Waits only when the hashing has fallen behind. The piece must not change afterwards."""
        if len(self._under_way) == _PIECES_BEHIND:
            self._under_way.popleft().result()
        self._under_way.append(self._thread.submit(update, piece))

    def finish(self) -> None:
        """Wait until everything handed over is hashed."""
        while self._under_way:
            self._under_way.popleft().result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.finish()
        finally:
            self._thread.shutdown()
