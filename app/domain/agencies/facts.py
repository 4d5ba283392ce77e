"""This is about what can be stated of an agency (`office.case`): its profile, powers delegated to it."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name


class AgencyListed(Fact, frozen=True, tag="agency_listed"):
    """A body that may act: `self` is this office, others are bureaus it visits jointly with.

    Attributes:
        kind: one of `agency.KIND_TEXT`, or any other word of an open list.
    """

    agency: Name
    name: str
    kind: Name

    def added(self) -> str:
        return f"agency/{self.agency}"

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"agency/{self.agency}/listed", (self.name, self.kind)),)


class AgencyStated(Fact, frozen=True, tag="agency_stated"):
    """A line of an agency's profile.

    Attributes:
        field: `duties`, `review_body`, `court`, or `title_` and the kind of a paper.
    """

    agency: Name
    field: Name
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"agency/{self.agency}/says/{self.field}", self.value),)


class PowerDelegated(Fact, frozen=True, tag="power_delegated"):
    """A power that reached an agency by a decision; an empty document takes it back.

    Attributes:
        way: `assigned` by law, regulation or concentrated powers (相对集中); `commissioned` 委托.
        on: ISO day from which it holds.
    """

    agency: Name
    measure: Name
    document: str
    way: Literal["assigned", "commissioned"] = "assigned"
    on: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        path = f"agency/{self.agency}/delegated/{self.measure}"
        return ((path, (self.document, self.way, self.on)),)
