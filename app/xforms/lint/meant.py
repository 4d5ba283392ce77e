"""This is about what a clerk meant: misspelt sheets, headers and types are reported and read as meant."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

import msgspec

from app.xforms.lint.findings import Finding, Said
from app.xforms.lint.grid import Grid
from app.xforms.lint.types import CONTROL, is_type, type_meant
from app.xforms.lint.vocabulary import (
    CHOICES_COLUMNS,
    COLUMN_ALIASES,
    COLUMN_WORDS,
    ESSENTIAL,
    PREFIXES,
    SETTINGS_COLUMNS,
    SHEET_WORDS,
    SHEETS,
    SURVEY_COLUMNS,
    column_key,
    language_of,
)
from app.xforms.lint.wording import said
from app.xforms.workbook.sheets import Sheet, Workbook

_COLUMNS = {"survey": SURVEY_COLUMNS, "choices": CHOICES_COLUMNS, "settings": SETTINGS_COLUMNS}
_WIDE = re.compile("[\uff01-\uff5e\u3000]")
_LISTLESS = re.compile(
    r"select[_ ]one|select1|select_multiple|select all that apply|rank|select_one_from_file"
)


class Meant(msgspec.Struct, frozen=True):
    """A workbook as it was meant.

    Attributes:
        workbook: with the names of sheets, headers and types put right where the meaning is clear.
        grids: the sheets with a meaning, by their right name; they show names as the clerk wrote them.
        findings: what was put right.
        doubtful: types that mean nothing to the linter; the compiler decides.
    """

    workbook: Workbook
    grids: Mapping[str, Grid]
    findings: list[Finding]
    doubtful: list[Finding]


def as_meant(workbook: Workbook) -> Meant:
    sheets: list[Sheet] = []
    grids: dict[str, Grid] = {}
    found: list[Finding] = []
    doubtful: list[Finding] = []
    for sheet, name in _named(workbook, found):
        headers = _headers(sheet, name, found)
        meant = Sheet(name=name, rows=(headers, *sheet.rows[1:])) if sheet.rows else Sheet(name=name, rows=())
        if name == "survey":
            meant = _typed(meant, sheet, found, doubtful)
        sheets.append(meant)
        if name in SHEETS and name not in grids:
            grids[name] = Grid(meant, sheet.name, sheet.header)
    return Meant(Workbook(sheets=tuple(sheets)), grids, found, doubtful)


def _named(workbook: Workbook, found: list[Finding]) -> Iterator[tuple[Sheet, str]]:
    present = {sheet.name.strip().lower() for sheet in workbook.sheets}
    alone = len(workbook.sheets) == 1
    for sheet in workbook.sheets:
        plain = sheet.name.strip().lower()
        if plain in SHEETS:
            if sheet.name.lower() != plain:  # blanks around it that nobody sees
                found.append(_misnamed(sheet.name, said("sheet_near", name=sheet.name, near=plain)))
            yield sheet, plain
            continue
        meant = SHEET_WORDS.get(plain) or "".join(get_close_matches(plain, SHEETS, n=1, cutoff=0.75))
        if alone:
            yield sheet, "survey"
        elif not meant or meant in present or sheet.name.startswith("_"):
            yield sheet, sheet.name
        else:
            present.add(meant)
            words = (
                said("no_survey") if meant == "survey" else said("sheet_near", name=sheet.name, near=meant)
            )
            found.append(_misnamed("survey" if meant == "survey" else sheet.name, words))
            yield sheet, meant


def _misnamed(sheet: str, words: Said) -> Finding:
    return Finding(
        sheet=sheet,
        row=None,
        column=None,
        kind="missing_sheet",
        severity="error",
        message=words.english,
        chinese=words.chinese,
    )


def _headers(sheet: Sheet, name: str, found: list[Finding]) -> tuple[str, ...]:
    """The header row as meant; of sheets that nobody reads as it is."""
    known = _COLUMNS.get(name)
    if known is None or not sheet.rows:
        return sheet.header
    meant = list(sheet.header)
    for place, header in enumerate(sheet.header):
        others = [other for here, other in enumerate(meant) if here != place]
        meant[place] = _header(sheet.name, name, header, others, found)
    return tuple(meant)


def _header(shown: str, sheet: str, header: str, others: Sequence[str], found: list[Finding]) -> str:
    if _is_known(header, sheet):
        return header
    narrow = unicodedata.normalize("NFKC", header)
    narrow = re.sub(r"(?<!:):(?!:)", "::", narrow) if "：" in header else narrow
    wide = _WIDE.search(header)
    if wide and _is_known(narrow, sheet):
        words = said("header_wide", name=header, found=wide[0], near=narrow)
        found.append(_at(shown, header, "fullwidth_punctuation", words, "error"))
        return narrow
    near = _near(header, sheet)
    taken = {(column_key(other), language_of(other)) for other in others}
    if near and (column_key(near), language_of(near)) not in taken:
        words = said("column_near", name=header, near=near)
        key = column_key(near)
        needed = key in ESSENTIAL.get(sheet, ()) and key not in {other for other, _ in taken}
        found.append(_at(shown, header, "unknown_column", words, "error" if needed else "warning"))
        return near
    if sheet != "choices":
        words = said("column_unknown", name=header)
        found.append(_at(shown, header, "unknown_column", words, "hint"))
    return header


def _is_known(header: str, sheet: str) -> bool:
    key = column_key(header)
    return (
        not key
        or key in _COLUMNS[sheet]
        or (":" in header and key.partition(":")[0].strip() in PREFIXES)
        or (sheet == "settings" and key.startswith(PREFIXES))
    )


def _near(header: str, sheet: str) -> str:
    """The header that is probably meant, with its language, or ''."""
    base, colons, language = header.strip().partition("::" if "::" in header else ":")
    plain = base.strip().lower().replace(" ", "_").replace("-", "_")
    known = _COLUMNS[sheet] if sheet != "choices" else set(ESSENTIAL["choices"])
    written = known | {alias for alias, key in COLUMN_ALIASES.items() if key in known and ":" not in alias}
    column = COLUMN_WORDS.get(plain, "")
    if sheet == "choices" and column == "name" and plain == "题目":
        column = "label"
    if column not in known:
        column = ""
    if not column and len(plain) > 2:
        column = "".join(get_close_matches(plain, sorted(written), n=1, cutoff=0.75))
    return f"{column}{'::' if colons else ''}{language.strip()}" if column else ""


def _at(sheet: str, header: str, kind: str, words: Said, severity: str) -> Finding:
    return Finding(
        sheet=sheet,
        row=1,
        column=header,
        kind=kind,
        severity=severity,
        message=words.english,
        chinese=words.chinese,
    )


def _typed(meant: Sheet, sheet: Sheet, found: list[Finding], doubtful: list[Finding]) -> Sheet:
    grid = Grid(meant, sheet.name, sheet.header)
    column = next(grid.named("type"), None)
    if column is None:
        return meant
    rows = list(meant.rows)
    for row in grid.rows:
        if not row.type or is_type(row.type):
            continue
        near = type_meant(row.type)
        if near:
            cells = list(row.all)
            cells[column.place] = near
            rows[row.number - 1] = tuple(cells)
        target = found if near else doubtful
        target.append(grid.finding(row.number, "type", *_type_words(row.type, near)))
    return Sheet(name=meant.name, rows=tuple(rows))


def _type_words(written: str, near: str) -> tuple[str, Said]:
    if _LISTLESS.fullmatch(written):
        return "unknown_type", said("type_listless", name=written)
    wide = _WIDE.search(written)
    if wide and near and is_type(unicodedata.normalize("NFKC", written).replace("(", " ").replace(")", "")):
        return "fullwidth_punctuation", said("wide_reference", found=written, near=near)
    if near and CONTROL.fullmatch(near):
        near = near.replace("_", " ")
    words = said("type_near", name=written, near=near) if near else said("type_unknown", name=written)
    return "unknown_type", words
