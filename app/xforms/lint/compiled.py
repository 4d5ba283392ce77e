"""This is about what the compilers say of a whole workbook, brought back to sheet, row and column."""

import re
from datetime import UTC, datetime

from app.xforms.errors import FormFault, FormRefused
from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid
from app.xforms.lint.vocabulary import column_key
from app.xforms.model.form import Form
from app.xforms.model.world import World
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.sheets import Workbook

_KINDS = (
    (r"unknown question type", "unknown_type"),
    (r"list name not in choices", "unknown_list"),
    (r"no label or hint", "missing_label"),
    (r"no name|name is missing|column must not be empty", "missing_name"),
    (r"unique", "duplicate_name"),
    (r"names must begin|invalid character|is invalid\. names", "bad_name"),
    (r"unmatched|begin|end", "unmatched_group"),
    (r"could not find the name|there has been a problem trying to replace", "unknown_reference"),
    (r"missing calculation", "missing_calculation"),
    (r"sheet named 'survey'", "missing_sheet"),
    (r"header", "unknown_column"),
)
_NAMED = re.compile(r"(?:element named|named|question|for) '?\$?\{?([A-Za-z_][\w.\-]*)\}?'?")
_COLUMNS = {"calculate": "calculation"}
_IGNORED = {FormFault.COMPILE_TIMEOUT, FormFault.COMPILE_DIED}


def compile_findings(workbook: Workbook, survey: Grid, compiler: XFormCompiler) -> list[Finding]:
    """Empty when the workbook compiles and the form loads."""
    try:
        compiled = compiler.compile_workbook(workbook, "form")
    except FormRefused as refusal:
        return [_refused(refusal, survey)]
    try:
        Form.from_xform(compiled.xform, world=_still_world())
    except FormRefused as refusal:
        return [_not_loaded(refusal, survey)]
    return []


def _still_world() -> World:
    """A world for loading only: nothing of it ends up in a record."""
    return World(
        now=lambda: datetime(2000, 1, 1, tzinfo=UTC),
        zone=UTC,
        random=lambda: 0.5,
        new_id=lambda: "00000000-0000-4000-8000-000000000000",
    )


def _refused(refusal: FormRefused, survey: Grid) -> Finding:
    details = refusal.details
    message = str(details.get("message") or refusal)
    row, column = details.get("row"), details.get("column")
    if refusal.code in _IGNORED:
        row = column = None
    if row is None:
        row = _row_named(message, survey)
    return Finding(
        sheet=str(details.get("sheet") or survey.name),
        row=row,
        column=survey.headers.get(column_key(column), column) if column else None,
        kind=_kind(message),
        severity="error",
        message=message,
    )


def _kind(message: str) -> str:
    lowered = message.lower()
    return next((kind for pattern, kind in _KINDS if re.search(pattern, lowered)), "other")


def _row_named(message: str, survey: Grid) -> int | None:
    for name in _NAMED.findall(message):
        for row in survey.rows:
            if row.get("name") == name:
                return row.number
    return None


def _not_loaded(refusal: FormRefused, survey: Grid) -> Finding:
    """A fault of the form's own expressions, found by the node it belongs to."""
    name = str(refusal.details.get("node", "")).rpartition("/")[2]
    rule = str(refusal.details.get("rule", ""))
    column = _COLUMNS.get(rule, rule) or None
    row = next((row.number for row in survey.rows if row.get("name") == name), None)
    return survey.finding(row, column, refusal.code.value, str(refusal))
