"""This is about the verbs of disposal (处置去向): weigh slips, buyers, invoices, where a machine went."""

import argparse
from typing import get_args

from app.cli.desk import Desk
from app.cli.finding import equipment_named, photo_named
from app.cli.occurring import occurred_options
from app.cli.opening import Work, at_work
from app.cli.verbs import Groups, UsageWrong, case_verb, field_option, fields_given, group, reason_option
from app.domain.disposal.disposal import Disposal, disposal_of
from app.domain.disposal.facts import (
    BuyerStated,
    DisposalField,
    DisposalProofAdded,
    DisposalProofKind,
    DisposalStated,
    SlipStated,
)
from app.domain.disposal.lacking import disposal_lacking
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.machine import machines_of
from app.domain.photos.photo import photos_of
from app.operations.dispose import add_proof, name_buyer, state_disposal, weigh

WEIGHED = ("gross", "tare", "plate", "buyer", "invoice", "destination")


def add_disposal(groups: Groups) -> None:
    verbs = group(groups, "disposal")
    slip = case_verb(verbs, "weigh", _weigh, "A weigh slip (过磅单): gross and tare give the net weight")
    slip.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    slip.add_argument("number", metavar="NUMBER", help="on the slip")
    slip.add_argument("--net", default="", metavar="TONNES", help="else gross less tare")
    slip.add_argument("--on", default="", metavar="DAY", help="else the day of --at, else today")
    for name in WEIGHED:
        slip.add_argument(f"--{name}", default="", metavar="TEXT")
    slip.add_argument("--photo", default="", metavar="PHOTO", help="picture of the slip")
    reason_option(slip)
    occurred_options(slip)
    buyer = case_verb(verbs, "buyer", _buyer, "Who bought the scrap, under the name on the slips")
    buyer.add_argument("name", metavar="NAME")
    buyer.add_argument("--code", default="", metavar="CODE", help="统一社会信用代码")
    buyer.add_argument("--qualification", default="", metavar="TEXT", help="registration or permit")
    proof = case_verb(verbs, "proof", _proof, "An invoice, contract, receipt or other paper")
    proof.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    proof.add_argument("kind", choices=get_args(DisposalProofKind))
    for name in ("number", "text", "photo"):
        proof.add_argument(f"--{name}", default="", metavar=name.upper())
    proof.add_argument("--on", default="", metavar="DAY")
    occurred_options(proof)
    state = case_verb(verbs, "state", _state, "Where it went, its registration, not passed on")
    state.add_argument("equipment", metavar="EQUIPMENT", help="id or number")
    field_option(state, get_args(DisposalField))
    reason_option(state, "what is known of a machine that was passed on")
    occurred_options(state)
    case_verb(verbs, "show", _show, "The chain of every machine, and what it lacks")


def _weigh(given: argparse.Namespace, desk: Desk) -> object:
    if not given.net and not (given.gross and given.tare):
        raise UsageWrong(
            "Say --gross and --tare, or --net", "请填写毛重和皮重（--gross、--tare），或净重（--net）"
        )
    with at_work(given, desk) as work:
        occurred = work.occurred(given)
        slip = DisposalSlipAdded(
            slip=desk.new_id(),
            equipment=equipment_named(work.case, given.equipment),
            number=given.number,
            on=given.on or occurred.at[:10],
            weight=given.net,
            occurred=occurred,
            note=given.reason,
            **{name: getattr(given, name) for name in WEIGHED[2:]},
        )
        photo = photo_named(work.case, given.photo) if given.photo else ""
        stated = (
            SlipStated(slip=slip.slip, field="gross", value=given.gross),
            SlipStated(slip=slip.slip, field="tare", value=given.tare),
            SlipStated(slip=slip.slip, field="photo", value=photo),
        )
        work.session.do(weigh, slip, [each for each in stated if each.value])
        return _told(work)


def _buyer(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        stated = BuyerStated(buyer=given.name, code=given.code, qualification=given.qualification)
        work.session.do(name_buyer, stated)
        return _told(work)


def _proof(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        added = DisposalProofAdded(
            proof=desk.new_id(),
            equipment=equipment_named(work.case, given.equipment),
            kind=given.kind,
            number=given.number,
            on=given.on,
            text=given.text,
            photo=photo_named(work.case, given.photo) if given.photo else "",
            occurred=work.occurred(given),
        )
        work.session.do(add_proof, added)
        return _told(work)


def _state(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        equipment = equipment_named(work.case, given.equipment)
        occurred = work.occurred(given)
        stated = [
            DisposalStated(
                equipment=equipment, field=field, value=value, occurred=occurred, note=given.reason
            )
            for field, value in fields_given(given).items()
        ]
        work.session.do(state_disposal, stated)
        return _told(work)


def _show(given: argparse.Namespace, desk: Desk) -> object:
    with at_work(given, desk) as work:
        return _told(work)


def _told(work: Work) -> object:
    case = work.session.case
    photos = photos_of(case)
    return {"equipment": [_chain_told(disposal_of(case, each, photos)) for each in machines_of(case)]}


def _chain_told(told: Disposal) -> dict[str, object]:
    machine = told.machine
    lacking = list(disposal_lacking(told))
    return {
        "number": machine.number,
        "name": machine.name,
        "chain": "standing" if not machine.dismantled[1] else "missing" if lacking else "complete",
        "weigh_slips": [
            {
                "number": slip.number,
                "on": slip.on,
                "weight": slip.weight,
                "gross": slip.gross,
                "tare": slip.tare,
                "plate": slip.plate,
                "buyer": slip.buyer,
                "invoice": slip.invoice,
                "photo": slip.photo,
            }
            for slip in told.slips
        ],
        "weight": f"{told.weight:f}" if told.slips else "",
        "design": f"{told.design:f}" if told.design is not None else "",
        "difference": str(told.difference) if told.difference is not None else "",
        "buyers": [
            {"name": buyer.name, "code": buyer.code, "qualification": buyer.qualification}
            for buyer in told.buyers
        ],
        "disposal_papers": [
            {"paper_kind": paper.kind, "number": paper.number, "on": paper.on, "text": paper.text}
            for paper in told.papers
        ],
        "destination": machine.field("destination"),
        "deregistered_on": machine.field("deregistered_on"),
        "non_transfer_on": machine.field("non_transfer_on"),
        "disposal_pictures": len(told.pictures),
        "missing": [each.text for each in lacking],
    }
