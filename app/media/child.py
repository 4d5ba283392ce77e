"""This is about the reading child: a process that may crash or hang on a broken picture without us.

It is fed through its stdin on request, piece by piece: it opens no file, and a long video costs no memory.
"""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from app import places
from app.media.frames import read_frame, write_frame

SECONDS_TO_START = 60.0
LARGEST_PIECE = 1 << 20
FROZEN_SWITCH = "metadata-child"


class ChildLost(Exception):
    """The child ended or was ended while it read. Attributes: too_slow tells which."""

    def __init__(self, *, too_slow: bool) -> None:
        super().__init__(too_slow)
        self.too_slow = too_slow


class Answer(NamedTuple):
    """What the child found: plain values, and bytes when a picture was asked for."""

    values: dict[str, object]
    body: bytes


def child_command() -> list[str]:
    """How the child is started; a frozen program calls itself with `metadata-child` as its only argument."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_SWITCH]
    return [sys.executable, "-m", "app.media.metadata_child"]


class Child:
    """One running child; use it for many pictures, one at a time, then close it."""

    def __init__(self) -> None:
        surroundings = {
            name: value for name, value in os.environ.items() if not name.startswith("FIELDSEAL_")
        }
        # threads of a decoder must not reserve memory up to the limit
        surroundings["MALLOC_ARENA_MAX"] = "2"
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=places.home(),
            env=surroundings,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._commands, self._answers = self._process.stdin, self._process.stdout
        self._too_slow = False

    @property
    def pid(self) -> int:
        return self._process.pid

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def wait_until_ready(self) -> None:
        """Raises ChildLost when it does not come up."""
        with _Watch(self, SECONDS_TO_START):
            self._hear()

    def ask(self, request: dict[str, object], source: BinaryIO, size: int, seconds: float) -> Answer:
        """Lets the child work on one file.

        Raises:
            ChildLost: it died, or `seconds` passed and it was ended.
            OSError: the source cannot be read; the child is ended, as it still waits.
        """
        with _Watch(self, seconds):
            self._say({**request, "file_size": size, "seconds": seconds})
            while True:
                header, body = self._hear()
                if "answer" in header:
                    values = header["answer"]
                    return Answer(values if isinstance(values, dict) else {}, body)
                self._feed(header, source)

    def _feed(self, header: dict[str, object], source: BinaryIO) -> None:
        offset, length = header.get("offset"), header.get("length")
        if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length < 0:
            self.end()
            raise ChildLost(too_slow=False)
        try:
            source.seek(offset)
            piece = source.read(min(length, LARGEST_PIECE))
        except OSError:
            self.end()
            raise
        self._say({}, piece)

    def _say(self, header: dict[str, object], body: bytes = b"") -> None:
        try:
            write_frame(self._commands, header, body)
        except (OSError, ValueError) as error:
            self.end()
            raise ChildLost(too_slow=self._too_slow) from error

    def _hear(self) -> tuple[dict[str, object], bytes]:
        try:
            return read_frame(self._answers)
        except (OSError, EOFError, ValueError) as error:
            self.end()
            raise ChildLost(too_slow=self._too_slow) from error

    def stop_slow(self) -> None:
        """Ends it from another thread; whoever waits for it then gets ChildLost."""
        self._too_slow = True
        self._process.kill()

    def end(self) -> None:
        """Kills it, however it hangs, and lets go of its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._commands, self._answers):
            with suppress(OSError):
                pipe.close()


class _Watch:
    """Ends the child when the time is over."""

    def __init__(self, child: Child, seconds: float) -> None:
        self._timer = threading.Timer(seconds, child.stop_slow)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()
