"""This is about the files a form needs beside it: pictures, sounds, tables."""

import re
from collections.abc import Iterator, Set

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.types import SELECT
from app.xforms.lint.vocabulary import EXPRESSION_COLUMNS
from app.xforms.lint.wording import said

_MEDIA = ("image", "big-image", "audio", "video")
_PULLED = re.compile(r"pulldata\(\s*['\"]([^'\"]+)['\"]")


def companion_findings(grids: list[Grid], files: Set[str]) -> Iterator[Finding]:
    """`files` are the bare names of what lies beside the form. Each file is told once."""
    told = set(files)
    for grid in grids:
        for row in grid.rows:
            for header, name in _named(grid, row):
                if name not in told:
                    told.add(name)
                    words = said("file_missing", name=name)
                    yield grid.finding_at(row.number, header, "other", words, "warning")


def _named(grid: Grid, row: Row) -> Iterator[tuple[str, str]]:
    """Header and bare file name of every file a row asks for."""
    select = SELECT.fullmatch(row.type)
    if select and select["file"] and "${" not in select["list"]:
        yield grid.headers["type"], select["list"]
    if row.type in ("csv-external", "xml-external") and row.name:
        yield grid.headers["name"], f"{row.name}.{row.type[:3]}"
    for column in grid.columns:
        cell = row.all[column.place].strip()
        if column.key in _MEDIA and cell and "$" not in cell:
            yield column.header, cell.rpartition("/")[2]
        elif column.key in EXPRESSION_COLUMNS:
            for name in _PULLED.findall(cell):
                yield column.header, name if name.lower().endswith(".csv") else f"{name}.csv"
