"""This is about checking a workbook for a clerk: everything that is wrong, by sheet, row and column."""

from collections.abc import Set
from itertools import islice

from app.xforms.errors import FormRefused
from app.xforms.lint.answers import answer_findings
from app.xforms.lint.choice_lists import choice_findings, list_names
from app.xforms.lint.columns import language_findings
from app.xforms.lint.companions import companion_findings
from app.xforms.lint.compiled import compile_findings
from app.xforms.lint.cycles import cycle_findings
from app.xforms.lint.defaults import default_findings
from app.xforms.lint.expressions import expression_findings
from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid
from app.xforms.lint.groups import group_findings
from app.xforms.lint.looks import appearance_findings
from app.xforms.lint.meant import Meant, as_meant
from app.xforms.lint.structure import structure_findings
from app.xforms.lint.wording import said
from app.xforms.refusals import sentence
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import Workbook

LIMIT = 200
"""So many findings are shown; who has more begins with these."""

_ENOUGH = 500
"""So many of a kind are looked for."""

_TRUE = {"yes", "true", "true()", "1"}


def check(workbook: bytes, compiler: XFormCompiler, files: Set[str] | None = None) -> list[Finding]:
    """What is wrong with a workbook file of any kind; empty when it is ready for use.

    files: the bare names of what lies beside it; None when nobody looked.
    """
    try:
        read = read_workbook(workbook)
    except FormRefused as refusal:
        details = refusal.details
        words = sentence(refusal)
        return [
            Finding(
                sheet=str(details.get("sheet", "")),
                row=details.get("row"),
                column=None,
                kind="other",
                severity="error",
                message=words[0],
                chinese=words[1],
            )
        ]
    return check_workbook(read, compiler, files)


def check_workbook(
    workbook: Workbook, compiler: XFormCompiler, files: Set[str] | None = None
) -> list[Finding]:
    """The same for sheets that have been read; by sheet and row."""
    meant = as_meant(workbook)
    survey = meant.grids.get("survey")
    if survey is None:
        words = said("no_survey")
        return [
            Finding(
                sheet="survey",
                row=None,
                column=None,
                kind="missing_sheet",
                severity="error",
                message=words.english,
                chinese=words.chinese,
            )
        ]
    own = _own_findings(meant, survey)
    if files is not None:
        own += companion_findings(list(meant.grids.values()), files)
    if not any(finding.severity == "error" for finding in own):
        compiled = compile_findings(meant.workbook, meant.grids, compiler)
        own += (meant.doubtful or compiled) if compiled else []
    else:
        own += meant.doubtful
    found = [*meant.findings, *own]
    return _limited(sorted(found, key=lambda finding: (finding.sheet, finding.row or 0)))


def _own_findings(meant: Meant, survey: Grid) -> list[Finding]:
    choices = meant.grids.get("choices")
    external = meant.grids.get("external_choices")
    settings = meant.grids.get("settings")
    first = settings.rows[0] if settings and settings.rows else None
    lists = list_names(choices)
    known = set(lists) | set(list_names(external))
    if choices is not None and "list_name" not in choices.headers:
        known |= {
            row.list_name for row in survey.rows
        }  # the missing column is told once, not at each question
    duplicates = first is not None and first.get("allow_choice_duplicates").strip().lower() in _TRUE
    language = first.get("default_language").strip() if first else ""
    families = [
        language_findings([survey, *([choices] if choices else [])], language),
        group_findings(survey),
        structure_findings(survey, known),
        choice_findings(choices, survey, duplicates) if choices is not None else (),
        default_findings(survey, lists),
        expression_findings(survey, choices),
        answer_findings(survey, lists),
        cycle_findings(survey),
        appearance_findings(survey),
    ]
    return [finding for family in families for finding in islice(family, _ENOUGH)]


def _limited(found: list[Finding]) -> list[Finding]:
    if len(found) <= LIMIT:
        return found
    found = sorted(found, key=lambda finding: finding.severity != "error")
    words = said("too_many", count=len(found) - LIMIT, limit=LIMIT)
    last = Finding(
        sheet=found[LIMIT].sheet,
        row=None,
        column=None,
        kind="other",
        severity="hint",
        message=words.english,
        chinese=words.chinese,
    )
    return [*found[:LIMIT], last]
