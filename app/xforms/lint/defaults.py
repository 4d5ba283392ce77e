"""This is about defaults that do not fit their question."""

import re
from collections.abc import Iterator, Mapping

from app.xforms.lint.findings import Finding, Said
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.types import SELECT, SEVERAL
from app.xforms.lint.wording import said_with

_INTEGER = re.compile(r"[+-]?\d+")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d(:\d\d)?)?")
_MOMENT = re.compile(rf"{_DATE.pattern}T{_TIME.pattern}")
_PLACE = re.compile(r"-?\d+(\.\d+)?\s+-?\d+(\.\d+)?(\s+-?\d+(\.\d+)?){0,2}")
_SHAPES = {
    "integer": _INTEGER, "int": _INTEGER, "decimal": _NUMBER, "range": _NUMBER, "date": _DATE, "time": _TIME,
    "datetime": _MOMENT, "dateTime": _MOMENT, "geopoint": _PLACE,
}  # fmt: skip
_EXAMPLES = {
    "integer": "3", "int": "3", "decimal": "2.5", "range": "3", "date": "2025-06-12", "time": "08:30",
    "datetime": "2025-06-12T08:30", "dateTime": "2025-06-12T08:30", "geopoint": "25.9 119.5",
}  # fmt: skip
DYNAMIC = re.compile(r"\$\{|[A-Za-z][\w\-:]*\(|\(|[+*]|\d\s+-\s+\d| div | mod |\|")


def default_findings(survey: Grid, lists: Mapping[str, set[str]]) -> Iterator[Finding]:
    """`lists` are the values of the choice lists. What is computed is not judged here."""
    for row in survey.rows:
        default = row.get("default").strip()
        if default and not DYNAMIC.search(default) and not _fits(row, default, lists):
            words = said_with("default_misfit", "hint", _hint(row, default), default=default, type=row.type)
            yield survey.finding(row.number, "default", "bad_default", words, "warning")


def _fits(row: Row, default: str, lists: Mapping[str, set[str]]) -> bool:
    shape = _SHAPES.get(row.type)
    if shape is not None:
        return shape.fullmatch(default) is not None
    if row.type in ("acknowledge", "trigger"):
        return default == "OK"
    select = SELECT.fullmatch(row.type)
    values = lists.get(row.list_name)
    if values is None or select is None or select["file"] or "search(" in row.get("appearance"):
        return True
    values = values | ({"other"} if re.search(r"or[ _](other|specify)$", row.type) else set())
    chosen = default.split() if row.type.startswith(SEVERAL) else [default]
    return default in values or all(value in values for value in chosen)


def _hint(row: Row, default: str) -> Said:
    if default in ("today", "now"):
        return Said(f"; write {default}()", f"，应写成 {default}()")
    example = _EXAMPLES.get(row.type)
    if example:
        return Said(f"; write it like {example}", f"，应写成如 {example} 的形式")
    if row.list_name:
        return Said(
            f"; write a name of the list '{row.list_name}'", f"，应填列表“{row.list_name}”中的选项名称"
        )
    return Said("", "")
