"""This is about a bug: a crash file without case content, the files closed, and the next start offers it.

The file holds where in the program it happened and nothing of what was worked on: no values, no messages of
errors, no names of files.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import PySide6

from app.ui.desk import Desk

if TYPE_CHECKING:
    import traceback
    from datetime import datetime
    from types import TracebackType

_MARK: Final = "crash-"
_HARD: Final = "fault.txt"
_PROGRAM: Final = Path(__file__).resolve().parents[2]


def crash_text(error: BaseException) -> str:
    """Kinds of errors and places in the program, innermost last."""
    import platform
    import traceback

    lines = [
        "FieldSeal",
        f"Python {platform.python_version()}  Qt {PySide6.__version__}  {platform.platform()}",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(type(current).__name__)
        lines += [f"  {_place(frame)}" for frame in traceback.extract_tb(current.__traceback__)]
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"


def _place(frame: traceback.FrameSummary) -> str:
    """File within the program (of libraries the last two parts), line, function."""
    path = Path(frame.filename)
    inside = path.is_relative_to(_PROGRAM) and "site-packages" not in path.parts
    name = path.relative_to(_PROGRAM).as_posix() if inside else "/".join(path.parts[-2:])
    return f"{name}:{frame.lineno} {frame.name}"


def write_crash_file(folder: Path, error: BaseException, now: datetime) -> Path | None:
    """None where not even that can be written."""
    file = folder / f"{_MARK}{now:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(crash_text(error), "utf-8")
    except OSError:
        return None
    return file


def crash_files(folder: Path) -> tuple[Path, ...]:
    """Those nobody has looked at, newest last."""
    return tuple(sorted(folder.glob(f"{_MARK}*.txt")))


def dismiss(files: tuple[Path, ...]) -> None:
    """Seen: they stay beside, under another name, for whoever asks."""
    for file in files:
        file.replace(file.with_name(f"seen-{file.name}"))


def watch_hard_crashes(folder: Path) -> None:
    """Where even Python ends at once (a fault in a library), the places it stood at are written down too."""
    import faulthandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        left = folder / _HARD
        if left.exists() and left.stat().st_size:
            left.replace(folder / f"{_MARK}{int(left.stat().st_mtime)}.txt")
        faulthandler.enable(left.open("w", encoding="utf-8"))
    except OSError:
        return


def install(folder: Path, close_all: Callable[[], object], leave: Callable[[int], object]) -> None:
    """From now on what nobody expected writes a crash file, closes the files and ends the program."""
    is_ending = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal is_ending
        if issubclass(kind, KeyboardInterrupt):
            leave(1)
            return
        write_crash_file(folder, error, Desk().now())
        sys.__excepthook__(kind, error, trace)
        if not is_ending:
            is_ending = True
            try:
                close_all()
            finally:
                leave(1)

    sys.excepthook = hook
