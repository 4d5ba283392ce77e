"""This is about repeats, relevance, calculations and actions working on each other, three levels deep."""

from app.xforms import Form, Session, from_submission, to_submission
from tests.xforms.form_making import bind, counting_world, form_of, inputs, repeat, xform

DEEP = (
    "<a jr:template=''><n/><g><b jr:template=''><k/><c jr:template=''><v/><path/></c><sum/></b></g></a>"
    "<all/><most/>"
)
DEEP_BINDS = (
    bind("/data/a/g/b/c/v", type="int", relevant="../../k != 'off'")
    + bind(
        "/data/a/g/b/c/path",
        calculate="concat(position(../../../..), '.', position(../..), '.', position(..))",
    )
    + bind("/data/a/g/b/sum", calculate="sum(../c/v)")
    + bind("/data/all", calculate="sum(/data/a/g/b/sum)")
    + bind("/data/most", calculate="max(/data/a/g/b/c/v)")
)
DEEP_BODY = repeat(
    "/data/a",
    inputs("/data/a/n")
    + "<group ref='/data/a/g'>"
    + repeat("/data/a/g/b", inputs("/data/a/g/b/k") + repeat("/data/a/g/b/c", inputs("/data/a/g/b/c/v")))
    + "</group>",
)


def deep() -> Session:
    """Two a, each with two b, each with two c, numbered 1 to 8."""
    session = Session(form_of(DEEP, DEEP_BINDS, DEEP_BODY))
    number = 0
    for _ in range(2):
        session.add_repeat("/data/a")
        outer = session.items("/data/a")[-1]
        for _ in range(2):
            session.add_repeat(f"{outer}/g/b")
            middle = session.items(f"{outer}/g/b")[-1]
            for _ in range(2):
                number += 1
                session.add_repeat(f"{middle}/c")
                session.set(f"{session.items(f'{middle}/c')[-1]}/v", str(number))
    return session


def values(session: Session, name: str) -> list[str]:
    return [session.state(node).value for node in session.node_ids() if node.endswith(f"/{name}")]


def test_three_levels_know_their_places_and_sums() -> None:
    session = deep()
    assert values(session, "path") == ["1.1.1", "1.1.2", "1.2.1", "1.2.2", "2.1.1", "2.1.2", "2.2.1", "2.2.2"]
    assert values(session, "sum") == ["3", "7", "11", "15"]
    assert (values(session, "all"), values(session, "most")) == (["36"], ["8"])


def test_removing_an_outer_item_moves_the_others_up() -> None:
    session = deep()
    session.remove_repeat(session.items("/data/a")[0])
    assert values(session, "path") == ["1.1.1", "1.1.2", "1.2.1", "1.2.2"]
    assert values(session, "all") == ["26"]


def test_what_is_not_relevant_counts_for_nothing_and_comes_back() -> None:
    session = deep()
    middle = session.items(f"{session.items('/data/a')[1]}/g/b")[1]
    session.set(f"{middle}/k", "off")
    assert (values(session, "sum")[-1], values(session, "all"), values(session, "most")) == (
        "0",
        ["21"],
        ["6"],
    )
    session.set(f"{middle}/k", "on")
    assert (values(session, "all"), values(session, "most")) == (["36"], ["8"])


def test_three_levels_survive_the_way_out_and_in() -> None:
    session = deep()
    again = from_submission(form_of(DEEP, DEEP_BINDS, DEEP_BODY), to_submission(session))
    assert [values(again, name) for name in ("v", "path", "sum", "all")] == [
        values(session, name) for name in ("v", "path", "sum", "all")
    ]


COUNTED = form_of(
    "<n/><r jr:template=''><x/><twice/></r><sum/>",
    bind("/data/n", type="int")
    + bind("/data/r/twice", calculate="../x * 2")
    + bind("/data/sum", calculate="sum(/data/r/x)"),
    inputs("/data/n") + repeat("/data/r", inputs("/data/r/x"), "/data/n"),
)


def test_a_count_that_slips_down_and_up_again_loses_no_answer() -> None:
    session = Session(COUNTED)
    session.set("/data/n", "12")
    for item, node in enumerate(session.items("/data/r"), 1):
        session.set(f"{node}/x", str(item))
    assert session.state("/data/sum").value == "78"
    gone = session.set("/data/n", "1").removed
    assert (len(gone), session.state("/data/sum").value) == (11, "1")
    kept = session.answers()
    session.set("/data/n", "12")
    assert (values(session, "x")[-1], values(session, "twice")[-1], session.state("/data/sum").value) == (
        "12",
        "24",
        "78",
    )
    again = Session(COUNTED, kept)
    assert values(again, "x") == ["1"]
    again.set("/data/n", "3")
    assert values(again, "x") == ["1", "2", "3"]


def test_an_item_laid_by_leaves_no_trace_in_what_is_sent() -> None:
    session = Session(COUNTED)
    session.set("/data/n", "2")
    session.set(f"{session.items('/data/r')[1]}/x", "99")
    session.set("/data/n", "1")
    assert b"99" not in to_submission(session)
    assert session.take_pending()["/data/r[2]/x"] == "99"  # entered, so it is kept


def test_no_count_at_all_leaves_the_items_alone() -> None:
    session = Session(COUNTED)
    session.set("/data/n", "2")
    session.set("/data/n", "")
    assert len(session.items("/data/r")) == 2
    session.set("/data/n", "-3")
    assert session.items("/data/r") == []


def setvalue(event: str, target: str, value: str = "", text: str = "") -> str:
    computed = f' value="{value}"' if value else ""
    return f'<setvalue event="{event}" ref="{target}"{computed}>{text}</setvalue>'


def test_a_new_item_is_begun_with_values_of_the_one_before() -> None:
    action = setvalue("odk-new-repeat", "/data/r/no", "position(..)") + setvalue(
        "odk-new-repeat", "/data/r/site", "../../r[position() = last() - 1]/site"
    )
    body = f"<group ref='/data/r'><repeat nodeset='/data/r'>{action}{inputs('/data/r/site')}</repeat></group>"
    session = Session(form_of("<r jr:template=''><no/><site/></r><r><no/><site/></r>", "", body))
    session.set("/data/r[1]/site", "东厂区")
    session.add_repeat("/data/r")
    second = session.items("/data/r")[1]
    assert session.state(f"{second}/no").value == "2"
    session.set(f"{second}/no", "7")
    assert session.state(f"{second}/no").value == "7"  # only once


def test_a_change_sets_off_another_change() -> None:
    body = (
        f"<input ref='/data/a'><label/>{setvalue('xforms-value-changed', '/data/b', '/data/a * 2')}</input>"
        f"<input ref='/data/b'><label/>{setvalue('xforms-value-changed', '/data/c', '/data/b + 1')}</input>"
        + inputs("/data/c")
    )
    session = Session(form_of("<a/><b/><c/><when/>", bind("/data/when", calculate="once(/data/c)"), body))
    session.set("/data/a", "3")
    assert [session.state(f"/data/{name}").value for name in ("b", "c", "when")] == ["6", "7", "7"]
    session.set("/data/a", "4")
    assert [session.state(f"/data/{name}").value for name in ("b", "c", "when")] == ["8", "9", "7"]


def test_once_today_stays_the_day_it_was_begun() -> None:
    binds = bind("/data/day", type="date", calculate="once(today())") + bind("/data/now", calculate="today()")
    text = xform("<day/><now/>", binds)
    begun = Session(Form.from_xform(text, world=counting_world()))
    later = counting_world(counting_world().now().replace(year=2026))
    again = Session(Form.from_xform(text, world=later), begun.answers())
    assert again.state("/data/day").value == begun.state("/data/day").value == "2025-11-14"


def test_a_readonly_question_keeps_its_default_and_is_calculated() -> None:
    binds = bind("/data/a", readonly="true()") + bind("/data/b", readonly="true()", calculate="/data/a")
    session = Session(form_of("<a>默认</a><b/>", binds, inputs("/data/a", "/data/b")))
    assert [session.state(f"/data/{name}").value for name in "ab"] == ["默认", "默认"]
    assert session.state("/data/a").readonly


def test_labels_say_values_in_the_language_shown_and_follow_the_item() -> None:
    itext = (
        "<itext><translation lang='中文(zh)'><text id='q'><value>第<output value='position(..)'/>台"
        "<output value='../name'/></value></text></translation><translation lang='English (en)'>"
        "<text id='q'><value>No <output value='position(..)'/> <output value='../name'/></value></text>"
        "</translation></itext>"
    )
    question = "<input ref='/data/r/x'><label ref=\"jr:itext('q')\"/></input>"
    body = repeat("/data/r", inputs("/data/r/name") + question)
    session = Session(form_of("<r jr:template=''><name/><x/></r>", "", body, itext))
    for _ in range(2):
        session.add_repeat("/data/r")
    second = session.items("/data/r")[1]
    assert f"{second}/x" in session.set(f"{second}/name", "锅炉").labels
    assert session.state(f"{second}/x").label == "第2台锅炉"
    session.set_language("English (en)")
    assert session.state(f"{second}/x").label == "No 2 锅炉"
    session.remove_repeat(session.items("/data/r")[0])
    assert session.state(f"{second}/x").label == "No 1 锅炉"


def test_predicates_look_at_this_item_and_at_the_others() -> None:
    binds = bind("/data/r/twin", calculate="count(../../r[no = current()/../no]) > 1") + bind(
        "/data/r/before", calculate="../../r[position() = position(current()/..) - 1]/no"
    )
    session = Session(
        form_of("<r jr:template=''><no/><twin/><before/></r>", binds, repeat("/data/r", inputs("/data/r/no")))
    )
    for number in ("E-01", "E-02", "E-01"):
        session.add_repeat("/data/r")
        session.set(f"{session.items('/data/r')[-1]}/no", number)
    assert values(session, "twin") == ["1", "0", "1"]
    assert values(session, "before") == ["", "E-01", "E-02"]


def test_an_earlier_record_lends_its_values() -> None:
    model = "<instance id='__last-saved' src='jr://instance/last-saved'/>"
    action = setvalue("odk-instance-first-load", "/data/site", "instance('__last-saved')/data/site")
    text = xform("<site/>", "", inputs("/data/site"), model + action)
    saved = {"last-saved": "<data id='t'><site>东厂区</site></data>".encode()}
    first = Session(Form.from_xform(text, world=counting_world()))
    assert first.state("/data/site").value == ""
    assert first.form.warnings == []
    second = Session(Form.from_xform(text, saved.get, None, counting_world()))
    assert second.state("/data/site").value == "东厂区"


def test_two_questions_that_show_each_other_come_to_rest() -> None:
    binds = bind("/data/a", relevant="/data/b = ''") + bind("/data/b", relevant="/data/a = ''")
    session = Session(form_of("<a/><b/>", binds, inputs("/data/a", "/data/b")))
    session.set("/data/a", "x")
    assert (session.state("/data/a").relevant, session.state("/data/b").relevant) == (True, False)
