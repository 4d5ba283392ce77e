"""This is about the first form, 现场检查表: it is sound, it leads through a visit, and it survives a kill."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app import places
from app.xforms import Form, FormResult, Session, XFormCompiler
from tests.forms.replaying import SAMPLES, Replay, opened_form
from tests.xforms.form_making import SHANGHAI, counting_world

SOURCE = places.forms() / "site_inspection.md"
(SAMPLE,) = (sample for sample in SAMPLES if sample.form == SOURCE)


@pytest.fixture(scope="session")
def form(compiler: XFormCompiler) -> Form:
    return opened_form(compiler, SOURCE)


@pytest.fixture
def filled(form: Form) -> Session:
    return Replay(form).carry_out(SAMPLE.steps)


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
    for step in SAMPLE.steps[:36]:
        session.set(step[1], step[2])
        stored.update(session.take_pending())
    assert Session(form, stored).answers() == session.answers()


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
    steps = [step for step in SAMPLE.steps if step[0] == "set" and "[last]" not in step[1]]
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
