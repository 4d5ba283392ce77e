"""This is about mistakes in the choices sheet."""

import re
from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.types import SEVERAL
from app.xforms.lint.wording import said

_SPACE = re.compile(r"\s")


def list_names(choices: Grid | None) -> dict[str, set[str]]:
    """The values of every choice list."""
    found: dict[str, set[str]] = {}
    for row in choices.rows if choices else ():
        found.setdefault(row.get("list_name").strip(), set()).add(row.name)
    found.pop("", None)
    return found


def choice_findings(choices: Grid, survey: Grid, duplicates_allowed: bool) -> Iterator[Finding]:
    """`duplicates_allowed` is what the settings say."""
    if "list_name" not in choices.headers or "name" not in choices.headers:
        missing = "name" if "list_name" in choices.headers else "list_name"
        if choices.rows:
            yield choices.finding(1, missing, "unknown_column", said("column_missing", name=missing))
        return
    several = {row.list_name for row in survey.rows if row.type.startswith(SEVERAL)}
    labelled = {row.get("list_name").strip() for row in choices.rows if row.get("label")}
    names: dict[tuple[str, str], int] = {}
    labels: dict[tuple[str, ...], int] = {}
    for row in choices.rows:
        list_name = row.get("list_name").strip()
        yield from _written(choices, row, list_name in several)
        if list_name in labelled and row.name and not any(row.get(key) for key in ("label", "image")):
            yield choices.finding(row.number, "label", "missing_label", said("choice_unlabelled"), "warning")
        if not duplicates_allowed and row.name:
            yield from _twice(choices, row, names, labels)


def _written(choices: Grid, row: Row, in_several: bool) -> Iterator[Finding]:
    if not row.get("list_name").strip():
        yield choices.finding(row.number, "list_name", "missing_name", said("choice_listless"))
    if not row.name:
        yield choices.finding(row.number, "name", "missing_name", said("choice_nameless"))
    elif _SPACE.search(row.name):
        words = said("choice_spaced", name=row.name)
        severity = "error" if in_several else "hint"
        yield choices.finding(row.number, "name", "bad_choice_name", words, severity)


def _twice(
    choices: Grid, row: Row, names: dict[tuple[str, str], int], labels: dict[tuple[str, ...], int]
) -> Iterator[Finding]:
    list_name = row.get("list_name").strip()
    before = names.setdefault((list_name, row.name), row.number)
    if before != row.number:
        words = said("choice_twice", list=list_name, name=row.name, row=before)
        yield choices.finding(row.number, "name", "duplicate_choice", words)
        return
    own = tuple(cell for column, cell in zip(choices.columns, row.all, strict=False) if column.key != "name")
    before = labels.setdefault(own, row.number)
    if before != row.number and row.get("label"):
        words = said("choice_label_twice", list=list_name, label=row.get("label"), row=before)
        yield choices.finding(row.number, "label", "duplicate_choice", words, "warning")
