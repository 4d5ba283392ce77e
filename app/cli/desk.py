"""This is about where the command line touches the world: clock, randomness, passphrase, printing.

Operations and everything below get these passed in; nothing else in `cli` asks for them.
"""

import json
import os
import secrets
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from app.domain.errors import FileRefused, Refusal

CHINA = timezone(timedelta(hours=8))


class Desk:
    """One run of the command line.

    Attributes:
        as_json: results are printed as JSON, one document.
        fixed_now: what the clock shows instead of the real time (demo and tests; 演示日期).
    """

    def __init__(self, as_json: bool = False, fixed_now: datetime | None = None) -> None:
        self.as_json = as_json
        self._fixed_now = fixed_now
        self._console = Console(stderr=True)

    def now(self) -> datetime:
        """The laptop's clock, aware, at +08:00."""
        return self._fixed_now or datetime.now(CHINA)

    def new_id(self) -> str:
        """A random 128-bit id."""
        return secrets.token_hex(16)

    def entropy(self, size: int) -> bytes:
        return secrets.token_bytes(size)

    def passphrase(self, file: str | None) -> str:
        """The passphrase from the file named, or from FIELDSEAL_PASSPHRASE, which is removed once read.

        Raises FileRefused FILE_MISSING, PASSPHRASE_MISSING.
        """
        if file:
            try:
                return Path(file).read_text("utf-8").rstrip("\r\n")
            except OSError as error:
                raise FileRefused(Refusal.FILE_MISSING, file=Path(file).name) from error
        given = os.environ.pop("FIELDSEAL_PASSPHRASE", "")
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
            sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
        elif result is not None:
            for line in _lines(result):
                sys.stdout.write(line + "\n")

    def complain(self, sentence: str) -> None:
        sys.stderr.write(sentence + "\n")

    def watch(self, text: str) -> "Watch":
        """A progress bar on stderr."""
        return Watch(self._console, text)


class Watch:
    """A progress bar: `with desk.watch("…") as progress: operation(…, progress=progress)`."""

    def __init__(self, console: Console, text: str) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task(text, total=None)

    def __enter__(self) -> Callable[[int, int], None]:
        self._progress.start()
        return self._advance

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def _advance(self, done: int, total: int) -> None:
        self._progress.update(self._task, completed=done, total=total or None)


def _lines(value: object, indent: str = "") -> list[str]:
    """Names and values under each other, as a person reads them."""
    if isinstance(value, dict):
        lines: list[str] = []
        for name, item in value.items():
            if isinstance(item, dict | list | tuple) and item:
                lines += [f"{indent}{name}:", *_lines(item, indent + "  ")]
            else:
                lines.append(f"{indent}{name}: {'' if item in (None, [], {}, ()) else item}")
        return lines
    if isinstance(value, list | tuple):
        return [line for item in value for line in _item_lines(item, indent)]
    return [f"{indent}{value}"]


def _item_lines(item: object, indent: str) -> list[str]:
    lines = _lines(item, indent + "  ")
    return [f"{indent}- {lines[0].strip()}", *lines[1:]] if lines else []
