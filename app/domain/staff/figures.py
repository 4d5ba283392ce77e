"""This is about the figures of an enterprise's staff (职工安置表): per day stated, the latest holds.

Source: domain.md §9.7 (企业级), §10.7.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal, get_args

import msgspec

from app.domain.acts.case import Case
from app.domain.decimals import decimal_of
from app.domain.equipment.state import day
from app.domain.staff.facts import StaffField

FieldKind = Literal["count", "money", "day", "risk"]


class FigureField(msgspec.Struct, frozen=True):
    """A figure: its words on screen and in tables, what it is, and its unit."""

    text: str
    kind: FieldKind
    unit: str = ""


FIELDS: Final[Mapping[StaffField, FigureField]] = {
    "total": FigureField("职工总数", "count", "人"),
    "affected": FigureField("涉及人数", "count", "人"),
    "transferred": FigureField("内部转岗", "count", "人"),
    "retired": FigureField("内部退养", "count", "人"),
    "terminated": FigureField("解除（终止）劳动关系", "count", "人"),
    "self_employed": FigureField("自谋职业、创业", "count", "人"),
    "public_post": FigureField("公益性岗位", "count", "人"),
    "unemployed": FigureField("未就业", "count", "人"),
    "helped_single": FigureField("一对一帮扶", "count", "人"),
    "helped_group": FigureField("一对多帮扶", "count", "人"),
    "pay_due": FigureField("经济补偿应付", "money", "万元"),
    "pay_paid": FigureField("经济补偿已付", "money", "万元"),
    "wages_owed": FigureField("欠薪", "money", "万元"),
    "insurance_owed": FigureField("社保欠费", "money", "万元"),
    "plan_heard_on": FigureField("安置方案职代会通过日", "day"),
    "risk": FigureField("风险等级", "risk"),
    "local_wage": FigureField("当地上年度职工月平均工资", "money", "元"),
    "layoff_count": FigureField("拟裁减人数", "count", "人"),
    "layoff_on": FigureField("拟裁减日期", "day"),
    "explained_on": FigureField("向工会或全体职工说明日期", "day"),
    "reported_on": FigureField("向人社部门报告日期", "day"),
    "terminated_on": FigureField("解除（终止）日期", "day"),
    "moved_on": FigureField("档案和社保关系转移办结日期", "day"),
}

DESTINATIONS: Final[tuple[StaffField, ...]] = (
    "transferred", "retired", "terminated", "self_employed", "public_post", "unemployed",
)  # fmt: skip
"""Where the affected went; together they are the affected."""

RISK_TEXT: Final[Mapping[str, str]] = {"": "", "low": "低", "medium": "中", "high": "高"}

_PERSONS: Final = 20
_SHARE: Final = 10


class Figure(msgspec.Struct, frozen=True):
    """A figure as it stands: the day it was stated for, and every value where records disagree."""

    on: str
    values: tuple[str, ...]

    @property
    def value(self) -> str:
        """The one to count with; empty where records disagree."""
        return self.values[0] if len(self.values) == 1 else ""

    @property
    def shown(self) -> str:
        return "／".join(self.values)


class StaffDay(msgspec.Struct, frozen=True):
    """What was stated for one day."""

    on: str
    figures: Mapping[StaffField, Figure]


class Figures(msgspec.Struct, frozen=True):
    """Each figure as last stated; one not stated anew still stands."""

    latest: Mapping[StaffField, Figure]

    def text(self, field: StaffField) -> str:
        return self.latest[field].value if field in self.latest else ""

    def shown(self, field: StaffField) -> str:
        """Both values of a contested one; a risk level in words."""
        if field not in self.latest:
            return ""
        values = self.latest[field].values
        return "／".join(RISK_TEXT.get(value, value) if field == "risk" else value for value in values)

    def count(self, field: StaffField) -> int | None:
        text = self.text(field)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None

    def money(self, field: StaffField) -> Decimal | None:
        return decimal_of(self.text(field)) if self.text(field) else None

    def day(self, field: StaffField) -> date | None:
        return day(self.text(field))

    @property
    def placed(self) -> int | None:
        """How many have a destination: all but 未就业. None where nobody stated any."""
        known = [self.count(field) for field in DESTINATIONS[:-1]]
        return None if all(each is None for each in known) else sum(each or 0 for each in known)

    @property
    def is_stated(self) -> bool:
        return bool(self.latest)


def days_of(case: Case) -> tuple[StaffDay, ...]:
    """Every day something was stated for, newest first."""
    days: dict[str, dict[StaffField, Figure]] = {}
    for thing, slots in case.slots_of_thing.items():
        kind, _, on = thing.partition("/")
        if kind != "staff":
            continue
        for field in get_args(StaffField):
            slot = slots.get(field)
            values = dict.fromkeys(str(said.value) for said in slot.current) if slot is not None else {}
            if any(values):
                days.setdefault(on, {})[field] = Figure(on, tuple(values))
    return tuple(StaffDay(on, days[on]) for on in sorted(days, reverse=True))


def figures_of(case: Case) -> Figures:
    latest: dict[StaffField, Figure] = {}
    for each in days_of(case):
        for field, figure in each.figures.items():
            latest.setdefault(field, figure)
    return Figures(latest)


def needs_notice(figures: Figures) -> bool | None:
    """Whether laying off this many asks for 30 days' notice: 20 persons or a tenth; None where it is unknown.

    Source: 劳动合同法 art. 41; domain.md §10.7 RS03.
    """
    leaving, total = figures.count("layoff_count"), figures.count("total")
    if leaving is None:
        return None
    if leaving >= _PERSONS:
        return True
    return leaving * _SHARE >= total if total else None


def doubts(figures: Figures, paired: int = 0) -> Iterator[str]:
    """What does not add up, in words; a doubt, never a refusal. paired: persons with a helper on record.

    Source: domain.md §9.7 (the destinations make up the affected), §10.7 RS03, RS07, RS08, RS12.
    """
    yield from _sums(figures)
    yield from _helped(figures, paired)
    yield from _money(figures)
    yield from _notice(figures)


def _sums(figures: Figures) -> Iterator[str]:
    total, affected = figures.count("total"), figures.count("affected")
    known = [figures.count(field) for field in DESTINATIONS]
    gone = sum(each or 0 for each in known)
    if affected is not None and gone != affected and any(each is not None for each in known):
        yield f"去向合计 {gone} 人，与涉及人数 {affected} 人不一致"
    if total is not None and affected is not None and affected > total:
        yield f"涉及人数 {affected} 人多于职工总数 {total} 人"


def _helped(figures: Figures, paired: int) -> Iterator[str]:
    unemployed = figures.count("unemployed") or 0
    stated = (figures.count("helped_single") or 0) + (figures.count("helped_group") or 0)
    helped = max(stated, paired)
    if unemployed > helped:
        yield f"未就业 {unemployed} 人，结对帮扶 {helped} 人，尚有 {unemployed - helped} 人未结对"


def _money(figures: Figures) -> Iterator[str]:
    due, paid = figures.money("pay_due"), figures.money("pay_paid")
    if due is not None and paid is not None and paid != due:
        words = f"尚欠 {due - paid:f} 万元" if paid < due else "已付多于应付"
        yield f"经济补偿应付 {due:f} 万元、已付 {paid:f} 万元，{words}"
    for field in ("wages_owed", "insurance_owed"):
        owed = figures.money(field)
        if owed:
            yield f"{FIELDS[field].text} {owed:f} 万元"


def _notice(figures: Figures) -> Iterator[str]:
    leaving, told = figures.day("layoff_on"), figures.day("explained_on")
    if leaving is None or needs_notice(figures) is False:
        return
    if told is not None and (leaving - told).days < 30:
        yield f"说明日期距拟裁减日期 {(leaving - told).days} 日，不足 30 日"
    if told is not None and not figures.text("reported_on"):
        yield "裁减人员方案尚未记录向人社部门报告"


def summary(figures: Figures) -> str:
    """For acceptance: `职工 86 人，涉及 12 人，已安置 11 人，未就业 1 人`; empty where nothing is stated."""
    told = [
        f"{words} {figures.shown(field)} {FIELDS[field].unit}"
        for field, words in _SUMMARY.items()
        if figures.shown(field)
    ]
    if figures.placed is not None:
        told.insert(min(2, len(told)), f"已安置 {figures.placed} 人")
    return "，".join(told)


_SUMMARY: Final[Mapping[StaffField, str]] = {
    "total": "职工", "affected": "涉及", "unemployed": "未就业", "wages_owed": "欠薪",
    "insurance_owed": "社保欠费",
}  # fmt: skip
