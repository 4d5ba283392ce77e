"""This is about coverage (排查覆盖率): how far a township is screened, and its zero report.

A zero report (零报告) is a township's word that nothing is there. It is worth as much as the screening behind
it: what is missing is said beside it, it forbids nothing. Source: users.md (a) a2, domain.md §1 no. 12.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from app.domain.plan.facts import ZeroReported
from app.domain.screening.firm import ListedFirm
from app.domain.screening.planned import PlannedFirm


class Gap(StrEnum):
    """What keeps a township from being covered, or its zero report from being believed."""

    NO_FIRMS = "no_firms"
    PLANNED = "planned"
    NOT_SCREENED = "not_screened"
    NO_SMALL_FIRMS = "no_small_firms"
    FOUND = "found"


class TownshipCoverage(msgspec.Struct, frozen=True, kw_only=True):
    """How far a township is screened.

    Attributes:
        township: empty for the firms of which nobody said where they are.
        firms, screened: all, and those with a result.
        small, small_screened: of these, the small ones (规下).
        large, large_screened: those above (规上); what is said of neither counts in `firms` only.
        found: firms that may belong or are in the plan.
        planned: firms the plan lists there that are not on the list.
        zero_report: id of its zero report, empty without one; zero_text: what it says.
    """

    township: str
    firms: int = 0
    screened: int = 0
    small: int = 0
    small_screened: int = 0
    large: int = 0
    large_screened: int = 0
    found: int = 0
    planned: int = 0
    zero_report: str = ""
    zero_text: str = ""

    @property
    def percent(self) -> int:
        """Whole percent, rounded; 100 means every firm."""
        if not self.firms or self.screened == self.firms:
            return 100 if self.firms else 0
        return min(99, (200 * self.screened + self.firms) // (2 * self.firms))

    @property
    def missing(self) -> int:
        return self.firms - self.screened

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What stands against a zero report, in the order it should be mended."""
        if not self.firms:
            return (Gap.PLANNED,) if self.planned else (Gap.NO_FIRMS,)
        found = {
            Gap.NOT_SCREENED: self.missing > 0,
            Gap.PLANNED: self.planned > 0,
            Gap.NO_SMALL_FIRMS: self.large > 0 and self.large == self.firms,
            Gap.FOUND: self.found > 0,
        }
        return tuple(gap for gap, is_there in found.items() if is_there)


def coverage_of(
    firms: Iterable[ListedFirm],
    townships: Sequence[str],
    reports: Iterable[ZeroReported],
    planned: Iterable[PlannedFirm] = (),
) -> tuple[TownshipCoverage, ...]:
    """Every township: the district's in their order, then others that are named, then those without one.

    firms: also those taken off, which do not count. planned: those the plan lists and the list does not.
    """
    off_list = Counter(firm.township for firm in planned)
    by_town: dict[str, list[ListedFirm]] = {town: [] for town in townships}
    for firm in firms:
        if not firm.is_off:
            by_town.setdefault(firm.township, []).append(firm)
    zero = {report.township: report for report in reports}
    for town in (*zero, *off_list):
        by_town.setdefault(town, [])
    nowhere = by_town.pop("", [])
    if nowhere or off_list[""]:
        by_town[""] = nowhere
    return tuple(_coverage(town, listed, zero.get(town), off_list[town]) for town, listed in by_town.items())


def _coverage(
    town: str, firms: Sequence[ListedFirm], zero: ZeroReported | None, planned: int
) -> TownshipCoverage:
    small = [firm for firm in firms if firm.scale == "below"]
    large = [firm for firm in firms if firm.scale == "above"]
    return TownshipCoverage(
        township=town,
        firms=len(firms),
        screened=_screened(firms),
        small=len(small),
        small_screened=_screened(small),
        large=len(large),
        large_screened=_screened(large),
        found=sum(firm.is_found for firm in firms),
        planned=planned,
        zero_report=zero.report if zero is not None else "",
        zero_text=zero.text if zero is not None else "",
    )


def _screened(firms: Sequence[ListedFirm]) -> int:
    return sum(firm.is_screened for firm in firms)


def total_of(lines: Iterable[TownshipCoverage]) -> TownshipCoverage:
    """The district: the sum of its townships; it has no zero report of its own."""
    told = tuple(lines)
    return TownshipCoverage(
        township="",
        firms=sum(each.firms for each in told),
        screened=sum(each.screened for each in told),
        small=sum(each.small for each in told),
        small_screened=sum(each.small_screened for each in told),
        large=sum(each.large for each in told),
        large_screened=sum(each.large_screened for each in told),
        found=sum(each.found for each in told),
        planned=sum(each.planned for each in told),
    )
