"""This is about starting: the window without words, the command line with them, or a child of the program.

`--open FOLDER` opens the window on a workspace.

A frozen program has no `python -m`: it starts its children by calling itself. The picture reader is called
with one word; the form compiler comes through multiprocessing, which `freeze_support` answers.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


def _as_child() -> None:
    from app.media.metadata_child import main

    main()


def _as_window(words: list[str]) -> int:
    """The window; where there is nowhere to show it, a sentence instead of an abort deep in a library."""
    if not (_has_display() or os.environ.get("QT_QPA_PLATFORM")):
        sys.stderr.write("没有可用的显示器，窗口无法打开。命令行用法：python -m app --help\n")
        return 1

    from app.ui.start import open_window

    return open_window(Path(words[1]).resolve() if words else None)


def _pictures(workspaces: Mapping[str, Path], folder: Path, say: Callable[[str], object]) -> Sequence[Path]:
    """Of every screen and of the roads walked through them; without a display, drawn in memory."""
    if not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # A window drawn in memory has no size hints to pass on, and Qt says so each time.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from app.ui.gallery import take_gallery
    from app.ui.roads.walking import take_roads

    return [*take_gallery(workspaces, folder), *take_roads(folder, say)]


def _has_display() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _as_program() -> int:
    from app.cli.desk import open_streams
    from app.cli.main import main

    open_streams()
    try:
        code = main(sys.argv[1:], gallery=_pictures)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
        code = 1
    return code


if __name__ == "__main__":
    multiprocessing.freeze_support()
    if sys.argv[1:] == ["metadata-child"]:
        _as_child()
    elif not sys.argv[1:] or (sys.argv[1] == "--open" and len(sys.argv) == 3):
        sys.exit(_as_window(sys.argv[1:]))
    else:
        sys.exit(_as_program())
