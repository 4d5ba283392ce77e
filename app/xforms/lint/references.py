"""This is about references to other questions: misspelt, broken, or in full-width signs."""

import re
import unicodedata
from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid
from app.xforms.lint.structure import near_name
from app.xforms.lint.vocabulary import EXPRESSION_COLUMNS, TRANSLATED
from app.xforms.lint.wording import said
from app.xforms.xpath.parser import parse
from app.xforms.xpath.syntax import Expression

REFERENCE = re.compile(r"\$\{(?:last-saved#)?([^{}\s]+)\}")
_LAST_SAVED = re.compile(r"\$\{last-saved#")
_BROKEN = re.compile(r"\$\{[^}]*(?:\}|$)|\$\s+\{[^}]*\}")
_WIDE = re.compile(r"[$＄]\s*[{｛][^{}｛｝]*[}｝]")
_TEXTS = (*sorted(TRANSLATED), "trigger", "default", "parameters", "repeat_count")
_GIVEN = {"instanceID", "instanceName"}


def names_in(survey: Grid) -> set[str]:
    """What `${…}` may name."""
    return {row.name for row in survey.rows} | _GIVEN


def parsed(text: str) -> Expression:
    """The tree of a cell, with `${name}` as a path. Raises: FormRefused as the parser does."""
    return parse(REFERENCE.sub(lambda match: f" /data/{match[1]} ", text))


def references_saved(text: str) -> set[str]:
    """The questions whose answers of this record a cell uses; those of the record before do not count."""
    return {match[1] for match in REFERENCE.finditer(text) if not _LAST_SAVED.match(text, match.start())}


def text_findings(grid: Grid, names: set[str]) -> Iterator[Finding]:
    """Of every cell that may hold references among words."""
    for column in grid.columns:
        if column.key not in _TEXTS or column.key in EXPRESSION_COLUMNS:
            continue
        for row in grid.rows:
            cell = row.all[column.place]
            if "$" in cell or "＄" in cell:
                yield from reference_findings(grid, (row.number, column.header), cell, names)


def reference_findings(grid: Grid, place: tuple[int, str], text: str, names: set[str]) -> Iterator[Finding]:
    """`place` is row and header. Each reference is told once."""
    row, header = place
    for name in dict.fromkeys(REFERENCE.findall(text)):
        if name not in names:
            near = near_name(name, names - {""})
            words = (
                said("reference_near", name=name, near=near) if near else said("reference_unknown", name=name)
            )
            yield grid.finding_at(row, header, "unknown_reference", words)
    for match in _WIDE.finditer(text):
        near = unicodedata.normalize("NFKC", match[0]).replace(" ", "")
        if near != match[0].replace(" ", ""):
            words = said("wide_reference", found=match[0], near=near)
            yield grid.finding_at(row, header, "fullwidth_punctuation", words)
            return
    broken = _BROKEN.search(REFERENCE.sub("", text))
    if broken:
        words = said("reference_broken", name="name", found=broken[0][:40])
        yield grid.finding_at(row, header, "bad_expression", words)
