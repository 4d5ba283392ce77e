"""Answers are kept when a question is left; two laptops' different answers both stay."""

from app.domain.answers.facts import (
    AnswerLine,
    AnswersGiven,
    FormFinished,
    FormMoved,
    FormStarted,
    FormWarningsPassed,
    PassedWarning,
    SubmissionTakenIn,
)
from app.domain.answers.forms import finished_lines, form_of, forms_of
from app.domain.trace.sentence import sentence_of
from tests.case_making import Writer


def a_form(letter: str = "a") -> Writer:
    writer = Writer(letter)
    writer.states(
        FormStarted(form="f", form_id="site_inspection", version="1", definition="0" * 64, visit="v")
    )
    return writer


def test_a_draft_has_answers_and_no_lines() -> None:
    writer = a_form()
    writer.states(AnswersGiven(form="f", values={"/data/a": "1", "/data/b": "2"}))
    writer.states(AnswersGiven(form="f", values={"/data/b": ""}))
    form = form_of(writer.case, "f")
    assert form is not None
    assert (form.answers, form.lines, form.contested) == ({"/data/a": "1", "/data/b": ""}, (), ())
    assert finished_lines(writer.case, "v") == ()
    assert form_of(writer.case, "g") is None


def test_a_finished_form_gives_its_lines_to_the_papers_of_its_visit() -> None:
    writer = a_form()
    line = AnswerLine(section="设备", label="铭牌", value="DZL4-1.25")
    writer.states(FormFinished(form="f", lines=(line,)))
    assert finished_lines(writer.case, "v") == (line,)
    assert finished_lines(writer.case, "w") == ()


def test_two_laptops_that_answered_differently_are_both_heard() -> None:
    first, second = a_form(), Writer("b")
    second.takes_in(first)
    first.states(AnswersGiven(form="f", values={"/data/a": "一班", "/data/b": "1"}))
    second.states(AnswersGiven(form="f", values={"/data/a": "两班", "/data/b": "1"}))
    first.takes_in(second)
    (form,) = forms_of(first.case)
    assert form.contested == ("/data/a",)


def test_a_moved_draft_goes_by_its_new_definition_and_shows_what_was_parked() -> None:
    writer = a_form()
    writer.states(AnswersGiven(form="f", values={"/data/a": "1"}))
    writer.states(FormMoved(form="f", version="2", definition="1" * 64, parked={"/data/old": "旧"}))
    form = form_of(writer.case, "f")
    assert form is not None
    assert (form.version, form.definition, form.parked) == ("2", "1" * 64, {"/data/old": "旧"})
    assert form.answers == {"/data/a": "1"}


def test_a_form_says_why_its_doubted_answers_stand_and_where_it_came_from() -> None:
    writer = a_form()
    warning = PassedWarning(node="/data/n", label="止码", message="读数偏大", reason="表已换")
    origin = SubmissionTakenIn(
        form="f", submission="2" * 64, instance="uuid:1", files={"1.jpg": "3" * 64}, missing=("2.jpg",)
    )
    writer.states(FormWarningsPassed(form="f", warnings=(warning,)), origin)
    form = form_of(writer.case, "f")
    assert form is not None
    assert (form.warnings, form.origin) == ((warning,), origin)
    told = [sentence_of(writer.case, act) for act in writer.case.acts[1:]]
    assert told[0].endswith("提示后仍填写：止码 读数偏大：表已换")
    assert told[1].endswith("由手机填报导入（uuid:1），随附文件 1 个，缺少文件 2.jpg")
