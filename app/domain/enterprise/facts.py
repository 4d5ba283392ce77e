"""This is about what can be stated of the enterprise a case is about."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

EnterpriseField = Literal[
    "name", "code", "former_names", "township", "industry", "product", "legal_person", "contact",
    "contact_post", "employees", "address", "authorisation", "plan_number", "phone",
]  # fmt: skip

Party = Literal["territory", "bureau", "company"]
"""The three who answer for an item: 属地 · 部门 · 企业."""


class EnterpriseStated(Fact, frozen=True, tag="enterprise_stated"):
    field: EnterpriseField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"enterprise/self/{self.field}", self.value),)


class ResponsibleStated(Fact, frozen=True, tag="responsible_stated"):
    """Who answers for one piece of equipment."""

    equipment: Name
    party: Party
    name: str
    unit: str = ""
    phone: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.name, self.unit, self.phone)
        return ((f"equipment/{self.equipment}/responsible/{self.party}", value),)


class SiteAdded(Fact, frozen=True, tag="site_added"):
    """A 厂区 of the enterprise; `holding` is owned (自有) or leased (承租)."""

    site: Name
    name: str
    holding: Literal["owned", "leased"] = "owned"
    address: str = ""

    def added(self) -> str:
        return f"site/{self.site}"


class SitePointStated(Fact, frozen=True, tag="site_point_stated"):
    """The factory's reference point (厂区基准点), from a photo of the gate.

    Attributes:
        latitude, longitude: decimal degrees as text, in `datum`.
    """

    site: Name
    latitude: str
    longitude: str
    datum: str
    photo: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"site/{self.site}/point", (self.latitude, self.longitude, self.datum)),)
