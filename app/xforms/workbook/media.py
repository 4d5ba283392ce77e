"""This is about the files beside a form: read by bare name, from one folder, and nothing outside it."""

from collections.abc import Callable
from pathlib import Path, PurePath

from app.xforms.workbook.sheets import Workbook

MAX_MEDIA_BYTES = 50_000_000


def media_folder(folder: Path) -> Callable[[str], bytes | None]:
    """A reader of that folder's files by bare name; None for a missing file, a link.

    Or a way out of the folder.
    """

    def read(name: str) -> bytes | None:
        if not name or name in (".", "..") or "/" in name or "\\" in name or "\0" in name:
            return None
        path = folder / name
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_MEDIA_BYTES:
                return None
            return path.read_bytes()
        except OSError:
            return None

    return read


def files_named(workbook: Workbook, folder: Path) -> tuple[tuple[str, bytes], ...]:
    """The files of that folder whose name, with or without ending, stands in a cell; by name."""
    cells = "\n".join(cell for sheet in workbook.sheets for row in sheet.rows for cell in row)
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    read = media_folder(folder)
    found = ((name, read(name)) for name in names if PurePath(name).stem in cells)
    return tuple((name, data) for name, data in found if data is not None)
