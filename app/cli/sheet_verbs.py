"""This is about the verbs of forms as sheets: checked for a clerk, converted, taken back with changes."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from app.cli.desk import Desk
from app.cli.language import either, shown
from app.cli.verbs import Answer, Groups, UsageWrong, verb
from app.operations.fill_form import MEDIA_FOLDER
from app.storage.whole_file import read_whole, write_whole
from app.xforms.lint.check import check, check_workbook
from app.xforms.lint.findings import Finding
from app.xforms.workbook.changes import Change, ChangeKind, changes_between
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.markdown import write_markdown
from app.xforms.workbook.reading import read_workbook, sniff, text_of
from app.xforms.workbook.sheets import Workbook
from app.xforms.workbook.taking_back import rewritten
from app.xforms.workbook.xlsx_writing import write_xlsx

_SEVERITIES: Mapping[str, tuple[str, str]] = {
    "error": ("error", "错误"),
    "warning": ("warning", "提醒"),
    "hint": ("hint", "提示"),
}
_CHANGES: Mapping[ChangeKind, tuple[str, str]] = {
    ChangeKind.CELL: (
        "{sheet}, row {row} ({name}), {column}: {old} → {new}",
        "{sheet} 第 {row} 行（{name}）{column} 列：{old} → {new}",
    ),
    ChangeKind.ROW_ADDED: ("{sheet}, row {row} is new: {new}", "{sheet} 第 {row} 行为新增：{new}"),
    ChangeKind.ROW_REMOVED: (
        "{sheet}, the former row {row} is gone: {old}",
        "{sheet} 原第 {row} 行已删除：{old}",
    ),
    ChangeKind.ROW_MOVED: (
        "{sheet}, row {row} ({name}) stood in row {was}",
        "{sheet} 第 {row} 行（{name}）由原第 {was} 行移来",
    ),
    ChangeKind.COLUMN_ADDED: ("{sheet}: column {column} is new", "{sheet} 新增列 {column}"),
    ChangeKind.COLUMN_REMOVED: ("{sheet}: column {column} is gone", "{sheet} 已删除列 {column}"),
    ChangeKind.SHEET_ADDED: ("sheet {sheet} is new", "新增工作表 {sheet}"),
    ChangeKind.SHEET_REMOVED: ("sheet {sheet} is gone", "已删除工作表 {sheet}"),
}


def add_sheets(verbs: Groups) -> None:
    checked = verb(
        verbs, "check", _check, "What is wrong with a form, by sheet, row and column; exit 1 on errors"
    )
    checked.add_argument("file", metavar="FILE", help=".xlsx, .xls, .csv or .md")
    export = verb(
        verbs,
        "export",
        _export,
        "Convert a form: to a workbook (.xlsx), Markdown tables (.md) or an XForm (.xml)",
    )
    export.add_argument("file", metavar="FILE")
    export.add_argument("target", metavar="OUT")
    taken = verb(
        verbs, "import", _import, "Take a changed workbook back into FORM.md: shows what changed, then writes"
    )
    taken.add_argument("file", metavar="FILE", help=".xlsx, .xls, .csv or .md")
    taken.add_argument("form", metavar="FORM.md", help="the form it came from; a new one where there is none")
    taken.add_argument("--show", action="store_true", help="only show what changed")


def _check(given: argparse.Namespace, desk: Desk) -> object:
    findings = _findings(Path(given.file))
    if not findings:
        desk.say(either("Nothing found", "未发现问题"))
    return findings_told(findings, desk)


def _findings(file: Path) -> list[Finding]:
    with XFormCompiler() as compiler:
        return check(read_whole(file), compiler, _beside(file))


def _beside(file: Path) -> set[str]:
    """The names of the files a form may read."""
    folders = (file.parent / MEDIA_FOLDER, file.parent)
    return {each.name for folder in folders if folder.is_dir() for each in folder.iterdir()}


def findings_told(findings: Sequence[Finding], desk: Desk) -> Answer:
    for finding in findings:
        desk.say(_finding_line(finding))
    wrong = any(finding.severity == "error" for finding in findings)
    return Answer(msgspec.to_builtins(findings) if desk.as_json else None, 1 if wrong else 0)


def _finding_line(finding: Finding) -> str:
    sheet, column = shown(finding.sheet), shown(finding.column or "")
    english = ", ".join(filter(None, (sheet, f"row {finding.row}" if finding.row else "", column)))
    chinese = f"{sheet}{f' 第 {finding.row} 行' if finding.row else ''}{f' {column} 列' if column else ''}"
    severity = either(*_SEVERITIES[finding.severity])
    place, message = either(english, chinese.strip()), either(finding.message, finding.chinese)
    colon = either(": ", "：")
    return colon.join(filter(None, (severity, place, shown(message))))


def _export(given: argparse.Namespace, _desk: Desk) -> object:
    source, target = Path(given.file), Path(given.target)
    definition = read_whole(source)
    match target.suffix.lower():
        case ".md":
            converted = write_markdown(read_workbook(definition)).encode()
        case ".xlsx":
            converted = write_xlsx(read_workbook(definition))
        case ".xml":
            with XFormCompiler() as compiler:
                converted = compiler.compile(definition, source.name).xform.encode()
        case _:
            raise UsageWrong("OUT ends in .xlsx, .md or .xml", "输出文件应为 .xlsx、.md 或 .xml")
    write_whole(target, converted)
    return {"saved": str(target)}


def _import(given: argparse.Namespace, desk: Desk) -> object:
    """Nothing is written while the workbook has errors: the form that stands is better than a broken one."""
    source, target = Path(given.file), Path(given.form)
    if target.suffix.lower() != ".md":
        raise UsageWrong("FORM ends in .md", "检查表文件应为 .md")
    old = read_whole(target) if target.exists() else b""
    if old and sniff(old) != "md":
        raise UsageWrong("FORM is no Markdown table", "检查表文件不是 Markdown 表格")
    was = read_workbook(old) if old else Workbook(sheets=())
    now = read_workbook(read_whole(source))
    changes = changes_between(was, now)
    for change in changes:
        desk.say(change_line(change))
    if given.show:
        return {"changes": msgspec.to_builtins(changes)} if desk.as_json else None
    with XFormCompiler() as compiler:
        findings = check_workbook(now, compiler, _beside(target))
    if any(finding.severity == "error" for finding in findings):
        return findings_told(findings, desk)
    if changes:
        write_whole(target, rewritten(text_of(old), was, now).encode())
    if not changes:
        desk.say(either("Nothing changed", "没有改动"))
    return {"changes": msgspec.to_builtins(changes), "saved": str(target)} if desk.as_json else None


def change_line(change: Change) -> str:
    """One change in the clerk's words."""
    nothing = either("(empty)", "（空）")
    details = msgspec.to_builtins(change).items()
    values = {name: shown(str(value).replace("\n", "⏎")) for name, value in details}
    values |= {name: values[name] or nothing for name in ("old", "new")}
    return either(*_CHANGES[change.kind]).format_map(values)
