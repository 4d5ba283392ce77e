"""This is about who has handed in what: work plans, reports, summaries, per bureau and township.

Source: seed plan 三（一）、（二）; users.md (a) a11.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from app.domain.duties.due import due_of
from app.domain.duties.figure import Figure, ids, share
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow


def handed_in_per_kind(duty_list: DutyList, rows: Sequence[DutyRow], today: date) -> Iterator[Figure]:
    """Per kind of material: handed in of wanted; behind it and named in it those missing. Source: a11."""
    for kind in dict.fromkeys(row.value("matter") for row in rows):
        wanted = [row for row in rows if row.value("matter") == kind]
        missing = [row for row in wanted if not row.closed_on(duty_list)]
        is_late = any((due := due_of(duty_list, row)) is not None and due < today for row in missing)
        names = "、".join(row.value("unit") for row in missing)
        yield Figure(
            label=kind,
            value=share(len(wanted) - len(missing), len(wanted)),
            rows=ids(missing),
            about=f"未报送：{names}" if missing else "均已报送",
            tone="bad" if is_late else "waiting" if missing else "good",
        )
