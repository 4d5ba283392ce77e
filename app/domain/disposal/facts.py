"""This is about what can be stated of a machine's way into scrap: slips, buyer, invoice, registration.

The weigh slip itself is `DisposalSlipAdded` of `equipment/facts.py`; its `weight` is the net weight.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

SlipField = Literal["gross", "tare", "photo"]
"""毛重 · 皮重 (tonnes, decimal as text) · the picture of the slip (a photo's id)."""

DisposalProofKind = Literal["invoice", "contract", "receipt", "other"]
"""发票 · 报废（转让）合同 · 回收凭证 · 其他材料."""

DisposalField = Literal[
    "destination", "deregistered_on", "deregistered_number", "deregistered_by",
    "non_transfer_on", "non_transfer_by", "weight_reason",
]  # fmt: skip


class SlipStated(Fact, frozen=True, tag="slip_stated"):
    slip: Name
    field: SlipField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"slip/{self.slip}/{self.field}", self.value),)


class BuyerStated(Fact, frozen=True, tag="buyer_stated"):
    """Who took the scrap, under the name that stands on the weigh slips.

    Attributes:
        code: 统一社会信用代码.
        qualification: number of the registration or permit to take scrap in.
    """

    buyer: Name
    code: str = ""
    qualification: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"buyer/{self.buyer}/papers", (self.code, self.qualification)),)


class DisposalProofAdded(Fact, frozen=True, tag="disposal_proof_added"):
    """A paper that proves the sale as scrap.

    Attributes:
        on: ISO day, or empty.
        photo: id of the picture of it, or empty.
    """

    proof: Name
    equipment: str
    kind: DisposalProofKind
    number: str = ""
    on: str = ""
    text: str = ""
    photo: str = ""

    def added(self) -> str:
        return f"proof/{self.proof}"


class DisposalStated(Fact, frozen=True, tag="disposal_stated"):
    """One thing said of a machine's end.

    `destination` is a key of `disposal.DESTINATIONS`; `…_on` are ISO days; `non_transfer_by` is who declared
    that it goes to nobody who would use it; `weight_reason` says why the weights are off the design weight.
    """

    equipment: Name
    field: DisposalField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"equipment/{self.equipment}/{self.field}", self.value),)
