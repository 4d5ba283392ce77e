"""This is about helping the staff: helpers and whom they help, contacts, events, the situation judged."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.photos.photo import photos_of
from app.domain.staff import rules
from app.domain.staff.facts import ContactAdded, HelpAdded, HelpStated, StaffEventAdded, StaffReviewed
from app.domain.staff.helping import helps_of
from app.operations.acting import state
from app.storage.case_file import CaseFile


def add_helps(case_file: CaseFile, looked_at: Case, stamp: Stamp, added: Sequence[HelpAdded]) -> Case:
    """A helper, once per person they help. Raises as `rules.add_help`."""
    return state(case_file, looked_at, stamp, [rules.add_help(each) for each in added])


def state_help(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[HelpStated]) -> Case:
    """Raises as `rules.state_help`."""
    known = helps_of(looked_at)
    return state(case_file, looked_at, stamp, [rules.state_help(each, known) for each in stated])


def log_contact(case_file: CaseFile, looked_at: Case, stamp: Stamp, added: ContactAdded) -> Case:
    """Raises as `rules.log_contact`."""
    return state(case_file, looked_at, stamp, (rules.log_contact(added, helps_of(looked_at)),))


def hold_event(case_file: CaseFile, looked_at: Case, stamp: Stamp, added: StaffEventAdded) -> Case:
    """Raises as `rules.hold_event`."""
    return state(case_file, looked_at, stamp, (rules.hold_event(added, photos_of(looked_at)),))


def review_staff(case_file: CaseFile, looked_at: Case, stamp: Stamp, added: StaffReviewed) -> Case:
    """Raises as `rules.review`."""
    return state(case_file, looked_at, stamp, (rules.review(added),))
