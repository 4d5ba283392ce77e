"""This is about trying a form with sample answers: they fit, and what they bring up is answered too."""

from pathlib import Path

import pytest

from app.xforms import Form, Session, XFormCompiler
from app.xforms.engine.sampling import fill_with_samples
from tests.house.sources import ROOT
from tests.xforms.form_making import bind, counting_world, form_of, inputs, repeat

EVERY_KIND = ROOT / "tests" / "ui" / "every_kind.md"


def tried(instance: str, binds: str, body: str) -> tuple[Session, tuple[str, ...]]:
    filling = Session(form_of(instance, binds, body))
    return filling, fill_with_samples(filling)


@pytest.mark.parametrize(
    ("datatype", "constraint"),
    [
        ("int", ". >= 40 and . < 45"),
        ("decimal", ". > 0.1 and . < 0.3"),
        ("date", ". > today() + 20"),
        ("date", ". < today() - 300"),
        ("time", "substr(., 0, 2) = '23'"),
        ("string", "regex(., '[0-9A-Z]{18}')"),
        ("string", ". = 'none' or . = 'all'"),
        ("string", "string-length(.) <= 2"),
    ],
)
def test_a_sample_fits_what_is_asked(datatype: str, constraint: str) -> None:
    binds = bind("/data/a", type=datatype, constraint=constraint, required="true()")
    filling, left = tried("<a/>", binds, inputs("/data/a"))
    assert left == ()
    assert filling.state("/data/a").value
    assert filling.validate() == []


def test_what_an_answer_brings_up_is_answered_too() -> None:
    binds = bind("/data/a", required="true()") + bind("/data/b", relevant="/data/a != ''", required="true()")
    filling, left = tried("<b/><a/>", binds, inputs("/data/b", "/data/a"))
    assert left == ()
    assert filling.state("/data/b").value


def test_an_earlier_answer_that_a_later_one_breaks_is_given_anew() -> None:
    binds = bind("/data/a", type="int", constraint=". > 1 or /data/b = ''") + bind("/data/b", type="int")
    filling, _ = tried("<a/><b/>", binds, inputs("/data/a", "/data/b"))
    assert filling.state("/data/a").value == "2"
    assert filling.validate() == []


def test_what_nothing_fits_is_told() -> None:
    binds = bind("/data/a", type="int", constraint=". = 7 and . = 8", required="true()")
    _, left = tried("<a/>", binds, inputs("/data/a"))
    assert left == ("/data/a",)


def test_answers_that_stand_are_left_alone_and_a_repeat_gets_an_item() -> None:
    filling = Session(
        form_of(
            '<a/><r jr:template=""><x/></r>', "", inputs("/data/a") + repeat("/data/r", inputs("/data/r/x"))
        )
    )
    filling.set("/data/a", "mine")
    fill_with_samples(filling)
    assert filling.state("/data/a").value == "mine"
    (item,) = filling.items("/data/r")
    assert filling.state(f"{item}/x").value


def test_every_kind_of_question_has_a_sample(compiler: XFormCompiler) -> None:
    compiled = compiler.compile(Path(EVERY_KIND).read_bytes(), "every_kind")
    filling = Session(Form.from_xform(compiled.xform, world=counting_world()))
    assert fill_with_samples(filling) == ()
    assert filling.validate() == []
    empty = {
        node.id.rpartition("/")[2]
        for node in filling.record.root.walk_record()
        if node.leaf and node.relevant and not node.value() and node.field.path in filling.form.body.by_field
    }
    assert empty >= {"picture", "sound", "paper"}
    assert not empty & {"who", "order", "level", "gate", "fence", "towns", "read_out", "reading_dial"}
