"""This is about compiled forms kept in the workspace, so that a long form is compiled once and not each day.

They can be made again at any time: what is missing, damaged or written by someone without the keys of the
case counts as not there, and what cannot be written is left out.
"""

import hashlib
import hmac
from typing import Final

from app.domain.errors import FileRefused
from app.storage.case_file import CaseFile
from app.storage.whole_file import read_whole, write_whole

FOLDER: Final = "compiled"
_SEAL_BYTES: Final = 32


class KeptForms:
    """Of one case: another case's key makes other names and other seals."""

    def __init__(self, case_file: CaseFile) -> None:
        self._folder = case_file.path.parent.with_name(FOLDER)
        self._seal = case_file.seal

    def find(self, key: str) -> bytes | None:
        """What was kept under this key."""
        name = self._name(key)
        try:
            stored = read_whole(self._folder / name)
        except FileRefused:
            return None
        seal, data = stored[:_SEAL_BYTES], stored[_SEAL_BYTES:]
        return data if hmac.compare_digest(seal, self._sealed(name, data)) else None

    def keep(self, key: str, data: bytes) -> None:
        name = self._name(key)
        try:
            self._folder.mkdir(exist_ok=True)
            write_whole(self._folder / name, self._sealed(name, data) + data, durable=False)
        except (FileRefused, OSError):
            return

    def _name(self, key: str) -> str:
        return hashlib.sha256(self._seal(b"name\n" + key.encode())).hexdigest()[:40]

    def _sealed(self, name: str, data: bytes) -> bytes:
        return self._seal(f"form\n{name}\n".encode() + data)
