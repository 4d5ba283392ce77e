"""This is about mistakes in expressions: the columns relevant, constraint, calculation and their like."""

import re
from collections.abc import Iterator

from app.xforms.errors import FormFault, FormRefused
from app.xforms.functions.table import LIBRARY
from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.vocabulary import EXPRESSION_COLUMNS
from app.xforms.model.ranking import circles_first_to_last
from app.xforms.xpath.compiler import call_fault
from app.xforms.xpath.parser import parse
from app.xforms.xpath.syntax import Call, Expression, Path, walk

_REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}]*?)\s*\}")
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
_FULLWIDTH = re.compile("[（），＝＜＞＋－＊／“”‘’｛｝＄！｜。．：；]")
_BARE_DATE = re.compile(r"(?<![\w.\-])\d{4}-\d{1,2}-\d{1,2}(?![\w.\-])")
_WORDS = {
    "yes",
    "no",
    "true",
    "false",
    "true()",
    "false()",
    "Yes",
    "No",
    "YES",
    "NO",
    "TRUE",
    "FALSE",
    "True",
    "False",
}
_CLIENT_FUNCTIONS = {"search", "extract-signed", "property"}


def expression_findings(survey: Grid, choices: Grid | None) -> Iterator[Finding]:
    names = {row.get("name").strip() for row in survey.rows} | {"instanceID", "instanceName"}
    for row in survey.rows:
        for column in EXPRESSION_COLUMNS:
            text = row.get(column).strip()
            if text and not (column in ("required", "readonly") and text in _WORDS):
                yield from _cell(survey, row, column, text, names)
        for column in ("label", "hint", "trigger", "default", "constraint_message"):
            yield from _references(survey, row, column, row.get(column), names)
        yield from _filter(survey, row, choices)
    yield from _cycles(survey)


def _cell(survey: Grid, row: Row, column: str, text: str, names: set[str]) -> Iterator[Finding]:
    bare = _LITERAL.sub("''", text)
    wide = _FULLWIDTH.search(bare)
    if wide:
        message = f"Full-width '{wide[0]}' in the expression; write it half-width."
        yield survey.finding(row.number, column, "fullwidth_punctuation", message)
        return
    unknown = list(_references(survey, row, column, text, names))
    yield from unknown
    date = _BARE_DATE.search(bare)
    if date:
        message = f"{date[0]} is a subtraction; put the date into quotation marks."
        yield survey.finding(row.number, column, "unquoted_date", message, "warning")
    if not unknown:
        yield from _syntax(survey, row, column, text)


def _references(survey: Grid, row: Row, column: str, text: str, names: set[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(_REFERENCE.findall(text)):
        if name not in names:
            message = f"There is no question named '{name}'."
            yield survey.finding(row.number, column, "unknown_reference", message)


def parsed(text: str) -> Expression:
    """The tree of a cell, with `${name}` as a path. Raises: FormRefused as the parser does."""
    return parse(_REFERENCE.sub(lambda match: f" /data/{match[1] or '_'} ", text))


def _syntax(survey: Grid, row: Row, column: str, text: str) -> Iterator[Finding]:
    try:
        tree = parsed(text)
    except FormRefused as refusal:
        found = refusal.details.get("found")
        message = f"The expression breaks at '{found}'." if found else "The expression is not complete."
        yield survey.finding(row.number, column, "bad_expression", message)
        return
    for part in walk(tree):
        if isinstance(part, Call) and part.name not in _CLIENT_FUNCTIONS:
            yield from _call(survey, row, column, part)


def _call(survey: Grid, row: Row, column: str, call: Call) -> Iterator[Finding]:
    function = LIBRARY.get(call.name)
    if function is not None and function.accepts(len(call.arguments)):
        return
    fault = call_fault(call, LIBRARY)
    if fault.code is FormFault.UNKNOWN_FUNCTION:
        message = f"There is no function '{call.name}()'."
    else:
        message = f"'{call.name}()' does not take {len(call.arguments)} arguments."
    yield survey.finding(row.number, column, fault.code.value, message)


def _filter(survey: Grid, row: Row, choices: Grid | None) -> Iterator[Finding]:
    """Names in a choice_filter that are no column of the choices sheet."""
    text = row.get("choice_filter")
    if not text or choices is None or "_from_file" in row.type or "_external" in row.type:
        return
    try:
        tree = parsed(text)
    except FormRefused:
        return
    columns = {header.strip() for header in choices.raw} | set(choices.headers)
    for part in walk(tree):
        name = _first_name(part)
        if name and name not in columns:
            message = f"The choices sheet has no column '{name}'."
            yield survey.finding(row.number, "choice_filter", "unknown_choice_column", message)


def _first_name(part: Expression) -> str:
    if not isinstance(part, Path) or part.absolute or part.start is not None or not part.steps:
        return ""
    step = part.steps[0]
    return (
        step.test.name if step.axis == "child" and step.test.kind == "name" and step.test.name != "*" else ""
    )


def _cycles(survey: Grid) -> Iterator[Finding]:
    """Calculations that need each other, and questions that hide themselves."""
    rows = [row for row in survey.rows if "calculation" in row.cells]
    edges = _needs(rows)
    for group in circles_first_to_last(edges):
        if len(group) > 1 or group[0] in edges[group[0]]:
            first = min(rows[place].number for place in group)
            message = "The calculation needs its own result."
            yield survey.finding(first, "calculation", "cycle", message)
    for row in survey.rows:
        if row.get("name").strip() in _REFERENCE.findall(row.get("relevant")):
            message = "Whether the question is shown depends on its own answer."
            yield survey.finding(row.number, "relevant", "cycle", message)


def _needs(rows: list[Row]) -> list[list[int]]:
    """For each calculation the places of those that use it; another item or record does not count."""
    places = {row.get("name").strip(): place for place, row in enumerate(rows)}
    edges: list[list[int]] = [[] for _ in rows]
    for place, row in enumerate(rows):
        text = row.get("calculation")
        if "indexed-repeat" in text or "last-saved#" in text:
            continue
        for used in _REFERENCE.findall(text):
            if used in places:
                edges[places[used]].append(place)
    return edges
