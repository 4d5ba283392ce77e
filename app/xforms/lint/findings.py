"""This is about what is found wrong in a workbook, and where."""

from typing import NamedTuple

import msgspec


class Said(NamedTuple):
    """One sentence for a clerk: what is wrong and what to do, in both languages of the office."""

    english: str
    chinese: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """`row` counts from 1 = header, None = the whole sheet; `column` is the header text.

    None = the whole row.

    `severity`: error, warning or hint. `kind`: a word of the conformance protocol, e.g. `unknown_reference`.
    `message` is English, `chinese` the same in Chinese.
    """

    sheet: str
    row: int | None
    column: str | None
    kind: str
    severity: str
    message: str
    chinese: str = ""
