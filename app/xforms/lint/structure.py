"""This is about mistakes in the rows of the survey sheet: types, names, labels, groups."""

from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.vocabulary import CONTROL, LABELLED, NAME, SELECT, UNLABELLED

FILE_SUFFIXES = (".csv", ".xml", ".geojson")


def structure_findings(survey: Grid, lists: set[str]) -> Iterator[Finding]:
    """`lists` are the names of the choice lists."""
    yield from _groups(survey)
    seen: dict[tuple[int, str], int] = {}
    scopes = [0]
    for row in survey.rows:
        control = CONTROL.fullmatch(row.type)
        if control and control[1].lower() == "end":
            scopes = scopes[:-1] or [0]
            continue
        yield from _type(survey, row, lists)
        yield from _name(survey, row)
        yield from _duplicate(survey, row, seen, scopes[-1])
        yield from _label(survey, row)
        if row.type.lower() == "calculate" and not (
            row.get("calculation") or row.get("default") or row.get("trigger")
        ):
            yield survey.finding(
                row.number, "calculation", "missing_calculation", "A calculate needs a calculation."
            )
        if control:
            scopes.append(row.number)


def _type(survey: Grid, row: Row, lists: set[str]) -> Iterator[Finding]:
    kind = row.type
    if not kind:
        yield survey.finding(row.number, "type", "unknown_type", "The row has no type.")
        return
    select = SELECT.fullmatch(kind)
    if select:
        name = select[3]
        known = name in lists or name.lower().endswith(FILE_SUFFIXES) or "${" in name
        if not known and not select[2] and "search(" not in row.get("appearance"):
            yield survey.finding(row.number, "type", "unknown_list", f"There is no choice list '{name}'.")
        return
    if kind.lower() not in LABELLED | UNLABELLED and not CONTROL.fullmatch(kind):
        yield survey.finding(row.number, "type", "unknown_type", f"Unknown question type '{kind}'.")


def _name(survey: Grid, row: Row) -> Iterator[Finding]:
    name = row.get("name").strip()
    if not name:
        if row.type.lower() != "audit":
            yield survey.finding(row.number, "name", "missing_name", "The row has no name.")
    elif not NAME.fullmatch(name):
        message = f"'{name}' is no name: begin with an English letter or _, then letters, digits, - _ ."
        yield survey.finding(row.number, "name", "bad_name", message)


def _duplicate(survey: Grid, row: Row, seen: dict[tuple[int, str], int], scope: int) -> Iterator[Finding]:
    name = row.get("name").strip().lower()
    if not name:
        return
    before = seen.setdefault((scope, name), row.number)
    if before != row.number:
        message = f"The name '{name}' is already used in row {before}."
        yield survey.finding(row.number, "name", "duplicate_name", message)


def _label(survey: Grid, row: Row) -> Iterator[Finding]:
    shown = row.type.lower() in LABELLED or SELECT.fullmatch(row.type) is not None
    worded = any(row.get(column) for column in ("label", "hint", "guidance_hint", "image", "audio", "video"))
    if shown and not worded and not row.get("calculation") and "label" not in row.get("appearance"):
        yield survey.finding(row.number, "label", "missing_label", "The question has no label.")


def _groups(survey: Grid) -> Iterator[Finding]:
    open_groups: list[tuple[str, Row]] = []
    for row in survey.rows:
        control = CONTROL.fullmatch(row.type)
        if control is None:
            continue
        kind = control[2].lower()
        if control[1].lower() == "begin":
            open_groups.append((kind, row))
        elif not open_groups or open_groups[-1][0] != kind:
            wanted = f"'end {open_groups[-1][0]}'" if open_groups else "no end at all"
            message = f"'{row.type}' closes nothing: here belongs {wanted}."
            yield survey.finding(row.number, "type", "unmatched_group", message)
            return
        else:
            open_groups.pop()
    for _kind, row in open_groups:
        message = f"'{row.type}' is never closed."
        yield survey.finding(row.number, "type", "unmatched_group", message)
