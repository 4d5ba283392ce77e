"""This is about checking a workbook for a clerk: everything that is wrong, by sheet, row and column."""

from app.xforms.errors import FormRefused
from app.xforms.lint.choice_lists import choice_findings, default_findings, list_names
from app.xforms.lint.columns import column_findings
from app.xforms.lint.compiled import compile_findings
from app.xforms.lint.expressions import expression_findings
from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid
from app.xforms.lint.structure import structure_findings
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import Sheet, Workbook

_TRUE = {"yes", "true", "true()", "1"}


def check(workbook: bytes, compiler: XFormCompiler) -> list[Finding]:
    """What is wrong with a workbook file of any kind; empty when it is ready for use."""
    try:
        read = read_workbook(workbook)
    except FormRefused as refusal:
        details = refusal.details
        return [
            Finding(
                sheet=str(details.get("sheet", "")),
                row=details.get("row"),
                column=None,
                kind="other",
                severity="error",
                message=str(refusal),
            )
        ]
    return check_workbook(read, compiler)


def check_workbook(workbook: Workbook, compiler: XFormCompiler) -> list[Finding]:
    """The same for sheets that have been read. Errors first within the order of rows."""
    sheet = _survey(workbook)
    if sheet is None:
        message = "There is no sheet named 'survey'."
        return [
            Finding(
                sheet="survey", row=None, column=None, kind="missing_sheet", severity="error", message=message
            )
        ]
    survey = Grid(sheet)
    choice_sheet = workbook.sheet("choices")
    choices = Grid(choice_sheet) if choice_sheet else None
    own = _own_findings(workbook, survey, choices)
    certain = [finding for finding in own if finding.kind != "unknown_type"]
    if not any(finding.severity == "error" for finding in certain):
        compiled = compile_findings(workbook, survey, compiler)
        doubtful = [finding for finding in own if finding.kind == "unknown_type"]
        own = certain + (doubtful or compiled if compiled else [])
    return sorted(own, key=lambda finding: (finding.sheet, finding.row or 0))


def _survey(workbook: Workbook) -> Sheet | None:
    found = workbook.sheet("survey")
    if found is None and len(workbook.sheets) == 1:
        return workbook.sheets[0]
    return found


def _own_findings(workbook: Workbook, survey: Grid, choices: Grid | None) -> list[Finding]:
    lists = list_names(choices)
    external = workbook.sheet("external_choices")
    known = set(lists) | set(list_names(Grid(external) if external else None))
    found = [*column_findings(survey, choices), *structure_findings(survey, known)]
    if choices is not None:
        found += choice_findings(choices, survey, _duplicates_allowed(workbook))
    found += default_findings(survey, lists)
    return [*found, *expression_findings(survey, choices)]


def _duplicates_allowed(workbook: Workbook) -> bool:
    settings = workbook.sheet("settings")
    rows = settings.records() if settings else []
    return bool(rows) and rows[0].get("allow_choice_duplicates", "").strip().lower() in _TRUE
