"""This is about a draft going on with another version of its form: what is copied, what is parked."""

import re
from collections.abc import Callable

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.answers.facts import AnswersGiven, FormMoved
from app.domain.answers.forms import AnsweredForm
from app.domain.errors import Refusal, RuleRefused
from app.operations.fill_form import FormPaper, keep_definition, reopen_form, the_form
from app.storage.case_file import CaseFile
from app.xforms.engine.migration import Migration, migrate
from app.xforms.model.form import Form

_NUMBERS = re.compile(r"(\d+)")


def is_newer(version: str, than: str) -> bool:
    """Versions as clerks write them: numbers in them count as numbers, `2025.10` comes after `2025.9`."""
    return _in_order(version) > _in_order(than)


def plan_migration(
    case_file: CaseFile, looked_at: Case, form: str, paper: FormPaper, read: Callable[[FormPaper], Form]
) -> Migration:
    """What would become of every answer; nothing is written.

    read: as for `reopen_form`. Raises RuleRefused FORM_UNKNOWN, FORM_FINISHED, FORM_OF_ANOTHER_KIND,
    FORM_SAME_VERSION; `xforms` FormRefused.
    """
    answered = the_form(looked_at, form)
    if answered.lines:
        raise RuleRefused(Refusal.FORM_FINISHED, form=form)
    definition = read(paper)
    if definition.form_id != answered.form_id:
        raise RuleRefused(Refusal.FORM_OF_ANOTHER_KIND, form=answered.form_id, got=definition.form_id)
    if b"".join(case_file.read_original(answered.definition)) == paper.definition:
        raise RuleRefused(Refusal.FORM_SAME_VERSION, version=answered.version)
    return migrate(reopen_form(case_file, looked_at, form, read), definition)


def migrate_form(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, form: str, paper: FormPaper, planned: Migration
) -> Case:
    """Go on with that version, as planned; the version before stays an original of the case.

    Raises RuleRefused FORM_UNKNOWN.
    """
    answered = the_form(looked_at, form)
    version = planned.session.form.version
    parked = {each.node: each.value for each in planned.parked}
    with case_file.writing() as writer:
        definition, facts = keep_definition(writer, form, paper, planned.session)
        moved: Fact = FormMoved(form=form, version=version, definition=definition, parked=parked)
        values = _changed(answered, planned)
        given = [AnswersGiven(form=form, values=values)] if values else []
        writer.append(stamp, looked_at.seen, (moved, *facts, *given))
    return case_file.load()


def _changed(answered: AnsweredForm, planned: Migration) -> dict[str, str]:
    """What is to be stated anew: new places, and the old ones cleared."""
    after = planned.session.answers()
    values = {node: value for node, value in after.items() if answered.answers.get(node) != value}
    left = (node for node, value in answered.answers.items() if value and node not in after)
    return {**dict.fromkeys(left, ""), **values}


def _in_order(version: str) -> list[tuple[int, str]]:
    parts = _NUMBERS.split(version.strip())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts if part]
