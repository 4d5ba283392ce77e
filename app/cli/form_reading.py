"""This is about how the verbs of forms read what is named: a definition, the visit, the world it runs in."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from app import places
from app.cli.desk import CHINA
from app.cli.finding import the_one, visit_named
from app.cli.opening import Work
from app.domain.answers.forms import AnsweredForm, form_of, forms_of
from app.domain.errors import Refusal, RuleRefused
from app.operations.fill_form import MEDIA_TYPES, FormPaper, open_definition, paper_of
from app.operations.form_files import FOLDER
from app.xforms.model.form import Form
from app.xforms.model.world import World
from app.xforms.workbook.compile import XFormCompiler


def visit_meant(given: argparse.Namespace, work: Work) -> str:
    try:
        return visit_named(work.case, given.visit)
    except RuleRefused:
        if given.visit:
            raise
        return ""


def definition_named(text: str, work: Work) -> FormPaper:
    """A file, or the name of a form: of the office's own, of one that ships.

    Raises RuleRefused FORM_UNKNOWN.
    """
    folders = (work.opened.workspace.folder / FOLDER, places.forms())
    named = (folder / f"{text}.{kind}" for folder in folders for kind in MEDIA_TYPES)
    for path in (Path(text), *named):
        if path.is_file():
            return paper_of(path)
    raise RuleRefused(Refusal.FORM_UNKNOWN, form=text)


def form_world(work: Work, known: Mapping[str, str]) -> World:
    """known: what the form need not ask."""
    desk = work.desk
    return World(
        now=desk.now,
        zone=CHINA,
        random=desk.random,
        new_id=desk.new_uuid,
        properties={**known, "deviceid": work.opened.device, "username": work.opened.officer},
    )


def form_meant(text: str, work: Work) -> AnsweredForm:
    """A form of the case by its id or form id. Raises RuleRefused FORM_UNKNOWN; UsageWrong for several."""
    found = form_of(work.case, the_one(text, {form.id: (form.form_id,) for form in forms_of(work.case)}))
    if found is None:
        raise RuleRefused(Refusal.FORM_UNKNOWN, form=text)
    return found


def reading(work: Work, compiler: XFormCompiler) -> Callable[[FormPaper], Form]:
    """How a definition is read here."""
    return lambda paper: open_definition(paper, compiler, form_world(work, {}))
