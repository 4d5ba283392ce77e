"""This is about a case file for an enterprise: one enterprise, one case, for life."""

import msgspec

from app.crypto.digests import case_id_from_code
from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.people.facts import CaseListed
from app.domain.plan.codes import credit_code_problem
from app.operations.in_hand import InHand
from app.operations.keep_writing import case_to_write
from app.operations.list_cases import refresh_rows
from app.storage.workspace import OFFICE


class Firm(msgspec.Struct, frozen=True):
    """What is known of an enterprise before its case is opened."""

    name: str
    code: str = ""
    township: str = ""


def case_id_for(opened: InHand, office: Case, firm: Firm, entropy: Entropy) -> str:
    """The case of an enterprise: from its code, else the one listed under its name, else a new random id.

    Two laptops give the same id to one valid code; without one, the bureau joins the two cases later (并案).
    """
    if firm.code and not credit_code_problem(firm.code):
        return case_id_from_code(opened.district_key, firm.code)
    for case, fact in office.things_of("case"):
        if isinstance(fact, CaseListed) and fact.name == firm.name:
            return case
    return entropy(16).hex()


def create_case(opened: InHand, firm: Firm, stamp: Stamp, entropy: Entropy) -> Case:
    """Make (or find) the case of an enterprise and list it; the case as it now is.

    What an earlier attempt left undone, killed or out of room, is made good.
    """
    office = opened.read_office()
    case_id = case_id_for(opened, office, firm, entropy)
    if opened.has_case(case_id) and office.added(f"case/{case_id}") is not None:
        with opened.open_case(case_id) as known:
            case = known.load()
        if case.acts:
            return case
    stated = [
        EnterpriseStated(field="name", value=firm.name),
        EnterpriseStated(field="code", value=firm.code),
        EnterpriseStated(field="township", value=firm.township),
    ]
    with case_to_write(opened, case_id, stamp, entropy) as (made, by):
        if not made.load().acts:
            with made.writing() as writer:
                writer.append(by, {}, [fact for fact in stated if fact.value])
        case = made.load()
    list_case(opened, stamp, case_id, firm, entropy)
    refresh_rows(opened, (case,))
    return case


def list_case(opened: InHand, stamp: Stamp, case_id: str, firm: Firm, entropy: Entropy) -> None:
    """State in the office file that this enterprise has a case."""
    with case_to_write(opened, OFFICE, stamp, entropy) as (office, by):
        looked_at = office.load()
        listed = CaseListed(case=case_id, name=firm.name, code=firm.code, township=firm.township)
        if looked_at.value(f"case/{case_id}/listed") == (firm.name, firm.code, firm.township):
            return
        with office.writing() as writer:
            writer.append(by, looked_at.seen, (listed,))
