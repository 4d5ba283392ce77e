"""This is about what can be stated of the office: officers, laptops, number blocks. Kept in `office.case`."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Whole

OfficerRole = Literal["officer", "patroller", "clerk"]
"""officer 执法人员 (holds a certificate) · patroller 巡查人员 (does not) · clerk 内勤."""


class OfficeNamed(Fact, frozen=True, tag="office_named"):
    """The office and what its papers name. `sample` offices (示例) and real ones never mix."""

    name: str
    district: str = ""
    sample: bool = False
    review_body: str = ""
    court: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.name, self.district, self.sample, self.review_body, self.court)
        return (("office/self/named", value),)


class OfficerListed(Fact, frozen=True, tag="officer_listed"):
    """A person of the office.

    Attributes:
        card: 执法证号; empty for those without one.
        card_until: ISO day the certificate runs out; empty where unknown.
    """

    officer: Name
    name: str
    unit: str
    role: OfficerRole
    card: str = ""
    card_until: str = ""

    def added(self) -> str:
        return f"officer/{self.officer}"

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.name, self.unit, self.role, self.card, self.card_until)
        return ((f"officer/{self.officer}/listed", value),)


class DeviceEnrolled(Fact, frozen=True, tag="device_enrolled"):
    """A laptop that may hand in.

    Attributes:
        signing_public: minisign public key text.
        recipient: age recipient that task bundles are locked to.
    """

    device: Name
    label: str
    signing_public: str
    recipient: str

    def added(self) -> str:
        return f"device/{self.device}"

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.label, self.signing_public, self.recipient)
        return ((f"device/{self.device}/enrolled", value),)


class DeviceRevoked(Fact, frozen=True, tag="device_revoked"):
    """A laptop that may no longer hand in (lost, sold); what came before stands."""

    device: Name
    revoked: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"device/{self.device}/revoked", self.revoked),)


class SealBlockGiven(Fact, frozen=True, tag="seal_block_given"):
    """A run of printed seal strips handed to a laptop: `prefix` + number, both ends included."""

    block: Name
    device: str
    prefix: str
    first: Whole
    last: Whole

    def added(self) -> str:
        return f"seal_block/{self.block}"


class CaseListed(Fact, frozen=True, tag="case_listed"):
    """An enterprise has a case file."""

    case: Name
    name: str
    code: str = ""
    township: str = ""

    def added(self) -> str:
        return f"case/{self.case}"

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"case/{self.case}/listed", (self.name, self.code, self.township)),)
