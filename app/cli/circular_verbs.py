"""This is about the verb of the circular (督查通报): a document whose numbers are the ledger's."""

import argparse
from datetime import date
from pathlib import Path

from app.cli.bureau_desk import bureau_of
from app.cli.desk import Desk
from app.cli.ledger_verbs import plan_named
from app.cli.verbs import Groups, target_argument, workspace_verb
from app.domain.circular.circular import Circular, CircularWords
from app.domain.circular.figures import FIGURE_TEXT
from app.domain.equipment.rules import day_text
from app.domain.errors import FileRefused, Refusal
from app.operations.make_circular import make_circular, write_circular
from app.storage.whole_file import refuse_unwritable


def add_circular(verbs: Groups) -> None:
    """One more verb of `register`."""
    circular = workspace_verb(verbs, "circular", _circular, "The circular (督查通报) as .docx")
    target_argument(circular, ".docx")
    circular.add_argument(
        "--as-of", "--today", dest="today", default="", metavar="DAY", help="like 2025-11-13"
    )
    circular.add_argument("--plan", default="", metavar="PLAN", help="id or title; else every plan in force")
    circular.add_argument(
        "--number", default="", metavar="TEXT", help="like 〔2025〕示2期; else to be written"
    )
    circular.add_argument("--to", default="", metavar="TEXT", help="else 各乡镇（街道）、各有关部门")
    circular.add_argument("--basis", default="", metavar="TEXT", help="依据, read after 根据")
    circular.add_argument("--inspected", default="", metavar="TEXT", help="when it was looked at (督查时间)")
    circular.add_argument("--scope", default="", metavar="TEXT", help="范围, read after 对")
    circular.add_argument("--manner", default="", metavar="TEXT", help="方式, read after 采取")
    circular.add_argument("--good", default="", metavar="TEXT", help="典型做法; else that part is left out")
    circular.add_argument(
        "--demand", dest="demands", action="append", default=[], metavar="TEXT", help="repeat for more (要求)"
    )


def _circular(given: argparse.Namespace, desk: Desk) -> object:
    target = Path(given.target)
    if target.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=target.name)
    refuse_unwritable(target)
    as_of = date.fromisoformat(day_text(given.today)) if given.today else desk.now().date()
    with bureau_of(given, desk) as bureau, desk.watch("circular") as progress:
        circular = make_circular(bureau, as_of, _words(given), plan_named(bureau, given.plan))
        write_circular(bureau, circular, target, progress)
    return _told(circular, given.target)


def _words(given: argparse.Namespace) -> CircularWords:
    plain = CircularWords()
    return CircularWords(
        number=given.number,
        to=given.to or plain.to,
        basis=given.basis,
        inspected=given.inspected,
        scope=given.scope,
        manner=given.manner or plain.manner,
        good=given.good,
        demands=tuple(given.demands),
    )


def _told(circular: Circular, target: str) -> dict[str, object]:
    return {
        "file": target,
        "today": circular.on.isoformat(),
        "figures": [
            {"figure": FIGURE_TEXT[each.name], "enterprises": each.enterprises, "machines": each.machines}
            for each in circular.figures
        ],
        "townships_ranked": [line.name for line in circular.townships],
        "overdue_items": [f"{item.row.enterprise} {item.row.name}" for item in circular.overdue],
        "unanswered_slips": [each.slip.number for each in circular.slips],
    }
