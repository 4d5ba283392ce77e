"""This is about forms as the case shows them: which were started, what was answered, what was finished."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.slots import Slot
from app.domain.answers.facts import AnswerLine, FormStarted, PassedWarning, SubmissionTakenIn


class AnsweredForm(msgspec.Struct, frozen=True):
    """One form of the case.

    Attributes:
        definition: SHA-256 of the form definition it was started with.
        answers: stored values by node id; an empty one was cleared (or its repeat item removed).
        contested: node ids where two laptops gave different answers.
        lines: the engine's result; empty while it is a draft.
        tables: SHA-256 of the files beside the definition, by name.
        warnings: answers the form doubted when it was finished, and why they stand.
        parked: answers of an earlier version of the form that have no place in this one, by their old node.
        origin: the phone submission it came from; None for what was filled in here.
    """

    id: str
    form_id: str
    version: str
    definition: str
    visit: str
    answers: Mapping[str, str]
    contested: tuple[str, ...]
    lines: tuple[AnswerLine, ...]
    tables: Mapping[str, str] = {}
    warnings: tuple[PassedWarning, ...] = ()
    parked: Mapping[str, str] = {}
    origin: SubmissionTakenIn | None = None


def forms_of(case: Case) -> tuple[AnsweredForm, ...]:
    """Every form of the case, in the order they were started."""
    return tuple(
        _form(case, form, fact) for form, fact in case.things_of("form") if isinstance(fact, FormStarted)
    )


def form_of(case: Case, form: str) -> AnsweredForm | None:
    return next((known for known in forms_of(case) if known.id == form), None)


def finished_lines(case: Case, visit: str) -> tuple[AnswerLine, ...]:
    """The lines of every finished form of a visit."""
    return tuple(line for form in forms_of(case) if form.visit == visit for line in form.lines)


def _form(case: Case, form: str, fact: FormStarted) -> AnsweredForm:
    slots = case.slots_of_thing.get(f"form/{form}", {})
    answers = {
        path.removeprefix("answer/"): slot for path, slot in slots.items() if path.startswith("answer/")
    }
    finished = slots["finished"].value if "finished" in slots else ()
    version, definition = _said(slots, "definition", tuple[str, str], (fact.version, fact.definition))
    return AnsweredForm(
        id=form,
        form_id=fact.form_id,
        version=version,
        definition=definition,
        visit=fact.visit,
        answers={node: str(slot.value) for node, slot in answers.items()},
        contested=tuple(sorted(node for node, slot in answers.items() if slot.is_contested)),
        lines=msgspec.convert(finished, tuple[AnswerLine, ...]),
        warnings=_said(slots, "warnings", tuple[PassedWarning, ...], ()),
        parked=_below(slots, "parked/"),
        origin=_said(slots, "origin", SubmissionTakenIn | None, None),
        tables=_below(slots, "table/"),
    )


def _said(slots: Mapping[str, Slot], name: str, kind: Any, otherwise: Any) -> Any:
    """The value of a slot as that kind."""
    return msgspec.convert(slots[name].value, kind) if name in slots else otherwise


def _below(slots: Mapping[str, Slot], prefix: str) -> dict[str, str]:
    """The texts of all slots with this prefix, by what follows it."""
    return {
        path.removeprefix(prefix): str(slot.value) for path, slot in slots.items() if path.startswith(prefix)
    }
