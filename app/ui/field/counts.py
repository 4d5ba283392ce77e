"""This is about the counts of the home screen: what waits, how many, and the place it is done at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.theme.colours import Tone

if TYPE_CHECKING:
    from app.operations.list_cases import CaseRow

Rows = Sequence["CaseRow"]


class Count(NamedTuple):
    """One count.

    Attributes:
        name: its word in `words.py`.
        place: where it is done; where that is not there, the list of enterprises with `filter_name` chosen.
        kinds: workspaces that show it.
        tone: how a number above 0 feels.
        unit: what is counted, to be translated in "Counts".
        of_duties: counted from the office's duty lists, not from the enterprises.
    """

    name: str
    place: str
    filter_name: str
    number: Callable[[Rows, date], int]
    tone: Tone
    kinds: frozenset[str] = frozenset({"field", "bureau", "single"})
    unit: str = QT_TRANSLATE_NOOP("Counts", "items")
    of_duties: bool = False


COUNTS: Final[tuple[Count, ...]] = (
    Count("Overdue", "Due dates", "overdue", lambda rows, day: sum(len(r.overdue(day)) for r in rows), "bad"),
    Count("To settle", "To settle", "contested", lambda rows, _: sum(r.contested for r in rows), "waiting"),
    Count(
        "Stamp pending",
        "",
        "stamps",
        lambda rows, _: sum(r.stamps_pending for r in rows),
        "waiting",
        unit=QT_TRANSLATE_NOOP("Counts", "papers"),
    ),
    Count(
        "Supervision unanswered",
        "Supervision",
        "unanswered",
        lambda rows, day: sum(row.unanswered(day) for row in rows),
        "bad",
        frozenset({"bureau", "single"}),
        QT_TRANSLATE_NOOP("Counts", "papers"),
    ),
    Count(
        "Duties late",
        "Duties",
        "overdue",
        lambda _rows, _day: 0,
        "waiting",
        frozenset({"bureau", "single"}),
        of_duties=True,
    ),
    Count(
        "Only here",
        "Hand over",
        "only_here",
        lambda rows, _: sum(r.is_only_here for r in rows),
        "waiting",
        frozenset({"field"}),
        QT_TRANSLATE_NOOP("Counts", "enterprises"),
    ),
)


def counts_of(kind: str) -> tuple[Count, ...]:
    """Those a workspace of this kind shows."""
    return tuple(count for count in COUNTS if kind in count.kinds)
