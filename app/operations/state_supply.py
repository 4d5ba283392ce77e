"""This is about what is made sure of before water or power is cut: whose supply is separated, who decided."""

from collections.abc import Sequence

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.powers import supply
from app.domain.powers.facts import SupplyStated
from app.operations.acting import state, the_point
from app.storage.case_file import CaseFile


def state_supply(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: Sequence[SupplyStated]) -> Case:
    """State them; an empty value clears. Raises RuleRefused CUTOFF_UNKNOWN, SUPPLY_UNREADABLE."""
    for each in stated:
        the_point(looked_at, each.cutoff)
    return state(case_file, looked_at, stamp, [supply.state_supply(each) for each in stated])
