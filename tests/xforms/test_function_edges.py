"""This is about the function table at its edges: nothing, too much, no number, other zones, other signs."""

import base64
import hashlib
from datetime import UTC, datetime
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.crypto.signatures import plainly_signed
from app.xforms import FormFault, FormRefused
from app.xforms.functions.table import LIBRARY
from app.xforms.xpath.compiler import compile_expression
from app.xforms.xpath.run import Frame, Run
from app.xforms.xpath.values import to_text
from app.xforms.xpath.xml_reader import read_xml
from tests.xforms.form_making import NOW, SHANGHAI

ODK_TABLE = frozenset(
    """
string concat join substr substring-before substring-after translate string-length normalize-space contains
starts-with ends-with uuid digest pulldata if coalesce once true false boolean boolean-from-string not regex
checklist weighted-checklist number random int sum max min round pow log log10 abs sin cos tan asin acos atan
atan2 sqrt exp exp10 pi count count-non-empty position instance current randomize today now format-date
format-date-time date date-time decimal-date-time decimal-time selected selected-at count-selected
jr:choice-name jr:itext indexed-repeat area distance geofence intersects extract-signed base64-decode property
version last
""".split()  # noqa: SIM905  a list of eighty words is read as words
)
"""Every function of the specification's table and of the ODK documentation."""

XML = (
    "<r><n>3</n><n>x</n><n/><n>-1</n><s>甲 乙 丙</s><d>2024-02-29</d>"
    "<m>2024-02-29T23:30:00.000+08:00</m><w>yes</w><w/><w>yes</w></r>"
)


def value(expression: str, zone: Any = SHANGHAI, record: Any = True, **known: Any) -> str:
    document = read_xml(XML)
    run = Run(document, zone, record=record)
    run.now = lambda: NOW
    for name, given in known.items():
        setattr(run, name, given)
    return to_text(compile_expression(expression, LIBRARY)(Frame(document.elements()[0], run)))


def test_the_table_is_whole() -> None:
    assert set(LIBRARY) >= ODK_TABLE


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sum(n)", "2"),
        ("max(n)", "3"),
        ("min(n)", "-1"),
        ("max(-4, -9)", "-4"),
        ("sum(none)", "0"),
        ("min(none)", "NaN"),
        ("count-selected('  ')", "0"),
        ("count-selected(s)", "3"),
        ("selected-at(s, -1)", ""),
        ("selected-at(s, 0)", "甲"),
        ("selected-at(s, 2)", "丙"),
        ("selected-at(s, 3)", ""),
        ("selected-at(s, 'x')", ""),
        ("selected-at('', 0)", ""),
        ("selected('甲乙', '甲')", "false"),
        ("substring-before('a=b=c', '=')", "a"),
        ("substring-after('a=b=c', '=')", "b=c"),
        ("substring-after('abc', '')", "abc"),
        ("substring-before('abc', '')", ""),
        ("substr('断水断电', 2, 99)", "断电"),
        ("substr('abc', 2, 1)", ""),
        ("string-length('𠮷野')", "2"),
        ("translate('１２', '１２３', '123')", "12"),
        ("number('１２')", "NaN"),
        ("int(1 div 0)", "Infinity"),
        ("int('')", "NaN"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-2"),
        ("round(1.005, 2)", "1.01"),
        ("round(1 div 0, 2)", "Infinity"),
        ("pow(10, 400)", "Infinity"),
        ("-5 mod 3", "-2"),
        ("5 mod -3", "2"),
        ("coalesce('', '')", ""),
        ("coalesce(none, 'x')", "x"),
        ("coalesce(0, 'x')", "0"),
        ("if(none, 'a', 'b')", "b"),
        ("if('false', 'a', 'b')", "a"),
        ("boolean-from-string('false')", "false"),
        ("join('、', s, n[1], 'z')", "甲 乙 丙、3、z"),
        ("join('-', w)", "yes--yes"),
        ("join('-', none)", ""),
        ("concat()", None),
        ("concat(w)", "yesyes"),
        ("checklist(2, -1, w = 'yes', 1 = 1)", "true"),
        ("checklist(-3, -3, 1 = 1)", "true"),
        ("checklist(0, 0)", "true"),
        ("weighted-checklist(-1, 2, 1 = 1, 3)", "false"),
        ("weighted-checklist(1, 2, 1 = 1)", None),
        ("indexed-repeat(n, n)", None),
        ("indexed-repeat(n, n, 1, n)", None),
        ("regex('１２', '[0-9]+')", "false"),
        ("regex('断水断电', '断.{3}')", "true"),
        ("regex('', '')", "true"),
        ("digest('', 'SHA-256', 'hex')", hashlib.sha256(b"").hexdigest()),
        ("digest('甲', 'SHA-512')", base64.b64encode(hashlib.sha512("甲".encode()).digest()).decode()),
        ("digest('a', 'MD5', 'base32')", None),
        ("base64-decode('SGVsbG8')", ""),
        ("base64-decode(' SGVs bG8= ')", "Hello"),
        ("base64-decode('55Sy')", "甲"),
        ("property('deviceid')", "示-A"),
        ("property('none')", ""),
        ("version()", "7"),
        ("depend('a', n)", "a"),
        ("uuid(0)", ""),
        ("uuid('x')", ""),
        ("string-length(uuid(999999999))", "1000"),
    ],
)
def test_it_gives(expression: str, expected: str | None) -> None:
    """None: it is refused."""
    known = {"properties": {"deviceid": "示-A"}, "version": "7"}
    if expected is None:
        with pytest.raises(FormRefused) as refused:
            value(expression, **known)
        assert refused.value.code in (FormFault.WRONG_ARGUMENT_COUNT, FormFault.UNSUPPORTED)
    else:
        assert value(expression, **known) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("format-date(d, '%Y%m%d|%y|%n|%e')", "20240229|24|2|29"),
        ("format-date('2023-02-29', '%Y')", ""),
        ("format-date('2024-1-5', '%d.%m')", "05.01"),
        ("format-date('x', '%Y')", ""),
        ("format-date(d, '100%')", "100%"),
        ("format-date(d, '')", ""),
        ("format-date('2021-01-03', '%W')", "53"),
        ("format-date-time(m, '%H:%M:%S.%3|%h')", "23:30:00.000|23"),
        ("date('2024-02-29') + 366", "20148"),
        ("date(19782.9)", "2024-02-29"),
        ("date-time(0.5)", "1970-01-01T20:00:00.000+08:00"),
        ("date(1 div 0)", "Invalid Date"),
        ("date(0 div 0)", ""),
        ("date(-1)", "1969-12-31"),
        ("date(99999999999)", "Invalid Date"),
        ("round(decimal-date-time(m) - decimal-date-time(d), 6)", "0.979167"),
        ("decimal-time(m)", "0.9791666666666666"),
        ("decimal-time(d)", "0"),
        ("decimal-time(1.25)", "0.25"),
        ("decimal-time('')", "NaN"),
        ("decimal-time('24:00:00')", "NaN"),
        ("decimal-time('12:00:00.000+08:00')", "0.5"),
        ("decimal-date-time('')", "NaN"),
        ("today() = '2025-11-14'", "true"),
        ("d < today()", "true"),
        ("d + 1 = date('2024-03-01')", "true"),
        ("'2024-02-29T00:30:00.000+08:00' < '2024-02-28T17:00:00.000Z'", "true"),
    ],
)
def test_days_and_times(expression: str, expected: str) -> None:
    assert value(expression) == expected


def test_a_day_of_23_hours_keeps_its_clock() -> None:
    """In the night to 2025-03-30 Berlin's clocks went on by an hour."""
    berlin = ZoneInfo("Europe/Berlin")
    assert value("format-date-time('2025-03-30T00:30:00Z', '%H:%M')", zone=berlin) == "01:30"
    assert value("format-date-time('2025-03-30T01:30:00Z', '%H:%M')", zone=berlin) == "03:30"
    assert value("date('2025-03-31') - date('2025-03-30')", zone=berlin) == "1"
    assert value("decimal-time('2025-03-30T01:30:00Z')", zone=berlin).startswith("0.1458")


def test_months_and_weekdays_are_said_in_the_language_shown() -> None:
    chinese, english = (lambda: "中文(zh)"), (lambda: "English(en)")
    assert value("format-date(d, '%b%e日 %a')", language=chinese) == "2月29日 周四"
    assert value("format-date(d, '%a %b')", language=english) == "Thu Feb"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("distance('0 0; 0 1')", "111318.845"),
        ("distance('0 0;')", "0"),
        ("distance('0 0; 0 1; 0 0')", "222637.690"),
        ("round(area('0 0;0 1;1 1;0 0') div 1000000)", "6196"),
        ("area('')", "0"),
        ("geofence('0.5 0.5', '0 0;0 1;1 1;1 0;0 0')", "true"),
        ("geofence('1.5 0.5', '0 0;0 1;1 1;1 0;0 0')", "false"),
        ("geofence('', '0 0;0 1;1 1;0 0')", "false"),
        ("geofence('0.5 0.5', '')", "false"),
        ("geofence('nan nan', '0 0;0 1;1 1;0 0')", "false"),
        ("intersects('0 0;1 1;0 1;1 0')", "true"),
        ("intersects('0 0;0 1;1 1;1 0;0 0')", "false"),
        ("intersects('0 0;0 1;1 1;0 0.5;1 0;0 0')", "true"),
        ("intersects('0 0;0 1')", "false"),
        ("intersects('')", "false"),
        ("intersects('x')", "false"),
    ],
)
def test_places(expression: str, expected: str) -> None:
    found = value(expression)
    assert found.startswith(expected) if expected[0].isdigit() else found == expected


def test_signed_texts_are_taken_only_with_a_good_signature() -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    text = "示例证书 1".encode()
    signed = base64.b64encode(key.sign(text) + text).decode()
    forged = base64.b64encode(key.sign(text) + text + b"!").decode()
    known = {"signed_by": plainly_signed}
    assert value(f"extract-signed('{signed}', '{public}')", **known) == "示例证书 1"
    assert value(f"extract-signed('{forged}', '{public}')", **known) == ""
    assert value(f"extract-signed('', '{public}')", **known) == ""
    assert value(f"extract-signed('{signed}', 'AAAA')", **known) == ""
    with pytest.raises(FormRefused):
        value(f"extract-signed('{signed}', '{public}')")


def test_a_shuffle_is_the_same_with_the_same_seed() -> None:
    def order(seed: str) -> str:
        return value(f"join(' ', randomize(//*, {seed}))")

    seeds = ["1", "-1", "0", "1 div 0", "0.9", "'甲'", "''", "12345678901"]
    assert [order(seed) for seed in seeds] == [order(seed) for seed in seeds]
    assert len({order(seed) for seed in seeds}) == 7  # 0 and 0.9 are one seed
    assert sorted(order("5").split()) == sorted(order("6").split())


ODD = [
    "''", "'x'", "'１２'", "'2024-02-29'", "'9999-12-31T23:59:59.999-14:00'", "'0001-01-01'", "(0 div 0)",
    "(1 div 0)", "(-1 div 0)", "1" + "0" * 308, "-1", "0.5", "true()", "n", "none", "m", "today()", "now()",
    "'24:00:00'", "'0 0;1 1'", ".",
]  # fmt: skip


@pytest.mark.parametrize("record", [True, False])
@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_nothing_odd_is_a_crash(name: str, record: bool) -> None:
    """Whatever a function is given, it gives a value or is refused."""
    function = LIBRARY[name]
    answered = 0
    for count in range(function.least, min(function.most or 9, function.least + 1, 3) + 1):
        for given in product(ODD if count < 3 else ODD[::4], repeat=count):
            try:
                value(f"{name}({', '.join(given)})", record=record)
                answered += 1
            except FormRefused:
                continue
    assert answered or name in ("digest", "extract-signed", "indexed-repeat", "pulldata")


@pytest.mark.parametrize(
    "sign", ["+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or", "|"]
)
def test_no_operator_is_a_crash(sign: str) -> None:
    for record, left, right in product((True, False), ODD, ODD):
        try:
            assert isinstance(value(f"{left} {sign} {right}", record=record), str)
        except FormRefused as refused:
            assert refused.code in (FormFault.TYPE_MISMATCH, FormFault.BAD_EXPRESSION)  # noqa: PT017  of many


def test_the_clock_of_a_machine_is_never_asked() -> None:
    moment = datetime(1999, 12, 31, 23, 59, tzinfo=UTC)
    assert value("today()", now=lambda: moment) == "2000-01-01"
