"""This is about the verbs of forms (检查表): checked for a clerk, converted, filled in."""

import argparse
from pathlib import Path

import msgspec

from app.cli.desk import Desk
from app.cli.finding import the_one
from app.cli.form_publishing import add_publishing
from app.cli.form_reading import definition_named, form_world, reading, visit_meant
from app.cli.opening import Work, at_work
from app.cli.sheet_verbs import add_sheets
from app.cli.submission_verbs import add_submissions
from app.cli.verbs import Groups, UsageWrong, case_verb, group, reason_option
from app.domain.answers.facts import FormStarted
from app.domain.answers.forms import forms_of
from app.domain.answers.prefilled import prefilled
from app.operations.fill_form import (
    finish_form,
    give_answers,
    open_definition,
    reopen_form,
    start_form,
)
from app.operations.kept_forms import KeptForms
from app.operations.leave_unchecked import leave_unchecked, named_by_the_notice
from app.operations.lend_last_saved import lend_last_saved
from app.operations.tabulate_case import tabulate_case
from app.storage.whole_file import write_whole
from app.xforms.engine.session import Session as FormSession
from app.xforms.errors import FormFault, FormRefused
from app.xforms.submission.writing import to_submission
from app.xforms.workbook.compile import XFormCompiler


def add_form(groups: Groups) -> None:
    verbs = group(groups, "form")
    add_sheets(verbs)
    add_submissions(verbs)
    add_publishing(verbs)
    answer = case_verb(
        verbs, "answer", _answer, "Begin a form or go on with one; each call's answers are kept"
    )
    answer.add_argument(
        "form", metavar="FORM", help="one of the case (id, form id), or a definition: name or file"
    )
    answer.add_argument("answers", nargs="*", metavar="NODE=VALUE", help="NODE as a path or by its last name")
    answer.add_argument("--visit", default="", metavar="VISIT", help="id or day; else the one not over")
    answer.add_argument(
        "--add", action="append", default=[], metavar="REPEAT", help="add an item to a repeat"
    )
    answer.add_argument(
        "--remove", action="append", default=[], metavar="ITEM", help="remove an item of a repeat"
    )
    answer.add_argument(
        "--rest-unchecked", action="store_true", help="what the notice does not name and nobody answered"
    )
    answer.add_argument("--finish", action="store_true", help="the form is complete")
    answer.add_argument(
        "--stands", action="append", default=[], metavar="NODE=REASON", help="why an answer it doubts stands"
    )
    answer.add_argument(
        "--submission", default="", metavar="OUT.xml", help="write the record as submission XML too"
    )
    reason_option(answer)


def _answer(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work, XFormCompiler() as compiler:
        compiler.kept = KeptForms(work.session.case_file)
        form, filling = _opened(given, work, compiler)
        _fill(given, filling)
        if given.rest_unchecked:
            leave_unchecked(filling, named_by_the_notice(work.case, form))
        work.session.do(give_answers, form, filling.take_pending())
        result = filling.result()
        if given.finish:
            reasons = {_node_named(filling, node): why for node, why in map(_pair, given.stands)}
            work.session.do(finish_form, form, result, given.reason or reasons)
        if given.submission:
            write_whole(Path(given.submission), to_submission(filling))
    return {
        "id": form,
        "form": result.form_id,
        "finished": given.finish,
        "answers": {line.node: line.value for line in result.lines if line.kind == "question" and line.value},
        "problems": msgspec.to_builtins(result.problems),
    }


def _opened(given: argparse.Namespace, work: Work, compiler: XFormCompiler) -> tuple[str, FormSession]:
    """The form of the case that is meant, else a new one of the definition that is."""
    drafts = {form.id: (form.form_id,) for form in forms_of(work.case) if not form.lines}
    form = the_one(given.form, drafts)
    if form:
        return form, reopen_form(work.session.case_file, work.case, form, reading(work, compiler))
    visit = visit_meant(given, work)
    paper = tabulate_case(definition_named(given.form, work), work.case)
    known = form_world(work, prefilled(work.case, visit))
    definition = open_definition(paper, compiler, known)
    lent = lend_last_saved(
        work.session.case_file, work.case, paper, definition.form_id, reading(work, compiler)
    )
    if lent is not paper:
        paper, definition = lent, open_definition(lent, compiler, known)
    filling = FormSession(definition)
    started = FormStarted(
        form=work.desk.new_id(),
        form_id=definition.form_id,
        version=definition.version,
        definition="",
        visit=visit,
    )
    work.session.do(start_form, started, paper, filling)
    return started.form, filling


def _fill(given: argparse.Namespace, filling: FormSession) -> None:
    for item in given.remove:
        filling.remove_repeat(item)
    for repeat in given.add:
        filling.add_repeat(repeat)
    for text in given.answers:
        name, value = _pair(text)
        node = _node_named(filling, name)
        if filling.state(node).readonly:
            raise FormRefused(FormFault.READ_ONLY, node=node)
        filling.set(node, value)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageWrong(f"write NODE=VALUE, not {text}", f"应写成 题目=答案，而不是 {text}")
    return name, value


def _node_named(filling: FormSession, text: str) -> str:
    """A node by its path, or by its last name where only one has it."""
    named = {node: (node.rpartition("/")[2],) for node in filling.node_ids()}
    found = the_one(text, named)
    if not found:
        raise FormRefused(FormFault.UNKNOWN_NODE, node=text)
    return found
