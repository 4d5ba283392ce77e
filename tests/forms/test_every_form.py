"""This is about every form of the district: sound, complete in both languages, led through by samples."""

from pathlib import Path

import pytest

from app.domain.trace.visit_sentences import FORM_TEXT
from app.domain.visits.matters import MATTER_TEXT
from app.xforms import Form, Session, XFormCompiler, check, from_submission, to_submission
from app.xforms.workbook.reading import read_workbook
from tests.forms.replaying import FORMS, SAMPLES, Replay, Sample, opened_form

LISTS = ("JN", "HJ", "ZL", "AQ", "CY", "JG", "RS")
LANGUAGES = ["中文(zh)", "English(en)"]
every_form = pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def items_of(form: Form) -> dict[str, str]:
    """The items of a bureau's list in a form: node by code."""
    return {
        control.field.bind.extra["app:matter"]: control.field.path
        for control in form.body.by_field.values()
        if control.field is not None and "app:matter" in control.field.bind.extra
    }


@every_form
def test_a_clerk_finds_nothing_wrong_with_it(file: Path, compiler: XFormCompiler) -> None:
    assert check(file.read_bytes(), compiler) == []


@every_form
def test_it_has_a_sample(file: Path) -> None:
    assert [sample.name for sample in SAMPLES if sample.form == file] != []


@every_form
def test_the_trace_calls_it_by_its_title(file: Path, compiler: XFormCompiler) -> None:
    form = opened_form(compiler, file)
    assert FORM_TEXT[form.form_id] == form.title


@every_form
def test_everything_it_says_is_said_in_both_languages(file: Path, compiler: XFormCompiler) -> None:
    form = opened_form(compiler, file)
    assert form.languages == LANGUAGES
    for sheet in ("survey", "choices"):
        rows = read_workbook(file.read_bytes()).sheet(sheet)
        for row in rows.records() if rows is not None else ():
            for column in ("label", "hint", "required_message", "constraint_message", "guidance_hint"):
                said = {language: row.get(f"{column}::{language}", "") for language in LANGUAGES}
                assert len(set(map(bool, said.values()))) == 1, (sheet, row.get("name"), column)
    for control in form.body.by_field.values():
        if control.question:
            assert form.texts.find(control.label.text_id, LANGUAGES[0]), control.field


@every_form
def test_its_files_are_there(file: Path, compiler: XFormCompiler) -> None:
    assert [told for told in opened_form(compiler, file).warnings if "file" in told] == []


@every_form
def test_an_item_names_its_law_and_asks_for_note_and_picture_when_it_fails(
    file: Path, compiler: XFormCompiler
) -> None:
    form = opened_form(compiler, file)
    session = Session(form)
    for code, node in items_of(form).items():
        bind = form.body.by_field[node].field.bind  # type: ignore[union-attr]  # an item is a question
        assert code in MATTER_TEXT
        assert session.state(node).label.startswith(f"{code} ")
        for answer in ("ok", "not_applicable", "unchecked", "no"):
            session.set(node, answer)
            assert session.state(node).valid
        assert session.check(f"{node}_note", "").message == "不符合的须说明情况"
        if "_checklist" in file.stem:
            assert bind.extra["app:basis"], code
            assert session.check(f"{node}_photo", "").message == "不符合的须有证据影像"
        session.set(node, "ok")
        assert not session.state(f"{node}_note").relevant


@pytest.mark.parametrize("prefix", LISTS)
def test_a_bureau_s_list_has_every_matter_in_its_order(prefix: str, compiler: XFormCompiler) -> None:
    wanted = [matter for matter in MATTER_TEXT if matter.startswith(prefix)]
    lists = [
        list(items_of(opened_form(compiler, file))) for file in FORMS if file.stem.endswith("_checklist")
    ]
    assert wanted in lists


@every_sample
def test_a_sample_comes_out_as_expected(sample: Sample, compiler: XFormCompiler) -> None:
    replay = Replay(opened_form(compiler, sample.form))
    session = replay.carry_out(sample.steps)
    values, labels = sample.expected.get("values", {}), sample.expected.get("labels", {})
    assert {place: session.state(replay.real(place)).value for place in values} == values
    assert {place: session.state(replay.real(place)).label for place in labels} == labels
    assert [problem.node for problem in session.validate()] == [
        replay.real(place) for place in sample.problems
    ]
    answered = [place for do, place, *_value in sample.steps if do == "set"]
    assert [place for place in answered if not session.state(replay.real(place)).relevant] == []


@every_sample
def test_a_sample_stored_answer_by_answer_is_the_same_record(sample: Sample, compiler: XFormCompiler) -> None:
    form = opened_form(compiler, sample.form)
    session = Replay(form).carry_out(sample.steps)
    stored = session.take_pending()
    assert Session(form, stored).answers() == session.answers()
    assert Session(form, stored).result().lines == session.result().lines


@every_sample
def test_a_sample_goes_out_as_xml_and_comes_back(sample: Sample, compiler: XFormCompiler) -> None:
    form = opened_form(compiler, sample.form)
    session = Replay(form).carry_out(sample.steps)
    assert to_submission(from_submission(form, to_submission(session))) == to_submission(session)
