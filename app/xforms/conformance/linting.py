"""This is about the operation `lint`: a clerk's mistakes in the sheets of a workbook."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app.xforms.lint.check import check_workbook
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.sheets import Sheet, Workbook


def lint(request: Mapping[str, Any], compiler: XFormCompiler) -> dict[str, Any]:
    sheets = [
        Sheet(name=name, rows=tuple(tuple(str(cell) for cell in row) for row in rows))
        for name, rows in request["sheets"].items()
    ]
    findings = check_workbook(Workbook(sheets=tuple(sheets)), compiler)
    return {"findings": [msgspec.to_builtins(finding) for finding in findings]}
