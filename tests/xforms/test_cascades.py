"""This is about choices that depend on other answers, from lists inside the form and beside it."""

from collections.abc import Callable

import pytest

from app.xforms import Form, Session
from app.xforms.xpath.equality import keys_of
from app.xforms.xpath.parser import parse
from app.xforms.xpath.run import WORK_LIMIT
from app.xforms.xpath.syntax import Path
from tests.xforms.form_making import bind, counting_world, form_of, inputs, repeat, xform

ROWS = 20_000
ROOT = "root"
"""What the rows of a list lie in."""


def select(path: str, nodeset: str, kind: str = "select1") -> str:
    shown = nodeset.replace("'", "&apos;").replace("<", "&lt;")
    return (
        f"<{kind} ref='{path}'><label>{path}</label><itemset nodeset=\"{shown}\">"
        f"<value ref='name'/><label ref='label'/></itemset></{kind}>"
    )


def rows(count: int) -> str:
    """Codes of places as statistics write them: six digits of the district, then a number."""
    items = "".join(
        f"<item><name>{place:06d}</name><label>村{place}</label><town>{350_000 + place // 20}</town>"
        f"<kind>{place % 2}</kind></item>"
        for place in range(count)
    )
    return f"<instance id='v'><root>{items}</root></instance>"


def offered(session: Session, node: str) -> list[str]:
    return [choice.value for choice in session.choices(node)]


def test_a_cascade_over_many_rows_visits_only_the_few_that_count() -> None:
    """Codes of digits are found by the index too, alone and beside other conditions."""
    one = select("/data/v", f"instance('v')/{ROOT}/item[town = /data/t]")
    two = select("/data/w", f"instance('v')/{ROOT}/item[kind = '1' and town = /data/t and name != /data/v]")
    form = form_of("<t/><v/><w/>", "", inputs("/data/t") + one + two, rows(ROWS))
    session = Session(form)
    session.set("/data/t", "350007")
    assert offered(session, "/data/v") == [f"{place:06d}" for place in range(140, 160)]
    session.set("/data/v", "000141")
    assert offered(session, "/data/w") == [f"{place:06d}" for place in range(143, 160, 2)]
    assert session.record.run.left > WORK_LIMIT - 1_000


def test_an_index_gives_what_looking_at_every_row_gives() -> None:
    """Whatever is asked for: digits, dates in other notation, nothing, what is not there."""
    items = "".join(
        f"<item><name>n{place}</name><label>l</label><k>{key}</k></item>"
        for place, key in enumerate(
            ["1", "01", "1.0", "2025-01-02", "2025-01-02T00:00:00.000+08:00", "", "甲"] * 20
        )
    )
    model = f"<instance id='v'><root>{items}<item><name>last</name></item></root></instance>"
    by_index = select("/data/v", f"instance('v')/{ROOT}/item[k = /data/t]")
    by_rows = select("/data/w", f"instance('v')/{ROOT}/item[(k = /data/t) or false()]")
    session = Session(form_of("<t/><v/><w/>", "", inputs("/data/t") + by_index + by_rows, model))
    for key in ("1", "01", "1.0", "2025-01-02", "2025-01-02T00:00:00.000+08:00", "", "甲", "2", "-"):
        session.set("/data/t", key)
        assert offered(session, "/data/v") == offered(session, "/data/w"), key


@pytest.mark.parametrize(
    ("predicate", "column"),
    [
        ("a = /data/x", "a"),
        ("'x' = a", "a"),
        ("b > 1 and a = /data/x", "a"),
        ("b = '1' and a = /data/x and c", "b a"),
        ("a = /data/x and position() = 1", None),
        ("a = /data/x or b = 'y'", None),
        ("a = b", None),
        ("a != 'x'", None),
        ("a = current()/../x", "a"),
        ("a = ../x", None),
    ],
)
def test_what_an_index_can_answer(predicate: str, column: str | None) -> None:
    path = parse(f"item[{predicate}]")
    assert isinstance(path, Path)
    keys = keys_of(path.steps[0].predicates[0])
    assert " ".join(key.column for key in keys) == (column or "")


def test_choices_of_an_item_depend_on_its_own_sibling() -> None:
    model = rows(60)
    inside = inputs("/data/r/t") + select("/data/r/v", f"instance('v')/{ROOT}/item[town = current()/../t]")
    form = form_of("<r jr:template=''><t/><v/></r><r><t/><v/></r>", "", repeat("/data/r", inside), model)
    session = Session(form)
    session.add_repeat("/data/r")
    first, second = session.items("/data/r")
    session.set(f"{first}/t", "350000")
    session.set(f"{second}/t", "350002")
    assert [offered(session, f"{item}/v")[0] for item in (first, second)] == ["000000", "000040"]
    session.set(f"{second}/v", "000041")
    session.set(f"{first}/t", "350001")
    assert session.state(f"{second}/v").value == "000041"
    session.set(f"{second}/t", "350001")
    assert session.state(f"{second}/v").value == ""  # no longer offered


FILES: dict[str, bytes] = {
    "places.csv": '\ufeffname,label,town\na,甲,1\nb,"乙, 丙",2\n'.encode(),
    "places.xml": "<root><item><name>a</name><label>甲</label><town>1</town></item></root>".encode(),
    "places.geojson": (
        '{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":{"type":"Point",'
        '"coordinates":[119.5,25.9]},"properties":{"name":"a","label":"甲","town":1}}]}'
    ).encode(),
}


@pytest.mark.parametrize(("name", "address"), [
    ("places.csv", "jr://file-csv/places.csv"),
    ("places.xml", "jr://file/places.xml"),
    ("places.geojson", "jr://file/places.geojson"),
])  # fmt: skip
def test_choices_come_from_a_file_beside_the_form(name: str, address: str) -> None:
    body = inputs("/data/t") + select("/data/v", f"instance('p')/{ROOT}/item[town = /data/t]")
    read: Callable[[str], bytes | None] = FILES.get
    form = Form.from_xform(
        xform("<t/><v/>", "", body, f"<instance id='p' src='{address}'/>"), read, None, counting_world()
    )
    session = Session(form)
    session.set("/data/t", "1")
    assert [(choice.value, choice.label) for choice in session.choices("/data/v")] == [("a", "甲")]
    assert form.instances.files == {name}


def test_a_cell_is_pulled_from_a_table_by_its_key() -> None:
    binds = bind("/data/a", calculate="pulldata('places', 'label', 'name', /data/k)")
    form = Form.from_xform(xform("<k/><a/>", binds, inputs("/data/k")), FILES.get, None, counting_world())
    session = Session(form)
    for key, label in (("b", "乙, 丙"), ("a", "甲"), ("z", ""), ("", "")):
        session.set("/data/k", key)
        assert session.state("/data/a").value == label


def test_rank_keeps_the_order_and_drops_what_is_gone() -> None:
    body = inputs("/data/t") + select("/data/v", f"instance('v')/{ROOT}/item[town = /data/t]", "rank")
    session = Session(form_of("<t/><v/>", "", body, rows(40)))
    session.set("/data/t", "350000")
    session.set("/data/v", "000003 000001 000002")
    assert session.state("/data/v").value == "000003 000001 000002"
    session.set("/data/t", "350001")
    assert session.state("/data/v").value == ""
