"""This is about expressions by themselves: grammar, values, dates, budgets."""

import math
from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.xforms import FormFault, FormRefused
from app.xforms.functions.table import LIBRARY
from app.xforms.xpath.compiler import compile_expression
from app.xforms.xpath.lexer import tokens
from app.xforms.xpath.locators import find, locate
from app.xforms.xpath.parser import parse
from app.xforms.xpath.run import Frame, Run
from app.xforms.xpath.syntax import Binary, Call, walk
from app.xforms.xpath.values import number_text, to_text
from app.xforms.xpath.xml_reader import read_xml
from tests.xforms.form_making import SHANGHAI

XML = "<r><a>1</a><a>2</a><b x='7'>three<!-- c --></b><c><a>9</a></c></r>"


def value(expression: str, xml: str = XML, *, record: bool = False) -> Any:
    document = read_xml(xml)
    run = Run(document, SHANGHAI, record=record)
    run.now = lambda: datetime(2025, 11, 14, 9, 30, tzinfo=SHANGHAI)
    return compile_expression(expression, LIBRARY)(Frame(document, run))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 4 - 3", 3),
        ("2 * 7 mod 4", 2),
        ("-7 mod 3", -1),
        ("--3", 3),
        ("1 div2", 0.5),
        ("count(//a)", 3),
        ("count(/r/a | /r/c/a | /r/a[1])", 3),
        ("sum(/r/a)", 3),
        ("number(/r/a[last()])", 2),
        ("round(2.345, 2)", 2.35),
        ("round(-0.5)", 0),
        ("pow(2, 10)", 1024),
        ("count-selected('a b  c')", 3),
    ],
)
def test_numbers_come_out(expression: str, expected: float) -> None:
    assert value(expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("/r/b", "three"),
        ("/r/b/@x", "7"),
        ("name(/r/*[3])", "b"),
        ("/r/c/preceding-sibling::a[1]", "2"),
        ("join('、', /r/a)", "1、2"),
        ("if(1 > 2, 'yes', 'no')", "no"),
        ("coalesce('', '甲')", "甲"),
        ("substr('断水断电', 2)", "断电"),
        ("selected-at('x y z', 1)", "y"),
        ("string(1 div 3 * 3)", "1"),
        ("string(0.1 + 0.2)", "0.30000000000000004"),
        ("string(1 div 0)", "Infinity"),
        ("format-date('2025-06-12', '%Y年%n月%e日')", "2025年6月12日"),
        ("string(today())", "2025-11-14"),
        ("string(now())", "2025-11-14T09:30:00.000+08:00"),
        ("digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"),
    ],
)
def test_texts_come_out(expression: str, expected: str) -> None:
    assert to_text(value(expression)) == expected


def test_dates_compare_and_count_their_days() -> None:
    assert value("'2025-11-13' < today()") is True
    assert value("today() + 1 > today()") is True
    assert value("date('2025-06-12') - date('2025-06-01')") == 11
    assert value("decimal-time('12:00:00.000+08:00')") == 0.5


def test_a_missing_node_is_blank_in_a_record_and_nothing_elsewhere() -> None:
    assert value("/r/none != 'yes'", record=True) is True
    assert value("/r/none != 'yes'") is False


def test_only_the_taken_branch_runs() -> None:
    assert value("if(true(), 1, nonsense())") == 1
    assert value("false() and substring()") is False


@pytest.mark.parametrize(
    ("expression", "column"),
    [("1 +", 4), ("a == 1", 4), ("selected(a, 'x'", 16), ("a && b", 3), ("（1）", 1), ("a[1", 4), ("", 1)],
)
def test_a_broken_expression_says_where(expression: str, column: int) -> None:
    with pytest.raises(FormRefused) as refused:
        parse(expression)
    assert refused.value.code is FormFault.BAD_EXPRESSION
    assert refused.value.details["column"] == column


def test_unknown_functions_and_wrong_counts_are_named() -> None:
    with pytest.raises(FormRefused) as unknown:
        value("nope(1)")
    assert (unknown.value.code, unknown.value.details["function"]) == (FormFault.UNKNOWN_FUNCTION, "nope")
    with pytest.raises(FormRefused) as count:
        value("contains('a')")
    assert count.value.code is FormFault.WRONG_ARGUMENT_COUNT


@pytest.mark.parametrize("nested", ["(" * 5000 + "1" + ")" * 5000, "1+(" * 140 + "1" + ")" * 140, "a[" * 200])
def test_deep_nesting_is_refused_not_a_crash(nested: str) -> None:
    with pytest.raises(FormRefused) as refused:
        parse(nested)
    assert refused.value.code is FormFault.EXPRESSION_TOO_DEEP


def test_a_greedy_expression_runs_out_of_work() -> None:
    many = "<r>" + "<i/>" * 3000 + "</r>"
    with pytest.raises(FormRefused) as refused:
        value("count(//*[count(//*) > 1])", many)
    assert refused.value.code is FormFault.WORK_LIMIT


def test_patterns_are_matched_in_linear_time_and_as_a_whole() -> None:
    assert value("regex('aaaa', 'a+')", record=True) is True
    assert value("regex('baaaa', 'a+')", record=True) is False
    assert value(f"regex('{'a' * 40_000}!', '^(a+)+$')", record=True) is False
    with pytest.raises(FormRefused) as refused:
        value(r"regex('a', '(a)\1')", record=True)
    assert refused.value.code is FormFault.UNSUPPORTED_PATTERN


def test_a_value_may_not_grow_without_end() -> None:
    with pytest.raises(FormRefused) as refused:
        value(f"concat({', '.join(['string(/r)'] * 3)})", f"<r>{'x' * 30_000}</r>")
    assert refused.value.code is FormFault.VALUE_TOO_LONG


def test_randomize_with_a_seed_shuffles_like_collect() -> None:
    letters = "<r>" + "".join(f"<i>{letter}</i>" for letter in "ABCDEF") + "</r>"
    assert value("join('', randomize(/r/i, 42))", letters) == "AFCBDE"


def test_every_node_has_a_locator_that_finds_it() -> None:
    document = read_xml(XML)
    for node in document.walk():
        assert find(document, locate(node)) is node


def test_walk_sees_predicates_and_arguments() -> None:
    tree = parse("count(/r/a[. = max(1, 2)]) + 1")
    assert [part.name for part in walk(tree) if isinstance(part, Call)] == ["count", "max"]
    assert isinstance(tree, Binary)


@given(st.text(alphabet="ab1 .'\"()[]/@*+-=<>!,:|$&断", max_size=40))
def test_any_text_parses_or_is_refused(text: str) -> None:
    with suppress(FormRefused):
        parse(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_out_reads_back(number: float) -> None:
    assert float(number_text(number)) == number
    assert "e" not in number_text(number)


def test_tokens_know_their_columns() -> None:
    assert [(token.text, token.column) for token in tokens("a  >= 10")] == [
        ("a", 1),
        (">=", 4),
        ("10", 7),
        ("", 9),
    ]


def test_not_a_number_is_false_and_unequal() -> None:
    assert math.isnan(value("number('x')"))
    assert value("number('x') = number('x')") is False
    assert value("boolean(number('x'))") is False
