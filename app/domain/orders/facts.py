"""This is about problems (问题) found on a visit, and what was asked and done about them.

An order (整改要求) is a fact of its own: the problems it covers, the clock of its term. The term is confirmed
by `deadlines/facts.py` with the subject `order/…`. Source: domain.md §4.3, §4.6, §4.9.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

ProblemField = Literal["demand", "due", "order_number", "verdict", "rechecked_on", "closed_on", "basis"]

OrderField = Literal["number", "title", "issued_on", "served_on", "agency"]

Rechecked = Literal["done", "partly", "not_done"]
"""已整改 · 部分整改 · 未整改; of the whole order 全部完成 · 部分完成 · 未完成."""

FollowUp = Literal["cleared", "penalty", "suspension", "closure", "transfer"]
"""达标销号 · 处罚 · 停产停业整顿 · 提请关闭 · 移送. Source: domain.md §4.9."""

ProposalKind = Literal["suspension", "closure"]
"""停业整顿 · 关闭."""

DecisionKind = Literal["suspension", "closure", "power_cut", "not_agreed", "other"]
"""责令停业整顿 · 责令关闭 · 停电 · 不予同意 · 其他批复."""


class ProblemFound(Fact, frozen=True, tag="problem_found"):
    problem: Name
    number: str
    text: str
    visit: str = ""
    equipment: str = ""

    def added(self) -> str:
        return f"problem/{self.problem}"


class ProblemStated(Fact, frozen=True, tag="problem_stated"):
    problem: Name
    field: ProblemField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"problem/{self.problem}/{self.field}", self.value),)


class ProblemRechecked(Fact, frozen=True, tag="problem_rechecked"):
    """What the second look found of one problem: the same slots as `ProblemStated`, and three more.

    Attributes:
        on: ISO day.
        before, after: ids of the pictures that show it, or empty.
    """

    problem: Name
    outcome: Rechecked
    on: str
    verdict: str
    before: str = ""
    after: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        thing = f"problem/{self.problem}"
        return (
            (f"{thing}/outcome", self.outcome),
            (f"{thing}/rechecked_on", self.on),
            (f"{thing}/verdict", self.verdict),
            (f"{thing}/before", self.before),
            (f"{thing}/after", self.after),
        )


class RectificationOrdered(Fact, frozen=True, tag="rectification_ordered"):
    """An order to put problems right was made.

    Attributes:
        sort: row of `resources/rules/orders.csv`.
        rule: code of the clock its term is counted by; empty for a plain date.
        problems: ids of the problems it covers.
        visit: the visit they were found on, or empty.
    """

    order: Name
    sort: str
    rule: str = ""
    problems: tuple[str, ...] = ()
    visit: str = ""

    def added(self) -> str:
        return f"order/{self.order}"


class OrderStated(Fact, frozen=True, tag="order_stated"):
    """Number, title as the agency calls it, ISO days of issue and service, the issuing agency."""

    order: Name
    field: OrderField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"order/{self.order}/{self.field}", self.value),)


class OrderLimit(Fact, frozen=True, tag="order_limit"):
    """The weighing an energy order rests on; figures are decimals as text, in `unit`.

    Attributes:
        row: of the table of limits.
        share: over the limit, in per cent of it.
        on: ISO day, the end of the period measured.
        source: of the limit, in the words of the table.
    """

    order: Name
    row: str
    standard: str
    product: str
    unit: str
    limit: str
    measured: str
    share: str = ""
    on: str = ""
    source: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (
            self.row, self.standard, self.product, self.unit, self.limit, self.measured, self.share, self.on,
            self.source,
        )  # fmt: skip
        return ((f"order/{self.order}/limit", value),)


class ExtensionApplied(Fact, frozen=True, tag="extension_applied"):
    """The firm asked for more time (延期申请).

    Attributes:
        on: ISO day the application came in.
        until: ISO day asked for, or empty.
        photo: id of the picture of the application or of its proof, or empty.
    """

    extension: Name
    order: str
    on: str
    reason: str
    until: str = ""
    photo: str = ""

    def added(self) -> str:
        return f"order_extension/{self.extension}"


class ExtensionDecided(Fact, frozen=True, tag="extension_decided"):
    """The answer (延期批复): until which day, or refused.

    Attributes:
        until: ISO day, empty where refused.
    """

    extension: Name
    outcome: Literal["granted", "refused"]
    on: str
    until: str = ""
    number: str = ""
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.outcome, self.on, self.until, self.number, self.text)
        return ((f"order_extension/{self.extension}/decision", value),)


class RectificationReported(Fact, frozen=True, tag="rectification_reported"):
    """The firm reported what it put right (整改报告); `photos` are ids of pictures."""

    report: Name
    order: str
    on: str
    text: str = ""
    photos: tuple[str, ...] = ()

    def added(self) -> str:
        return f"order_report/{self.report}"


class OrderConcluded(Fact, frozen=True, tag="order_concluded"):
    """The verdict over the whole order after re-inspection (整改复查意见), and what follows.

    Attributes:
        number: of the 复查意见书, or empty.
    """

    order: Name
    verdict: Rechecked
    on: str
    follows: FollowUp
    number: str = ""
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.verdict, self.on, self.follows, self.number, self.text)
        return ((f"order/{self.order}/conclusion", value),)


class ClosureProposed(Fact, frozen=True, tag="closure_proposed"):
    """The government was asked to order suspension or closure (提请停业整顿（关闭）的请示).

    Attributes:
        to: the government it goes to.
        basis: the law it rests on.
    """

    proposal: Name
    order: str
    kind: ProposalKind
    on: str
    number: str = ""
    to: str = ""
    basis: str = ""
    text: str = ""

    def added(self) -> str:
        return f"closure_proposal/{self.proposal}"


class GovernmentDecided(Fact, frozen=True, tag="government_decided"):
    """The government's decision came in (政府决定、批复).

    Attributes:
        photo: id of the picture or scan of it in this case, or empty.
    """

    decision: Name
    order: str
    kind: DecisionKind
    on: str
    number: str
    by: str = ""
    text: str = ""
    photo: str = ""

    def added(self) -> str:
        return f"government_decision/{self.decision}"
