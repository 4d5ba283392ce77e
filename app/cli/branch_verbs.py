"""This is about the verb for a computer that wrote two records of one case: both are taken."""

import argparse

from app.cli.desk import Desk
from app.cli.finding import case_named
from app.cli.opening import in_hand, session_on
from app.cli.verbs import Groups, case_verb
from app.domain.acts.case import Case
from app.operations.in_hand import InHand
from app.operations.take_both import take_both


def add_branches(verbs: Groups) -> None:
    """One more verb of `case`."""
    case_verb(
        verbs,
        "take-both",
        _take_both,
        "One computer wrote two records (同一电脑出现两份记录): take both; what disagrees is settled then",
    )


def _take_both(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        after = _at_bureau(opened, given.case, desk) if opened.is_bureau else _here(opened, given.case, desk)
        return {
            "case": after.id,
            "acts": len(after.acts),
            "contested": [path for path, _ in after.contested()],
        }


def _here(opened: InHand, text: str, desk: Desk) -> Case:
    with session_on(opened, desk, case_named(opened, text)) as session:
        return session.do(take_both)


def _at_bureau(opened: InHand, text: str, desk: Desk) -> Case:
    """With all the register knows: other verbs of `case` needn't wait for its modules."""
    from app.cli.bureau_desk import case_in_register
    from app.operations.open_register import at_bureau
    from app.operations.settle_at_bureau import Settling, take_both_at_bureau
    from app.operations.take_own import take_own
    from app.operations.this_machine import this_machine

    with at_bureau(opened, this_machine()) as bureau:
        take_own(bureau)
        looked_at = bureau.register.load(case_in_register(bureau, text))
        return take_both_at_bureau(bureau, Settling(looked_at, desk.now().isoformat(timespec="seconds")))
