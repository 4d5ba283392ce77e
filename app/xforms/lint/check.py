"""This is about checking a workbook for a clerk."""

from app.xforms.errors import FormRefused
from app.xforms.lint.findings import Finding
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import Workbook


def check_workbook(workbook: Workbook, compiler: XFormCompiler) -> list[Finding]:
    try:
        compiler.compile_workbook(workbook, "form")
    except FormRefused as refusal:
        d = refusal.details
        return [Finding(sheet=d.get("sheet") or "survey", row=d.get("row"), column=d.get("column"), kind="other", severity="error", message=str(d.get("message", refusal)))]
    return []
