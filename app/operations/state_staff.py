"""This is about stating what is known of an enterprise's staff: figures of a day, the plan for the worst."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.photos.photo import photos_of
from app.domain.staff import rules
from app.domain.staff.facts import ContingencyStated, StaffStated
from app.operations.acting import state
from app.storage.case_file import CaseFile


def state_staff(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[StaffStated]) -> Case:
    """State figures as they were on a day; other days stay. Raises as `rules.state_figure`."""
    return state(case_file, looked_at, stamp, [rules.state_figure(each) for each in stated])


def state_contingency(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[ContingencyStated]
) -> Case:
    """State what the plan for the worst says. Raises as `rules.state_contingency`."""
    photos = photos_of(looked_at)
    return state(case_file, looked_at, stamp, [rules.state_contingency(each, photos) for each in stated])
