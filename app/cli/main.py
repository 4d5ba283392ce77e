"""This is about the command line as a whole: its verbs, its exit codes, and how it says no.

Exit 0 done · 1 refused, one line on stderr · 2 usage.
"""

import argparse
import sys
from collections.abc import Sequence

from app.cli.desk import Desk
from app.cli.verbs import GROUPS
from app.domain.errors import Refused, Stopped
from app.operations.messages import sentence


def main(arguments: Sequence[str]) -> int:
    """Run one verb; the exit code."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if not hasattr(given, "run"):
        parser.print_help(sys.stderr)
        return 2
    desk = Desk(as_json=given.as_json)
    try:
        result = given.run(given, desk)
    except Refused as refused:
        desk.complain(sentence(refused))
        return 1
    except Stopped:
        desk.complain("Stopped; what was finished is kept.")
        return 1
    if isinstance(result, int) and not isinstance(result, bool):
        return result
    desk.show(result)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app", description="FieldSeal 封验通: the operations without a window"
    )
    parser.set_defaults(as_json=False)
    groups = parser.add_subparsers(metavar="GROUP")
    for add in GROUPS:
        add(groups)
    return parser
