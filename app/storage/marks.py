"""This is about high-water marks: how far each writer has come in a case, remembered outside the case file.

A case file that stands behind its mark is an old image of itself; writing on would make a fork.
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from app.domain.errors import FileRefused
from app.storage.whole_file import read_whole, write_whole


class FileMark:
    """The mark of one case, in a small file of its own."""

    def __init__(self, path: Path) -> None:
        """An unreadable mark counts as none: it can be made again, a case can't."""
        self._path = path
        self._numbers: dict[str, int] = {}
        if path.is_file():
            try:
                self._numbers = msgspec.json.decode(read_whole(path), type=dict[str, int])
            except (msgspec.DecodeError, UnicodeDecodeError):
                self._numbers = {}

    def number(self, device: str) -> int:
        """0 for a writer never met here."""
        return self._numbers.get(device, 0)

    def raise_to(self, device: str, number: int) -> None:
        """Written after every transaction, without a sync: after a power cut it may lag, never lead.

        What it follows is committed by then, so a mark that can't be written lags too: it refuses nothing.
        """
        if number > self.number(device):
            self._numbers[device] = number
            with suppress(FileRefused, OSError):
                self._path.parent.mkdir(exist_ok=True)
                write_whole(self._path, msgspec.json.encode(self._numbers), durable=False)
