"""This is about what is stated of the staff of an enterprise (职工安置): figures, helpers, events, roster.

No name and no ID number of a worker stands in an act: those are in the roster, a sealed original that can be
destroyed by law (design 2.1(12)). Source: domain.md §9.7, §10.7; seed 二(七).
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Count, Name, Whole

StaffField = Literal[
    "total", "affected", "transferred", "retired", "terminated", "self_employed", "public_post", "unemployed",
    "helped_single", "helped_group", "pay_due", "pay_paid", "wages_owed", "insurance_owed", "plan_heard_on",
    "risk", "local_wage", "layoff_count", "layoff_on", "explained_on", "reported_on", "terminated_on",
    "moved_on",
]  # fmt: skip
"""Words for each stand in `figures.FIELDS`."""

HelpMode = Literal["single", "group"]
"""一对一 · 一对多."""

HelpField = Literal["alias", "helper", "unit", "phone", "ended_on", "outcome"]

StaffEventKind = Literal[
    "training", "job_fair", "casual_platform", "labour_brand", "startup_training", "other"
]
"""技能培训 · 招聘会 · 零工平台 · 劳务品牌 · 创业培训 · 其他."""

RiskLevel = Literal["", "low", "medium", "high"]

ContingencyField = Literal["title", "contact", "phone", "unit", "drafted_on", "photo"]
"""预案: what it is called, who is called, their number and unit, its day, a picture of the document."""


class StaffStated(Fact, frozen=True, tag="staff_stated"):
    """One figure as it was on a day; figures of other days stay (history).

    Attributes:
        on: ISO day the figure is of.
        value: a count, an amount in 万元 (`local_wage`: 元 a month), an ISO day or a `RiskLevel`; empty
            clears.
    """

    on: Name
    field: StaffField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"staff/{self.on}/{self.field}", self.value),)


class HelpAdded(Fact, frozen=True, tag="help_added"):
    """A helper and whom they help (结对帮扶).

    Attributes:
        alias: a word for the helped person, like `职工01`; never a name or an ID number.
        helper: who helps; unit, phone: theirs.
    """

    help: Name
    alias: str
    mode: HelpMode
    helper: str
    unit: str = ""
    phone: str = ""

    def added(self) -> str:
        return f"help/{self.help}"


class HelpStated(Fact, frozen=True, tag="help_stated"):
    """A later word on a helper; `ended_on` and `outcome` close it (帮扶结束日期、结果)."""

    help: Name
    field: HelpField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"help/{self.help}/{self.field}", self.value),)


class ContactAdded(Fact, frozen=True, tag="contact_added"):
    """A contact of a helper with whom they help.

    Attributes:
        on: ISO day. how: by phone, at home, … as written.
        next: what comes next; next_on: ISO day of it, or empty.
    """

    contact: Name
    help: Name
    on: str
    how: str = ""
    content: str = ""
    next: str = ""
    next_on: str = ""

    def added(self) -> str:
        return f"contact/{self.contact}"


class StaffEventAdded(Fact, frozen=True, tag="staff_event_added"):
    """Something held for the staff.

    Attributes:
        on: ISO day. persons: how many of the staff took part.
        photo: id of a picture of it, or empty.
    """

    event: Name
    kind: StaffEventKind
    on: str
    place: str = ""
    persons: Whole = 0
    text: str = ""
    photo: str = ""

    def added(self) -> str:
        return f"staff_event/{self.event}"


class StaffReviewed(Fact, frozen=True, tag="staff_reviewed"):
    """The situation looked at (研判记录).

    Attributes:
        on: ISO day. next_on: ISO day of the next one, or empty.
    """

    review: Name
    on: str
    risk: RiskLevel
    participants: str = ""
    situation: str = ""
    measures: str = ""
    next_on: str = ""

    def added(self) -> str:
        return f"staff_review/{self.review}"


class ContingencyStated(Fact, frozen=True, tag="contingency_stated"):
    field: ContingencyField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"contingency/self/{self.field}", self.value),)


class RosterKept(Fact, frozen=True, tag="roster_kept"):
    """A version of the roster came into this case as a sealed original.

    Attributes:
        sha256: of the sealed bytes, which hold a random salt: without them it tells nothing of anybody.
        rows: how many persons it lists.
    """

    sha256: Name
    rows: Whole

    def added(self) -> str:
        return f"roster/{self.sha256}"


class RosterChosen(Fact, frozen=True, tag="roster_chosen"):
    """The version that holds now."""

    sha256: Name

    def statements(self) -> Iterable[tuple[str, object]]:
        return (("roster_version/current/sha256", self.sha256),)


class RosterRevealed(Fact, frozen=True, tag="roster_revealed"):
    """Whole ID numbers were shown to somebody for a reason.

    Attributes:
        lines: of the roster, from 1; empty for all of them.
    """

    revealed: Name
    sha256: Name
    reason: str
    lines: tuple[Count, ...] = ()

    def added(self) -> str:
        return f"roster_revealed/{self.revealed}"


class RosterExported(Fact, frozen=True, tag="roster_exported"):
    """The roster was written out with whole ID numbers for a reason.

    Attributes:
        digest: SHA-256 of the file that was written; it holds a mark made of the roster's salt.
    """

    exported: Name
    sha256: Name
    digest: str
    reason: str

    def added(self) -> str:
        return f"roster_exported/{self.exported}"
