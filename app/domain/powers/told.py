"""This is about powers and 查封 as plain values: what `case show`, `power` and `seizure` print."""

from datetime import date

from app.domain.acts.case import Case
from app.domain.agencies.agency import Agency
from app.domain.agencies.table import Power, Verdict, basis_text
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.powers.seizure import (
    RELEASE_TEXT,
    STATE_TEXT,
    OtherSeal,
    Seizure,
    sealed_elsewhere,
    seizures_of,
)
from app.domain.powers.supply import SUPPLY_TEXT, not_stated, overruled_of, supply_said

Told = dict[str, object]


def powers_told(case: Case, today: date) -> Told:
    """Of a case: every 查封, what others sealed, what was made sure of before cuts."""
    numbers = {machine.id: machine.number for machine in machines_of(case)}
    others = ((number, sealed_elsewhere(case, machine)) for machine, number in numbers.items())
    return {
        "seizures": [seizure_told(each, numbers, today) for each in seizures_of(case)],
        "sealed_elsewhere": [_other_told(number, other) for number, other in others if other is not None],
        "cutoff_supply": [_supply_told(case, point) for point in cutoffs_of(case)],
    }


def seizure_told(seizure: Seizure, numbers: dict[str, str], today: date) -> Told:
    decided = seizure.decided
    return {
        "seizure": seizure.id,
        "seizure_state": seizure.state(today),
        "seizure_state_text": STATE_TEXT[seizure.state(today)],
        "acting_agency": decided.agency_name,
        "legal_basis": basis_text(decided.law, decided.article),
        "since": decided.since,
        "decided_until": decided.until,
        "left_out": seizure.left_out,
        "ends": seizure.end,
        "days_left": _days_left(seizure, today),
        "urgent": decided.urgent,
        "approver": f"{seizure.approval.post}{seizure.approval.by}",
        "approved_at": seizure.approval.at,
        "approve_by": seizure.approve_by,
        "seizure_fields": dict(seizure.fields),
        "seized_things": [
            {
                "name": thing.name,
                "equipment": numbers.get(thing.equipment, ""),
                "amount": thing.count,
                "condition_text": thing.condition,
            }
            for thing in seizure.things
        ],
        "testing": [
            {"began": each.began, "ended": each.ended, "written_notice": each.notice, "text": each.text}
            for each in seizure.testing
        ],
        **_ends_told(seizure),
        "contested": list(seizure.contested),
    }


def _ends_told(seizure: Seizure) -> Told:
    extension, release = seizure.extension, seizure.release
    told: Told = {}
    if extension is not None:
        told["extended"] = {
            "number": extension.number,
            "decided_until": extension.until,
            "approver": f"{extension.post}{extension.by}",
            "on": extension.on,
            "reason": extension.reason,
        }
    if release is not None:
        told["released"] = {
            "number": release.number,
            "on": release.on,
            "release_ground": RELEASE_TEXT[release.ground],
            "approver": f"{release.post}{release.by}",
            "text": release.text,
        }
    return told


def _days_left(seizure: Seizure, today: date) -> int:
    try:
        return (date.fromisoformat(seizure.end) - today).days if seizure.release is None else 0
    except ValueError:
        return 0


def agency_told(agency: Agency) -> Told:
    return {
        "agency_id": agency.id,
        "name": agency.name,
        "agency_kind": agency.kind,
        "agency_kind_text": agency.kind_text,
        "contested": list(agency.contested),
        "agency_fields": dict(agency.fields),
        "delegated": [
            {"measure": each.measure, "document": each.document, "way": each.way, "on": each.on}
            for each in agency.delegated
        ],
    }


def power_told(power: Power) -> Told:
    return {
        "row_id": power.id,
        "measure": power.measure,
        "name": power.name,
        "legal_basis": basis_text(power.law, power.article),
        "bodies": list(power.bodies),
        "bodies_checked": power.bodies_checked,
        "duty": power.duty,
        "preconditions": power.preconditions,
        "decides": power.decides,
        "in_force_from": power.in_force_from,
        "in_force_until": power.in_force_until,
        "dates_checked": power.dates_checked,
        "checked": power.checked,
        "source": power.source,
    }


def verdict_told(verdict: Verdict) -> Told:
    told: Told = {
        "measure": verdict.measure,
        "allowed": verdict.is_allowed,
        "legal_basis": basis_text(verdict.law, verdict.article),
        "document": verdict.document,
    }
    if verdict.power is not None:
        told |= {
            "name": verdict.power.name,
            "duty": verdict.power.duty,
            "decides": verdict.power.decides,
            "preconditions": verdict.power.preconditions,
        }
    return told


def _supply_told(case: Case, point: CutoffPoint) -> Told:
    return {
        "cutoff": point.number,
        "route": point.field("route"),
        "supply": {field: supply_said(point, field) for field in SUPPLY_TEXT if supply_said(point, field)},
        "not_stated": [SUPPLY_TEXT[field] for field in not_stated(point)],
        "overruled": [each.text for each in overruled_of(case, f"cutoff/{point.id}")],
    }


def _other_told(number: str, other: OtherSeal) -> Told:
    return {"equipment": number, "body": other.body, "number": other.number, "on": other.on}
