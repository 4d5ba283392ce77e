"""This is about what can be stated of a visit before it begins: kind of check, bureaus, cap, scan, checks.

Source: 国办发〔2024〕54号; domain.md §4.2, §12.1 steps 1–3.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Count, Name, Whole

CheckType = Literal["routine", "special", "single"]
"""日常检查 · 专项检查 · 个案检查."""

TaskSource = Literal["plan", "complaint", "assigned", "transferred", "monitoring"]
"""计划 · 投诉举报 · 交办 · 转办 · 监测预警."""

ServedHow = Literal["direct", "post", "electronic", "left", "other"]
"""直接送达 · 邮寄 · 电子送达 · 留置送达 · 其他."""

NoticeException = Literal["suspected", "complaint", "spot_check"]
"""涉嫌违法 · 投诉举报 · 抽查: no notice five days before is asked for (K20, 原文待核对)."""

PreparationField = Literal[
    "check_type", "task_from", "look_back", "served_how", "notice_exception", "disciplines_told",
    "made_up_on", "numbering", "legal_basis",
]  # fmt: skip
"""`look_back` and `disciplines_told` (五个严禁) say 是 or 否; `made_up_on` is the ISO minute an urgent start
was approved afterwards; `numbering` is platform, own or later."""

DepartureItem = Literal["battery", "disk", "clock", "cameras", "printer", "seals", "media"]
"""电量 · 磁盘空间 · 时钟 · 相机时间 · 打印机 · 封条 · 移交盘."""

DepartureState = Literal["good", "poor", "skipped"]


class VisitPrepared(Fact, frozen=True, tag="visit_prepared"):
    """A field of the preparation; codes as in the literals above."""

    visit: Name
    field: PreparationField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/{self.field}", self.value),)


class BureauJoined(Fact, frozen=True, tag="bureau_joined"):
    """A bureau on the one notice of a joint inspection (综合查一次), with the matters that are its own."""

    visit: Name
    bureau: Name
    matters: tuple[str, ...] = ()
    joins: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/joint/{self.bureau}", (self.matters, self.joins)),)


class EntryScanned(Fact, frozen=True, tag="entry_scanned"):
    """扫码入企: the code was read, or waits for a network.

    Attributes:
        queued_at: ISO minute it could not be read; empty where it was read at once.
        read_at: ISO minute it was read; empty while it waits.
        number: what the platform gave for it.
    """

    visit: Name
    queued_at: str = ""
    read_at: str = ""
    number: str = ""
    result: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.queued_at, self.read_at, self.number, self.result)
        return ((f"visit/{self.visit}/entry_scan", value),)


class InspectionCapStated(Fact, frozen=True, tag="inspection_cap_stated"):
    """How many inspections a year the authority published, in `office.case` or of one enterprise.

    Attributes:
        category: 全部企业 or a category in `office.case`; 本企业 in a case.
        source: the document it was published in.
    """

    year: Count
    category: Name
    cap: Whole
    source: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"inspection_cap/{self.year}/of/{self.category}", (self.cap, self.source)),)


class InspectionCategoryStated(Fact, frozen=True, tag="inspection_category_stated"):
    """The category of an enterprise whose cap holds for it."""

    category: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return (("enterprise/self/inspection_category", self.category),)


class InspectedElsewhere(Fact, frozen=True, tag="inspected_elsewhere"):
    """Inspections of a year that count and are in no case of ours, as another agency told."""

    year: Count
    agency: Name
    count: Whole
    source: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"inspections/{self.year}/by/{self.agency}", (self.count, self.source)),)


class CapPassed(Fact, frozen=True, tag="cap_passed"):
    """A named leader let an inspection over the yearly cap go ahead, for a reason."""

    visit: Name
    approver: str
    reason: str
    times: Count = 1
    cap: Whole = 0

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/cap_passed", (self.approver, self.reason, self.times, self.cap)),)


class DepartureChecked(Fact, frozen=True, tag="departure_checked"):
    """One line of the list before leaving (出发检查).

    Attributes:
        value: what was measured or read: percent, bytes, seconds the clock is ahead, strips left.
        text: against what, or what was seen.
    """

    visit: Name
    item: DepartureItem
    state: DepartureState
    value: str = ""
    text: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/departure/{self.item}", (self.state, self.value, self.text)),)
