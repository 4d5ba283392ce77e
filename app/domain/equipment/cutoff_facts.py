"""This is about cut-off points (断开点): one switch or valve that feeds several machines, stated once."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

Utility = Literal["water", "power", "steam", "gas", "air"]

CutoffField = Literal[
    "place", "method", "executor", "executor_unit", "executor_papers", "route", "basis_number", "cut_at",
    "supplier_seals", "account", "meter_kind", "meter_number", "meter_factor", "meter_unit", "replaced_meter",
    "last_year_use", "transformer_kva", "notified_at", "own_generation_checked", "dormitory_separated",
    "restored_on", "restored_basis", "witness",
]  # fmt: skip
"""Fields of domain.md §3.4. `meter_kind` is dedicated 专用 · shared 共用 · none 无独立计量."""


class CutoffAdded(Fact, frozen=True, tag="cutoff_added"):
    cutoff: Name
    number: str
    utility: Utility
    place: str

    def added(self) -> str:
        return f"cutoff/{self.cutoff}"


class CutoffStated(Fact, frozen=True, tag="cutoff_stated"):
    cutoff: Name
    field: CutoffField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"cutoff/{self.cutoff}/{self.field}", self.value),)


class CutoffFeeds(Fact, frozen=True, tag="cutoff_feeds"):
    """This point feeds (or does not feed) this machine."""

    cutoff: Name
    equipment: Name
    feeds: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"cutoff/{self.cutoff}/feeds/{self.equipment}", self.feeds),)


class ReadingTaken(Fact, frozen=True, tag="reading_taken"):
    """What a meter showed.

    Attributes:
        moment: `cut` for the reading at cut-off (止码), read before the feed goes; else the ISO day.
        value: decimal as text, as the dial shows it (factor not applied).
    """

    cutoff: Name
    moment: Name
    value: str
    register: str = ""
    photo: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        register = f"/{self.register}" if self.register else ""
        return ((f"cutoff/{self.cutoff}/reading/{self.moment}{register}", self.value),)


class MeterReplaced(Fact, frozen=True, tag="meter_replaced"):
    """The supplier changed the meter (换表); what the old one had counted is not lost.

    Attributes:
        on: ISO day of the change.
        old_stop, new_start: decimals as text, as the dials showed them; one fact per register.
        factor: of the new meter; empty where it stays.
    """

    cutoff: Name
    on: Name
    old_stop: str
    new_number: str
    new_start: str
    register: str = ""
    factor: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        register = f"/{self.register}" if self.register else ""
        value = (self.old_stop, self.new_number, self.new_start, self.factor)
        return ((f"cutoff/{self.cutoff}/replaced/{self.on}{register}", value),)
