"""This is about two case files of one enterprise read as one (并案): stated in the office file, and undone.

Both files stay and may still be written: a laptop that does not know of it yet loses nothing. Lists and
ledgers count one enterprise; its papers and pictures are looked up in either.
"""

from app.domain.acts.case import Case
from app.domain.acts.fact import SameAs
from app.domain.errors import Refusal, RuleRefused
from app.operations.acting import state
from app.operations.open_register import Bureau
from app.operations.settle_at_bureau import Settling, case_at_bureau, stamp_at_bureau
from app.storage.workspace import OFFICE


def join_cases(bureau: Bureau, settling: Settling, same: SameAs) -> Case:
    """State that two enterprises are one, or with `joined=False` that they are not; the office as it now is.

    settling: the office as the clerk looked at it. `same` names `case/<id>` twice, with the reason in its
    note. Raises RuleRefused REASON_MISSING, THING_UNKNOWN.
    """
    if not same.note:
        raise RuleRefused(Refusal.REASON_MISSING)
    with case_at_bureau(bureau, OFFICE) as office:
        here = office.load()
        for thing in (same.kept, same.other):
            if here.added(thing) is None or same.kept == same.other:
                raise RuleRefused(Refusal.THING_UNKNOWN, thing=thing)
        return state(office, settling.looked_at, stamp_at_bureau(bureau, settling), (same,))
