"""This is about what may be concluded: per item, then per enterprise.

Source: seed plan (现场检查和考核验收，逐户出具书面验收意见); design.md §2.1(5); domain.md §0 fact 2, §4.10.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from app.domain.acceptance.checklist import Check
from app.domain.acceptance.criteria import Criteria
from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    CriteriaChosen,
    GroupMember,
    ItemConcluded,
    OpinionCovers,
    OpinionGiven,
    ProofWaived,
)
from app.domain.acceptance.opinion import Opinion, in_scope, items_of, items_text, outcome_of
from app.domain.equipment.machine import Machine
from app.domain.equipment.rules import day_text
from app.domain.errors import Refusal, RuleRefused
from app.domain.lacking import Lacking


def apply_for(applied: AcceptanceApplied) -> AcceptanceApplied:
    """Raises RuleRefused NOT_A_DAY."""
    return replace(applied, on=day_text(applied.on))


def conclude(
    machine: Machine,
    standing_against: Iterable[Lacking],
    concluded: ItemConcluded,
    known: Iterable[Opinion] = (),
) -> ItemConcluded:
    """Decide the conclusion for one machine.

    standing_against: `readiness.against` of this machine. known: the opinions given so far.
    Raises RuleRefused NOT_A_DAY; REASON_MISSING for a refusal without one, and for another conclusion than an
    opinion bears (补正后通过 of what was refused says why itself); PROOFS_MISSING for a pass while anything
    stands against it; CONCLUSION_DOES_NOT_FIT for 补正后通过 where nothing was refused before.
    """
    reason = concluded.reason.strip()
    decided = replace(concluded, on=day_text(concluded.on), reason=reason)
    if concluded.conclusion == "refused":
        if not reason:
            raise RuleRefused(Refusal.REASON_MISSING)
        return decided
    missing = [each.text for each in standing_against]
    if missing:
        raise RuleRefused(Refusal.PROOFS_MISSING, missing="；".join(missing))
    if concluded.conclusion == "passed_after_supplement" and machine.conclusion[0] not in (
        "refused",
        "passed_after_supplement",
    ):
        raise RuleRefused(Refusal.CONCLUSION_DOES_NOT_FIT, equipment=machine.number)
    if concluded.conclusion == "passed" and not reason and _is_in_an_opinion(machine, known):
        raise RuleRefused(Refusal.REASON_MISSING)
    return decided


def _is_in_an_opinion(machine: Machine, known: Iterable[Opinion]) -> bool:
    """An opinion went out with a conclusion on this machine."""
    return any(item.equipment == machine.id and item.conclusion for each in known for item in each.items)


def waive_proof(standing_against: Iterable[Lacking], waived: ProofWaived) -> ProofWaived:
    """Decide that a written reason makes up for something missing.

    Raises RuleRefused REASON_MISSING; THING_UNKNOWN for what is not missing; MUST_BE_PUT_IN_ORDER for what no
    reason makes up for.
    """
    missing = next((each for each in standing_against if each.key == waived.proof), None)
    if missing is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=waived.proof)
    if missing.hard:
        raise RuleRefused(Refusal.MUST_BE_PUT_IN_ORDER, missing=missing.text)
    if not waived.reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(waived, reason=waived.reason.strip())


def answer_check(known: Iterable[Check], answered: CheckAnswered) -> CheckAnswered:
    """known: the lines of the machine, or of the enterprise.

    Raises RuleRefused THING_UNKNOWN for a line it does not have; REASON_MISSING for 不符合 without words.
    """
    if answered.item not in {check.key for check in known}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=answered.item)
    text = answered.text.strip()
    if answered.answer == "no" and not text:
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(answered, text=text)


def choose_criteria(criteria: Criteria, chosen: CriteriaChosen, machine: Machine) -> CriteriaChosen:
    """Raises RuleRefused CRITERIA_UNKNOWN; ACCEPTED_STANDS without a note."""
    row = chosen.row.strip()
    if row and criteria.row(row) is None:
        known = "、".join(each.row for each in criteria.rows)
        raise RuleRefused(Refusal.CRITERIA_UNKNOWN, row=row, known=known)
    if machine.conclusion[0].startswith("passed") and not chosen.note.strip():
        raise RuleRefused(Refusal.ACCEPTED_STANDS, equipment=machine.number)
    return replace(chosen, row=row)


def name_member(member: GroupMember) -> GroupMember:
    """Raises RuleRefused UNIT_MISSING."""
    unit = member.unit.strip()
    if not unit:
        raise RuleRefused(Refusal.UNIT_MISSING)
    return replace(member, unit=unit, name=member.name.strip(), post=member.post.strip())


def give_opinion(
    machines: tuple[Machine, ...], known: tuple[Opinion, ...], given: OpinionGiven
) -> tuple[OpinionGiven, OpinionCovers]:
    """Decide the opinion per enterprise: its outcome follows from the items, whatever was asked for.

    It supplements the newest one before it. An empty text becomes the list of the items.
    Raises RuleRefused NUMBER_MISSING, NUMBER_TAKEN, NOT_A_DAY; NOTHING_CONCLUDED; MUST_BE_PUT_IN_ORDER
    where two conclusions of one machine stand against each other.
    """
    number = given.number.strip()
    if not number:
        raise RuleRefused(Refusal.NUMBER_MISSING)
    if number in {opinion.number for opinion in known}:
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=number)
    torn = [machine.number for machine in in_scope(machines) if "conclusion" in machine.contested]
    if torn:
        raise RuleRefused(Refusal.MUST_BE_PUT_IN_ORDER, missing=f"{'、'.join(torn)} 验收结论两处记录不一致")
    outcome = outcome_of(machines)
    if outcome is None:
        raise RuleRefused(Refusal.NOTHING_CONCLUDED)
    items = items_of(machines)
    opinion = replace(
        given,
        number=number,
        on=day_text(given.on),
        outcome=outcome,
        text=given.text.strip() or items_text(items),
    )
    supplements = known[-1].id if known else ""
    return opinion, OpinionCovers(opinion=given.opinion, items=items, supplements=supplements)
