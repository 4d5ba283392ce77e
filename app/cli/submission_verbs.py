"""This is about forms that move: to another version, out to a server of ODK, in from a phone."""

import argparse
from pathlib import Path

import msgspec

from app.cli.desk import Desk
from app.cli.form_reading import definition_named, form_meant, reading, visit_meant
from app.cli.language import either
from app.cli.opening import at_work
from app.cli.verbs import Groups, case_verb
from app.domain.answers.facts import FormStarted
from app.operations.export_submission import export_submission
from app.operations.fill_form import reopen_form
from app.operations.migrate_form import migrate_form, plan_migration
from app.operations.take_in_submission import read_submission, take_in_submission
from app.xforms.engine.migration import Migration, Why
from app.xforms.workbook.compile import XFormCompiler

_WHY: dict[Why, tuple[str, str]] = {
    Why.GONE: ("no such question any more", "新版本没有这一项"),
    Why.OTHER_TYPE: ("the question wants another kind of answer", "答案类型不同"),
    Why.NOT_OFFERED: ("no longer offered", "新版本没有这个选项"),
    Why.CALCULATED: ("calculated now", "新版本由系统计算"),
    Why.OTHER_REPEAT: ("stands in another table", "所在的表格不同"),
}


def add_submissions(verbs: Groups) -> None:
    migrate = case_verb(
        verbs, "migrate", _migrate, "Show what another version makes of a draft; go on with it by --confirm"
    )
    migrate.add_argument("form", metavar="FORM", help="id or form id of the case")
    migrate.add_argument("definition", metavar="DEFINITION", help="the other version: name or file")
    migrate.add_argument("--confirm", action="store_true", help="go on with that version")
    export = case_verb(
        verbs, "export-submission", _export, "Write a form as a folder for ODK Central or KoboToolbox"
    )
    export.add_argument("form", metavar="FORM", help="id or form id of the case")
    export.add_argument("target", metavar="OUTDIR", help="remembers exports: a changed form replaces its own")
    taken = case_verb(
        verbs, "take-in-submission", _take_in, "Take answers from a phone in, with the files beside them"
    )
    taken.add_argument("file", metavar="SUBMISSION.xml")
    taken.add_argument("definition", metavar="DEFINITION", help="the version the phone used: name or file")
    taken.add_argument("--visit", default="", metavar="VISIT", help="id or day; else the one not over")


def _migrate(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work, XFormCompiler() as compiler:
        form = form_meant(given.form, work).id
        paper = definition_named(given.definition, work)
        read = reading(work, compiler)
        planned = plan_migration(work.session.case_file, work.case, form, paper, read)
        _say(desk, planned)
        if given.confirm:
            work.session.do(migrate_form, form, paper, planned)
    return {
        "id": form,
        "version": planned.session.form.version,
        "moved": given.confirm,
        "copied": len(planned.copied),
        "renamed": {each.node: each.new_node for each in planned.copied if each.renamed},
        "parked": msgspec.to_builtins(planned.parked),
        "asked": list(planned.asked),
    }


def _say(desk: Desk, planned: Migration) -> None:
    english, chinese = "{n} answers go on, {parked} are set apart", "{n} 项答案沿用，{parked} 项另行留存"
    desk.say(either(english, chinese).format(n=len(planned.copied), parked=len(planned.parked)))
    for each in planned.parked:
        desk.say(f"  {each.label}：{each.value}（{either(*_WHY[each.why])}）")
    for label in planned.asked:
        desk.say("  " + either("new: {label}", "新增：{label}").format(label=label))


def _export(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work, XFormCompiler() as compiler:
        form = form_meant(given.form, work).id
        filling = reopen_form(work.session.case_file, work.case, form, reading(work, compiler))
        target = (Path(given.target), desk.new_uuid())
        exported = export_submission(work.session.case_file, work.case, form, filling, target)
    for name in exported.missing:
        desk.say(either("not in the case: {name}", "档案中没有：{name}").format(name=name))
    return msgspec.to_builtins(exported)


def _take_in(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work, XFormCompiler() as compiler:
        paper = definition_named(given.definition, work)
        form = reading(work, compiler)(paper)
        submission = read_submission(Path(given.file), form)
        started = FormStarted(
            form=desk.new_id(),
            form_id=form.form_id,
            version=form.version,
            definition="",
            visit=visit_meant(given, work),
        )
        work.session.do(take_in_submission, started, paper, submission)
        problems = submission.session.validate()
    for name in submission.missing:
        desk.say(either("not beside it: {name}", "缺少文件：{name}").format(name=name))
    return {
        "id": started.form,
        "form": started.form_id,
        "instance": submission.about.instance,
        "replaces": submission.about.replaces,
        "device": submission.about.device,
        "files": sorted(submission.files),
        "missing": list(submission.missing),
        "problems": msgspec.to_builtins(problems),
    }
