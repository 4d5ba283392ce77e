"""This is about a record that keeps itself up to date: what follows from one answer, and what must not."""

import pytest

from app.xforms import FormFault, FormRefused, Session
from app.xforms.engine.record import MAX_ITEMS
from tests.xforms.form_making import bind, form_of, inputs, repeat


def session(instance: str, binds: str = "", body: str = "", model: str = "") -> Session:
    return Session(form_of(instance, binds, body, model))


def test_an_answer_reaches_what_depends_on_it_and_nothing_else() -> None:
    filling = session(
        "<a>2</a><b/><c/><d>x</d>",
        bind("/data/b", calculate="/data/a * 3") + bind("/data/c", calculate="/data/b + 1"),
    )
    changes = filling.set("/data/a", "5")
    assert changes.values == {"/data/a": "5", "/data/b": "15", "/data/c": "16"}


def test_irrelevant_answers_read_as_blank_and_come_back() -> None:
    filling = session(
        "<ask/><g><x>7</x></g><sum/>",
        bind("/data/g", relevant="/data/ask = 'yes'") + bind("/data/sum", calculate="concat('=', /data/g/x)"),
    )
    assert filling.state("/data/sum").value == "="
    changes = filling.set("/data/ask", "yes")
    assert changes.relevant == {"/data/g": True, "/data/g/x": True}
    assert filling.state("/data/sum").value == "=7"
    filling.set("/data/ask", "")
    assert filling.state("/data/sum").value == "="


def test_two_questions_may_make_each_other_relevant() -> None:
    filling = session(
        "<a/><b/>", bind("/data/a", relevant="/data/b != 'x'") + bind("/data/b", relevant="/data/a != 'x'")
    )
    filling.set("/data/a", "x")
    assert not filling.state("/data/b").relevant


@pytest.mark.parametrize(
    "binds",
    [
        bind("/data/a", calculate="/data/b") + bind("/data/b", calculate="/data/a"),
        bind("/data/a", relevant=". = 1"),
        bind("/data/a", calculate="../a + 1"),
    ],
)
def test_circles_are_refused_by_name(binds: str) -> None:
    with pytest.raises(FormRefused) as refused:
        form_of("<a/><b/>", binds)
    assert refused.value.code is FormFault.CYCLE
    assert "/data/a" in refused.value.details["nodes"]


def test_a_bad_expression_names_its_place() -> None:
    with pytest.raises(FormRefused) as refused:
        form_of("<a/>", bind("/data/a", constraint=". > > 1"))
    details = refused.value.details
    assert (refused.value.code, details["node"], details["rule"]) == (
        FormFault.BAD_EXPRESSION,
        "/data/a",
        "constraint",
    )


def test_required_readonly_and_constraint_follow_other_answers() -> None:
    filling = session(
        "<a/><g><b/></g>",
        bind("/data/g", readonly="/data/a = 'closed'")
        + bind("/data/g/b", required="/data/a = 'must'", constraint=". < 10", type="int"),
    )
    assert filling.set("/data/a", "must").required == {"/data/g/b": True}
    assert filling.check("/data/g/b", "").reason == "required"
    assert filling.set("/data/a", "closed").readonly == {"/data/g": True, "/data/g/b": True}
    assert filling.set("/data/g/b", "12").valid == {"/data/g/b": False}
    assert [problem.reason for problem in filling.validate()] == ["constraint"]
    assert filling.set("/data/g/b", "9").valid == {"/data/g/b": True}


def test_checking_changes_nothing() -> None:
    filling = session("<a>1</a>", bind("/data/a", type="int", constraint=". < 5"))
    before = filling.answers()
    assert not filling.check("/data/a", "9").admissible
    assert filling.state("/data/a").value == "1"
    assert filling.answers() == before


@pytest.mark.parametrize(
    ("datatype", "given", "kept"),
    [
        ("int", "4.5", "4"),
        ("int", "four", ""),
        ("int", "1e999", ""),
        ("decimal", "0.50", "0.50"),
        ("decimal", "1,5", ""),
        ("date", "2025-02-30", ""),
        ("date", "2025-06-12", "2025-06-12"),
        ("time", "25:00", ""),
        ("dateTime", "2025-06-12T10:38:00+08:00", "2025-06-12T10:38:00.000+08:00"),
        ("geopoint", "25.9 119.9 0 0", "25.9 119.9 0 0"),
        ("geopoint", "95 119.9 0 0", ""),
        ("string", " e\N{COMBINING ACUTE ACCENT} ", " é "),
    ],
)
def test_an_answer_is_kept_as_its_type_says(datatype: str, given: str, kept: str) -> None:
    filling = session("<a/>", bind("/data/a", type=datatype))
    filling.set("/data/a", given)
    assert filling.state("/data/a").value == kept


REPEAT = "<r jr:template=''><x>1</x><y/><n/></r><r><x>1</x><y/><n/></r><total/>"
REPEAT_BINDS = (
    bind("/data/r/y", calculate="../x * 2")
    + bind("/data/r/n", calculate="position(..)")
    + bind("/data/total", calculate="sum(/data/r/x)")
)
REPEAT_BODY = repeat("/data/r", inputs("/data/r/x"))


def test_items_are_named_by_their_own_ids_and_count_anew() -> None:
    filling = session(REPEAT, REPEAT_BINDS, REPEAT_BODY)
    added = filling.add_repeat("/data/r").added
    assert added == ["/data/r[item-1]"]
    filling.set("/data/r[item-1]/x", "40")
    assert filling.state("/data/r[item-1]/y").value == "80"
    assert filling.state("/data/r[1]/y").value == "2"
    assert filling.state("/data/total").value == "41"
    changes = filling.remove_repeat("/data/r[1]")
    assert changes.removed == ["/data/r[1]"]
    assert changes.values["/data/r[item-1]/n"] == "1"
    assert filling.state("/data/total").value == "40"
    assert filling.items("/data/r") == ["/data/r[item-1]"]


def test_an_absolute_path_inside_a_repeat_means_this_item() -> None:
    filling = session(REPEAT, bind("/data/r/y", calculate="/data/r/x + 1"), REPEAT_BODY)
    filling.add_repeat("/data/r")
    changes = filling.set("/data/r[item-1]/x", "9")
    assert changes.values == {"/data/r[item-1]/x": "9", "/data/r[item-1]/y": "10"}


def test_a_counted_repeat_follows_its_count_and_may_not_be_touched() -> None:
    filling = session(
        "<n>2</n><r jr:template=''><x/></r>", "", repeat("/data/r", inputs("/data/r/x"), "/data/n")
    )
    assert filling.items("/data/r") == ["/data/r[1]", "/data/r[2]"]
    assert filling.set("/data/n", "3").added == ["/data/r[3]"]
    assert filling.set("/data/n", "1").removed == ["/data/r[3]", "/data/r[2]"]
    with pytest.raises(FormRefused) as refused:
        filling.add_repeat("/data/r")
    assert refused.value.code is FormFault.FIXED_REPEAT


def test_a_monstrous_count_is_a_fault_of_the_form() -> None:
    filling = session("<n/><r jr:template=''><x/></r>", "", repeat("/data/r", inputs("/data/r/x"), "/data/n"))
    filling.set("/data/n", "1000000000")
    assert filling.items("/data/r") == []
    assert [problem.reason for problem in filling.validate()] == ["too_many_items"]
    assert MAX_ITEMS == 5_000


ITEMS = (
    "<instance id='town'><root>"
    "<item><d>a</d><name>a1</name><label>甲一</label></item>"
    "<item><d>a</d><name>a2</name><label>甲二</label></item>"
    "<item><d>b</d><name>b1</name><label>乙一</label></item></root></instance>"
)
CASCADE = (
    "<select1 ref='/data/town'><label>t</label>"
    "<itemset nodeset=\"instance('town')/child::root/item[d = /data/district]\">"
    "<value ref='name'/><label ref='label'/></itemset></select1>"
)


def test_a_choice_no_longer_offered_goes() -> None:
    filling = session("<district>a</district><town/>", "", inputs("/data/district") + CASCADE, ITEMS)
    assert [(choice.value, choice.label) for choice in filling.choices("/data/town")] == [
        ("a1", "甲一"),
        ("a2", "甲二"),
    ]
    filling.set("/data/town", "a2")
    changes = filling.set("/data/district", "b")
    assert changes.values["/data/town"] == ""
    assert "/data/town" in changes.choices
    assert [choice.value for choice in filling.choices("/data/town")] == ["b1"]


def test_a_long_list_answers_the_same_through_its_index() -> None:
    rows = "".join(f"<item><d>d{n % 40}</d><name>n{n}</name><label>L{n}</label></item>" for n in range(2_000))
    model = f"<instance id='town'><root>{rows}</root></instance>"
    filling = session("<district/><town/>", "", inputs("/data/district") + CASCADE, model)
    filling.set("/data/district", "d7")
    assert [choice.value for choice in filling.choices("/data/town")] == [
        f"n{n}" for n in range(7, 2_000, 40)
    ]


def test_actions_follow_a_change_and_a_new_item() -> None:
    body = (
        "<input ref='/data/a'><label>a</label>"
        "<setvalue event='xforms-value-changed' ref='/data/b' value=\"concat(/data/a, '!')\"/></input>"
        "<group ref='/data/r'><repeat nodeset='/data/r'>"
        "<setvalue event='odk-new-repeat' ref='/data/r/x' value=\"position(..) * 10\"/>"
        "<input ref='/data/r/x'><label>x</label></input></repeat></group>"
    )
    filling = session("<a/><b/><r jr:template=''><x/></r>", "", body)
    assert filling.set("/data/a", "火").values["/data/b"] == "火!"
    filling.add_repeat("/data/r")
    filling.add_repeat("/data/r")
    assert [filling.state(f"{item}/x").value for item in filling.items("/data/r")] == ["10", "20"]


def test_labels_speak_the_language_and_fill_in_values() -> None:
    model = (
        "<itext><translation lang='zh' default='true()'><text id='q'><value>"
        "已登记 <output value='/data/n'/> 项</value></text></translation>"
        "<translation lang='en'><text id='q'><value>"
        "<output value='/data/n'/> listed</value></text></translation></itext>"
    )
    body = "<input ref='/data/a'><label ref=\"jr:itext('q')\"/></input>"
    filling = session("<n>1</n><a/>", "", body, model)
    assert filling.state("/data/a").label == "已登记 1 项"
    assert filling.set("/data/n", "3").labels == {"/data/a"}
    assert "/data/a" in filling.set_language("en").labels
    assert filling.state("/data/a").label == "3 listed"
    with pytest.raises(FormRefused) as refused:
        filling.set_language("fr")
    assert refused.value.code is FormFault.UNKNOWN_LANGUAGE


def test_a_failing_expression_is_a_fault_of_its_field_and_the_rest_goes_on() -> None:
    filling = session(
        "<a/><b/><c/>",
        bind("/data/b", calculate=r"if(regex(/data/a, '(x)\1'), 1, 2)")
        + bind("/data/c", calculate="/data/a"),
    )
    filling.set("/data/a", "x")
    assert filling.state("/data/c").value == "x"
    assert [(problem.node, problem.reason) for problem in filling.validate()] == [
        ("/data/b", "unsupported_pattern")
    ]


def test_unknown_places_and_overlong_answers_are_refused() -> None:
    filling = session("<a/>")
    with pytest.raises(FormRefused) as unknown:
        filling.set("/data/z", "1")
    assert unknown.value.code is FormFault.UNKNOWN_NODE
    with pytest.raises(FormRefused) as long:
        filling.set("/data/a", "x" * 70_000)
    assert long.value.code is FormFault.VALUE_TOO_LONG
    assert filling.state("/data/a").value == ""


def test_a_chain_of_a_thousand_calculations_settles_in_order() -> None:
    names = "".join(f"<q{n}/>" for n in range(1_000))
    binds = "".join(bind(f"/data/q{n}", calculate=f"/data/q{n - 1} + 1") for n in range(999, 0, -1))
    filling = session(names, binds)
    changes = filling.set("/data/q0", "5")
    assert changes.values["/data/q999"] == "1004"
