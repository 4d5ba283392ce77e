"""This is about what stands of a step of preparing a visit, in one short line beside it."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.before_visit import Known, StepName
from app.domain.moments import moment_shown
from app.domain.visits.matters import matter_words
from app.domain.visits.preparation import joint_words, task_words
from app.ui.field.preparation_words import CHECK_TYPES, ITEMS, SERVED, prepared_word

_MATTERS_SHOWN: Final = 2


def step_said(name: StepName, known: Known) -> str:
    """Empty where nothing is stated."""
    return "　".join(part for part in _SAID[name](known) if part)


def _kind(known: Known) -> list[str]:
    check = {str(code): text for code, text in CHECK_TYPES.items()}.get(known.visit.field("check_type"), "")
    return [prepared_word(check) if check else "", task_words(known.visit)]


def _people(known: Known) -> list[str]:
    return ["、".join(person.name for person in known.visit.in_role("officer", "patroller", "recorder"))]


def _matters(known: Known) -> list[str]:
    """The first few in words: nobody knows matters by their codes."""
    matters = known.visit.matters
    shown = "；".join(matter_words(matter) for matter in matters[:_MATTERS_SHOWN])
    if len(matters) <= _MATTERS_SHOWN:
        return [shown]
    in_all = QCoreApplication.translate("VisitPanel", "%n in all", "", len(matters))
    return [f"{shown}… {in_all}"]


def _cap(known: Known) -> list[str]:
    passed = known.prepared.passed
    return [passed.approver, passed.reason] if passed is not None else []


def _approval(known: Known) -> list[str]:
    visit = known.visit
    on = moment_shown(visit.field("approved_on"))
    return [visit.field("approval_number"), visit.field("approved_by"), on]


def _notice(known: Known) -> list[str]:
    visit = known.visit
    how = {str(code): text for code, text in SERVED.items()}.get(visit.field("served_how"), "")
    served = moment_shown(visit.field("notice_served_on"))
    return [visit.field("notice_number"), prepared_word(how) if how else "", served]


def _bureaus(known: Known) -> list[str]:
    return [joint_words(known.visit, known.prepared.joint)]


def _checks(known: Known) -> list[str]:
    """What was measured, and what needs a look, by name."""
    return [
        f"{prepared_word(ITEMS[each.item])} {each.value}".strip()
        for each in known.prepared.departures
        if each.value or each.state == "poor"
    ]


def _gate(known: Known) -> list[str]:
    scan = known.prepared.scan
    return [moment_shown(scan.read_at), scan.number] if scan is not None else []


_SAID: Final[Mapping[StepName, Callable[[Known], list[str]]]] = {
    "kind": _kind,
    "people": _people,
    "matters": _matters,
    "cap": _cap,
    "approval": _approval,
    "notice": _notice,
    "bureaus": _bureaus,
    "checks": _checks,
    "gate": _gate,
}
