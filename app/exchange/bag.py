"""This is about the BagIt layout: text files that let anyone check a folder without a key.

Source: RFC 8493 (BagIt 1.0).
"""

import re
from collections.abc import Mapping

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
PAYLOAD = "data"

DECLARATION_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_LINE = re.compile(r"([0-9a-f]{64})  ?\*?(\S.*)")


class NotABag(ValueError):
    """A line that is no line of a BagIt file."""


def manifest_text(digests: Mapping[str, str]) -> str:
    """One line per file, in the order of the paths: `digest  path`."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests))


def read_manifest(text: str) -> dict[str, str]:
    """Digest by path. Raises NotABag for any other line, or for a path named twice."""
    digests: dict[str, str] = {}
    for line in text.splitlines():
        read = _LINE.fullmatch(line)
        if read is None or read[2] in digests:
            raise NotABag
        digests[read[2]] = read[1]
    return digests


def info_text(entries: Mapping[str, str]) -> str:
    return "".join(f"{label}: {value}\n" for label, value in entries.items())


def read_info(text: str) -> dict[str, str]:
    """Values by label; raises NotABag. A label given twice keeps its last value."""
    entries: dict[str, str] = {}
    for line in text.splitlines():
        label, colon, value = line.partition(": ")
        if not colon or not label:
            raise NotABag
        entries[label] = value
    return entries
