"""This is about the yearly exit plan (年度淘汰退出计划) as the office keeps it, in `office.case`."""

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Whole


class PlanTaken(Fact, frozen=True, tag="plan_taken"):
    """A plan workbook was read and confirmed; setting the plan aside undoes it.

    Attributes:
        sha256: digest of the workbook, an original of `office.case`.
    """

    plan: Name
    title: str
    year: str
    sha256: str
    items: Whole
    enterprises: Whole

    def added(self) -> str:
        return f"plan/{self.plan}"


class PlanItemListed(Fact, frozen=True, tag="plan_item_listed"):
    """One line of the plan: a piece of equipment that is to go.

    Attributes:
        case: the enterprise's case.
        equipment: the equipment's id in that case.
        capacity, count: decimals as text.
        stop_by, dismantle_by: ISO days.
        territory, bureau, company: the three responsible parties, each "name phone" (属地/部门/企业).
    """

    item: Name
    plan: str
    case: str
    equipment: str
    sequence: str = ""
    township: str = ""
    enterprise: str = ""
    code: str = ""
    industry: str = ""
    product: str = ""
    name: str = ""
    model: str = ""
    count: str = ""
    count_unit: str = ""
    capacity: str = ""
    capacity_unit: str = ""
    basis: str = ""
    lag_kind: str = ""
    route: str = ""
    stop_by: str = ""
    dismantle_by: str = ""
    employees: str = ""
    territory: str = ""
    bureau: str = ""
    company: str = ""
    remark: str = ""

    def added(self) -> str:
        return f"plan_item/{self.item}"


class ZeroReported(Fact, frozen=True, tag="zero_reported"):
    """A township has nothing to retire and says so (零报告); `plan` is empty where there was none yet."""

    report: Name
    plan: str
    township: str
    text: str = ""

    def added(self) -> str:
        return f"zero_report/{self.report}"
