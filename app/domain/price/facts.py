"""This is about what can be stated of an enterprise's electricity price.

Amounts and rates are decimals as text, months `2025-06`. A decision stands in a slot of its account and its
first month: two that differ are contested, and one from a later month leaves the earlier months as they were.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name

AccountField = Literal["number", "meter", "factor", "ownership_point", "supplier", "place", "remark"]
"""户号 · 表号 · 倍率 · 产权分界点 · 供电企业 · 用电地址（厂区） · 备注."""

PriceCategory = Literal["eliminated", "restricted", "over_limit", "tier", "unfinished"]
"""淘汰类 · 限制类 · 超限额 · 阶梯档 · 未完成化解任务."""

UsageSource = Literal["bill", "reading", "photo"]
"""电费单 · 抄表 · 影像."""

MoneyKind = Literal["collected", "paid"]
"""已收 (by the grid company, with the bill) · 已缴 (into the treasury)."""

ReleaseReason = Literal["dismantled", "up_to_standard", "other", ""]
"""已拆除并通过验收 · 复核达标 · 其他; empty takes a release back."""

Month = Name
"""`2025-06`; whoever reads a case passes over what is no month."""


class PowerAccountAdded(Fact, frozen=True, tag="power_account_added"):
    """A supply account (用电户号) of the enterprise; a plant may have several, also split ones (拆分户号)."""

    account: Name
    number: str

    def added(self) -> str:
        return f"power_account/{self.account}"


class PowerAccountStated(Fact, frozen=True, tag="power_account_stated"):
    account: Name
    field: AccountField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"power_account/{self.account}/{self.field}", self.value),)


class SurchargeDecided(Fact, frozen=True, tag="surcharge_decided"):
    """What an account pays more from a month on (定性): category, rate and the document that says so.

    Attributes:
        rate: yuan per kWh; empty where the decision of this month is taken back.
        last_month: where the document itself ends it; empty while it runs on.
        row: key of the row of the table of surcharges that was chosen; empty where only a document was.
        document, number, on, by: basis document, its number, its ISO day, who decided.
        equipment: the machine it rests on; empty where it rests on several, or on none.
        link: what ties the category to the case, in words (catalogue row, weighing, task).
    """

    account: Name
    from_month: Month
    category: PriceCategory
    rate: str
    last_month: str = ""
    row: str = ""
    document: str = ""
    number: str = ""
    on: str = ""
    by: str = ""
    equipment: str = ""
    link: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (
            self.category, self.rate, self.last_month, self.row, self.document, self.number, self.on,
            self.by, self.equipment, self.link,
        )  # fmt: skip
        return ((f"power_account/{self.account}/surcharge/{self.from_month}", value),)


class PowerUsed(Fact, frozen=True, tag="power_used"):
    """What an account used in a month.

    Attributes:
        kwh: after the factor (倍率), as billed; empty clears.
        source, photo: where it was read, and the picture of bill or meter; told beside it, never contested.
    """

    account: Name
    month: Month
    kwh: str
    source: UsageSource = "bill"
    photo: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"power_account/{self.account}/used/{self.month}", self.kwh),)


class SurchargePaid(Fact, frozen=True, tag="surcharge_paid"):
    """Surcharge of a month that was collected, or paid into the treasury (JG09); an empty amount clears."""

    account: Name
    month: Month
    kind: MoneyKind
    amount: str
    on: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"power_account/{self.account}/{self.kind}/{self.month}", self.amount),)


class SurchargeReleased(Fact, frozen=True, tag="surcharge_released"):
    """A decision ends (停止执行, JG11).

    Attributes:
        from_month: of the decision that ends.
        last_month: the last month that is paid for; empty takes the release back.
        paper: the acceptance opinion, or the weighing that shows it is up to standard.
    """

    account: Name
    from_month: Month
    last_month: str
    reason: ReleaseReason = ""
    paper: str = ""
    on: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.last_month, self.reason, self.paper, self.on)
        return ((f"power_account/{self.account}/released/{self.from_month}", value),)
