"""This is about one firm put on the screening list by hand, or put there rightly (更正)."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.plan.codes import credit_code, tidy
from app.domain.screening.facts import FirmListed
from app.domain.screening.firm import FirmIndex, firms_of
from app.operations.acting import state
from app.operations.import_screening import links_to_cases
from app.storage.case_file import CaseFile


def list_firm(office: CaseFile, looked_at: Case, stamp: Stamp, listed: FirmListed) -> Case:
    """Put a firm on the list; a wrong or missing credit code is no reason not to.

    Raises RuleRefused FIRM_ON_LIST where the list has it under another id, NAME_NOT_USABLE without a name.
    """
    plain = _plain(listed)
    known = FirmIndex(firms_of(looked_at)).find(plain.name, plain.code, plain.township)
    if known is not None and known.id != plain.firm:
        raise RuleRefused(Refusal.FIRM_ON_LIST, name=known.name)
    is_new = looked_at.added(f"screening_firm/{plain.firm}") is None
    links = links_to_cases(looked_at, (plain,)) if is_new else []
    return state(office, looked_at, stamp, (plain, *links))


def _plain(listed: FirmListed) -> FirmListed:
    name = tidy(listed.name)
    if not name:
        raise RuleRefused(Refusal.NAME_NOT_USABLE, name=listed.name)
    return msgspec.structs.replace(
        listed,
        name=name,
        code=credit_code(listed.code),
        township=tidy(listed.township),
        industry=tidy(listed.industry),
    )
