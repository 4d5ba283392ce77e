"""This is about the preparation of a visit as plain values, for `case show` and whoever reads without us."""

from app.domain.acts.case import Case
from app.domain.rule_packs.taken import rules_words
from app.domain.visits.preparation import DEPARTURE_STATE_TEXT, DEPARTURE_TEXT, Departure, preparation_of

Told = dict[str, object]


def preparation_told(case: Case, visit: str) -> Told:
    """What was stated; what was not is left out."""
    found = preparation_of(case, visit)
    told: Told = {
        "bureaus": [{"unit": each.bureau, "matters": list(each.matters)} for each in found.joint],
        "entry_scan": {}
        if found.scan is None
        else {
            "queued_at": found.scan.queued_at,
            "read_at": found.scan.read_at,
            "number": found.scan.number,
            "result": found.scan.result,
            "scan_waits": found.scan_is_open,
        },
        "cap_passed": {}
        if found.passed is None
        else {"approver": found.passed.approver, "reason": found.passed.reason, "nth": found.passed.times},
        "departure": [_departure_told(each) for each in found.departures],
        "rules_used": rules_words(found.rules),
        "rules": [list(each) for each in found.rules],
    }
    return {name: value for name, value in told.items() if value}


def _departure_told(each: Departure) -> Told:
    return {
        "departure_item": each.item,
        "departure_text": DEPARTURE_TEXT[each.item],
        "departure_state": each.state,
        "found": f"{DEPARTURE_STATE_TEXT[each.state]} {each.value} {each.text}".strip(),
    }
