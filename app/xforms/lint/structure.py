"""This is about mistakes in the rows of the survey sheet: lists, names, labels, calculations."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.types import CONTROL, LABELLED, SELECT
from app.xforms.lint.vocabulary import NAME
from app.xforms.lint.wording import said

FILE_SUFFIXES = (".csv", ".xml", ".geojson")
LONGEST_NAME = 64
_MANY = 300
"""From so many names on only those that begin alike are compared."""
_WORDED = ("label", "hint", "guidance_hint", "image", "big-image", "audio", "video", "media")


def structure_findings(survey: Grid, lists: set[str]) -> Iterator[Finding]:
    """`lists` are the names of the choice lists."""
    seen: dict[tuple[int, str], tuple[int, str]] = {}
    scopes = [0]
    if "type" not in survey.headers and survey.rows:
        yield survey.finding(1, "type", "unknown_column", said("column_missing", name="type"))
        return
    if not survey.rows:
        yield survey.finding(1, "type", "other", said("nothing_asked"))
    for row in survey.rows:
        control = CONTROL.fullmatch(row.type)
        if control and control["act"] == "end":
            scopes = scopes[:-1] or [0]
            continue
        yield from _list(survey, row, lists)
        yield from _name(survey, row, len(scopes) == 1)
        yield from _duplicate(survey, row, seen, scopes[-1])
        yield from _label(survey, row)
        yield from _calculation(survey, row)
        if control:
            scopes.append(row.number)


def _list(survey: Grid, row: Row, lists: set[str]) -> Iterator[Finding]:
    if not row.type:
        yield survey.finding(row.number, "type", "unknown_type", said("type_missing"))
        return
    select = SELECT.fullmatch(row.type)
    name = select["list"] if select else ""
    if not select or "${" in name or "search(" in row.get("appearance"):
        return
    if select["file"]:
        if not name.lower().endswith(FILE_SUFFIXES):
            yield survey.finding(row.number, "type", "unknown_list", said("file_suffix", name=name))
    elif name not in lists and not name.lower().endswith(FILE_SUFFIXES):
        near = near_name(name, lists)
        words = said("list_near", name=name, near=near) if near else said("list_unknown", name=name)
        yield survey.finding(row.number, "type", "unknown_list", words)


def near_name(name: str, names: set[str]) -> str:
    """The one of these names that is written most alike, capital letters apart; '' when none is."""
    wanted = name.lower()
    alike = (each for each in names if abs(len(each) - len(wanted)) <= 3)
    if len(names) > _MANY:
        alike = (each for each in alike if each[:2].lower() == wanted[:2])
    by_lower = {each.lower(): each for each in sorted(islice(alike, _MANY))}
    near = get_close_matches(wanted, by_lower, n=1, cutoff=0.72)
    return by_lower[near[0]] if near else ""


def _name(survey: Grid, row: Row, outermost: bool) -> Iterator[Finding]:
    name = row.name
    if not name:
        if row.type != "audit":
            yield survey.finding(row.number, "name", "missing_name", said("name_missing"))
    elif not NAME.fullmatch(name):
        yield survey.finding(row.number, "name", "bad_name", said("name_bad", name=name))
    elif name == "meta" and outermost:
        yield survey.finding(row.number, "name", "bad_name", said("name_reserved", name=name))
    elif len(name) > LONGEST_NAME:
        words = said("name_long", count=len(name), limit=LONGEST_NAME)
        yield survey.finding(row.number, "name", "bad_name", words, "warning")


def _duplicate(
    survey: Grid, row: Row, seen: dict[tuple[int, str], tuple[int, str]], scope: int
) -> Iterator[Finding]:
    if not row.name:
        return
    before, written = seen.setdefault((scope, row.name.lower()), (row.number, row.name))
    if before == row.number:
        return
    same = written == row.name
    words = said("name_twice" if same else "name_twice_case", name=row.name, row=before)
    yield survey.finding(row.number, "name", "duplicate_name", words, "error" if same else "warning")


def _label(survey: Grid, row: Row) -> Iterator[Finding]:
    shown = row.type in LABELLED or SELECT.fullmatch(row.type) is not None
    worded = any(row.get(column) for column in _WORDED)
    counted = row.get("calculation") or row.get("trigger")
    if shown and not worded and not counted and "label" not in row.get("appearance"):
        yield survey.finding(row.number, "label", "missing_label", said("label_missing"))


def _calculation(survey: Grid, row: Row) -> Iterator[Finding]:
    given = row.get("calculation") or row.get("default") or row.get("trigger")
    if row.type == "calculate" and not given:
        yield survey.finding(row.number, "calculation", "missing_calculation", said("calculation_missing"))
