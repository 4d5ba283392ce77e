"""This is about where the command line touches the world: clock, randomness, passphrase, printing.

Operations and everything below get these passed in; nothing else in `cli` asks for them.
"""

import io
import json
import os
import secrets
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from app.cli.reading_aloud import told
from app.domain.errors import FileRefused, Refusal
from app.storage.whole_file import refusing

_LONGEST_PASSPHRASE = 4096
"""Bytes; a device would never end."""
CHINA = timezone(timedelta(hours=8))

Gallery = Callable[[Mapping[str, Path], Path, Callable[[str], object]], Sequence[Path]]
"""Workspaces by the name their pictures get, the folder for the pictures, who is told; the pictures taken."""


class Desk:
    """One run of the command line.

    Attributes:
        as_json: results are printed as JSON, one document.
        fixed_now: what the clock shows instead of the real time (demo and tests; 演示日期).
        gallery: takes pictures of every screen on sample workspaces; None where there is no window.
    """

    def __init__(
        self, as_json: bool = False, fixed_now: datetime | None = None, gallery: Gallery | None = None
    ) -> None:
        self.as_json = as_json
        self.gallery = gallery
        self._fixed_now = fixed_now
        self._console = Console(stderr=True)

    def now(self) -> datetime:
        """The laptop's clock, aware, at +08:00."""
        return self._fixed_now or datetime.now(CHINA)

    def new_id(self) -> str:
        """A random 128-bit id."""
        return secrets.token_hex(16)

    def new_uuid(self) -> str:
        """An id as forms write it."""
        return str(uuid.uuid4())

    def entropy(self, size: int) -> bytes:
        return secrets.token_bytes(size)

    def random(self) -> float:
        """In [0, 1)."""
        return secrets.randbelow(2**53) / 2**53

    def passphrase(self, file: str | None) -> str:
        """The passphrase from the file named, or from FIELDSEAL_PASSPHRASE, which is removed either way.

        Raises FileRefused FILE_MISSING, NOT_READABLE, PASSPHRASE_MISSING.
        """
        given = os.environ.pop("FIELDSEAL_PASSPHRASE", "")
        if file:
            return passphrase_in(Path(file))
        if not given:
            raise FileRefused(Refusal.PASSPHRASE_MISSING)
        return given

    def say(self, line: str) -> None:
        """A line for the person, unless the answer goes to a program."""
        if not self.as_json:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    def show(self, result: object) -> None:
        """The result of a verb."""
        if self.as_json:
            if result is not None:
                self.show_line(result)
        elif result is not None:
            for line in told(result):
                sys.stdout.write(line + "\n")

    def show_line(self, result: object) -> None:
        """One JSON line, whoever asks: for verbs that answer in JSON lines."""
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def complain(self, sentence: str) -> None:
        sys.stderr.write(sentence + "\n")

    def watch(self, text: str) -> "Watch":
        """A progress bar on stderr."""
        return Watch(self._console, text)


class Watch:
    """A progress bar: `with desk.watch("…") as progress: operation(…, progress=progress)`.

    Only for a person at a terminal: whoever reads stderr otherwise finds refusals there, and nothing else.
    """

    def __init__(self, console: Console, text: str) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._progress.add_task(text, total=None)

    def __enter__(self) -> Callable[[int, int], None]:
        self._progress.start()
        return self._advance

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def _advance(self, done: int, total: int) -> None:
        self._progress.update(self._task, completed=done, total=total or None)


def passphrase_in(file: Path) -> str:
    """A passphrase is the first line of its file or pipe, without the mark some editors put before it.

    Raises FileRefused FILE_MISSING, NOT_READABLE, PASSPHRASE_MISSING.
    """
    try:
        with refusing(file), file.open("rb") as given:
            lines = given.read(_LONGEST_PASSPHRASE).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise FileRefused(Refusal.NOT_READABLE, file=file.name) from error
    if not lines or not lines[0]:
        raise FileRefused(Refusal.PASSPHRASE_MISSING)
    return lines[0]


def open_streams() -> None:
    """Names that a console's code page lacks are shown as ?; what goes to a file or program is UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
