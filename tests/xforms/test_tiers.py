"""This is about three tiers of checks: hard rules, doubts that may stand, and the gate before finishing."""

import pytest

from app.xforms import FormFault, FormRefused, Session, Tier
from tests.xforms.form_making import bind, form_of, inputs, repeat

BINDS = (
    bind("/data/n", type="int", required="true()", constraint=". < 1000", **{
        "app:warn": ". < 100 and ../k != 'small'",
        "app:warn_message": "读数偏大",
        "app:warn_message_en": "unusually high",
    })
    + bind("/data/end", **{
        "app:finish": "/data/n != '' and count(/data/r) > 1", "app:finish_message": "至少两台",
    })
)  # fmt: skip
MODEL = (
    "<itext><translation lang='中文(zh)'><text id='x'><value>x</value></text></translation>"
    "<translation lang='English (en)'><text id='x'><value>x</value></text></translation></itext>"
)
INSTANCE = "<n/><k/><r jr:template=''><x/></r><r><x/></r><end/>"


def filled(*answers: tuple[str, str]) -> Session:
    binds = BINDS.replace("<bind ", "<bind xmlns:app='urn:app' ")
    session = Session(
        form_of(INSTANCE, binds, inputs("/data/n", "/data/k") + repeat("/data/r", inputs("/data/r/x")), MODEL)
    )
    for node, value in answers:
        session.set(node, value)
    return session


def told(session: Session) -> list[tuple[str, str, Tier, str]]:
    return [(each.node, each.reason, each.tier, each.message) for each in session.validate()]


def test_a_missing_answer_is_hard_and_never_doubted() -> None:
    assert told(filled()) == [
        ("/data/n", "required", Tier.HARD, ""),
        ("/data/end", "finish", Tier.GATE, "至少两台"),
    ]


def test_a_broken_constraint_weighs_more_than_a_doubt() -> None:
    assert told(filled(("/data/n", "5000")))[0] == ("/data/n", "constraint", Tier.HARD, "")


def test_an_unusual_answer_is_doubted_in_the_language_shown() -> None:
    session = filled(("/data/n", "500"))
    assert told(session)[0] == ("/data/n", "warn", Tier.SOFT, "读数偏大")
    assert session.warning("/data/n") == "读数偏大"
    assert session.state("/data/n").valid
    session.set_language("English (en)")
    assert session.warning("/data/n") == "unusually high"


def test_a_doubt_comes_and_goes_with_what_it_looks_at() -> None:
    session = filled(("/data/n", "50"))
    assert session.warning("/data/n") == ""
    assert session.set("/data/k", "small").warned == {"/data/n": True}
    assert session.set("/data/k", "").warned == {"/data/n": False}


def test_a_doubted_answer_is_admissible() -> None:
    assert filled().check("/data/n", "500").admissible


def test_the_gate_opens_when_the_form_is_complete() -> None:
    session = filled(("/data/n", "5"))
    assert [each.tier for each in session.result().problems] == [Tier.GATE]
    session.add_repeat("/data/r")
    assert session.result().problems == ()


def test_a_broken_rule_of_ours_names_its_column() -> None:
    with pytest.raises(FormRefused) as refused:
        form_of("<a/>", "<bind xmlns:app='urn:app' nodeset='/data/a' app:warn='nofunction()'/>")
    assert refused.value.code is FormFault.UNKNOWN_FUNCTION
    assert refused.value.details["rule"] == "bind::app:warn"
