"""This is about typing in what a meter showed, and that it was changed for another."""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.equipment import rules
from app.domain.equipment.cutoff_facts import MeterReplaced, ReadingTaken
from app.operations.acting import state, the_point
from app.storage.case_file import CaseFile


def take_reading(case_file: CaseFile, looked_at: Case, stamp: Stamp, reading: ReadingTaken) -> Case:
    """State a reading (止码 where `moment` is `cut`). Raises RuleRefused CUTOFF_UNKNOWN, NOT_A_DECIMAL."""
    the_point(looked_at, reading.cutoff)
    return state(case_file, looked_at, stamp, (rules.take_reading(reading),))


def replace_meter(case_file: CaseFile, looked_at: Case, stamp: Stamp, replaced: MeterReplaced) -> Case:
    """State that a meter was changed (换表). Raises CUTOFF_UNKNOWN and those of `rules.replace_meter`."""
    point = the_point(looked_at, replaced.cutoff)
    return state(case_file, looked_at, stamp, (rules.replace_meter(point, replaced),))
