"""This is about mistakes in expressions: the columns relevant, constraint, calculation and their like."""

import re
from collections.abc import Iterator

from app.xforms.errors import FormFault, FormRefused
from app.xforms.functions.table import LIBRARY
from app.xforms.lint.findings import Finding, Said
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.references import names_in, parsed, reference_findings, text_findings
from app.xforms.lint.structure import near_name
from app.xforms.lint.vocabulary import EXPRESSION_COLUMNS
from app.xforms.lint.wording import perhaps, said, said_with
from app.xforms.xpath.compiler import call_fault
from app.xforms.xpath.syntax import Call, Expression, Path, outside_predicates, walk

_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
_FULLWIDTH = re.compile("[\uff01-\uff5e\u3000“”‘’。、《》【】〈〉]")
_QUOTES = re.compile("[“”‘’＂＇]")
_BARE_DATE = re.compile(r"(?<![\w.\-/])(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?![\w.\-/])")
_TRUTHS = {"yes", "no", "true", "false", "true()", "false()"}
_CLIENT_FUNCTIONS = {"search", "extract-signed", "property"}
_COMPUTED = re.compile(r"\$\{|[A-Za-z][\w\-:]*\(")
_HINTS = (
    (re.compile(r"=="), "one = is enough", "等于只写一个 ="),
    (re.compile(r"&&"), "write and", "“并且”写作 and"),
    (re.compile(r"\|\|"), "write or", "“或者”写作 or"),
    (re.compile(r"<>|≠|!(?!=)"), "write != or not()", "“不等于”写作 !=，“非”写作 not()"),
    (re.compile(r"=>|≥"), "write >=", "“不小于”写作 >="),
    (re.compile(r"=<|≤"), "write <=", "“不大于”写作 <="),
    (re.compile(r"×|%|÷"), "write *, mod or div", "乘、余、除分别写作 *、mod、div"),
    (re.compile(r"[\d)}]\s*/"), "a division is written div", "除法写作 div"),
    (
        re.compile(r"\b(?:AND|OR|DIV|MOD|NOT)\b"),
        "write and, or, div, mod in small letters",
        "and、or、div、mod 用小写",
    ),
)


def expression_findings(survey: Grid, choices: Grid | None) -> Iterator[Finding]:
    names = names_in(survey)
    for row in survey.rows:
        for column in EXPRESSION_COLUMNS:
            text = row.get(column).strip()
            if text and not (column in ("required", "readonly") and text.lower() in _TRUTHS):
                yield from _cell(survey, row, column, text, names)
        yield from _default(survey, row)
        yield from _filter(survey, row, choices)
    yield from text_findings(survey, names)
    if choices is not None:
        yield from text_findings(choices, names)


def _cell(survey: Grid, row: Row, column: str, text: str, names: set[str]) -> Iterator[Finding]:
    header = survey.headers[column]
    bare = _LITERAL.sub("''", text)
    wide = _FULLWIDTH.search(bare)
    if wide:
        words = said("wide", found=wide[0])
        yield survey.finding(row.number, column, "fullwidth_punctuation", words)
        return
    wrong = list(reference_findings(survey, (row.number, header), text, names))
    yield from wrong
    date = _BARE_DATE.search(bare)
    if date:
        near = f"'{date[1]}-{int(date[2]):02}-{int(date[3]):02}'"
        words = said("date_bare", found=date[0], near=near)
        severity = "warning" if "-" in date[0] else "error"
        yield survey.finding(row.number, column, "unquoted_date", words, severity)
    elif not wrong:
        yield from _syntax(survey, row, column, text)


def _syntax(survey: Grid, row: Row, column: str, text: str) -> Iterator[Finding]:
    try:
        tree = parsed(text)
    except FormRefused as refusal:
        quote = _QUOTES.search(text)
        if quote:
            yield survey.finding(row.number, column, "fullwidth_punctuation", said("wide", found=quote[0]))
        else:
            words = _broken(text, str(refusal.details.get("found") or ""))
            yield survey.finding(row.number, column, "bad_expression", words)
        return
    for part in walk(tree):
        if isinstance(part, Call) and part.name not in _CLIENT_FUNCTIONS:
            yield from _call(survey, row, column, part)
    if column != "choice_filter":
        yield from _bare_words(survey, row, column, tree)


def _broken(text: str, found: str) -> Said:
    bare = _LITERAL.sub("''", text)
    hints = [(english, chinese) for sign, english, chinese in _HINTS if sign.search(bare)]
    if not hints and bare.count("(") != bare.count(")"):
        hints = [("the parentheses do not match", "左右括号不成对")]
    if not hints and ("'" in bare.replace("''", "") or '"' in bare.replace("''", "")):
        hints = [("a quotation mark is missing", "引号不成对")]
    tail = Said(f"; {hints[0][0]}", f"：{hints[0][1]}") if hints else Said("", "")
    return said_with("expression_breaks" if found else "expression_open", "hint", tail, found=found)


def _call(survey: Grid, row: Row, column: str, call: Call) -> Iterator[Finding]:
    function = LIBRARY.get(call.name)
    if function is not None and function.accepts(len(call.arguments)):
        return
    fault = call_fault(call, LIBRARY)
    near = near_name(call.name.replace("_", "-"), set(LIBRARY))
    if fault.code is not FormFault.UNKNOWN_FUNCTION:
        words = said("argument_count", name=call.name, count=len(call.arguments))
    elif near:
        words = said("function_near", name=call.name, near=near)
    else:
        words = said("function_unknown", name=call.name)
    yield survey.finding(row.number, column, fault.code.value, words)


def _bare_words(survey: Grid, row: Row, column: str, tree: Expression) -> Iterator[Finding]:
    """A word without quotation marks is a path to nowhere: never equal to anything."""
    for part in outside_predicates(tree):
        name = _first_name(part)
        if not name:
            continue
        if part is tree and column in ("required", "readonly"):
            words = said("required_word", name=name, column=survey.headers[column])
        else:
            words = said("bare_word", name=name, quoted=f"'{name}'")
        yield survey.finding(row.number, column, "bad_expression", words, "warning")
        return


def _default(survey: Grid, row: Row) -> Iterator[Finding]:
    """A default that is computed is an expression too; in other cells of text parentheses are just text."""
    text = row.get("default").strip()
    if not _COMPUTED.match(text) or not row.type:
        return
    try:
        tree = parsed(text)
    except FormRefused:
        return
    for part in walk(tree):
        if isinstance(part, Call):
            yield from _call(survey, row, "default", part)


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
    told: set[str] = set()
    for part in outside_predicates(tree):
        name = _first_name(part)
        if name and name not in columns | told:
            told.add(name)
            near = perhaps(near_name(name, columns - {""}))
            words = said_with("column_not_in_choices", "near", near, name=name)
            yield survey.finding(row.number, "choice_filter", "unknown_choice_column", words, "warning")


def _first_name(part: Expression) -> str:
    if not isinstance(part, Path) or part.absolute or part.start is not None or not part.steps:
        return ""
    step = part.steps[0]
    named = step.axis == "child" and step.test.kind == "name" and step.test.name != "*"
    return step.test.name if named else ""
