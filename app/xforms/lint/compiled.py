"""This is about what the compilers say of a whole workbook, brought back to sheet, row and column."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from app.xforms.errors import FormFault, FormRefused
from app.xforms.lint.findings import Finding, Said
from app.xforms.lint.grid import Grid
from app.xforms.lint.vocabulary import column_key
from app.xforms.lint.wording import said
from app.xforms.model.form import Form
from app.xforms.model.world import World
from app.xforms.refusals import sentence
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.sheets import Workbook

_KINDS = (
    (r"unknown question type", "unknown_type"),
    (r"list name not in choices", "unknown_list"),
    (r"there should be a", "missing_sheet"),
    (r"no label or hint", "missing_label"),
    (r"no name|name is missing|column must not be empty", "missing_name"),
    (r"unique|multiple survey elements", "duplicate_name"),
    (r"names must begin|invalid character|is invalid\. names|is reserved|must not be the same", "bad_name"),
    (r"unmatched|begin_|end_", "unmatched_group"),
    (
        r"could not find the name|there has been a problem trying to replace|no survey element",
        "unknown_reference",
    ),
    (r"reference variables must", "bad_expression"),
    (r"missing calculation", "missing_calculation"),
    (r"sheet named 'survey'", "missing_sheet"),
    (r"header|column names are invalid", "unknown_column"),
)
_NAMED = re.compile(r"(?:element named|named|[Qq]uestion|for) ['\"]?\$?\{?([A-Za-z_][\w.\-]*)\}?['\"]?")
_QUOTED = re.compile(r"'([^']+)'|:\s*\"?([^\s\"]+?)\"?(?: is an invalid|\.?$)")
_COLUMNS = {"calculate": "calculation", "jr:count": "repeat_count", "count": "repeat_count"}
_PARAMETERS = re.compile(
    r"[Pp]arameter|randomize|quality|track-changes|identify-user|location-|max-pixels|seed"
)
_COLUMN_OF = {
    "unknown_type": "type", "unknown_list": "type", "unmatched_group": "type", "missing_label": "label",
    "missing_name": "name", "duplicate_name": "name", "bad_name": "name",
    "missing_calculation": "calculation",
}  # fmt: skip
"""Where the mistake is when the compiler names only the row."""
_IGNORED = {FormFault.COMPILE_TIMEOUT, FormFault.COMPILE_DIED}
_NOT_OF_A_CELL = {"cycle", "bad_expression", "unknown_function", "wrong_argument_count"}


def compile_findings(workbook: Workbook, grids: Mapping[str, Grid], compiler: XFormCompiler) -> list[Finding]:
    """Empty when the workbook compiles and the form loads."""
    try:
        compiled = compiler.compile_workbook(workbook, "data")
    except FormRefused as refusal:
        return [_refused(refusal, grids)]
    try:
        Form.from_xform(compiled.xform, world=_still_world())
    except FormRefused as refusal:
        return [_not_loaded(refusal, grids["survey"])]
    return []


def _still_world() -> World:
    """A world for loading only: nothing of it ends up in a record."""
    return World(
        now=lambda: datetime(2000, 1, 1, tzinfo=UTC),
        zone=UTC,
        random=lambda: 0.5,
        new_id=lambda: "00000000-0000-4000-8000-000000000000",
    )


def _refused(refusal: FormRefused, grids: Mapping[str, Grid]) -> Finding:
    details = refusal.details
    english, chinese = sentence(refusal)
    message = str(details.get("message") or english)
    words = Said(message, said("compiler", message=message).chinese if details.get("message") else chinese)
    named = str(details.get("sheet") or "survey")
    grid = grids.get(named, grids["survey"])
    row, column = details.get("row"), details.get("column")
    if refusal.code in _IGNORED:
        return grid.finding(None, None, "other", words)
    if row is None:
        row, column = _place_named(message, grid)
    kind = _kind(message)
    shown = column_key(column.partition(" (")[0]) if column else None
    return grid.finding(row, shown or (_COLUMN_OF.get(kind) if row else None), kind, words)


def _kind(message: str) -> str:
    lowered = message.lower()
    return next((kind for pattern, kind in _KINDS if re.search(pattern, lowered)), "other")


def _place_named(message: str, survey: Grid) -> tuple[int | None, str | None]:
    """The row of the question a message names; else the one row with what it quotes."""
    for name in _NAMED.findall(message):
        for row in survey.rows:
            if row.name == name:
                return row.number, "parameters" if _PARAMETERS.search(message) else None
    filled = [row.number for row in survey.rows if row.get("parameters")]
    if _PARAMETERS.search(message) and len(filled) == 1:
        return filled[0], "parameters"
    for match in _QUOTED.finditer(message):
        quoted = match[1] or match[2]
        places = [
            (row.number, column)
            for row in survey.rows
            for column, cell in row.cells.items()
            if quoted in cell.split() or quoted == cell or f"={quoted}" in cell
        ]
        if len(places) == 1:
            return places[0]
    return None, None


def _not_loaded(refusal: FormRefused, survey: Grid) -> Finding:
    """A fault of the form's own expressions, found by the node it belongs to."""
    name = str(refusal.details.get("node", "")).rpartition("/")[2]
    rule = str(refusal.details.get("rule", ""))
    column = _COLUMNS.get(rule, rule) or None
    row = next((row.number for row in survey.rows if row.name == name), None)
    kind = refusal.code.value if refusal.code.value in _NOT_OF_A_CELL else "other"
    return survey.finding(row, column, kind, Said(*sentence(refusal)))
