"""This is about making the staff ledger (职工安置表) from the register's rows; no case is opened."""

import msgspec

from app.domain.staff.ledger import StaffLine
from app.operations.projecting import STAFF
from app.storage.register import Register


def make_staff_ledger(register: Register) -> tuple[StaffLine, ...]:
    """A line per enterprise with figures, by township and name."""
    lines = (msgspec.json.decode(item.columns, type=StaffLine) for _, item in register.items(STAFF))
    return tuple(sorted(lines, key=lambda line: (line.township, line.enterprise, line.case)))
