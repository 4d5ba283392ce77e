"""This is about conditions that can never hold: values no list offers, constraints on other questions."""

import re
from collections.abc import Iterator, Mapping

from app.xforms.errors import FormRefused
from app.xforms.lint.findings import Finding, Said
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.references import parsed, references_saved
from app.xforms.lint.structure import near_name
from app.xforms.lint.types import SELECT
from app.xforms.lint.wording import said, said_with
from app.xforms.xpath.syntax import Binary, Call, Expression, Literal, Path, walk

_COLUMNS = ("relevant", "constraint", "calculation", "required", "readonly", "choice_filter")
_OTHER = re.compile(r"or[ _](other|specify)$")
_OWN = re.compile(r"(?<![\w])\.(?![\w])|current\(\)")
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")


def answer_findings(survey: Grid, lists: Mapping[str, set[str]]) -> Iterator[Finding]:
    """`lists` are the values of the choice lists."""
    offered = _offered(survey, lists)
    names = {row.name for row in survey.rows}
    for row in survey.rows:
        for column in _COLUMNS:
            text = row.get(column)
            if "'" in text or '"' in text:
                yield from _values(survey, row, column, offered)
        yield from _constraint(survey, row, names)


def _offered(survey: Grid, lists: Mapping[str, set[str]]) -> dict[str, tuple[str, set[str]]]:
    """Of every question with choices of its own: its list and what may be answered."""
    found: dict[str, tuple[str, set[str]]] = {}
    twice: set[str] = set()
    for row in survey.rows:
        select = SELECT.fullmatch(row.type)
        if row.name in found or not select or select["file"] or select["external"]:
            twice |= {row.name} if row.name in found else set()
            continue
        values = lists.get(row.list_name)
        if values and "search(" not in row.get("appearance"):
            found[row.name] = (row.list_name, values | ({"other"} if _OTHER.search(row.type) else set()))
    return {name: offer for name, offer in found.items() if name not in twice}


def _values(
    survey: Grid, row: Row, column: str, offered: Mapping[str, tuple[str, set[str]]]
) -> Iterator[Finding]:
    try:
        tree = parsed(row.get(column))
    except FormRefused:
        return
    told: set[str] = set()
    for part in walk(tree):
        name, value = _compared(part, row.name)
        if name not in offered or not value or value in told:
            continue
        list_name, values = offered[name]
        if value not in values:
            told.add(value)
            near = near_name(value, values - {""})
            tail = Said(f"; did you mean '{near}'?", f"，是否应为“{near}”") if near else Said("", "")
            words = said_with("not_in_list", "near", tail, value=value, name=name, list=list_name)
            yield survey.finding(row.number, column, "other", words, "warning")


def _compared(part: Expression, own: str) -> tuple[str, str]:
    """The question and the text it is compared with; ('', '') for anything else."""
    match part:
        case Binary(operator="=" | "!=", left=left, right=right):
            if isinstance(right, Literal):
                return _question(left, own), right.text
            if isinstance(left, Literal):
                return _question(right, own), left.text
        case Call(name="selected", arguments=(question, Literal(text=text))):
            return _question(question, own), text
    return "", ""


def _question(part: Expression, own: str) -> str:
    """The name of the question a path means: `/data/name` as references are read, or `.`."""
    if not isinstance(part, Path) or part.start is not None:
        return ""
    steps = part.steps
    if part.absolute and len(steps) == 2 and not steps[1].predicates:
        return steps[1].test.name
    itself = not part.absolute and len(steps) == 1 and steps[0].axis == "self"
    return own if itself else ""


def _constraint(survey: Grid, row: Row, names: set[str]) -> Iterator[Finding]:
    """A constraint on other questions only; on a note that is a way to say stop."""
    text = _LITERAL.sub("''", row.get("constraint"))
    used = references_saved(text)
    if not used or not used <= names or row.name in used or row.type == "note" or _OWN.search(text):
        return
    yield survey.finding(row.number, "constraint", "other", said("constraint_elsewhere"), "warning")
