"""This is about mistakes in the choices sheet, and in defaults."""

import re
from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row

_NUMBERS = {"integer": re.compile(r"[+-]?\d+"), "decimal": re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")}
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_DYNAMIC = re.compile(r"\$\{|\(|[+*]| div | - ")


def list_names(choices: Grid | None) -> dict[str, set[str]]:
    """The values of every choice list."""
    found: dict[str, set[str]] = {}
    for row in choices.rows if choices else ():
        found.setdefault(row.get("list_name").strip(), set()).add(row.get("name").strip())
    found.pop("", None)
    return found


def choice_findings(choices: Grid, survey: Grid, duplicates_allowed: bool) -> Iterator[Finding]:
    several = {
        row.list_name
        for row in survey.rows
        if row.type.lower().startswith(("select_mult", "select mult", "rank"))
    }
    seen: dict[tuple[str, str], int] = {}
    for row in choices.rows:
        name, list_name = row.get("name").strip(), row.get("list_name").strip()
        if not list_name:
            yield choices.finding(row.number, "list_name", "missing_name", "The choice belongs to no list.")
        if not name:
            yield choices.finding(row.number, "name", "missing_name", "The choice has no name.")
            continue
        if " " in name and list_name in several:
            message = f"'{name}' has a space: choices of a select_multiple may not."
            yield choices.finding(row.number, "name", "bad_choice_name", message)
        before = seen.setdefault((list_name, name), row.number)
        if before != row.number and not duplicates_allowed:
            message = f"List '{list_name}' has '{name}' already in row {before}."
            yield choices.finding(row.number, "name", "duplicate_choice", message)


def default_findings(survey: Grid, lists: dict[str, set[str]]) -> Iterator[Finding]:
    for row in survey.rows:
        default = row.get("default").strip()
        if default and not _DYNAMIC.search(default) and not _fits(row, default, lists):
            message = f"The default '{default}' does not fit the type '{row.type}'."
            yield survey.finding(row.number, "default", "bad_default", message, "warning")


def _fits(row: Row, default: str, lists: dict[str, set[str]]) -> bool:
    kind = row.type.lower()
    if kind in _NUMBERS:
        return _NUMBERS[kind].fullmatch(default) is not None
    if kind == "date":
        return _DATE.fullmatch(default) is not None
    values = lists.get(row.list_name)
    if values is None:
        return True
    chosen = [default] if "one" in kind or kind.startswith("select1") else default.split()
    return all(value in values or default in values for value in chosen)
