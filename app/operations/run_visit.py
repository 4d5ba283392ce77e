"""This is about the course of a visit: started, broken off (中止), gone on with (续查), finished."""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.visits import rules
from app.operations.acting import state, the_visit
from app.storage.case_file import CaseFile


def start_visit(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str, reason: str = ""
) -> Case:
    """Raises RuleRefused as `rules.begin`."""
    return state(case_file, looked_at, stamp, (rules.begin(the_visit(looked_at, visit), at, reason),))


def break_off_visit(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str, reason: str
) -> Case:
    """Raises RuleRefused as `rules.break_off`."""
    return state(case_file, looked_at, stamp, (rules.break_off(the_visit(looked_at, visit), at, reason),))


def continue_visit(case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str) -> Case:
    """Raises RuleRefused as `rules.go_on`."""
    return state(case_file, looked_at, stamp, (rules.go_on(the_visit(looked_at, visit), at),))


def finish_visit(case_file: CaseFile, looked_at: Case, stamp: Stamp, visit: str, at: str) -> Case:
    """Raises RuleRefused as `rules.end`."""
    return state(case_file, looked_at, stamp, (rules.end(the_visit(looked_at, visit), at),))
