"""This is about inspection forms: an XLSForm in, questions and answers out. It knows nothing of cases.

Read it like a small compiler with its run time: `workbook` (sheets → XForm) → `model` (XForm → binds,
controls,
texts) → `xpath` + `functions` (expressions → closures) → `engine` (a record that keeps itself up to date) →
`submission` (XML out and in). `lint` tells a clerk what is wrong with a workbook, by sheet, row and column.
"""

from app.xforms.engine.result import FormResult, Problem, Tier
from app.xforms.engine.session import ChangeSet, Session
from app.xforms.errors import FormFault, FormRefused
from app.xforms.lint.check import check
from app.xforms.lint.findings import Finding
from app.xforms.model.form import Form
from app.xforms.model.world import World
from app.xforms.submission.reading import from_submission
from app.xforms.submission.writing import to_submission
from app.xforms.workbook.compile import XFormCompiler

__all__ = [
    "ChangeSet",
    "Finding",
    "Form",
    "FormFault",
    "FormRefused",
    "FormResult",
    "Problem",
    "Session",
    "Tier",
    "World",
    "XFormCompiler",
    "check",
    "from_submission",
    "to_submission",
]
