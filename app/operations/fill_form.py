"""This is about filling in a form for a visit: each answer an act when its question is left.

After a kill the same form opens at the same question with the same answers: what was stored is all there is.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.crypto.signatures import plainly_signed
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.answers.facts import (
    AnswerLine,
    AnswersGiven,
    FormFinished,
    FormStarted,
    FormTableKept,
    FormWarningsPassed,
    PassedWarning,
)
from app.domain.answers.forms import AnsweredForm, form_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.answering import file_words
from app.operations.acting import state
from app.storage.case_file import CaseFile
from app.storage.case_writer import CaseWriter
from app.storage.whole_file import read_whole
from app.xforms.engine.result import FormResult, Tier
from app.xforms.engine.session import Session as FormSession
from app.xforms.errors import FormRefused
from app.xforms.model.form import Form
from app.xforms.model.world import World
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.media import files_named
from app.xforms.workbook.reading import read_workbook, sniff

MEDIA_TYPES: Final = {
    "md": "text/markdown",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xls": "application/vnd.ms-excel",
}
"""Of definitions, by what they are; a workbook of any of these kinds is a form."""
MEDIA_FOLDER = "media"
TABLE_MEDIA_TYPE = "application/octet-stream"


class FormPaper(msgspec.Struct, frozen=True):
    """A form definition as it lies in `forms/`.

    Attributes:
        name: without ending.
        tables: the files beside it that it names, by bare name.
    """

    name: str
    definition: bytes
    tables: tuple[tuple[str, bytes], ...] = ()


def paper_of(file: Path) -> FormPaper:
    """A definition with the tables it names, which lie in `media` beside it. Raises FileRefused.

    It goes by its form id, as it will when the form is opened again: its nodes are named after that.
    """
    definition = read_whole(file)
    try:
        workbook = read_workbook(definition)
    except FormRefused:  # who compiles it says what is wrong with it
        return FormPaper(file.stem, definition)
    settings = workbook.sheet("settings")
    named = settings.records()[:1] if settings is not None else []
    name = named[0].get("form_id", file.stem) if named else file.stem
    return FormPaper(name, definition, files_named(workbook, file.parent / MEDIA_FOLDER))


def open_definition(paper: FormPaper, compiler: XFormCompiler, world: World) -> Form:
    """Compile and read a definition. Raises `xforms` FormRefused."""
    compiled = compiler.compile(paper.definition, paper.name)
    able = msgspec.structs.replace(world, signed_by=plainly_signed)
    return Form.from_xform(compiled.xform, resources=dict(paper.tables).get, world=able)


def start_form(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    started: FormStarted,
    paper: FormPaper,
    session: FormSession,
) -> Case:
    """Begin a form: its definition becomes an original of the case, so that any later program can open it.

    So do the tables it read: next year's table changes nothing in what was answered by this year's.

    session: the blank record, opened from this definition.
    """
    with case_file.writing() as writer:
        definition, kept = keep_definition(writer, started.form, paper, session)
        facts: list[Fact] = [msgspec.structs.replace(started, definition=definition), *kept]
        values = session.take_pending()
        if values:
            facts.append(AnswersGiven(form=started.form, values=values))
        writer.append(stamp, looked_at.seen, tuple(facts))
    return case_file.load()


def keep_definition(
    writer: CaseWriter, form: str, paper: FormPaper, session: FormSession
) -> tuple[str, list[Fact]]:
    """Make a definition and the tables it read originals of the case.

    The SHA-256 of the definition, and what is to be stated of the tables.
    """
    media_type = MEDIA_TYPES.get(sniff(paper.definition), "")
    kept = writer.keep_original(paper.definition, media_type).original
    tables = dict(paper.tables)
    stated: list[Fact] = []
    for name in sorted(session.form.instances.files):
        table = writer.keep_original(tables[name], TABLE_MEDIA_TYPE).original
        stated.append(FormTableKept(form=form, name=name, sha256=table.sha256))
    return kept.sha256, stated


def reopen_form(
    case_file: CaseFile, looked_at: Case, form: str, read: Callable[[FormPaper], Form]
) -> FormSession:
    """The record as it was left, with the definition it was started with.

    read: `open_definition`, or what remembers its results: a Form never changes.
    Raises RuleRefused FORM_UNKNOWN; FileRefused when the definition can't be read.
    """
    answered = the_form(looked_at, form)
    definition = b"".join(case_file.show_original(answered.definition))
    tables = tuple(
        (name, b"".join(case_file.show_original(kept))) for name, kept in sorted(answered.tables.items())
    )
    name = root_of(answered)
    session = FormSession(read(FormPaper(name, definition, tables)), answered.answers)
    session.take_pending()
    return session


def root_of(answered: AnsweredForm) -> str:
    """The name its definition was read by when it was begun: every node id starts with it."""
    node = next(iter(answered.answers), "")
    return node.split("/")[1] if node.startswith("/") else answered.form_id


def give_answers(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    form: str,
    values: Mapping[str, str],
    note: str = "",
) -> Case:
    """Store what was entered. Raises RuleRefused FORM_UNKNOWN.

    note: why a finished form is changed, and where an answer was taken from.
    """
    the_form(looked_at, form)
    if not values:
        return looked_at
    return state(case_file, looked_at, stamp, (AnswersGiven(form=form, values=dict(values), note=note),))


def finish_form(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    form: str,
    result: FormResult,
    reason: str | Mapping[str, str] = "",
) -> Case:
    """Finish a form; what stands against it must be dealt with, or passed with a reason.

    reason: for the form as a whole, or by node for the answers it only doubts; nothing else passes by node.
    Raises RuleRefused FORM_UNKNOWN, FORM_NOT_COMPLETE.
    """
    the_form(looked_at, form)
    passed = warnings_passed(result, reason)
    nodes = {warning.node for warning in passed}
    left = [problem for problem in result.problems if problem.node not in nodes]
    whole = reason if isinstance(reason, str) else ""
    if left and not whole:
        labels = "、".join(problem.label for problem in left)
        raise RuleRefused(Refusal.FORM_NOT_COMPLETE, count=len(left), labels=labels)
    lines = lines_of(result, file_words(looked_at), passed)
    facts: list[Fact] = [FormWarningsPassed(form=form, warnings=passed)] if passed else []
    facts.append(FormFinished(form=form, lines=lines, note=whole))
    return state(case_file, looked_at, stamp, tuple(facts))


def warnings_passed(result: FormResult, reason: str | Mapping[str, str]) -> tuple[PassedWarning, ...]:
    """The answers the form doubts that have a reason to stand."""
    found = []
    for problem in result.problems:
        why = reason if isinstance(reason, str) else reason.get(problem.node, "")
        if problem.tier is Tier.SOFT and why.strip():
            found.append(PassedWarning(problem.node, problem.label, problem.message, why.strip()))
    return tuple(found)


def lines_of(
    result: FormResult,
    file_named: Callable[[str], str] = str,
    passed: Sequence[PassedWarning] = (),
) -> tuple[AnswerLine, ...]:
    """The result as papers print it: a note question directly after its item is that item's note.

    file_named: how a file of an answer is called on papers.
    passed: why an unusual answer stands becomes part of its note.
    """
    why = {warning.node: warning.reason for warning in passed}
    lines: list[AnswerLine] = []
    section = before = ""
    for line in result.lines:
        if line.kind != "question":
            section = line.label
        elif lines and line.node == f"{before}_note":
            note = "；".join(part for part in (lines[-1].note, line.text) if part)
            lines[-1] = msgspec.structs.replace(lines[-1], note=note)
        elif line.text:
            is_files = line.datatype == "upload"
            text = "、".join(map(file_named, line.text.split())) if is_files else line.text
            basis = line.extra.get("app:basis", "")
            lines.append(AnswerLine(section, line.label, text, note=why.get(line.node, ""), basis=basis))
        before = line.node
    return tuple(lines)


def the_form(case: Case, form: str) -> AnsweredForm:
    """Raises RuleRefused FORM_UNKNOWN."""
    answered = form_of(case, form)
    if answered is None:
        raise RuleRefused(Refusal.FORM_UNKNOWN, form=form)
    return answered
