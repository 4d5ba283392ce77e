"""This is about settling: a written file is brought to the stick, named and read back, beside the next.

Only a settled file counts. At most a few are on their way, so that a pulled stick costs no more.
"""

from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait

from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import Part
from app.exchange.bundle_disk import LockedFile, digest_of, remove

_MOST = 3
_GLANCE = 0.05


class Settling:
    """Two threads that settle files: one file waits for the stick while another is read back.

    Attributes:
        settled: what is safe on the stick.
    """

    def __init__(self) -> None:
        self.settled: list[Part] = []
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="settle")
        self._on_the_way: list[tuple[Part, LockedFile, Future[None]]] = []

    def start(self, file: LockedFile, name: str) -> Part:
        """Hand over a written file; its final name must say or imply its digest."""
        part = Part(name=name, size=file.size, sha256=file.sha256)
        self._on_the_way.append((part, file, self._threads.submit(_settle, file, part)))
        return part

    def make_room(self) -> Generator[int, None, None]:
        """Yields until another file may be started. Raises what went wrong with an earlier one."""
        return self._until(_MOST)

    def finish(self) -> Generator[int, None, None]:
        """Yields until every file is settled. Raises what went wrong with one."""
        return self._until(1)

    def close(self) -> None:
        """Wait for the files in hand; the others, if any, are given up."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for part, file, future in self._on_the_way:
            if future.cancelled() or future.exception() is not None:
                file.discard()
            else:
                self.settled.append(part)
        self._on_the_way.clear()

    def _until(self, fewer_than: int) -> Generator[int, None, None]:
        while self._on_the_way:
            part, _, future = self._on_the_way[0]
            if not future.done():
                if len(self._on_the_way) < fewer_than:
                    return
                wait([future], timeout=_GLANCE)
                yield 0
                continue
            future.result()
            self.settled.append(part)
            del self._on_the_way[0]


def _settle(file: LockedFile, part: Part) -> None:
    file.bring_to_disk()
    path = file.rename(part.name)
    if digest_of(path, afresh=True) != part.sha256:
        remove(path)
        raise FileRefused(Refusal.DAMAGED, path=part.name)
