"""This is about answers by type: what is kept of a text, and what is none of that type."""

from zoneinfo import ZoneInfo

import pytest

from app.xforms import Session, from_submission
from app.xforms.engine.datatypes import computed, normalized
from app.xforms.xpath.nodes import DOCUMENT, Node
from app.xforms.xpath.run import Run
from tests.xforms.form_making import SHANGHAI, bind, form_of, inputs

KEPT = [
    ("int", "17", "17"), ("int", "+17", "17"), ("int", " -3 ", "-3"), ("int", "007", "007"),
    ("int", "3.9", "3"), ("int", "-3.9", "-3"), ("int", "1e3", "1000"), ("int", "１２", "12"),
    ("int", "99999999999999999999", "99999999999999999999"),

    ("int", "x", ""), ("int", "1_000", ""), ("int", "1,5", ""), ("int", "NaN", ""), ("int", "", ""),
    ("int", "1e999", ""), ("int", "٣", ""),
    ("decimal", "35.0", "35.0"), ("decimal", ".5", ".5"), ("decimal", "5.", "5."),
    ("decimal", "-1e-3", "-1e-3"),
    ("decimal", "３．５", "3.5"), ("decimal", "3,5", ""), ("decimal", "Infinity", ""), ("decimal", "--1", ""),
    ("date", "2025-06-18", "2025-06-18"), ("date", "2025-6-8", "2025-06-08"),
    ("date", "2024-02-29", "2024-02-29"),
    ("date", "2023-02-29", ""), ("date", "2025-13-01", ""), ("date", "0000-01-01", ""),
    ("date", "18.06.2025", ""),
    ("date", "２０２５－０６－１８", "2025-06-18"), ("date", "今天", ""),
    ("dateTime", "2025-06-18T08:05:00Z", "2025-06-18T16:05:00.000+08:00"),
    ("dateTime", "2025-06-18", "2025-06-18T00:00:00.000+08:00"), ("dateTime", "2025-06-18T25:00", ""),
    ("dateTime", "2025-06-18T08:05:00.1234567+08:00", "2025-06-18T08:05:00.123+08:00"),
    ("dateTime", "2025-06-18T08:05:00+99:00", ""), ("dateTime", "9999-12-31T23:59:59-14:00", ""),
    ("time", "08:05:00.000+08:00", "08:05:00.000+08:00"), ("time", "08:05", "08:05"),
    ("time", "2025-06-18T08:05:00.000+08:00", "08:05:00.000+08:00"),
    ("time", "8:05", ""), ("time", "24:00", ""), ("time", "08:60", ""), ("time", "０８：０５", "08:05"),
    ("geopoint", "25.9 119.5 0.0 0.0", "25.9 119.5 0.0 0.0"), ("geopoint", "25.9 119.5", "25.9 119.5"),
    ("geopoint", "91 0 0 0", ""), ("geopoint", "0 181", ""), ("geopoint", "25.9", ""),
    ("geopoint", "nan nan", ""), ("geopoint", "1_0 2", ""),
    ("geopoint", "1 2 3 4 5", ""),
    ("geotrace", "0 0;0 1", "0 0;0 1"), ("geotrace", "0 0;", "0 0;"), ("geotrace", ";", ""),
    ("geotrace", "0 0;x", ""), ("geoshape", "0 0;0 1;1 1;0 0", "0 0;0 1;1 1;0 0"),
    ("geoshape", "0 0,1 1", ""),
    ("barcode", " 6901234567892 ", " 6901234567892 "), ("binary", "照片 1.jpg", "照片 1.jpg"),
    ("string", " 两端空格 ", " 两端空格 "),
    ("string", "１２", "１２"),
]  # fmt: skip


@pytest.mark.parametrize(("datatype", "typed", "kept"), KEPT)
def test_what_is_kept(datatype: str, typed: str, kept: str) -> None:
    assert normalized(typed, datatype, SHANGHAI) == kept
    assert normalized(kept, datatype, SHANGHAI) == kept


@pytest.mark.parametrize(("datatype", "typed", "kept"), KEPT)
def test_a_form_keeps_the_same(datatype: str, typed: str, kept: str) -> None:
    form = form_of("<a/>", bind("/data/a", type=datatype), inputs("/data/a"))
    session = Session(form)
    session.set("/data/a", typed)
    assert session.state("/data/a").value == kept


def test_a_submission_from_elsewhere_is_read_by_the_types_too() -> None:
    form = form_of("<a/><b/><c/>", bind("/data/a", type="int") + bind("/data/b", type="geopoint"))
    sent = "<data id='t' version='1'><a>drop table</a><b>91 0</b><c>e\u0301</c></data>"
    read = from_submission(form, sent.encode())
    assert [read.state(f"/data/{name}").value for name in "abc"] == ["", "", "é"]


def test_a_default_that_is_none_of_its_type_is_no_answer() -> None:
    session = Session(
        form_of("<a>yes</a><b>3</b>", bind("/data/a", type="int") + bind("/data/b", type="int"))
    )
    assert [session.state(f"/data/{name}").value for name in "ab"] == ["", "3"]


@pytest.mark.parametrize(
    ("value", "datatype", "text"),
    [
        (True, "string", "1"),
        (False, "int", "0"),
        (float("nan"), "string", ""),
        (float("inf"), "int", ""),
        (float("inf"), "decimal", ""),
        (float("inf"), "date", ""),
        (float("nan"), "date", ""),
        (7.9, "int", "7"),
        (-7.9, "int", "-7"),
        (0.1 + 0.2, "decimal", "0.30000000000000004"),
        (1e21, "string", "1000000000000000000000"),
        (19782.0, "date", "2024-02-29"),
        ("x", "int", ""),
        ("2024-02-29T10:00:00Z", "date", ""),
    ],
)
def test_what_a_calculation_leaves(value: bool | float | str, datatype: str, text: str) -> None:
    assert computed(value, datatype, Run(Node(DOCUMENT), SHANGHAI, record=True)) == text


def test_a_moment_is_kept_in_the_zone_of_the_user() -> None:
    """When clocks go back an hour comes twice: the offset tells which."""
    berlin = ZoneInfo("Europe/Berlin")
    assert normalized("2025-10-26T00:30:00Z", "dateTime", berlin) == "2025-10-26T02:30:00.000+02:00"
    assert normalized("2025-10-26T01:30:00Z", "dateTime", berlin) == "2025-10-26T02:30:00.000+01:00"
