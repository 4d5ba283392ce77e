"""This is about problems (问题): found on a visit, closed; the second look is in `recheck_order`."""

from collections.abc import Mapping

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import ProblemField, ProblemFound, ProblemStated
from app.domain.orders.problem import Problem, problems_found
from app.operations.acting import state
from app.storage.case_file import CaseFile

_DAYS = frozenset({"due", "rechecked_on", "closed_on"})


def find_problem(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    found: ProblemFound,
    fields: Mapping[ProblemField, str],
) -> Case:
    """State a problem with what is demanded. Raises RuleRefused NUMBER_TAKEN, NOT_A_DAY."""
    if found.number in {problem.number for problem in problems_found(looked_at)}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=found.number)
    return state(case_file, looked_at, stamp, (found, *_stated(found, fields)))


def close_problem(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, problem: str, on: str, reason: str = ""
) -> Case:
    """State that a problem is dealt with.

    Raises RuleRefused THING_UNKNOWN, NOT_A_DAY; REASON_MISSING where nobody looked a second time, or who did
    found it not put right.
    """
    known = _the_problem(looked_at, problem)
    is_looked_at = known.field("rechecked_on") and known.field("outcome") in ("done", "")
    if not is_looked_at and not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    closed = ProblemStated(problem=known.id, field="closed_on", value=day_text(on), note=reason)
    return state(case_file, looked_at, stamp, (closed,))


def _the_problem(case: Case, problem: str) -> Problem:
    known = next((each for each in problems_found(case) if each.id == problem), None)
    if known is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=problem)
    return known


def _stated(found: ProblemFound, fields: Mapping[ProblemField, str]) -> list[Fact]:
    return [
        ProblemStated(
            problem=found.problem,
            field=field,
            value=day_text(value) if field in _DAYS else value,
            occurred=found.occurred,
        )
        for field, value in fields.items()
        if value
    ]
