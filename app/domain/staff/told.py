"""This is about the staff as plain values for `case show`: figures, helpers, events; never a personal row."""

from app.domain.acts.case import Case
from app.domain.staff.doubts import doubts_of
from app.domain.staff.events import Review, StaffEvent, contingency_of, events_of, reviews_of
from app.domain.staff.figures import days_of, figures_of
from app.domain.staff.helping import Help, helps_of
from app.domain.staff.roster import RosterVersion, rosters_of

Told = dict[str, object]


def staff_told(case: Case) -> Told:
    """Nothing where nothing was stated."""
    figures = figures_of(case)
    told: Told = {
        "figures": {field: figures.shown(field) for field in figures.latest},
        "placed": figures.placed,
        "staff_doubts": list(doubts_of(case)),
        "figure_days": [
            {"on": each.on, "figures": {field: one.shown for field, one in each.figures.items()}}
            for each in days_of(case)
        ],
        "helpers": [_help_told(each) for each in helps_of(case)],
        "staff_events": [_event_told(each) for each in events_of(case)],
        "reviews": [_review_told(each) for each in reviews_of(case)],
        "contingency": {f"plan_{field}": value for field, value in contingency_of(case).items()},
        "rosters": [_roster_told(each) for each in rosters_of(case)],
    }
    return told if any(told.values()) else {}


def _help_told(each: Help) -> Told:
    return {
        "id": each.id,
        "mode": each.mode,
        "alias": each.alias,
        "helper": each.helper,
        "helper_unit": each.unit,
        "phone": each.phone,
        "ended_on": each.ended_on,
        "outcome": each.outcome,
        "contested": list(each.contested),
        "contacts": [
            {
                "on": contact.on,
                "contact_how": contact.how,
                "contact_content": contact.content,
                "next": contact.next,
                "next_on": contact.next_on,
            }
            for contact in each.contacts
        ],
    }


def _event_told(each: StaffEvent) -> Told:
    return {
        "id": each.id,
        "event_kind": each.kind,
        "on": each.on,
        "event_place": each.place,
        "persons": each.persons,
        "text": each.text,
        "photo": each.photo,
    }


def _review_told(each: Review) -> Told:
    return {
        "id": each.id,
        "on": each.on,
        "risk": each.risk,
        "participants": each.participants,
        "situation": each.situation,
        "measures": each.measures,
        "next_on": each.next_on,
    }


def _roster_told(each: RosterVersion) -> Told:
    return {
        "sha256": each.sha256,
        "persons": each.rows,
        "by": each.by,
        "at": each.at,
        "erased_reason": each.erased,
        "holds": each.holds,
    }
