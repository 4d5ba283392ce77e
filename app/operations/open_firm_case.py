"""This is about a firm of the screening list that is more than a line: it gets its case (企业档案)."""

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.screening.facts import FirmCaseOpened
from app.domain.screening.firm import firms_of
from app.operations.acting import state
from app.operations.create_case import Firm, create_case
from app.operations.in_hand import InHand
from app.operations.keep_writing import case_to_write
from app.storage.workspace import OFFICE


def open_firm_case(opened: InHand, firm: str, stamp: Stamp, entropy: Entropy) -> Case:
    """Make (or find) the case of a firm and note it on the list; cut short, it is simply done again.

    Raises RuleRefused THING_UNKNOWN, and what `create_case` raises.
    """
    office = opened.read_office()
    line = next((each for each in firms_of(office) if each.id == firm and not each.is_off), None)
    if line is None:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=firm)
    if line.case and opened.has_case(line.case):
        with opened.open_case(line.case) as known:
            return known.load()
    case = create_case(opened, Firm(line.name, line.code, line.township), stamp, entropy)
    with case_to_write(opened, OFFICE, stamp, entropy) as (file, by):
        looked_at = file.load()
        if looked_at.text(f"screening_firm/{firm}/case") != case.id:
            state(file, looked_at, by, (FirmCaseOpened(firm=firm, case=case.id),))
    return case
