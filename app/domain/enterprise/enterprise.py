"""This is about the enterprise as the case shows it."""

from collections.abc import Mapping

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.enterprise.facts import SiteAdded


class Site(msgspec.Struct, frozen=True):
    """A 厂区; `point` is (latitude, longitude, datum), empty texts until the gate photo set it."""

    id: str
    name: str
    holding: str
    address: str
    point: tuple[str, str, str]


class Enterprise(msgspec.Struct, frozen=True):
    """The firm, by what was stated of it; of contested fields the earliest value."""

    fields: Mapping[str, str]
    contested: tuple[str, ...]
    sites: tuple[Site, ...]

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def name(self) -> str:
        return self.field("name")


@read_once
def enterprise_of(case: Case) -> Enterprise:
    slots = case.slots_of_thing.get("enterprise/self", {})
    return Enterprise(
        fields={name: slot.value for name, slot in slots.items() if isinstance(slot.value, str)},
        contested=tuple(sorted(name for name, slot in slots.items() if slot.is_contested)),
        sites=tuple(
            _site(case, site, fact) for site, fact in case.things_of("site") if isinstance(fact, SiteAdded)
        ),
    )


def _site(case: Case, site: str, fact: SiteAdded) -> Site:
    point = case.value(f"site/{site}/point", ("", "", ""))
    return Site(site, fact.name, fact.holding, fact.address, msgspec.convert(point, tuple[str, str, str]))
