"""This is about what was on the screen when the program ended without being closed.

One small file per workspace while it is open; closing takes it away: one that is found was left by a crash, a
kill or a power cut. It holds names of places and tabs; of an enterprise a digest, never what it is called or
what is in it. Everything here runs on the worker.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen
    from app.operations.tell_last_saved import LastSaved

_FOLDER: Final = "left-off"


class Shown(NamedTuple):
    """Attributes: place and tab by their words; case an id, empty where a place is shown."""

    place: str
    case: str = ""
    tab: str = ""


class Left(NamedTuple):
    """What an end without closing left: what was shown, what was saved last."""

    shown: Shown
    saved: LastSaved | None


class LeftOff:
    """Of one workspace."""

    def __init__(self, settings_folder: Path, workspace: Path) -> None:
        self._key = str(workspace.resolve())
        self._file = settings_folder / _FOLDER / f"{self._digest('')}.json"

    def note(self, _opened: KeptOpen, shown: Shown) -> None:
        """This is on the screen now; what can't be noted is not worth a word."""
        import json

        from app.domain.errors import FileRefused
        from app.storage.whole_file import write_whole

        told = {
            "place": shown.place,
            "case": self._digest(shown.case) if shown.case else "",
            "tab": shown.tab,
        }
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, json.dumps(told).encode(), durable=False)
        except (FileRefused, OSError):
            return

    def end(self, _opened: KeptOpen | None = None) -> None:
        """The workspace is being closed by a person."""
        from contextlib import suppress

        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def read(self, opened: KeptOpen) -> Left | None:
        """What the last end left; None where it was closed properly, or never open here."""
        told = self._read()
        if told is None:
            return None
        from app.operations.tell_last_saved import tell_last_saved

        cases = {self._digest(case): case for case in opened.workspace.case_ids()}
        shown = Shown(told.get("place", ""), cases.get(told.get("case", ""), ""), told.get("tab", ""))
        return Left(shown, tell_last_saved(opened))

    def _read(self) -> dict[str, str] | None:
        import json

        try:
            told = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            return {}
        return {str(key): str(value) for key, value in told.items()} if isinstance(told, dict) else {}

    def _digest(self, case: str) -> str:
        return hashlib.sha256(f"{self._key}\n{case}".encode()).hexdigest()[:20]
