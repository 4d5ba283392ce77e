"""This is about the table of verb groups, and how a group adds its verbs to the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from app.cli.desk import Desk

Groups = Any
"""argparse's own type for a set of sub-parsers is private."""

Run = Callable[[argparse.Namespace, "Desk"], object]


def group(groups: Groups, name: str, about: str) -> Groups:
    """A group of verbs, `python -m app NAME …`."""
    parser = groups.add_parser(name, help=about, description=about)
    return parser.add_subparsers(metavar="VERB", required=True)


def verb(verbs: Groups, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    """One verb; every verb takes `--json`."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=about, description=about)
    parser.add_argument("--json", dest="as_json", action="store_true", help="print the answer as JSON")
    parser.set_defaults(run=run)
    return parser


GROUPS: Final[tuple[Callable[[Groups], None], ...]] = ()
