"""This is about what is found wrong in a workbook, and where."""

import msgspec


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """`row` counts from 1 = header, None = the whole sheet; `column` is the header text.

    None = the whole row.

    `severity`: error, warning or hint. `kind`: a word of the conformance protocol, e.g. `unknown_reference`.
    """

    sheet: str
    row: int | None
    column: str | None
    kind: str
    severity: str
    message: str
