"""This is about nameplates as people type them: full-width, long dashes, blanks, a power behind the model."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from unicodedata import normalize

_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−－ー_"), "-") | {ord("∕"): "/", ord("\\"): "/"}
_NOT_ASCII: Final = re.compile(r"[^!-~]+")
_ENDS: Final = "-/.,:;()[]"
_BROKEN: Final = re.compile(r"^([A-Z]+)-(?=\d)")
_CAPACITY: Final = re.compile(r"(?<=\d)K(VA|W|V)\b")
MOST: Final = 12
"""Spellings of one text that are tried."""


def plain(text: str) -> str:
    """As a catalogue prints it: half-width capitals, one kind of dash and slash, single blanks."""
    narrow = normalize("NFKC", text.translate(_DASHES)).translate(_DASHES).upper()
    return re.sub(r"\s*([-/])\s*", r"\1", " ".join(narrow.split()))


def spellings(text: str) -> tuple[str, ...]:
    """What a model could be in what somebody typed, the likeliest first.

    `型号：Ｙ－１６０Ｍ—4 11kW` gives `Y-160M-4`, `Y160M-4`, and both with what follows.
    """
    found: dict[str, None] = {}
    parts = [part.strip(_ENDS) for part in _NOT_ASCII.split(plain(text))]
    for spelt in _put_together([part for part in parts if part]):
        for way in (spelt, _BROKEN.sub(r"\1", spelt), _CAPACITY.sub("", spelt)):
            found[way] = None
    return tuple(way for way in found if _may_be_model(way))[:MOST]


def squeezed(text: str) -> str:
    """Letters and digits alone, as `Y160M4`."""
    return "".join(letter for letter in plain(text) if letter.isascii() and letter.isalnum())


def _put_together(parts: list[str]) -> Iterator[str]:
    """Each part, and neighbours joined without and with a dash: `Y 160M-4`, `S7 315/10`."""
    yield from parts
    for first, second in pairwise(parts):
        yield first + second
        yield f"{first}-{second}"
    if len(parts) > 2:
        yield "".join(parts)


def _may_be_model(text: str) -> bool:
    return "-" in text or (len(text) > 1 and any(letter.isalpha() for letter in text))
