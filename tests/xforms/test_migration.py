"""This is about a draft that goes on with another version of its form."""

import re

from app.xforms import Form, Session
from app.xforms.engine.migration import Why, migrate
from tests.xforms.form_making import bind, counting_world, form_of, inputs, repeat, xform

ROOT = "root"
"""What the rows of a list lie in."""
OLD_BINDS = (
    bind("/data/n", type="int")
    + bind("/data/when", type="date")
    + bind("/data/sum", calculate="/data/n * 2")
    + bind("/data/id", calculate="once(uuid())")
)
OLD = "<a/><n/><when/><c/><g><deep/></g><r jr:template=''><x/><y/></r><sum/><id/><photo/><gone/>"
OLD_BODY = (
    inputs("/data/a", "/data/n", "/data/when", "/data/c", "/data/g/deep", "/data/gone")
    + repeat("/data/r", inputs("/data/r/x", "/data/r/y"))
    + "<upload ref='/data/photo' mediatype='image/*'/>"
)


def old() -> Session:
    session = Session(form_of(OLD, OLD_BINDS, OLD_BODY))
    session.add_repeat("/data/r")
    session.add_repeat("/data/r")
    first, second = session.items("/data/r")
    for node, value in {
        "/data/a": "甲", "/data/n": "7", "/data/when": "2025-11-14", "/data/c": "yes",
        "/data/g/deep": "深", "/data/gone": "旧",
        f"{first}/x": "1", f"{second}/x": "2", f"{second}/y": "二", "/data/photo": "p.jpg",
    }.items():  # fmt: skip
        session.set(node, value)
    return session


def new(instance: str, binds: str = "", body: str = "") -> Form:
    text = xform(instance, binds.replace("<bind ", "<bind xmlns:app='urn:app' "), body)
    return Form.from_xform(text.replace('version="1"', 'version="2"'), world=counting_world())


def test_the_same_version_again_copies_everything() -> None:
    session = old()
    found = migrate(session, form_of(OLD, OLD_BINDS, OLD_BODY))
    assert (found.parked, found.asked) == ((), ())
    assert found.session.answers() == session.answers()


def test_renamed_questions_and_repeats_keep_their_answers_and_item_ids() -> None:
    binds = (
        bind("/data/alpha", **{"app:renamed_from": "a"})
        + bind("/data/top", **{"app:renamed_from": "/data/g/deep"})
        + bind("/data/rows", **{"app:renamed_from": "r"})
        + bind("/data/rows/why", **{"app:renamed_from": "y"})
    )
    instance = "<alpha/><top/><rows jr:template=''><x/><why/></rows><id/>"
    body = inputs("/data/alpha", "/data/top") + repeat("/data/rows", inputs("/data/rows/x", "/data/rows/why"))
    before = old()
    found = migrate(before, new(instance, binds + bind("/data/id", calculate="once(uuid())"), body))
    items = found.session.items("/data/rows")
    ids = [item.replace("/rows[", "/r[") for item in items]
    assert ids == before.items("/data/r")
    values = {node: found.session.state(node).value for node in found.session.node_ids()}
    assert values["/data/alpha"] == "甲"
    assert values["/data/top"] == "深"
    assert [values[f"{item}/x"] for item in items] == ["1", "2"]
    assert values[f"{items[1]}/why"] == "二"
    assert values["/data/id"] == before.state("/data/id").value
    assert {each.node for each in found.copied if each.renamed} >= {"/data/a", "/data/g/deep"}


def test_what_has_no_place_is_parked_and_shown_with_the_reason() -> None:
    binds = (
        bind("/data/a", type="int")
        + bind("/data/n", calculate="3")
        + bind("/data/when", type="dateTime")
        + bind("/data/r/x", type="geopoint")
    )
    nodeset = f"instance('l')/{ROOT}/item"
    select = (
        f"<select1 ref='/data/c'><itemset nodeset=\"{nodeset}\"><value ref='name'/>"
        "<label ref='name'/></itemset></select1>"
    )
    instances = "<instance id='l'><root><item><name>no</name></item></root></instance>"
    body = inputs("/data/a", "/data/when", "/data/photo", "/data/more", "/data/r/x") + select
    text = xform("<a/><n/><when/><c/><r><x/></r><photo/><more/>", binds, body, instances)
    found = migrate(old(), Form.from_xform(text, world=counting_world()))
    assert {re.sub(r"\[.*\]", "", each.node): each.why for each in found.parked} == {
        "/data/a": Why.OTHER_TYPE,
        "/data/n": Why.CALCULATED,
        "/data/c": Why.NOT_OFFERED,
        "/data/g/deep": Why.GONE,
        "/data/r/x": Why.OTHER_REPEAT,
        "/data/r/y": Why.GONE,
        "/data/photo": Why.OTHER_TYPE,
        "/data/gone": Why.GONE,
        "/data/id": Why.GONE,
    }
    assert found.asked == ("/data/more",)
    assert found.session.state("/data/when").value == "2025-11-14T00:00:00.000+08:00"
    assert [each.label for each in found.parked if each.node == "/data/gone"] == ["/data/gone"]


def test_a_number_is_not_cut_to_fit() -> None:
    session = Session(form_of("<a/><b/>", bind("/data/a", type="decimal") + bind("/data/b", type="decimal")))
    session.set("/data/a", "3.7")
    session.set("/data/b", "3.0")
    found = migrate(session, form_of("<a/><b/>", bind("/data/a", type="int") + bind("/data/b", type="int")))
    assert [(each.node, each.value) for each in found.parked] == [("/data/a", "3.7")]
    assert found.session.state("/data/b").value == "3"
