"""This is about the disposal chain in lines: each link with what is known of it, or that it is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.acts.case import Case
from app.domain.disposal.disposal import DESTINATIONS, PROOF_TEXT, Disposal, disposal_of
from app.domain.disposal.lacking import disposal_lacking
from app.domain.equipment.machine import Machine, machines_of
from app.domain.lacking import Lacking
from app.domain.photos.photo import photos_of
from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column
from app.ui.words import EQUIPMENT_STEPS, word

LinkState = Literal["there", "missing", "open", "free"]
"""`free`: not there, and nobody asks for it."""
Opens = Literal["dismantled", "slip", "buyer", "paper", "end", "photos"]


class ChainOf(NamedTuple):
    """One machine with its chain, and what the chain lacks."""

    machine: Machine
    disposal: Disposal
    lacking: tuple[Lacking, ...]

    @property
    def is_gone(self) -> bool:
        return bool(self.machine.dismantled[1])


class Link(NamedTuple):
    """A line of the chain; `opens` says which sheet Enter opens, `slip` of which slip it is."""

    name: str
    text: str
    day: str
    state: LinkState
    opens: Opens
    slip: str = ""


def chains(_case_file: object, case: Case) -> tuple[ChainOf, ...]:
    """On the worker: every picture of the case is looked at for it."""
    photos = photos_of(case)
    told = []
    for machine in machines_of(case):
        disposal = disposal_of(case, machine, photos)
        told.append(ChainOf(machine, disposal, tuple(disposal_lacking(disposal))))
    return tuple(told)


def state_told(chain: ChainOf) -> tuple[str, Tone]:
    """处置核销 of one machine."""
    translate = QCoreApplication.translate
    if not chain.is_gone:
        return translate("Disposal", "not dismantled"), "calm"
    missing = len(chain.lacking)
    if missing:
        return QCoreApplication.translate("Disposal", "%n thing(s) missing", "", missing), "waiting"
    return translate("Disposal", "complete"), "good"


def links_of(chain: ChainOf) -> Iterator[Link]:
    """The chain from the cut to the declaration, in the order it happens."""
    wanted = {lacking.key for lacking in chain.lacking}
    yield _dismantled(chain, wanted)
    yield from _slips(chain, wanted)
    yield _weight(chain, wanted)
    yield from _buyers(chain)
    yield from _papers(chain, wanted)
    yield from _ended(chain, wanted)
    pictures = len(chain.disposal.pictures)
    told = QCoreApplication.translate("Disposal", "%n picture(s)", "", pictures) if pictures else ""
    name = QCoreApplication.translate("Disposal", "Pictures of it")
    yield Link(name, told, "", "there" if pictures else "free", "photos")


def _dismantled(chain: ChainOf, wanted: set[str]) -> Link:
    started, finished, method, contractor, pieces = chain.machine.dismantled
    cut = QCoreApplication.translate("Disposal", "{n} pieces").format(n=pieces) if pieces else ""
    told = "　".join(part for part in (method, cut, contractor) if part)
    state: LinkState = "missing" if "pieces" in wanted else "there" if finished else "open"
    return Link(word(EQUIPMENT_STEPS["dismantled"]), told, finished or started, state, "dismantled")


def _slips(chain: ChainOf, wanted: set[str]) -> Iterator[Link]:
    name = QCoreApplication.translate("Disposal", "Weigh slip")
    if not chain.disposal.slips:
        yield Link(name, "", "", _state("slips", wanted, False), "slip")
    for slip in chain.disposal.slips:
        weights = ""
        if slip.gross and slip.tare:
            told = QCoreApplication.translate("Disposal", "gross {gross}, tare {tare}")
            weights = told.format(gross=slip.gross, tare=slip.tare)
        if slip.photo:
            weights = f"{weights}　{word('Photos')}".strip()
        net = QCoreApplication.translate("Disposal", "{net} t").format(net=slip.weight)
        text = "　".join(part for part in (slip.number, net, slip.plate, slip.buyer, weights) if part)
        yield Link(name, text, slip.on, "there" if slip.buyer else "missing", "slip", slip.id)


def _weight(chain: ChainOf, wanted: set[str]) -> Link:
    told = chain.disposal
    net = QCoreApplication.translate("Disposal", "{net} t")
    text = net.format(net=f"{told.weight:f}") if told.slips else ""
    if told.slips and told.difference is not None:
        off = f"{'+' if told.difference > 0 else ''}{told.difference} %"
        design = QCoreApplication.translate("Disposal", "design {design} t")
        text = "　".join((text, off, design.format(design=f"{told.design:f}")))
    elif told.slips:
        text += "　" + QCoreApplication.translate("Disposal", "no design weight")
    text = "　".join(part for part in (text, told.machine.field("weight_reason")) if part)
    state: LinkState = "missing" if "weight" in wanted else "there" if told.difference is not None else "open"
    return Link(QCoreApplication.translate("Disposal", "Weight"), text, "", state, "end")


def _buyers(chain: ChainOf) -> Iterator[Link]:
    name = QCoreApplication.translate("Disposal", "Buyer")
    for buyer in chain.disposal.buyers:
        papers = "　".join(part for part in (buyer.code, buyer.qualification) if part)
        text = f"{buyer.name}　{papers}".strip()
        yield Link(name, text, "", "there" if papers else "open", "buyer")
    if not chain.disposal.buyers:
        yield Link(name, "", "", "open", "buyer")


def _papers(chain: ChainOf, wanted: set[str]) -> Iterator[Link]:
    invoice = QCoreApplication.translate("Disposal", "Invoice")
    for slip in chain.disposal.slips:
        if slip.invoice:
            yield Link(invoice, slip.invoice, slip.on, "there", "paper")
    for paper in chain.disposal.papers:
        kind = "" if paper.kind in ("invoice", "other") else PROOF_TEXT.get(paper.kind, "")
        text = "　".join(part for part in (kind, paper.number, paper.text) if part)
        yield Link(invoice if paper.kind == "invoice" else _other(), text, paper.on, "there", "paper")
    if not chain.disposal.is_proven:
        yield Link(invoice, "", "", _state("invoice", wanted, False), "paper")


def _other() -> str:
    return QCoreApplication.translate("Disposal", "Other paper")


def _ended(chain: ChainOf, wanted: set[str]) -> Iterator[Link]:
    translate = QCoreApplication.translate
    machine = chain.machine
    place = DESTINATIONS.get(machine.field("destination"), machine.field("destination"))
    yield Link(word("Disposal"), place, "", _state("destination", wanted, bool(place)), "end")
    on = machine.field("deregistered_on")
    if on or "deregistered" in wanted:
        text = "　".join(
            part for part in (machine.field("deregistered_by"), machine.field("deregistered_number")) if part
        )
        name = translate("Disposal", "Deregistered")
        yield Link(name, text, on, _state("deregistered", wanted, bool(on)), "end")
    on = machine.field("non_transfer_on")
    name = translate("Disposal", "Not passed on")
    state = _state("non_transfer", wanted, bool(on))
    yield Link(name, machine.field("non_transfer_by"), on, state, "end")


def _state(key: str, wanted: set[str], is_there: bool) -> LinkState:
    return "missing" if key in wanted else "there" if is_there else "open"


def machine_columns() -> Sequence[Column[ChainOf]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("Disposal", "No."), lambda chain: chain.machine.number, width=6),
        Column(translate("Disposal", "Equipment"), lambda chain: chain.machine.name),
        Column(
            word(EQUIPMENT_STEPS["scrapped"]),
            lambda chain: state_told(chain)[0],
            lambda chain: state_told(chain)[1],
            width=12,
        ),
    )


def link_columns() -> Sequence[Column[Link]]:
    translate = QCoreApplication.translate
    states: dict[LinkState, tuple[str, Tone]] = {
        "there": (translate("Disposal", "there"), "good"),
        "missing": (translate("Disposal", "missing"), "waiting"),
        "open": (translate("Disposal", "not entered"), "calm"),
        "free": (translate("Disposal", "not required"), "calm"),
    }
    return (
        Column(translate("Disposal", "Link"), lambda link: link.name, width=12),
        Column(translate("Disposal", "What is known"), lambda link: link.text),
        Column(translate("Disposal", "Day"), lambda link: link.day, width=10),
        Column(
            translate("Disposal", "State"),
            lambda link: states[link.state][0],
            lambda link: states[link.state][1],
            width=8,
        ),
    )
