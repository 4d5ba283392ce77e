"""This is about the table of verb groups: a new group is one module and one line here."""

from collections.abc import Callable
from typing import Final

from app.cli.case_verbs import add_case
from app.cli.demo_verbs import add_demo_verbs
from app.cli.enrol_verbs import add_enrol
from app.cli.equipment_verbs import add_cutoff, add_equipment, add_step
from app.cli.form_verbs import add_form
from app.cli.office_verbs import add_office
from app.cli.photo_verbs import add_photo
from app.cli.plan_verbs import add_plan
from app.cli.program_verbs import add_conformance
from app.cli.record_verbs import add_record
from app.cli.seal_verbs import add_seal
from app.cli.verbs import Groups
from app.cli.visit_verbs import add_visit

GROUPS: Final[tuple[Callable[[Groups], None], ...]] = (
    add_office,
    add_enrol,
    add_plan,
    add_case,
    add_visit,
    add_equipment,
    add_cutoff,
    add_step,
    add_seal,
    add_photo,
    add_form,
    add_record,
    add_demo_verbs,
    add_conformance,
)
