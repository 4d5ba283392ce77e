"""This is about names of files in an archive: readable on every system, never a path, never twice the same.

Windows forbids the most, so what it forbids is replaced everywhere by its full-width double.
"""

import unicodedata
from typing import Final

LONGEST: Final = 60
"""Of one name, in characters: a Chinese one takes three bytes, systems end at 255, Windows paths at 260."""

_DOUBLES: Final = str.maketrans('\\/:*?"<>|%', "＼／：＊？＂＜＞｜％")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)


def plain_name(text: str) -> str:
    """A name for a file or folder, without its ending; empty text gives `未命名`."""
    kept = "".join(each for each in unicodedata.normalize("NFC", text) if _is_seen(each))
    named = " ".join(kept.translate(_DOUBLES).split())[:LONGEST].strip(" .")
    return f"_{named}" if named.split(".")[0].lower() in _RESERVED else named or "未命名"


def _is_seen(character: str) -> bool:
    """No control, no bidirectional mark, no half of a surrogate pair: a name shows what it is."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn") or character in "\t\n"


class Names:
    """Gives every file of an archive a path of its own; paths that differ in case only are the same."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, folder: str, name: str, ending: str) -> str:
        """folder: made of plain names; name: made plain here; ending: `.jpg`, or empty."""
        stem, count = plain_name(name), 1
        path = f"{folder}/{stem}{ending}" if folder else f"{stem}{ending}"
        while path.casefold() in self._taken:
            count += 1
            path = f"{folder}/{stem}（{count}）{ending}" if folder else f"{stem}（{count}）{ending}"
        self._taken.add(path.casefold())
        return path
