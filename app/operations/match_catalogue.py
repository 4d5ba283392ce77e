"""This is about matching a machine with the catalogue row it may fall under, and taking the match back."""

from collections.abc import Mapping

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.catalogue.catalogue import Catalogue
from app.domain.catalogue.conditions import answered_text, checked_answers, standing_of
from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.catalogue.matched import matched_row, named
from app.domain.catalogue.row import CatalogueRow
from app.domain.equipment.facts import EquipmentStated
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state, the_machine
from app.storage.case_file import CaseFile


def matched(
    catalogue: Catalogue, row: CatalogueRow, equipment: str, answers: Mapping[str, str], note: str = ""
) -> CatalogueRowMatched:
    """The fact for a row and what was answered. Raises RuleRefused CONDITION_UNREADABLE."""
    asked = catalogue.conditions(row)
    kept = checked_answers(asked, answers)
    return CatalogueRowMatched(
        equipment=equipment,
        row=row.key,
        version=catalogue.tables.versions[row.table],
        document=row.document,
        item=row.item,
        text=row.text,
        conditions=answered_text(asked, kept),
        standing=standing_of(asked, kept),
        source=row.source,
        note=note,
    )


def match_catalogue(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, fact: CatalogueRowMatched, is_basis: bool = False
) -> Case:
    """State the match; is_basis: document, item and wording become the machine's 淘汰依据 too.

    Raises RuleRefused EQUIPMENT_UNKNOWN; REASON_MISSING where the answers do not meet the row and the note
    does not say why it is matched all the same.
    """
    machine = the_machine(looked_at, fact.equipment)
    if fact.standing == "outside" and not fact.note.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    facts: list[Fact] = [fact]
    basis = basis_text(fact)
    if is_basis and machine.field("basis") != basis:
        facts.append(EquipmentStated(equipment=machine.id, field="basis", value=basis))
    return state(case_file, looked_at, stamp, facts)


def take_match_back(case_file: CaseFile, looked_at: Case, stamp: Stamp, equipment: str, reason: str) -> Case:
    """The row no longer counts; its trace stays. Raises RuleRefused THING_UNKNOWN, REASON_MISSING."""
    machine = the_machine(looked_at, equipment)
    if matched_row(looked_at, machine.id) is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=machine.number)
    if not reason.strip():
        raise RuleRefused(Refusal.REASON_MISSING)
    fact = CatalogueRowMatched(equipment=machine.id, row="", note=reason.strip())
    return state(case_file, looked_at, stamp, (fact,))


def basis_text(fact: CatalogueRowMatched) -> str:
    return f"{named(fact.document, fact.item)} {fact.text}"
