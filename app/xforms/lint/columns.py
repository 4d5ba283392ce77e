"""This is about the languages of a sheet's columns: mixed, misspelt, or not filled in."""

import re
import unicodedata
from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Column, Grid
from app.xforms.lint.types import CONTROL
from app.xforms.lint.vocabulary import SURVEY_COLUMNS, TRANSLATED
from app.xforms.lint.wording import said

_WIDE = re.compile("[（）：]")


def language_findings(grids: list[Grid], default_language: str) -> Iterator[Finding]:
    """`default_language` is what the settings say; a column without a language then speaks it."""
    seen: dict[str, str] = {}
    for grid in grids:
        yield from _twice(grid)
        yield from _mixed(grid, default_language)
        yield from _spelling(grid, seen)
        yield from _untranslated(grid)


def _twice(grid: Grid) -> Iterator[Finding]:
    """Two columns that mean the same: only one of them counts, or neither."""
    before: dict[tuple[str, str], Column] = {}
    for column in grid.columns:
        if column.key not in SURVEY_COLUMNS:
            continue
        first = before.setdefault((column.key, column.language), column)
        if first is not column:
            words = said("column_twice", name=column.header, other=first.header)
            severity = "warning" if first.header == column.header else "error"
            yield grid.finding_at(1, column.header, "unknown_column", words, severity)


def _mixed(grid: Grid, default_language: str) -> Iterator[Finding]:
    """A column once without and once with a language: the plain one becomes a language of its own."""
    for key in sorted(TRANSLATED):
        columns = list(grid.named(key))
        plain = next((column for column in columns if not column.language), None)
        spoken = [column for column in columns if column.language and "：" not in column.header]
        languages = {column.language for column in spoken}
        if plain and spoken and (not default_language or default_language in languages):
            words = said("language_mixed", name=plain.header, other=spoken[0].header)
            yield grid.finding_at(1, plain.header, "mixed_languages", words, "warning")


def _spelling(grid: Grid, seen: dict[str, str]) -> Iterator[Finding]:
    """One language written in two ways is two languages to a form."""
    told: set[str] = set()
    for column in grid.columns:
        if not column.language or column.language in told:
            continue
        wide = _WIDE.search(column.language)
        before = seen.setdefault(_folded(column.language), column.language)
        if before != column.language:
            words = said("language_near", name=column.header, other=before)
            yield grid.finding_at(1, column.header, "mixed_languages", words, "warning")
        elif wide:
            near = unicodedata.normalize("NFKC", column.header)
            words = said("header_wide", name=column.header, found=wide[0], near=near)
            yield grid.finding_at(1, column.header, "fullwidth_punctuation", words, "warning")
        else:
            continue
        told.add(column.language)


def _folded(language: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", language)).lower()


def _untranslated(grid: Grid) -> Iterator[Finding]:
    """Rows that are filled in one language and empty in another; one finding for each column."""
    for key in sorted(TRANSLATED):
        columns = [column for column in grid.named(key) if column.language]
        for column in columns:
            rows = [row.number for row in grid.rows if _lacks(row.all, column, columns, row.type)]
            if rows:
                words = said("untranslated", count=len(rows), name=column.header, row=rows[0])
                yield grid.finding_at(rows[0], column.header, "missing_label", words, "warning")


def _lacks(cells: tuple[str, ...], column: Column, columns: list[Column], kind: str) -> bool:
    if cells[column.place].strip() or CONTROL.fullmatch(kind):
        return False
    return any(cells[other.place].strip() for other in columns)
