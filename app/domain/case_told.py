"""This is about a folded case as plain values: what `case show` prints, with keys that stay the same."""

from collections.abc import Mapping
from datetime import date

import msgspec

from app.domain.acceptance.proofs import missing_proofs
from app.domain.acts.case import Case
from app.domain.ahead.due_lines import due_lines
from app.domain.answers.forms import AnsweredForm, forms_of
from app.domain.archive.archived import last_archive
from app.domain.catalogue.matched import matched_row, possibly_listed
from app.domain.deadlines.confirmed import confirmed_of
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.equipment.batch import factory_numbers, units
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of, used_since_cut
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.machine import Machine, StepState, machines_of
from app.domain.equipment.seals import Seal, seals_of, spoiled_numbers
from app.domain.lifecycle.state import state_in
from app.domain.lifecycle.told import road_told
from app.domain.orders.problem import problems_found
from app.domain.orders.told import orders_told
from app.domain.photos.photo import Photo, photos_of
from app.domain.powers.told import powers_told
from app.domain.preparation_told import preparation_told
from app.domain.price.telling import prices_told
from app.domain.problems import problems
from app.domain.records.printed import Paper, papers_of
from app.domain.restart.told import restart_told
from app.domain.staff.told import staff_told
from app.domain.visits.visit import Visit, visits_of

Told = dict[str, object]

PARTIES = ("territory", "bureau", "company")


def case_told(case: Case, today: date) -> Told:
    """Everything a reader without this program could want of a case; `today` decides what is overdue."""
    machines, photos = machines_of(case), photos_of(case)
    numbers = {machine.id: machine.number for machine in machines}
    return {
        "case": case.id,
        "digest": case.digest,
        "today": today.isoformat(),
        "acts": len(case.acts),
        "enterprise": _enterprise_told(case),
        "equipment": [machine_told(case, machine, photos, today) for machine in machines],
        "cutoffs": [cutoff_told(point, numbers) for point in cutoffs_of(case)],
        "seals": [seal_told(seal, numbers) for seal in seals_of(case)],
        "spoiled_seals": list(spoiled_numbers(case)),
        "visits": [{**visit_told(visit), **preparation_told(case, visit.id)} for visit in visits_of(case)],
        "photos": [photo_told(case, photo) for photo in photos],
        "forms": [_form_told(form) for form in forms_of(case)],
        "papers": [paper_told(paper) for paper in papers_of(case)],
        "prices": prices_told(case, today),
        "problems": [
            {"id": p.id, "number": p.number, "text": p.text, "closed": p.is_closed, "fields": dict(p.fields)}
            for p in problems_found(case)
        ],
        "orders": orders_told(case, today),
        **powers_told(case, today),
        "deadlines": msgspec.to_builtins(confirmed_of(case)),
        "due": [
            {**msgspec.to_builtins(line), "days_left": line.days_left(today)} for line in due_lines(case)
        ],
        "staff": staff_told(case),
        **restart_told(case, today),
        "archive": _archive_told(case),
        "findings": [
            {"kind": finding.kind, "where": finding.where, "values": list(finding.values)}
            for finding in problems(case)
        ],
    }


def _archive_told(case: Case) -> Told:
    """The archive written last; nothing where there is none."""
    last = last_archive(case)
    return {} if last is None else dict(msgspec.to_builtins(last))


def _enterprise_told(case: Case) -> Told:
    firm = enterprise_of(case)
    return {
        "fields": dict(firm.fields),
        "contested": list(firm.contested),
        "sites": [
            {"id": site.id, "name": site.name, "holding": site.holding, "address": site.address}
            | ({"point": list(site.point)} if site.point[0] else {})
            for site in firm.sites
        ],
    }


def machine_told(case: Case, machine: Machine, photos: tuple[Photo, ...], today: date) -> Told:
    state = state_in(case, machine, today)
    points = {point.id: point.number for point in cutoffs_of(case)}
    return {
        "id": machine.id,
        "number": machine.number,
        "kind": machine.kind,
        "name": machine.name,
        "batch": machine.batch,
        "state": state.name,
        "state_days": state.days,
        "state_text": state.text,
        "fields": _own_fields(machine.fields),
        "contested": list(machine.contested),
        "units": units(machine),
        "factory_numbers": list(factory_numbers(machine.field("factory_numbers"))),
        "steps": {step.step: _step_told(step, points) for step in machine.steps},
        "seals": [seal.number for seal in machine.seals],
        "dismantled": _named(("started", "finished", "method", "contractor", "pieces"), machine.dismantled),
        "conclusion": _named(("conclusion", "on", "reason"), machine.conclusion),
        "weight": str(machine.weight),
        "slips": [_slip_told(slip) for slip in machine.slips],
        "responsible": _responsible_told(case, machine.id),
        "catalogue_row": _matched_told(case, machine.id),
        "road": road_told(case, machine),
        "photos": sum(photo.is_of(case, machine.id) for photo in photos),
        "missing": list(missing_proofs(case, machine, photos)),
    }


def _matched_told(case: Case, equipment: str) -> Told:
    """The catalogue row it was matched with; nothing where there is none."""
    row = matched_row(case, equipment)
    if row is None:
        return {}
    return {
        "possibly": possibly_listed(row.document, row.item),
        "document": row.document,
        "catalogue_item": row.item,
        "wording": row.text,
        "standing": row.standing,
        "conditions_answered": row.conditions,
        "row_id": row.row,
        "table_version": row.version,
        "source": row.source,
    }


def _slip_told(slip: DisposalSlipAdded) -> Told:
    return {
        "number": slip.number,
        "on": slip.on,
        "weight": slip.weight,
        "plate": slip.plate,
        "buyer": slip.buyer,
        "invoice": slip.invoice,
        "destination": slip.destination,
    }


def _own_fields(fields: Mapping[str, str]) -> Told:
    """Fields alone: what has a path of its own is told by its own name."""
    return {name: text for name, text in fields.items() if "/" not in name}


def _step_told(step: StepState, points: Mapping[str, str]) -> Told:
    cutoff = points.get(step.cutoff, step.cutoff)
    return {"outcome": step.outcome, "on": step.on, "cutoff": cutoff, "detail": step.detail}


def _responsible_told(case: Case, equipment: str) -> Told:
    """Name, unit and phone of the three who answer for a machine (属地 · 部门 · 企业)."""
    stated = {party: case.value(f"equipment/{equipment}/responsible/{party}") for party in PARTIES}
    return {
        party: _named(("name", "unit", "phone"), msgspec.convert(value, tuple[str, str, str]))
        for party, value in stated.items()
        if value
    }


def cutoff_told(point: CutoffPoint, numbers: Mapping[str, str]) -> Told:
    return {
        "id": point.id,
        "number": point.number,
        "utility": point.utility,
        "fields": _own_fields(point.fields),
        "contested": list(point.contested),
        "feeds": [numbers.get(equipment, equipment) for equipment in point.feeds],
        "readings": [
            {
                "moment": reading.moment,
                "register": reading.register,
                "values": list(reading.values),
                "observer": reading.observer,
                "at": reading.at,
                "source": reading.source,
                "reference": reading.reference,
                "photo": reading.photo,
            }
            for reading in point.readings
        ],
        "replacements": msgspec.to_builtins(point.replacements),
        "used_since_cut": {day: str(used) for day, used in used_since_cut(point)},
    }


def seal_told(seal: Seal, numbers: Mapping[str, str]) -> Told:
    return {
        "id": seal.id,
        "number": seal.number,
        "equipment": numbers.get(seal.equipment, seal.equipment),
        "part": seal.part,
        "sealed_by": seal.sealing,
        "condition": seal.condition,
        "placed_on": seal.placed_on,
        "replaces": seal.replaces,
        "lifted_on": seal.lifted_on,
        "checks": msgspec.to_builtins(seal.checks),
    }


def visit_told(visit: Visit) -> Told:
    return {
        "id": visit.id,
        "kind": visit.kind,
        "day": visit.day,
        "started_at": visit.started_at,
        "finished_at": visit.finished_at,
        "fields": dict(visit.fields),
        "matters": list(visit.matters),
        "people": msgspec.to_builtins(visit.people),
        "turns": msgspec.to_builtins(visit.turns),
        "films": msgspec.to_builtins(visit.films),
    }


def photo_told(case: Case, photo: Photo) -> Told:
    return {
        "id": photo.id,
        "number": photo.number,
        "name": photo.name,
        "sha256": photo.sha256,
        "sm3": photo.sm3,
        "size": photo.size,
        "source": photo.source,
        "subject": case.kept(photo.subject),
        "belongs_to": _number_of(case, photo.subject),
        "stage": photo.stage,
        "visit": photo.visit,
        "taken_at": photo.taken_at,
        "has_position": photo.has_position,
        "claims": msgspec.to_builtins(photo.claims),
        "kept_by": photo.kept_by,
        "arrived": photo.kept_at,
        "fields": dict(photo.fields),
    }


def _number_of(case: Case, thing: str) -> str:
    """What people call a thing: the number it bears, else its name; empty where it has neither."""
    added = case.added(thing) if thing else None
    fact = added.stated.fact if added is not None else None
    return str(getattr(fact, "number", "") or getattr(fact, "name", ""))


def _form_told(form: AnsweredForm) -> Told:
    """What only some forms have is left out of the others."""
    seldom: Told = {
        "warnings": msgspec.to_builtins(form.warnings),
        "parked": dict(form.parked),
        "origin": msgspec.to_builtins(form.origin),
    }
    return {
        "id": form.id,
        "form": form.form_id,
        "version": form.version,
        "visit": form.visit,
        "finished": bool(form.lines),
        "answers": dict(form.answers),
        "contested": list(form.contested),
        **{name: value for name, value in seldom.items() if value},
    }


def paper_told(paper: Paper) -> Told:
    return {
        "id": paper.id,
        "kind": paper.kind,
        "title": paper.title.replace("\n", ""),
        "number": paper.number,
        "state": paper.state,
        "visit": paper.visit,
        "printed_at": paper.printed_at,
        "pages": [{"number": page.number, "code": page.code} for page in paper.pages],
        "sha256": paper.sha256,
        "missing": list(paper.missing),
        "signed": _named(("state", "on", "reason", "witness"), paper.signed),
        "stamp_mark": _named(("state", "on"), paper.stamp_mark),
        "scans": {str(page): sha256 for page, sha256 in paper.scans.items()},
        "unscanned": list(paper.unscanned) if paper.scans else [],
        "corrections": [
            {"page": c.page, "place": c.place, "old": c.old, "new": c.new, "slot": c.slot, "mark": c.mark}
            for c in paper.corrections
        ],
        "changed": list(paper.changed),
        "void_reason": paper.void_reason,
    }


def _named(names: tuple[str, ...], values: tuple[str, ...]) -> Told:
    """Nothing where nothing was stated."""
    return dict(zip(names, values, strict=True)) if any(values) else {}
