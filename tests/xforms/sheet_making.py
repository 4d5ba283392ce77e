"""This is about making small workbooks for tests of the linter, and hearing what it says."""

from app.xforms import XFormCompiler
from app.xforms.lint.check import check_workbook
from app.xforms.lint.findings import Finding
from app.xforms.workbook.sheets import Sheet, Workbook

YN = "list_name ; name ; label / yn ; yes ; 是 / yn ; no ; 否"
HEAD = "type ; name ; label"


def book(**sheets: str) -> Workbook:
    """Sheets of rows parted by ` / `, cells by ` ; `; `_` in a sheet's name is a space."""
    return Workbook(
        sheets=tuple(
            Sheet(name=name, rows=tuple(tuple(map(str.strip, row.split(";"))) for row in text.split(" / ")))
            for name, text in sheets.items()
        )
    )


def told(compiler: XFormCompiler, workbook: Workbook, files: set[str] | None = None) -> list[Finding]:
    return [finding for finding in check_workbook(workbook, compiler, files) if finding.severity != "hint"]
