"""This is about the state of a machine within its case: an order it is under, or was cleared by, counts.

Everywhere a state is shown it comes from here. Source: domain.md §2 (route C); words: users.md (d).
"""

from datetime import date
from typing import Final

from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine
from app.domain.equipment.state import MachineState, StateName, dated_state, due_day, undated_state
from app.domain.lifecycle.standing import standing_of

_BEFORE: Final = frozenset({"candidate", "confirmed", "planned", "stopped"})
"""What an order says more of; once it is cut off, sealed or taken down, that is what is told."""


def state_in(case: Case, machine: Machine, today: date) -> MachineState:
    """Where a machine stands on a day."""
    return dated_state(undated_in(case, machine), due_day(machine), today)


def undated_in(case: Case, machine: Machine) -> StateName:
    """Where it stands whatever day it is: what can be kept; never `overdue`."""
    state = undated_state(machine)
    if machine.finding != "below_limit" or state not in _BEFORE:
        return state
    days = standing_of(case, machine).days
    if "cleared" in days:
        return "cleared"
    return "rectifying" if "ordered" in days and "proposed" not in days else state
