"""This is about the verbs of rule packs (规则包): made and signed at the bureau, taken in, listed."""

import argparse
from datetime import date
from pathlib import Path

from app.cli.desk import Desk
from app.cli.opening import in_hand, office_case, session_on
from app.cli.verbs import Groups, reason_option, workspace_verb
from app.domain.acts.case import Case
from app.domain.equipment.rules import day_text
from app.domain.rule_packs.taken import TakenPack
from app.operations.make_rule_pack import PackOrder, make_rule_pack
from app.operations.read_rules import proved_packs, read_rules
from app.operations.take_rule_pack import proved_rule_pack, take_rule_pack
from app.storage.workspace import OFFICE


def add_rule_packs(verbs: Groups) -> None:
    """`office rules make|take|show`."""
    about = "Law tables: packed and signed, taken in, shown"
    parser = verbs.add_parser("rules", help=about, description=about)
    rules = parser.add_subparsers(metavar="VERB", required=True)
    make = workspace_verb(rules, "make", _make, "Pack tables, signed with the office's key (规则包)")
    make.add_argument("target", metavar="PACKDIR", help="folder to be made")
    make.add_argument("files", nargs="+", metavar="FILE.csv", help="named like the tables of resources/rules")
    make.add_argument("--valid-from", required=True, metavar="DAY", help="they hold from this day on")
    make.add_argument("--version", default="", metavar="TEXT", help="of these tables; else the day")
    make.add_argument("--source", default="", metavar="TEXT", help="document they rest on")
    make.add_argument("--note", default="", metavar="TEXT")
    take = workspace_verb(rules, "take", _take, "Take a signed pack in; all of it or nothing")
    take.add_argument("pack", metavar="PACK", help="folder of the pack")
    reason_option(take, "why one made before another goes over it")
    show = workspace_verb(rules, "show", _show, "The packs here, and the version of every table on a day")
    show.add_argument("--on", default="", metavar="DAY", help="else today")


def _make(given: argparse.Namespace, desk: Desk) -> object:
    order = PackOrder(
        pack=desk.new_id(),
        made_at=desk.now().isoformat(timespec="seconds"),
        valid_from=given.valid_from,
        files=tuple(Path(file) for file in given.files),
        version=given.version.strip(),
        source=given.source.strip(),
        text=given.note.strip(),
    )
    with in_hand(given, desk) as opened:
        made = make_rule_pack(opened, Path(given.target), order)
    return {
        "rule_pack": made.pack,
        "valid_from": made.valid_from,
        "saved": given.target,
        "rule_tables": [
            {"rule_table": each.name, "rule_version": each.version, "sha256": each.sha256}
            for each in made.tables
        ],
    }


def _take(given: argparse.Namespace, desk: Desk) -> object:
    with in_hand(given, desk) as opened:
        pack = proved_rule_pack(opened, Path(given.pack))
        with session_on(opened, desk, OFFICE) as session:
            session.do(take_rule_pack, pack, given.reason)
            return _packs_told(session.case, desk.now().date())


def _show(given: argparse.Namespace, desk: Desk) -> object:
    on = date.fromisoformat(day_text(given.on)) if given.on else desk.now().date()
    with in_hand(given, desk) as opened:
        return _packs_told(office_case(opened), on)


def _packs_told(office: Case, on: date) -> object:
    return {
        "rule_packs": [_pack_told(pack) for pack in proved_packs(office)],
        "rule_tables": [
            {"rule_table": name, "rule_version": version, "table_digest": digest}
            for name, version, digest in read_rules(office, on).versions()
        ],
    }


def _pack_told(pack: TakenPack) -> dict[str, object]:
    return {
        "rule_pack": pack.id,
        "valid_from": pack.valid_from,
        "made_at": pack.made_at,
        "taken_at": pack.taken_at,
        "signer": pack.signer,
        "in_force": pack.is_in_force,
        "text": pack.text,
        "reason": pack.reason,
        "pack_tables": [table.name for table in pack.tables],
    }
