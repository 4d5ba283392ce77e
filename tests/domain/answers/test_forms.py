"""Answers are kept when a question is left; two laptops' different answers both stay."""

from app.domain.answers.facts import AnswerLine, AnswersGiven, FormFinished, FormStarted
from app.domain.answers.forms import finished_lines, form_of, forms_of
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
