"""This is about the staff as plain values for `case show`: figures, helpers, events; never a personal row."""

import msgspec

from app.domain.acts.case import Case
from app.domain.staff.events import contingency_of, events_of, reviews_of
from app.domain.staff.figures import days_of, doubts, figures_of
from app.domain.staff.helping import helps_of
from app.domain.staff.roster import rosters_of


def staff_told(case: Case) -> dict[str, object]:
    """Nothing where nothing was stated."""
    figures = figures_of(case)
    told: dict[str, object] = {
        "figures": {field: figures.shown(field) for field in figures.latest},
        "placed": figures.placed,
        "staff_doubts": list(doubts(figures)),
        "figure_days": [
            {"on": each.on, "figures": {field: one.shown for field, one in each.figures.items()}}
            for each in days_of(case)
        ],
        "helpers": [msgspec.to_builtins(each) for each in helps_of(case)],
        "staff_events": [msgspec.to_builtins(each) for each in events_of(case)],
        "reviews": [msgspec.to_builtins(each) for each in reviews_of(case)],
        "contingency": dict(contingency_of(case)),
        "rosters": [msgspec.to_builtins(each) for each in rosters_of(case)],
    }
    return told if any(told.values()) else {}
