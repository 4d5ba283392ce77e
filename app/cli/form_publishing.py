"""This is about the verb that gives a form out to the laptops of the office."""

import argparse
from pathlib import Path

from app import places
from app.cli.desk import Desk
from app.cli.opening import in_hand, stamp_of
from app.cli.sheet_verbs import findings_told
from app.cli.verbs import Groups, workspace_verb
from app.domain.errors import FileRefused, Refusal
from app.operations.form_files import FOLDER, form_files, read_incoming, take_form
from app.operations.publish_form import publish_form
from app.xforms.workbook.compile import XFormCompiler


def add_publishing(verbs: Groups) -> None:
    publish = workspace_verb(
        verbs, "publish", _publish, "Take a form among the office's own; laptops get it with the next task"
    )
    publish.add_argument("file", metavar="FILE", help="a form without errors")


def _publish(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        if not opened.is_bureau:
            raise FileRefused(Refusal.NOT_THE_BUREAU)
        own = opened.workspace.folder / FOLDER
        with XFormCompiler() as compiler:
            incoming = read_incoming(Path(given.file), form_files(places.forms(), own), compiler)
        if not incoming.may_be_taken:
            return findings_told(incoming.findings, desk)
        target = take_form(incoming, own)
        form = next(each for each in form_files(places.forms(), own) if each.file == target)
        given_out = publish_form(opened, stamp_of(opened, desk), form)
    return {
        "form_id": form.form_id,
        "title": given_out.title,
        "version": form.version,
        "files_left": list(given_out.left),
    }
