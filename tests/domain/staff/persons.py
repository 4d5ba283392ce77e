"""This is about persons for tests: their numbers are well formed, and the area code 000000 is nobody's."""

from app.domain.plan.codes import resident_check_symbol
from app.domain.staff.roster import RosterRow

AREA = "000000"


def number_of(born: str = "19800101", sequence: int = 1) -> str:
    """Well formed, and no number of any person: no place has the code 000000."""
    body = f"{AREA}{born}{sequence:03d}"
    return body + resident_check_symbol(body)


def a_row(name: str = "示甲", **values: str) -> RosterRow:
    return RosterRow(**{"alias": "职工01", "number": number_of(), **values}, name=name)
