"""This is about looking at a workbook's bytes before anything opens them: is it .xlsx, and is it harmless?"""

import io
import re
import struct
import zipfile
import zlib
from typing import Final

from app.domain.errors import FileRefused, Refusal

LARGEST: Final = 50 * 1024 * 1024
HIGHEST_RATIO: Final = 100
MOST_ENTRIES: Final = 2000

MERGE: Final = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)
"""Corners of a merged range, in the bytes of a sheet's part."""

_MOST_MERGED_CELLS: Final = 500_000
_SMALL: Final = 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_PARTS: Final = ("[Content_Types].xml", "xl/workbook.xml")

BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RuntimeError,
    SyntaxError,
)
"""All that zipfile, the XML parser (its errors are SyntaxErrors) and openpyxl raise on broken workbooks."""


def check_workbook(data: bytes) -> None:
    """Raises FileRefused OLD_WORKBOOK, WORKBOOK_LOCKED, NOT_A_WORKBOOK or WORKBOOK_TOO_LARGE.

    Sizes are read from the zip's directory; zipfile gives out no byte more than the directory says.
    """
    if data.startswith(_OLE2):
        raise FileRefused(Refusal.WORKBOOK_LOCKED if _LOCKED in data else Refusal.OLD_WORKBOOK)
    if not data.startswith(_ZIP):
        raise FileRefused(Refusal.NOT_A_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except BROKEN as error:
        raise FileRefused(Refusal.NOT_A_WORKBOOK) from error
    _check_sizes(entries)
    names = {entry.filename.replace("\\", "/").lstrip("/") for entry in entries}
    if not all(part in names for part in _PARTS):
        raise FileRefused(Refusal.NOT_A_WORKBOOK)
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileRefused(Refusal.WORKBOOK_LOCKED)


def check_merges(data: bytes) -> None:
    """Raises WORKBOOK_TOO_LARGE when merged ranges cover more cells than openpyxl's full mode could make."""
    cells = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if "worksheets/" in name:
                    cells += sum(_area(match.groups()) for match in MERGE.finditer(archive.read(name)))
    except BROKEN as error:
        raise FileRefused(Refusal.NOT_A_WORKBOOK) from error
    if cells > _MOST_MERGED_CELLS:
        raise FileRefused(Refusal.WORKBOOK_TOO_LARGE, largest=LARGEST // (1024 * 1024))


def column_index(letters: str) -> int:
    """A → 0, AA → 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def _area(corners: tuple[bytes | None, ...]) -> int:
    left, top, right, bottom = ((corner or b"").decode() for corner in corners)
    return abs(int(bottom) - int(top) + 1) * abs(column_index(right) - column_index(left) + 1)


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Path inside the zip of every sheet, by the sheet's relationship id."""
    relations = _text(archive, "xl/_rels/workbook.xml.rels")
    parts = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", relations):
        identity, target = _attribute(tag, "Id"), _attribute(tag, "Target")
        if identity and target:
            parts[identity] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    workbook = _text(archive, "xl/workbook.xml")
    tags = re.findall(r"<(?:\w+:)?sheet\s[^>]*>", workbook)
    return {_attribute(tag, "(?:\\w+:)id"): parts.get(_attribute(tag, "(?:\\w+:)id"), "") for tag in tags}


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST:
        raise FileRefused(Refusal.WORKBOOK_TOO_LARGE, largest=LARGEST // (1024 * 1024))
    for entry in entries:
        if entry.file_size > _SMALL and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            raise FileRefused(Refusal.WORKBOOK_TOO_LARGE, largest=LARGEST // (1024 * 1024))


def _text(archive: zipfile.ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8", "replace")


def _attribute(tag: str, name: str) -> str:
    match = re.search(rf"\s{name}\s*=\s*[\"']([^\"']*)[\"']", tag)
    return match[1] if match else ""
