"""This is about the verb that matches a machine with a row of the catalogues, or takes the match back."""

import argparse

from app.cli.desk import Desk
from app.cli.finding import equipment_named
from app.cli.lookup_verbs import answer_option
from app.cli.opening import at_work
from app.cli.taking_down_verbs import machine_as_it_is
from app.cli.verbs import Groups, UsageWrong, case_verb, reason_option
from app.domain.catalogue.catalogue import Catalogue
from app.domain.catalogue.row import CatalogueRow
from app.operations.look_up import catalogue_of
from app.operations.match_catalogue import match_catalogue, matched, take_match_back
from app.operations.read_rules import read_rules


def add_matching(verbs: Groups) -> None:
    """One more verb of `equipment`."""
    match = case_verb(verbs, "match", _match, "The catalogue row a machine may fall under (对照目录)")
    match.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    match.add_argument(
        "row", nargs="?", default="", metavar="ROW", help="its number as `law lookup` says it, or a nameplate"
    )
    match.add_argument("--basis", action="store_true", help="it becomes the 淘汰依据 of the machine too")
    match.add_argument("--take-back", action="store_true", help="the row no longer counts; needs --reason")
    answer_option(match)
    reason_option(match, "needed where the answers do not meet the row, and to take a match back")


def _match(given: argparse.Namespace, desk: Desk) -> object:
    if given.take_back is bool(given.row):
        raise UsageWrong("Name a ROW, or --take-back.", "请写目录条目编号，或用 --take-back 撤销。")
    with at_work(given, desk) as work:
        catalogue = catalogue_of(read_rules(work.office, desk.now().date()))
        row = _row(catalogue, given.row) if given.row else None
        equipment = equipment_named(work.case, given.equipment)
        if row is None:
            work.session.do(take_match_back, equipment, given.reason)
        else:
            fact = matched(catalogue, row, equipment, dict(given.answers), given.reason)
            work.session.do(match_catalogue, fact, given.basis)
        return machine_as_it_is(work, equipment)


def _row(catalogue: Catalogue, text: str) -> CatalogueRow:
    """By its number, or the only row a nameplate or name finds. Raises UsageWrong for none or several."""
    row = catalogue.row(text)
    hits = () if row is not None else catalogue.look_up(text).hits
    if row is None and len(hits) != 1:
        raise UsageWrong(
            f"{len(hits)} rows fit {text}; `law lookup` lists them with their numbers.",
            f"与“{text}”相关的有 {len(hits)} 条，请先用 law lookup 查明编号。",
        )
    return row if row is not None else hits[0].row
