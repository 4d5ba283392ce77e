"""This is about the first form, 现场检查表: it is sound, it leads through a visit, and it survives a kill."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import places
from app.xforms import Form, FormResult, Session, XFormCompiler, check, from_submission, to_submission
from tests.xforms.form_making import SHANGHAI, counting_world

SAMPLE: dict[str, Any] = json.loads(
    (Path(__file__).parent / "site_inspection_sample.json").read_text("utf-8")
)
SOURCE = places.forms() / "site_inspection.md"


@pytest.fixture(scope="session")
def form(compiler: XFormCompiler) -> Form:
    compiled = compiler.compile(SOURCE.read_bytes(), SOURCE.name)
    assert compiled.warnings == ()
    return Form.from_xform(compiled.xform, world=counting_world())


def replay(session: Session, steps: list[list[str]]) -> Callable[[str], str]:
    """Carry out the steps of a sample; gives what turns `[last]` into the id of the item added last."""
    last = ""

    def real(place: str) -> str:
        return (
            place.replace("/problem[last]", last.rpartition("/site_inspection/findings")[2])
            if last
            else place
        )

    for do, place, *value in steps:
        if do == "add":
            last = session.add_repeat(place).added[0]
        else:
            session.set(real(place), value[0])
    return real


@pytest.fixture
def filled(form: Form) -> Session:
    session = Session(form)
    replay(session, SAMPLE["steps"])
    return session


def test_a_clerk_finds_nothing_wrong_with_it(compiler: XFormCompiler) -> None:
    assert check(SOURCE.read_bytes(), compiler) == []


def test_it_has_its_questions_in_both_languages(form: Form) -> None:
    questions = [control for control in form.body.by_field.values() if control.question]
    assert len(questions) >= 25
    assert form.languages == ["中文(zh)", "English(en)"]
    for control in questions:
        for language in form.languages:
            assert form.texts.find(control.label.text_id, language), control.field


def test_the_sample_visit_replays_to_what_was_expected(form: Form) -> None:
    session = Session(form)
    real = replay(session, SAMPLE["steps"])
    expected = SAMPLE["expected"]
    assert {place: session.state(real(place)).value for place in expected["values"]} == expected["values"]
    assert {place: session.state(real(place)).label for place in expected["labels"]} == expected["labels"]
    assert session.validate() == []


def test_what_is_not_in_order_needs_a_note(form: Form) -> None:
    session = Session(form)
    note = "/site_inspection/equipment/cy01_note"
    assert not session.state(note).relevant
    session.set("/site_inspection/equipment/cy01", "no")
    assert session.state(note).relevant
    assert session.check(note, "").reason == "required"
    assert session.check(note, "").message == "不符合的须说明情况"


def test_something_not_in_order_forbids_to_say_there_are_no_problems(form: Form) -> None:
    session = Session(form)
    session.set("/site_inspection/equipment/cy02", "no")
    verdict = session.check("/site_inspection/findings/has_problems", "no")
    assert (verdict.reason, verdict.message) == ("constraint", "已有不符合项，须逐项登记问题")


def test_a_reading_below_the_one_before_is_refused(filled: Session) -> None:
    assert filled.check("/site_inspection/cutoff/meter/reading_cut", "4817.36").reason == "constraint"
    assert filled.check("/site_inspection/cutoff/meter/reading_cut", "4871.36").admissible


def test_the_end_comes_after_the_start(filled: Session) -> None:
    assert not filled.check("/site_inspection/leaving/end_time", "09:00:00.000+08:00").admissible
    assert filled.check("/site_inspection/leaving/end_time", "09:13:00.000+08:00").admissible


def test_problems_are_counted_anew_when_one_goes(filled: Session) -> None:
    first, second = filled.items("/site_inspection/findings/problem")
    filled.remove_repeat(first)
    assert filled.state(f"{second}/problem_code").value == "P1"


def test_a_dismantled_machine_is_not_asked_for_water_and_power(filled: Session) -> None:
    changes = filled.set("/site_inspection/equipment/running", "dismantled")
    assert changes.relevant["/site_inspection/cutoff"] is False
    assert not filled.state("/site_inspection/cutoff/meter/reading_cut").relevant
    filled.set("/site_inspection/equipment/running", "sealed")
    assert filled.state("/site_inspection/cutoff/meter/reading_cut").value == "4871.36"


def test_the_result_reads_without_an_engine(filled: Session) -> None:
    result = filled.result()
    assert isinstance(result, FormResult)
    by_node = {line.node: line for line in result.lines}
    item = by_node["/site_inspection/energy_saving/jn05"]
    assert (item.text, item.extra["app:basis"]) == ("不符合", "节约能源法第七十一条")
    nodes = [line.node for line in result.lines]
    assert nodes.index("/site_inspection/energy_saving/jn05_note") == nodes.index(item.node) + 1
    assert [line.label for line in result.lines if line.kind == "item"] == ["问题", "问题"]
    assert result.problems == ()


def test_answers_stored_one_by_one_restore_the_same_record(form: Form) -> None:
    session = Session(form)
    stored = dict(session.take_pending())
    for step in SAMPLE["steps"][:36]:
        session.set(step[1], step[2])
        stored.update(session.take_pending())
    assert Session(form, stored).answers() == session.answers()


def test_it_goes_out_as_xml_and_comes_back(form: Form, filled: Session) -> None:
    back = from_submission(form, to_submission(filled))
    assert to_submission(back) == to_submission(filled)


KILLED = """
import json, os, signal, sys
from pathlib import Path
from app.xforms import Form, Session
from tests.xforms.form_making import counting_world
folder = Path(sys.argv[1])
session = Session(Form.from_xform((folder / "form.xml").read_bytes(), world=counting_world()))
stored = session.take_pending()
for step in json.loads((folder / "steps.json").read_text("utf-8")):
    session.set(step[1], step[2])
    stored.update(session.take_pending())
    (folder / "stored.json").write_text(json.dumps(stored), "utf-8")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
def test_after_a_kill_the_same_questions_have_the_same_answers(
    compiler: XFormCompiler, tmp_path: Path
) -> None:
    xform = compiler.compile(SOURCE.read_bytes(), SOURCE.name).xform
    steps = [step for step in SAMPLE["steps"] if step[0] == "set" and "[last]" not in step[1]]
    (tmp_path / "form.xml").write_text(xform, "utf-8")
    (tmp_path / "steps.json").write_text(json.dumps(steps), "utf-8")
    died = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False, cwd=places.home())
    assert died.returncode == -9
    stored = json.loads((tmp_path / "stored.json").read_text("utf-8"))
    session = Session(Form.from_xform(xform, world=counting_world()), stored)
    for _, place, value in steps:
        assert session.state(place).value == value
    assert session.answers() == stored
    assert session.form.world.zone is SHANGHAI
