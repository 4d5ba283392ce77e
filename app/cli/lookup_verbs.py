"""This is about the verbs that look up catalogue rows and energy limits, without a workspace."""

import argparse
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app import places
from app.cli.desk import Desk
from app.cli.language import either
from app.cli.verbs import Groups, UsageWrong, at_least_one, verb
from app.domain.catalogue.catalogue import Catalogue, Hit
from app.domain.catalogue.conditions import STANDING_TEXT, Condition, checked_answers, standing_of
from app.domain.catalogue.matched import not_in_table, possibly_listed
from app.domain.energy.limits import EnergyLimit, limits_named
from app.domain.energy.telling import weighed_told
from app.domain.energy.weighing import weigh_use
from app.domain.equipment.fields import positive_text
from app.domain.equipment.rules import day_text, decimal_text
from app.domain.errors import Refusal, RuleRefused
from app.operations.look_up import catalogue_in, limits_in

MOST = 20


def add_lookups(verbs: Groups) -> None:
    """Two more verbs of `law`."""
    lookup = verb(
        verbs, "lookup", _lookup, "Rows of the catalogues a nameplate, process or product may be in"
    )
    lookup.add_argument("text", nargs="+", metavar="TEXT", help="also pinyin: initials or whole")
    lookup.add_argument(
        "--most", type=at_least_one, default=MOST, metavar="N", help=f"rows shown, else {MOST}"
    )
    answer_option(lookup)
    energy = verb(verbs, "energy", _energy, "Unit consumption against the limits of a standard")
    energy.add_argument("standard", metavar="STANDARD", help="like 'GB 16780-2021', or its number alone")
    energy.add_argument("product", metavar="PRODUCT", help="words of product, process and figure")
    energy.add_argument(
        "value", metavar="VALUE", help="unit consumption; with --output the whole consumption"
    )
    energy.add_argument("--output", default="", metavar="AMOUNT", help="output in the unit of the figure")
    energy.add_argument("--date", default="", metavar="DAY", help="end of the period, else today")


def answer_option(parser: argparse.ArgumentParser) -> None:
    """`--answer made_year=2003`, once per condition."""

    def one(text: str) -> tuple[str, str]:
        key, equals, value = text.partition("=")
        if not equals:
            raise argparse.ArgumentTypeError("write KEY=VALUE, like made_year=2003")
        return key, value

    about = "a condition answered; repeat for more; choices are yes or no"
    parser.add_argument(
        "--answer", dest="answers", action="append", default=[], type=one, metavar="KEY=VALUE", help=about
    )


def _lookup(given: argparse.Namespace, desk: Desk) -> object:
    catalogue, text = catalogue_in(places.rules()), " ".join(given.text)
    found = catalogue.look_up(text)
    answers = dict(given.answers)

    def told(hit: Hit) -> dict[str, object]:
        whole = hit_told(catalogue, hit, answers)
        return whole if desk.as_json else {key: whole[key] for key in whole if key not in _SAID_ALREADY}

    return {
        "text": text,
        "finding_text": possible(len(found.hits))
        if found.hits
        else not_in_table(catalogue.held, catalogue.known),
        "total": len(found.hits),
        "hits": [told(hit) for hit in found.hits[: given.most]],
        "industries": [{"code": each.code, "name": each.name} for each in found.industries],
        "coverage": [
            {"document": each.title, "items_held": each.held, "items_known": each.known, "remark": each.note}
            for each in catalogue.tables.coverage
            if desk.as_json or not found.hits
        ],
    }


def possible(count: int) -> str:
    return f"{count} 条可能相关，请逐条核对原文和适用条件"


_SAID_ALREADY = {"document", "catalogue_item", "standing", "source"}
"""By the sentence of a hit; whoever reads the source asks for it with --json."""


def hit_told(catalogue: Catalogue, hit: Hit, answers: Mapping[str, str]) -> dict[str, object]:
    row = hit.row
    asked = catalogue.conditions(row)
    kept = checked_answers(asked, answers)
    standing = standing_of(asked, kept)
    return {
        "row_id": row.key,
        "possibly": possibly_listed(row.document, row.item),
        "document": row.document,
        "catalogue_item": row.item,
        "wording": row.text,
        "matched_by": hit.how,
        "standing": standing,
        "standing_text": STANDING_TEXT[standing],
        "hint": hit.hint,
        "not_checked": "" if row.is_current else NOT_CURRENT,
        "conditions": [_condition_told(each, kept) for each in asked],
        "source": row.source,
    }


NOT_CURRENT = "该条未与2024年本核对，须先查明是否仍有效"


def _condition_told(condition: Condition, answers: Mapping[str, str]) -> dict[str, object]:
    return {
        "condition_key": condition.key,
        "question": either(condition.question_en, condition.question_zh),
        "answered": answers.get(condition.key, ""),
        "limit": condition.limit,
        "comparison": condition.comparison,
    }


def _energy(given: argparse.Namespace, desk: Desk) -> object:
    on = date.fromisoformat(day_text(given.date)) if given.date else desk.now().date()
    value = Decimal(decimal_text(given.value))
    output = Decimal(positive_text(given.output)) if given.output else Decimal(1)
    return weighed_told(weigh_use(limit_named(given.standard, given.product), value, output, on))


def limit_named(standard: str, product: str) -> EnergyLimit:
    """Raises RuleRefused LIMIT_UNKNOWN; UsageWrong where several rows fit."""
    found = limits_named(limits_in(places.form_tables()), standard, product)
    if not found:
        raise RuleRefused(Refusal.LIMIT_UNKNOWN, standard=standard, product=product)
    if len(found) > 1:
        named = "; ".join(f"{each.name} {each.label} {each.unit}" for each in found[:_NAMED])
        raise UsageWrong(
            f"{len(found)} figures fit, say more or take the name of one: {named}",
            f"有 {len(found)} 项指标符合，请写得更具体或写编号：{named}",
        )
    return found[0]


_NAMED = 8
