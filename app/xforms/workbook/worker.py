"""This is about the child process that compiles workbooks: pyxform lives here, under limits.

And may be killed.
"""

import re
import sys
from typing import Any

import msgspec

from app.xforms.errors import FormRefused
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import Workbook

SUPPORTED = {"survey", "choices", "settings", "external_choices", "entities", "osm"}
_READ_BY_PEOPLE = {
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "form_title",
}  # fmt: skip
_QUOTES = {ord(quote): chr(0xE200 + at) for at, quote in enumerate("“”‘’")}
_QUOTES_AGAIN = {ord(stand_in): chr(quote) for quote, stand_in in _QUOTES.items()}
"""pyxform makes straight quotes of all; what people read keeps the quotes of their language."""
_ROW = re.compile(r"\[row : (\d+)\]")
_SHEET = re.compile(r"[Oo]n the '([^']+)' sheet")
_COLUMN = re.compile(r"the '([^']+)' value")


class Job(msgspec.Struct, frozen=True, tag=True):
    """A workbook to compile: either bytes as they lie on disk, or sheets already read."""

    form_name: str
    data: bytes | None = None
    workbook: Workbook | None = None


class Outcome(msgspec.Struct, frozen=True, tag=True):
    """`xform` is None when refused; then `code` and `details` say why."""

    xform: str | None = None
    warnings: tuple[str, ...] = ()
    code: str = ""
    details: dict[str, Any] = {}


def limit_memory(limit: int) -> None:
    """Cap this process's address space where the system can (POSIX)."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def definition(workbook: Workbook) -> dict[str, Any]:
    """The workbook in the shape pyxform takes: rows as dicts, headers apart."""
    found: dict[str, Any] = {"sheet_names": [sheet.name for sheet in workbook.sheets]}
    single = len(workbook.sheets) == 1
    for sheet in workbook.sheets:
        name = sheet.name.lower()
        if name not in SUPPORTED:
            if not single:
                continue
            name = "survey"
        found[name] = [_with_quotes_kept(record) for record in sheet.records()]
        found[f"{name}_header"] = [{header: None for header in sheet.header if header}]
    return found


def _with_quotes_kept(record: dict[str, str]) -> dict[str, str]:
    """Private characters stand in for the quotes until the compiler is through."""
    return {
        header: cell.translate(_QUOTES) if _base_name(header) in _READ_BY_PEOPLE else cell
        for header, cell in record.items()
    }


def _base_name(header: str) -> str:
    """Of a column, whatever its language."""
    return header.partition("::")[0].strip().lower()


def compile_workbook(job: Job) -> Outcome:
    """Never raises: whatever pyxform does with a foreign workbook becomes an outcome."""
    try:
        from pyxform.errors import PyXFormError
        from pyxform.xls2xform import convert
    except MemoryError:
        return Outcome(code="workbook_too_large", details={"reason": "memory"})
    try:
        workbook = job.workbook if job.workbook is not None else read_workbook(job.data or b"")
        warnings: list[str] = []
        result = convert(definition(workbook), warnings=warnings, form_name=job.form_name)
    except FormRefused as refusal:
        return Outcome(code=refusal.code.value, details=refusal.details)
    except MemoryError:
        return Outcome(code="workbook_too_large", details={"reason": "memory"})
    except PyXFormError as error:
        return Outcome(code="workbook_refused", details=error_place(str(error)))
    except Exception as error:  # noqa: BLE001  pyxform raises bare errors of any kind on foreign sheets
        return Outcome(code="workbook_refused", details=error_place(f"{type(error).__name__}: {error}"))
    return Outcome(xform=result.xform.translate(_QUOTES_AGAIN), warnings=tuple(warnings))


def error_place(message: str) -> dict[str, Any]:
    """Sheet, row and column out of pyxform's sentence, as far as it names them."""
    row, sheet, column = _ROW.search(message), _SHEET.search(message), _COLUMN.search(message)
    return {
        "sheet": sheet[1] if sheet else ("survey" if row else None),
        "row": int(row[1]) if row else None,
        "column": column[1] if column else None,
        "message": message[:2_000].translate(_QUOTES_AGAIN),
    }


def run(connection: Any, memory_limit: int) -> None:
    """Serve jobs over a pipe until it closes."""
    limit_memory(memory_limit)
    while True:
        try:
            packed = connection.recv_bytes()
        except EOFError:
            return
        job = msgspec.msgpack.decode(packed, type=Job)
        connection.send_bytes(msgspec.msgpack.encode(compile_workbook(job)))
