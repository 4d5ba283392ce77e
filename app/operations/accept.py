"""This is about acceptance (验收): group, checklist, a conclusion per item, an opinion per enterprise."""

from collections.abc import Iterator, Sequence

from app.domain.acceptance import rules
from app.domain.acceptance.checklist import FIRM_CHECKS, Check, checks_of, criterion_of
from app.domain.acceptance.criteria import Criteria, Criterion
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    CheckAsked,
    CriteriaChosen,
    GroupMember,
    ItemConcluded,
    OpinionGiven,
    ProofWaived,
)
from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.machine import Machine, machines_of
from app.domain.lacking import Lacking
from app.domain.lifecycle.rules import may
from app.domain.photos.photo import photos_of
from app.domain.readiness import against, whole_case
from app.operations.acting import state, the_machine, the_visit
from app.operations.read_criteria import read_criteria
from app.storage.case_file import CaseFile


def apply_for(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, applied: Sequence[AcceptanceApplied]
) -> Case:
    """The firm applies for machines. Raises RuleRefused EQUIPMENT_UNKNOWN, NOT_A_DAY and those of `may`."""
    for each in applied:
        may(looked_at, the_machine(looked_at, each.equipment), "apply", each.on, each.note)
    return state(case_file, looked_at, stamp, [rules.apply_for(each) for each in applied])


def name_group(case_file: CaseFile, looked_at: Case, stamp: Stamp, members: Sequence[GroupMember]) -> Case:
    """Name people of the acceptance group. Raises RuleRefused VISIT_UNKNOWN, UNIT_MISSING."""
    for each in members:
        the_visit(looked_at, each.visit)
    return state(case_file, looked_at, stamp, [rules.name_member(each) for each in members])


def answer_checks(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    answers: Sequence[CheckAnswered],
    criteria: Criteria | None = None,
) -> Case:
    """Answer lines of the checklist. Raises EQUIPMENT_UNKNOWN and those of `rules.answer_check`.

    criteria: as the office's rule packs hold; None for the table that ships. So for all that follow.
    """
    table = criteria if criteria is not None else read_criteria()
    decided: list[Fact] = []
    for each in answers:
        kind, _, name = each.subject.partition("/")
        machine = the_machine(looked_at, name) if kind == "equipment" else None
        known = FIRM_CHECKS if machine is None else checks_of(looked_at, machine, table)
        answer = rules.answer_check(known, each)
        if machine is not None:
            row = criterion_of(looked_at, machine, table)
            decided += _asked(looked_at, machine, next(c for c in known if c.key == answer.item), row)
        decided.append(answer)
    return state(case_file, looked_at, stamp, decided)


def _asked(case: Case, machine: Machine, check: Check, row: Criterion | None) -> Iterator[Fact]:
    """The wording of the line, where it is not the one kept before."""
    value = (check.text, check.rule, row.row if row is not None else "")
    subject = f"equipment/{machine.id}"
    if case.value(f"{subject}/asked/{check.key}") != value:
        yield CheckAsked(subject=subject, item=check.key, text=value[0], rule=value[1], row=value[2])


def choose_criteria(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    chosen: CriteriaChosen,
    criteria: Criteria | None = None,
) -> Case:
    """Say which row of the table a machine falls under. Raises EQUIPMENT_UNKNOWN, `rules.choose_criteria`."""
    machine = the_machine(looked_at, chosen.equipment)
    table = criteria if criteria is not None else read_criteria()
    fact = rules.choose_criteria(table, chosen, machine)
    return state(case_file, looked_at, stamp, (fact,))


def waive_proof(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    waived: ProofWaived,
    criteria: Criteria | None = None,
) -> Case:
    """Go on without a proof, for a written reason. Raises EQUIPMENT_UNKNOWN and `rules.waive_proof`."""
    standing = standing_against(looked_at, waived.equipment, criteria)
    return state(case_file, looked_at, stamp, (rules.waive_proof(standing, waived),))


def conclude(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    concluded: ItemConcluded,
    criteria: Criteria | None = None,
) -> Case:
    """Conclude on one machine. Raises RuleRefused EQUIPMENT_UNKNOWN, VISIT_UNKNOWN and `rules.conclude`.

    Decided on the file as it is now: what another laptop made contested meanwhile stands against it too.
    """
    if concluded.visit:
        the_visit(looked_at, concluded.visit)
    machine = the_machine(looked_at, concluded.equipment)
    standing = standing_against(case_file.load(), concluded.equipment, criteria)
    decided = rules.conclude(machine, standing, concluded, opinions_of(looked_at))
    return state(case_file, looked_at, stamp, (decided,))


def give_opinion(case_file: CaseFile, looked_at: Case, stamp: Stamp, given: OpinionGiven) -> Case:
    """Give the opinion per enterprise, as the items stand. Raises as `rules.give_opinion`."""
    facts = rules.give_opinion(machines_of(looked_at), opinions_of(looked_at), given)
    return state(case_file, looked_at, stamp, facts)


def standing_against(case: Case, equipment: str, criteria: Criteria | None = None) -> tuple[Lacking, ...]:
    """Raises RuleRefused EQUIPMENT_UNKNOWN."""
    whole = whole_case(case, criteria if criteria is not None else read_criteria())
    return against(case, the_machine(case, equipment), photos_of(case), whole)
