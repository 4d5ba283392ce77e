"""This is about which inspection of the year this is, and how many the published cap allows.

Only 入企检查 counts; one that was broken off and gone on with is one. Source: 国办发〔2024〕54号 (yearly cap
per enterprise, published; over-frequency alarms); domain.md §4.2; users.md (b) 8.
"""

from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import enterprise_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.visits.preparation_facts import CapPassed
from app.domain.visits.visit import Visit, visits_of

THIS_ONE: Final = "本企业"
EVERYBODY: Final = "全部企业"


class Cap(msgspec.Struct, frozen=True):
    """category: which cap it is, as it was published in `source`."""

    category: str
    cap: int
    source: str


class Elsewhere(msgspec.Struct, frozen=True):
    agency: str
    count: int
    source: str


class Times(msgspec.Struct, frozen=True):
    """Which inspection of its year a visit is.

    Attributes:
        nth: this one included.
        ours: earlier ones in the case.
        cap: None where nobody stated one.
    """

    year: int
    nth: int
    ours: int
    elsewhere: tuple[Elsewhere, ...]
    cap: Cap | None

    @property
    def is_over(self) -> bool:
        return self.cap is not None and self.nth > self.cap.cap


def times_of(case: Case, office: Case, visit: Visit) -> Times | None:
    """None for a kind that does not count, and for an inspection without a day.

    Source: 国办发〔2024〕54号; users.md (b) 8.
    """
    year = visit.day[:4]
    if visit.kind != "inspection" or not (year.isascii() and year.isdigit() and int(year)):
        return None
    others = [each for each in visits_of(case) if each.id != visit.id and each.kind == "inspection"]
    earlier = sum(_comes_before(each, visit) for each in others if each.day[:4] == year)
    told = elsewhere_of(case, int(year))
    nth = earlier + sum(max(each.count, 0) for each in told) + 1
    return Times(int(year), nth, earlier, told, cap_of(case, office, int(year)))


def _comes_before(other: Visit, visit: Visit) -> bool:
    """An inspection that was only planned does not count."""
    begins = visit.started_at or visit.planned_for
    return bool(other.started_at) and (other.started_at < begins or other.started_at[:10] == begins)


def elsewhere_of(case: Case, year: int) -> tuple[Elsewhere, ...]:
    """What other agencies told, by name."""
    slots = case.slots_of_thing.get(f"inspections/{year}", {})
    found = (
        Elsewhere(path.removeprefix("by/"), *msgspec.convert(slot.value, tuple[int, str]))
        for path, slot in slots.items()
        if path.startswith("by/")
    )
    return tuple(sorted(found, key=lambda each: each.agency))


def caps_of(case: Case, year: int) -> tuple[Cap, ...]:
    """Every cap stated in a case (or the office's) for a year, by category."""
    slots = case.slots_of_thing.get(f"inspection_cap/{year}", {})
    found = (
        Cap(path.removeprefix("of/"), *msgspec.convert(slot.value, tuple[int, str]))
        for path, slot in slots.items()
        if path.startswith("of/")
    )
    return tuple(sorted(found, key=lambda each: each.category))


def cap_of(case: Case, office: Case, year: int) -> Cap | None:
    """The enterprise's own, else its category's, else the one for everybody."""
    own = {each.category: each for each in caps_of(case, year)}
    published = {each.category: each for each in caps_of(office, year)}
    category = enterprise_of(case).field("inspection_category")
    return own.get(THIS_ONE) or published.get(category) or published.get(EVERYBODY)


def within_cap(times: Times | None, passed: CapPassed | None) -> None:
    """An inspection over the cap needs a named leader and a reason.

    Raises RuleRefused OVER_YEARLY_CAP. Source: 国办发〔2024〕54号 (no inspection over the published cap).
    """
    if times is None or not times.is_over or times.cap is None:
        return
    if passed is None or not passed.approver.strip() or not passed.reason.strip():
        raise RuleRefused(
            Refusal.OVER_YEARLY_CAP,
            year=times.year,
            nth=times.nth,
            cap=times.cap.cap,
            category=times.cap.category,
            source=times.cap.source,
        )
