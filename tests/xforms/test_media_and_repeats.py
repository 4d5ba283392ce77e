"""This is about lists beside a form, looked-up values, and reaching into other items of a repeat."""

import pytest

from app.xforms import Form, FormFault, FormRefused, Session
from tests.xforms.form_making import bind, counting_world, inputs, repeat, xform

FILES = {
    "towns.csv": "name,label,district\na1,甲一,a\nb1,乙一,b\n".encode("utf-8-sig"),
    "places.geojson": b'{"features":[{"id":"g1","geometry":{"type":"Point","coordinates":[119.9,25.9]},'
    b'"properties":{"title":"gate","none":null}},{"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]}',
    "old.xml": b"<root><item><name>x</name></item></root>",
}


def opened(instance: str, binds: str = "", body: str = "", model: str = "") -> Session:
    return Session(Form.from_xform(xform(instance, binds, body, model), FILES.get, None, counting_world()))


def test_csv_xml_and_geojson_are_lists() -> None:
    model = (
        "<instance id='towns' src='jr://file-csv/towns.csv'/><instance id='places' src='jr://file/places.geojson'/>"
        "<instance id='old' src='jr://file/old.xml'/>"
    )
    binds = (
        bind("/data/a", calculate="instance('towns')/child::root/item[name = 'b1']/label")
        + bind("/data/b", calculate="instance('places')/child::root/item[id = 'g1']/geometry")
        + bind("/data/c", calculate="instance('old')/child::root/item/name")
        + bind("/data/d", calculate="pulldata('towns', 'label', 'name', 'a1')")
        + bind("/data/e", calculate="instance('places')/child::root/item[2]/geometry")
        + bind("/data/f", calculate="pulldata('nowhere', 'label', 'name', 'a1')")
    )
    filling = opened("<a/><b/><c/><d/><e/><f/>", binds, "", model)
    assert [filling.state(f"/data/{name}").value for name in "abcdef"] == [
        "乙一",
        "25.9 119.9 0 0",
        "x",
        "甲一",
        "2 1 0 0; 4 3 0 0",
        "",
    ]


def test_the_label_of_a_choice_can_be_asked_for() -> None:
    body = (
        "<select1 ref='/data/q'><label>q</label><item><label>符合</label><value>ok</value></item></select1>"
        "<select ref='/data/m'><label>m</label><item><label>一</label><value>1</value></item></select>"
    )
    filling = opened("<q/><m/><l/>", bind("/data/l", calculate="jr:choice-name(/data/q, '/data/q')"), body)
    assert filling.set("/data/q", "ok").values["/data/l"] == "符合"
    assert filling.set("/data/q", "else").values["/data/l"] == ""
    filling.set("/data/q", "ok")
    filling.set("/data/m", "1")
    assert [line.text for line in filling.result().lines] == ["符合", "一"]


ITEMS = "<r jr:template=''><x/><y/></r><r><x/><y/></r><far/>"


def test_another_item_is_reached_by_its_number() -> None:
    binds = bind("/data/r/y", calculate="indexed-repeat(/data/r/x, /data/r, position(..) - 1)") + bind(
        "/data/far", calculate="indexed-repeat(/data/r/x, /data/r, 2)"
    )
    filling = opened(ITEMS, binds, repeat("/data/r", inputs("/data/r/x")))
    filling.add_repeat("/data/r")
    second = filling.items("/data/r")[1]
    filling.set("/data/r[1]/x", "一")
    filling.set(f"{second}/x", "二")
    assert filling.state(f"{second}/y").value == "一"
    assert filling.state("/data/far").value == "二"
    filling.remove_repeat("/data/r[1]")
    assert filling.state("/data/far").value == ""


def test_wildcards_and_predicates_over_items_stay_up_to_date() -> None:
    binds = (
        bind("/data/far", calculate="count(/data/r[x = 'yes'])")
        + bind("/data/all", calculate="count(//x)")
        + bind("/data/last", calculate="/data/r[last()]/x")
        + bind("/data/any", calculate="count(/data/r/*[. = 'yes'])")
    )
    body = repeat("/data/r", inputs("/data/r/x", "/data/r/y"))
    filling = opened(ITEMS + "<all/><last/><any/>", binds, body)
    watched = ["/data/far", "/data/all", "/data/last", "/data/any"]
    filling.set("/data/r[1]/x", "yes")
    filling.add_repeat("/data/r")
    second = filling.items("/data/r")[1]
    filling.set(f"{second}/y", "yes")
    filling.set(f"{second}/x", "no")
    assert [filling.state(place).value for place in watched] == [
        "1",
        "2",
        "no",
        "2",
    ]
    filling.remove_repeat("/data/r[1]")
    assert [filling.state(place).value for place in watched] == [
        "0",
        "1",
        "no",
        "1",
    ]


def test_a_repeat_may_forbid_adding_and_removing() -> None:
    body = "<group ref='/data/r'><repeat nodeset='/data/r' jr:noAddRemove='true()'/></group>"
    filling = opened(ITEMS, "", body)
    for change in (lambda: filling.add_repeat("/data/r"), lambda: filling.remove_repeat("/data/r[1]")):
        with pytest.raises(FormRefused) as refused:
            change()
        assert refused.value.code is FormFault.FIXED_REPEAT
    with pytest.raises(FormRefused) as unknown:
        filling.add_repeat("/data/far")
    assert unknown.value.code is FormFault.UNKNOWN_NODE


def test_first_values_come_from_the_world() -> None:
    binds = (
        '<bind nodeset="/data/a" jr:preload="property" jr:preloadParams="deviceid"/>'
        '<bind nodeset="/data/b" jr:preload="date" jr:preloadParams="today"/>'
        '<bind nodeset="/data/c" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>'
        '<setvalue event="odk-instance-first-load" ref="/data/d" value="today()"/>'
        '<setvalue event="odk-instance-first-load" ref="/data/e/@id">k</setvalue>'
    )
    filling = opened("<a/><b/><c/><d/><e id=''/>", binds)
    assert [filling.state(f"/data/{name}").value for name in "abcd"] == [
        "示-A",
        "2025-11-14",
        "2025-11-14T09:30:00.000+08:00",
        "2025-11-14",
    ]
    assert filling.answers()["/data/e/@id"] == "k"


def test_what_leads_nowhere_is_a_warning() -> None:
    form = Form.from_xform(
        xform("<a/>", bind("/data/z", type="int"), inputs("/data/y")), world=counting_world()
    )
    assert form.warnings == ["bind /data/z", "input /data/y"]
