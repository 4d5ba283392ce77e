"""This is about the disposal chain of one machine as the case shows it: slip, lorry, buyer, invoice, weight.

Source: domain.md §3.6 (bill of destruction), §11 (去向); 特种设备安全法 art. 48 (scrapped: the use
registration is cancelled); 大气污染防治法 art. 27, 水污染防治法 art. 46, 固废法 art. 33 (not passed on to
others).
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.decimals import decimal_of
from app.domain.disposal.facts import DisposalProofAdded
from app.domain.equipment.facts import DisposalSlipAdded
from app.domain.equipment.machine import Machine
from app.domain.photos.photo import Photo

DESTINATIONS: Final[Mapping[str, str]] = {
    "smelter": "炼钢回炉",
    "recycler": "再生资源公司",
    "dismantler": "拆解企业",
    "yard": "原厂报废区",
    "transferred": "转让他人继续使用",
}
FORBIDDEN: Final = "transferred"

PROOF_TEXT: Final[Mapping[str, str]] = {
    "invoice": "发票",
    "contract": "报废（转让）合同",
    "receipt": "回收凭证",
    "other": "其他材料",
}
PROVING: Final = frozenset({"invoice", "contract", "receipt"})
"""Kinds that prove the sale; other papers stand beside them."""

WEIGHT_LIMIT: Final = Decimal(10)
"""Per cent off the design weight above which a reason is asked for; domain.md §3.6 leaves it open (±x %)."""

REGISTERED: Final = frozenset({"boiler"})
"""Kinds of machines whose use is registered (特种设备使用登记)."""

_WIDE: Final = Context(prec=200)
"""Whatever two laptops typed as weights, their share has room."""

_UNITS: Final = {"": Decimal(1), "t": Decimal(1), "吨": Decimal(1)}
_KILOS: Final = frozenset({"kg", "千克", "公斤"})


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """A weigh slip (过磅单).

    Attributes:
        weight, gross, tare: tonnes as typed; gross and tare may be empty.
        photo: id of the picture of it, or empty.
    """

    id: str
    number: str
    on: str
    weight: str
    gross: str
    tare: str
    plate: str
    buyer: str
    invoice: str
    destination: str
    photo: str


class Buyer(msgspec.Struct, frozen=True):
    """A buyer named on slips; code and qualification are empty while nobody stated them."""

    name: str
    code: str = ""
    qualification: str = ""


class DisposalPaper(msgspec.Struct, frozen=True):
    """A paper that proves the sale."""

    id: str
    kind: str
    number: str
    on: str
    text: str
    photo: str


class Disposal(msgspec.Struct, frozen=True, kw_only=True):
    """The chain of one machine, or of one batch that goes together.

    Attributes:
        weight: tonnes on all slips. design: tonnes of the design, None where unknown.
        difference: per cent of the design weight, one place, minus for lighter; None without both.
        pictures: of the stage 处置.
    """

    machine: Machine
    slips: tuple[Slip, ...]
    buyers: tuple[Buyer, ...]
    papers: tuple[DisposalPaper, ...]
    weight: Decimal
    design: Decimal | None
    difference: Decimal | None
    pictures: tuple[Photo, ...]

    @property
    def is_off(self) -> bool:
        """Lighter or heavier than the design by more than the limit."""
        return self.difference is not None and abs(self.difference) > WEIGHT_LIMIT

    @property
    def is_proven(self) -> bool:
        """An invoice, contract or receipt is there, on its own or named on a slip."""
        return any(paper.kind in PROVING for paper in self.papers) or any(slip.invoice for slip in self.slips)


def disposal_of(case: Case, machine: Machine, photos: tuple[Photo, ...]) -> Disposal:
    """photos: all pictures of the case (`photos_of`)."""
    slips = _slips(case, machine)
    design = design_weight(machine)
    return Disposal(
        machine=machine,
        slips=slips,
        buyers=tuple(
            _buyer(case, name) for name in dict.fromkeys(slip.buyer for slip in slips if slip.buyer)
        ),
        papers=_papers(case, machine),
        weight=machine.weight,
        design=design,
        difference=difference_percent(machine.weight, design) if slips else None,
        pictures=tuple(
            photo for photo in photos if photo.stage == "disposal" and photo.is_of(case, machine.id)
        ),
    )


def difference_percent(weight: Decimal, design: Decimal | None) -> Decimal | None:
    """Per cent by which a weight is off the design weight, to one place: 14.84 against 15.60 is -4.9."""
    if design is None or design <= 0:
        return None
    with localcontext(_WIDE):
        return ((weight - design) * 100 / design).quantize(Decimal("0.1"), ROUND_HALF_EVEN)


def design_weight(machine: Machine) -> Decimal | None:
    """Tonnes; None where it is no number, or in a unit that is none of weight."""
    number, unit = decimal_of(machine.field("design_weight")), machine.field("weight_unit").strip().lower()
    if number is None or number <= 0:
        return None
    if unit in _KILOS:
        return number / 1000
    return number * _UNITS[unit] if unit in _UNITS else None


def _slips(case: Case, machine: Machine) -> tuple[Slip, ...]:
    thing = f"equipment/{machine.id}"
    slips = [
        _slip(case, slip, fact)
        for slip, fact in case.things_of("slip")
        if isinstance(fact, DisposalSlipAdded) and case.kept(f"equipment/{fact.equipment}") == thing
    ]
    return tuple(sorted(slips, key=lambda slip: (slip.on, slip.number, slip.id)))


def _slip(case: Case, slip: str, fact: DisposalSlipAdded) -> Slip:
    said = {name: case.text(f"slip/{slip}/{name}") for name in ("gross", "tare", "photo")}
    return Slip(
        id=slip,
        number=fact.number,
        on=fact.on,
        weight=fact.weight,
        plate=fact.plate,
        buyer=fact.buyer,
        invoice=fact.invoice,
        destination=fact.destination,
        **said,
    )


def _buyer(case: Case, name: str) -> Buyer:
    papers = case.value(f"buyer/{name}/papers", ("", ""))
    return Buyer(name, *msgspec.convert(papers, tuple[str, str]))


def _papers(case: Case, machine: Machine) -> tuple[DisposalPaper, ...]:
    thing = f"equipment/{machine.id}"
    papers = [
        DisposalPaper(proof, fact.kind, fact.number, fact.on, fact.text, fact.photo)
        for proof, fact in case.things_of("proof")
        if isinstance(fact, DisposalProofAdded) and case.kept(f"equipment/{fact.equipment}") == thing
    ]
    return tuple(sorted(papers, key=lambda paper: (paper.on, paper.number, paper.id)))
