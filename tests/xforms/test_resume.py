"""This is about stopping and going on: stored answers restore exactly the record they came from."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.xforms import Form, Session, from_submission, to_submission
from tests.xforms.form_making import bind, counting_world, form_of, inputs, repeat, xform

INSTANCE = (
    "<name/><when/><id/><n/><p jr:template=''><t/><code/><q jr:template=''><u/></q></p>"
    "<p><t/><code/><q><u/></q></p><c jr:template=''><v/></c><meta><instanceID/></meta>"
)
BINDS = (
    bind("/data/when", calculate="now()")
    + bind("/data/id", calculate="once(uuid())")
    + bind("/data/n", type="int")
    + bind("/data/p/code", calculate="concat('P', position(..), ../t)")
    + bind("/data/p/q/u", relevant="../../t != 'hide'")
    + '<bind nodeset="/data/meta/instanceID" jr:preload="uid" readonly="true()"/>'
)
BODY = (
    inputs("/data/name", "/data/n")
    + repeat("/data/p", inputs("/data/p/t") + repeat("/data/p/q", inputs("/data/p/q/u")))
    + repeat("/data/c", inputs("/data/c/v"), "/data/n")
)


def fresh() -> Form:
    return form_of(INSTANCE, BINDS, BODY)


def everything(session: Session) -> list[Any]:
    return [session.state(node) for node in session.node_ids()]


def test_times_and_ids_stay_when_a_record_is_opened_again() -> None:
    session = Session(fresh())
    again = Session(Form.from_xform(xform(INSTANCE, BINDS, BODY), world=counting_world()), session.answers())
    assert everything(again) == everything(session)
    assert again.take_pending() == {}


def test_calculations_are_not_stored() -> None:
    session = Session(fresh())
    session.set("/data/p[1]/t", "甲")
    assert "/data/p[1]/t" in session.answers()
    assert "/data/p[1]/code" not in session.answers()


def test_a_removed_first_item_stays_removed() -> None:
    session = Session(fresh())
    session.remove_repeat("/data/p[1]")
    assert session.answers()["/data/p[1]"] == ""
    assert Session(fresh(), session.answers()).items("/data/p") == []


def test_answers_of_an_item_taken_away_elsewhere_are_passed_over() -> None:
    answers = {
        "/data/p[1]": "",
        "/data/p[1]/t": "late",
        "/data/gone": "x",
        "/data/p[b]/t": "kept",
        "/data/p[b]": "2",
    }
    session = Session(fresh(), answers)
    assert session.items("/data/p") == ["/data/p[b]"]
    assert session.state("/data/p[b]/t").value == "kept"


def test_items_of_two_laptops_come_into_one_order() -> None:
    there = {"/data/p[y]": "3", "/data/p[x]": "2", "/data/p[z]": "2"}
    assert Session(fresh(), there).items("/data/p") == [f"/data/p[{item}]" for item in ("1", "x", "z", "y")]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "set", "add", "nest", "remove", "count"]),
        st.integers(0, 9),
        st.sampled_from(["", "hide", "甲", "3"]),
    ),
    max_size=20,
)


def act(session: Session, step: tuple[str, int, str]) -> None:
    do, place, value = step
    items = session.items("/data/p")
    if do == "add":
        session.add_repeat("/data/p")
    elif do == "count":
        session.set("/data/n", str(place % 4))
    elif not items:
        return
    elif do == "nest":
        session.add_repeat(f"{items[place % len(items)]}/q")
    elif do == "remove":
        session.remove_repeat(items[place % len(items)])
    else:
        leaves = [node for node in session.node_ids() if node.endswith(("/t", "/u", "/v", "/name"))]
        session.set(leaves[place % len(leaves)], value)


@given(STEPS)
def test_any_filling_restores_from_what_was_stored_step_by_step(steps: list[tuple[str, int, str]]) -> None:
    session = Session(fresh())
    stored = dict(session.take_pending())
    for step in steps:
        act(session, step)
        stored.update(session.take_pending())
    for answers in (session.answers(), stored):
        again = Session(fresh(), answers)
        assert everything(again) == everything(session)
    assert Session(fresh(), session.answers()).answers() == session.answers()


@given(STEPS)
def test_any_filling_survives_the_way_out_and_in(steps: list[tuple[str, int, str]]) -> None:
    session = Session(fresh())
    for step in steps:
        act(session, step)
    sent = to_submission(session)
    assert to_submission(from_submission(fresh(), sent)) == sent
