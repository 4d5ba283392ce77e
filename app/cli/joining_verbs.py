"""This is about the verbs for what was made twice: an enterprise (并案), a machine, a seal, a picture."""

import argparse

from app.cli.desk import Desk
from app.cli.opening import at_work
from app.cli.stating_verbs import thing_named
from app.cli.verbs import Groups, case_verb, reason_option, workspace_verb
from app.domain.acts.fact import SameAs
from app.operations.set_aside import join


def add_joining(verbs: Groups) -> None:
    """Two more verbs of `case`."""
    joined = workspace_verb(verbs, "join", _join, "Two cases are one enterprise (并案): at the bureau")
    same = case_verb(verbs, "same", _same, "Two things of a case are one, like equipment/E-02 made twice")
    for parser in (joined, same):
        parser.add_argument("kept", metavar="KEPT", help="the one it is read by from now on")
        parser.add_argument("other", metavar="OTHER")
        parser.add_argument("--undo", action="store_true", help="they are two after all")
        reason_option(parser, "why")


def _join(given: argparse.Namespace, desk: Desk) -> object:
    """With all the register knows: other verbs of `case` needn't wait for its modules."""
    from app.cli.bureau_desk import bureau_of, case_in_register
    from app.operations.join_cases import join_cases
    from app.operations.settle_at_bureau import Settling
    from app.storage.workspace import OFFICE

    with bureau_of(given, desk) as bureau:
        kept, other = (case_in_register(bureau, text) for text in (given.kept, given.other))
        same = SameAs(kept=f"case/{kept}", other=f"case/{other}", joined=not given.undo, note=given.reason)
        looked_at = bureau.register.load(OFFICE)
        join_cases(bureau, Settling(looked_at, desk.now().isoformat(timespec="seconds")), same)
        return {"kept": kept, "other": other, "joined": same.joined}


def _same(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        kept, other = (thing_named(work.case, text) for text in (given.kept, given.other))
        same = SameAs(kept=kept, other=other, joined=not given.undo, note=given.reason)
        work.session.do(join, same)
        return {"kept": kept, "other": other, "joined": same.joined}
