"""This is about the files beside a form: read by bare name, from one folder, and nothing outside it."""

from collections.abc import Callable
from pathlib import Path

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
