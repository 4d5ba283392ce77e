"""This is about destroying a roster by law: the bytes go, salt and all; who, why and the digest stay.

Whoever reads the act erases too (`forget_erased`): the bureau's store, other laptops.
"""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused, Refusal
from app.domain.photos.facts import OriginalErased
from app.domain.staff.roster import rosters_of
from app.domain.staff.rules import named_reason
from app.storage.case_file import CaseFile


def destroy_rosters(case_file: CaseFile, looked_at: Case, stamp: Stamp, reason: str) -> Case:
    """Destroy every version there is: an older one tells as much as the newest.

    Raises RuleRefused REASON_MISSING, PERSON_NUMBER_HERE; FileRefused ROSTER_MISSING.
    """
    why = named_reason(reason)
    standing = [each.sha256 for each in rosters_of(looked_at) if not each.erased]
    if not standing:
        raise FileRefused(Refusal.ROSTER_MISSING)
    here = {each.sha256 for each in case_file.originals() if not each.erased}
    with case_file.writing() as writer:
        writer.append(
            stamp, looked_at.seen, [OriginalErased(sha256=sha256, reason=why) for sha256 in standing]
        )
        for sha256 in standing:
            if sha256 in here:
                writer.erase_original(sha256)
    return case_file.load()
