"""This is about typing in what a meter showed."""

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.acts.writing import Stamp
from app.domain.equipment import rules
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.operations.acting import state, the_point
from app.storage.case_file import CaseFile


def take_reading(case_file: CaseFile, looked_at: Case, stamp: Stamp, reading: ReadingTaken) -> Case:
    """State a reading (止码 where `moment` is `cut`). Raises RuleRefused CUTOFF_UNKNOWN, NOT_A_DECIMAL."""
    point = the_point(looked_at, reading.cutoff)
    fact = rules.take_reading(point, reading.moment, reading.value, reading.occurred or Occurred())
    return state(case_file, looked_at, stamp, (fact,))
