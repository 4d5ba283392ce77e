"""This is about the table of verb groups: a new group is one function and one line here.

A group's module is imported when one of its verbs is wanted, so that `step do` needn't wait for the modules
that print papers.
"""

from collections.abc import Callable, Mapping
from typing import Final

from app.cli.verbs import Groups


def _office(groups: Groups) -> None:
    from app.cli.office_verbs import add_office

    add_office(groups)


def _enrol(groups: Groups) -> None:
    from app.cli.enrol_verbs import add_enrol

    add_enrol(groups)


def _plan(groups: Groups) -> None:
    from app.cli.plan_verbs import add_plan

    add_plan(groups)


def _screening(groups: Groups) -> None:
    from app.cli.screening_verbs import add_screening

    add_screening(groups)


def _duty(groups: Groups) -> None:
    from app.cli.duty_verbs import add_duty

    add_duty(groups)


def _case(groups: Groups) -> None:
    from app.cli.case_verbs import add_case

    add_case(groups)


def _visit(groups: Groups) -> None:
    from app.cli.visit_verbs import add_visit

    add_visit(groups)


def _equipment(groups: Groups) -> None:
    from app.cli.equipment_verbs import add_equipment

    add_equipment(groups)


def _cutoff(groups: Groups) -> None:
    from app.cli.cutoff_verbs import add_cutoff

    add_cutoff(groups)


def _step(groups: Groups) -> None:
    from app.cli.equipment_verbs import add_step

    add_step(groups)


def _seal(groups: Groups) -> None:
    from app.cli.seal_verbs import add_seal

    add_seal(groups)


def _seizure(groups: Groups) -> None:
    from app.cli.seizure_verbs import add_seizure

    add_seizure(groups)


def _power(groups: Groups) -> None:
    from app.cli.power_verbs import add_power

    add_power(groups)


def _photo(groups: Groups) -> None:
    from app.cli.photo_verbs import add_photo

    add_photo(groups)


def _form(groups: Groups) -> None:
    from app.cli.form_verbs import add_form

    add_form(groups)


def _supervision(groups: Groups) -> None:
    from app.cli.supervision_verbs import add_supervision

    add_supervision(groups)


def _disposal(groups: Groups) -> None:
    from app.cli.disposal_verbs import add_disposal

    add_disposal(groups)


def _price(groups: Groups) -> None:
    from app.cli.price_verbs import add_price

    add_price(groups)


def _acceptance(groups: Groups) -> None:
    from app.cli.acceptance_verbs import add_acceptance

    add_acceptance(groups)


def _staff(groups: Groups) -> None:
    from app.cli.staff_verbs import add_staff

    add_staff(groups)


def _publication(groups: Groups) -> None:
    from app.cli.publication_verbs import add_publication

    add_publication(groups)


def _restart(groups: Groups) -> None:
    from app.cli.restart_verbs import add_restart

    add_restart(groups)


def _revisit(groups: Groups) -> None:
    from app.cli.revisit_verbs import add_revisit

    add_revisit(groups)


def _record(groups: Groups) -> None:
    from app.cli.record_verbs import add_record

    add_record(groups)


def _order(groups: Groups) -> None:
    from app.cli.order_verbs import add_order

    add_order(groups)


def _task(groups: Groups) -> None:
    from app.cli.stick_verbs import add_task

    add_task(groups)


def _bundle(groups: Groups) -> None:
    from app.cli.stick_verbs import add_bundle

    add_bundle(groups)


def _receipt(groups: Groups) -> None:
    from app.cli.stick_verbs import add_receipt

    add_receipt(groups)


def _register(groups: Groups) -> None:
    from app.cli.register_verbs import add_register

    add_register(groups)


def _deadline(groups: Groups) -> None:
    from app.cli.due_verbs import add_deadline

    add_deadline(groups)


def _law(groups: Groups) -> None:
    from app.cli.law_verbs import add_law

    add_law(groups)


def _demo(groups: Groups) -> None:
    from app.cli.demo_verbs import add_demo_verbs

    add_demo_verbs(groups)


def _self_check(groups: Groups) -> None:
    from app.cli.demo_verbs import add_self_check

    add_self_check(groups)


def _conformance(groups: Groups) -> None:
    from app.cli.program_verbs import add_conformance

    add_conformance(groups)


def _bench(groups: Groups) -> None:
    from app.cli.bench_verbs import add_bench

    add_bench(groups)


GROUPS: Final[Mapping[str, Callable[[Groups], None]]] = {
    "office": _office,
    "enrol": _enrol,
    "plan": _plan,
    "screening": _screening,
    "duty": _duty,
    "case": _case,
    "visit": _visit,
    "equipment": _equipment,
    "cutoff": _cutoff,
    "step": _step,
    "seal": _seal,
    "seizure": _seizure,
    "power": _power,
    "photo": _photo,
    "form": _form,
    "disposal": _disposal,
    "price": _price,
    "acceptance": _acceptance,
    "staff": _staff,
    "publication": _publication,
    "restart": _restart,
    "revisit": _revisit,
    "record": _record,
    "supervision": _supervision,
    "order": _order,
    "task": _task,
    "bundle": _bundle,
    "receipt": _receipt,
    "register": _register,
    "deadline": _deadline,
    "law": _law,
    "demo": _demo,
    "self-check": _self_check,
    "conformance": _conformance,
    "bench": _bench,
}
