"""A lawful cut: one route, whose supply stays on, who lets pass what; residents' supply never."""

import msgspec
import pytest

from app import places
from app.domain.acts.fact import Fact
from app.domain.agencies.table import powers_of_table
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.powers.facts import Overruled, SupplyField, SupplyStated
from app.domain.powers.supply import (
    Leader,
    SupplyLaw,
    cut_lawfully,
    limit_of_table,
    night_or_holiday,
    not_stated,
    overruled_of,
    production_only,
    state_supply,
    supply_said,
)
from tests.case_making import Writer, a_cutoff, apart
from tests.domain.deadlines.tables import RULES, holidays

LAW = SupplyLaw(
    powers_of_table((places.rules() / "powers.csv").read_text("utf-8")),
    holidays(),
    limit_of_table((RULES / "execution_limits.csv").read_text("utf-8")),
)
NOON, NIGHT = "2025-06-12T12:00+08:00", "2025-06-12T22:00+08:00"
LEADER = Leader("王示强", "局长", "配电房起火险情")
FORCED = {
    "route": "safety", "basis_number": "示停电1号", "notified_at": "2025-06-11T12:00+08:00",
}  # fmt: skip
SAFETY = {
    "body": "示例区应急管理局", "body_kind": "emergency", "stop_order": "示停用1号", "approved_by": "王示强",
    "approved_at": "2025-06-11T10:00+08:00",
}  # fmt: skip


def a_point(
    utility: str = "power", supply: dict[str, str] | None = None, separated: bool = True, **fields: str
) -> CutoffPoint:
    facts: list[Fact] = list(a_cutoff("D1", utility, **fields))
    if separated:
        facts += production_only("d1", utility)
    facts += [
        SupplyStated(cutoff="d1", field=field, value=value)  # type: ignore[arg-type]
        for field, value in (supply or {}).items()
    ]
    return cutoffs_of(Writer().states(*facts))[0]


def refused(point: CutoffPoint, at: str = NOON, reason: str = "", leader: Leader | None = None) -> Refusal:
    with pytest.raises(RuleRefused) as why:
        cut_lawfully(LAW, point, at, reason, leader)
    return why.value.code


def test_the_firms_own_application_needs_only_what_is_separated() -> None:
    assert cut_lawfully(LAW, a_point(route="application"), NIGHT) == ()
    bare = a_point(route="application", separated=False)
    assert not_stated(bare) == ("residents", "fire", "emergency", "own_generation", "neighbour")
    assert refused(bare) is Refusal.RESIDENTS_NOT_STATED
    assert refused(bare, NOON, "现场无法核实", LEADER) is Refusal.RESIDENTS_NOT_STATED
    known = a_point(route="application", separated=False, supply={"residents": "none"})
    assert refused(known) is Refusal.SUPPLY_NOT_STATED
    assert cut_lawfully(LAW, known, NOON, "现场无法核实") == ()
    water = a_point("water", separated=False, route="application")
    assert not_stated(water) == ("residents", "fire", "emergency")


def test_residents_supply_is_never_cut_whoever_says_so() -> None:
    point = a_point(route="application", supply={"residents": "not_separated"})
    for reason, leader in (("", None), ("赶时间", None), ("赶时间", LEADER)):
        assert refused(point, NOON, reason, leader) is Refusal.RESIDENTS_NOT_SEPARATED


@pytest.mark.parametrize("utility", ["power", "water", "steam", "gas", "air"])
def test_residents_are_asked_for_whatever_is_cut(utility: str) -> None:
    point = a_point(utility, route="application", supply={"residents": "not_separated"})
    assert refused(point, NOON, "赶时间", LEADER) is Refusal.RESIDENTS_NOT_SEPARATED
    unsaid = a_point(utility, route="application", separated=False)
    assert refused(unsaid, NOON, "赶时间", LEADER) is Refusal.RESIDENTS_NOT_STATED
    assert "residents" in not_stated(unsaid)


@pytest.mark.parametrize(
    ("field", "refusal"),
    [("residents", Refusal.RESIDENTS_NOT_STATED), ("fire", Refusal.SUPPLY_NOT_SEPARATED)],
)
def test_what_two_records_say_differently_is_not_separated(field: SupplyField, refusal: Refusal) -> None:
    common = (*a_cutoff("D1", "power", route="application"), *production_only("d1", "power"))
    case = apart(
        *common,
        one=SupplyStated(cutoff="d1", field=field, value="separated"),
        other=SupplyStated(cutoff="d1", field=field, value="not_separated"),
    )
    (point,) = cutoffs_of(case)
    assert refused(point, NOON, "赶时间") is refusal


def test_fire_supply_passes_by_a_named_leader_alone() -> None:
    point = a_point(route="application", supply={"fire": "not_separated"})
    assert refused(point, NOON, "有备用") is Refusal.SUPPLY_NOT_SEPARATED
    assert refused(point, NOON, "有备用", Leader("王示强", "", "有备用")) is Refusal.SUPPLY_NOT_SEPARATED
    (passed,) = cut_lawfully(LAW, point, NOON, "", LEADER)
    assert (passed.gate, passed.leader, passed.post) == ("supply_not_separated", "王示强", "局长")


def test_a_route_is_named_once_and_is_lawful_for_what_is_cut() -> None:
    assert refused(a_point()) is Refusal.ROUTE_MISSING
    assert cut_lawfully(LAW, a_point(), NOON, "旧档案补录") == ()
    for route in ("safety", "supplier"):
        assert refused(a_point("water", route=route), NOON, "理由", LEADER) is Refusal.ROUTE_NOT_LAWFUL
    assert refused(a_point(route="因为"), NOON, "理由") is Refusal.ROUTE_NOT_LAWFUL
    assert cut_lawfully(LAW, a_point("steam"), NOON) == ()


def test_each_route_but_the_firms_own_rests_on_its_paper() -> None:
    assert refused(a_point(route="supplier")) is Refusal.ROUTE_PAPERS_MISSING
    assert cut_lawfully(LAW, a_point(route="supplier", basis_number="示供1号"), NIGHT) == ()
    assert cut_lawfully(LAW, a_point(route="supplier"), NOON, "文书后补") == ()
    decision = {"route": "decision", "basis_number": "示政停1号"}
    assert refused(a_point(**decision), NOON, "理由", LEADER) is Refusal.FORCED_PAPERS_MISSING
    by_government = {"body": "示例区人民政府", "body_kind": "government"}
    assert cut_lawfully(LAW, a_point(supply=by_government, **decision), NOON) == ()
    by_nobody = {"body": "示例区工业和信息化局"}
    assert refused(a_point(supply=by_nobody, **decision), NOON, "理由", LEADER) is Refusal.NO_POWER_FOR
    by_bureau = {"body": "示例区工业和信息化局", "body_kind": "industry"}
    assert refused(a_point(supply=by_bureau, **decision), NOON, "理由", LEADER) is Refusal.NO_POWER_FOR


def test_the_safety_route_is_for_those_who_supervise_safety() -> None:
    assert cut_lawfully(LAW, a_point(supply=SAFETY, **FORCED), NOON) == ()
    for kind in ("industry", "market", "township", ""):
        other = {**SAFETY, "body_kind": kind}
        assert refused(a_point(supply=other, **FORCED), NOON, "理由", LEADER) is Refusal.NO_POWER_FOR
    duty = {**SAFETY, "body_kind": "负有安全生产监督管理职责的部门"}
    assert cut_lawfully(LAW, a_point(supply=duty, **FORCED), NOON) == ()
    lacking = {name: value for name, value in SAFETY.items() if name != "approved_by"}
    assert refused(a_point(supply=lacking, **FORCED), NOON, "理由", LEADER) is Refusal.FORCED_PAPERS_MISSING
    unsaid = {name: value for name, value in FORCED.items() if name != "route"}
    assert refused(a_point(supply=SAFETY, **unsaid), NOON, "理由", LEADER) is Refusal.FORCED_PAPERS_MISSING


@pytest.mark.parametrize(
    ("told", "late"),
    [
        ("2025-06-11T12:00+08:00", False),
        ("2025-06-11T12:01+08:00", True),
        ("2025-06-11", False),
        ("2025-06-12", True),
    ],
)
def test_the_firm_is_told_a_day_ahead(told: str, late: bool) -> None:
    point = a_point(supply=SAFETY, **{**FORCED, "notified_at": told})
    if not late:
        assert cut_lawfully(LAW, point, NOON) == ()
        return
    assert refused(point, NOON, "理由") is Refusal.NOTICE_TOO_SHORT
    assert refused(point, NOON, "", LEADER) is Refusal.NOTICE_TOO_SHORT
    urgent = a_point(supply={**SAFETY, "urgent": "配电房起火险情"}, **{**FORCED, "notified_at": told})
    assert refused(urgent, NOON, "险情") is Refusal.NOTICE_TOO_SHORT
    assert [each.gate for each in cut_lawfully(LAW, urgent, NOON, "", LEADER)] == ["notice_too_short"]


@pytest.mark.parametrize(
    ("at", "is_barred"),
    [
        ("2025-06-12T21:59+08:00", ""),
        ("2025-06-12T22:00+08:00", "night"),
        ("2025-06-13T05:59+08:00", "night"),
        ("2025-06-13T06:00+08:00", ""),
        ("2025-10-01T12:00+08:00", "holiday"),
        ("2025-10-01", "holiday"),
        ("2025-10-11T12:00+08:00", ""),
        ("2025-06-14T12:00+08:00", ""),
        ("gestern", ""),
    ],
)
def test_nights_and_statutory_holidays(at: str, is_barred: str) -> None:
    assert night_or_holiday(LAW, at) == is_barred


def test_nothing_is_forced_at_night_but_by_a_leader_where_it_is_urgent() -> None:
    decided = {"body": "示例区人民政府", "body_kind": "government"}
    point = a_point(supply=decided, route="decision", basis_number="示政停1号")
    assert refused(point, NIGHT, "理由") is Refusal.NIGHT_OR_HOLIDAY
    assert refused(point, NIGHT, "", LEADER) is Refusal.NIGHT_OR_HOLIDAY
    assert refused(a_point(), NIGHT, "旧档案补录", LEADER) is Refusal.NIGHT_OR_HOLIDAY
    decided |= {"urgent": "配电房起火险情"}
    point = a_point(supply=decided, route="decision", basis_number="示政停1号")
    assert refused(point, NIGHT, "险情") is Refusal.NIGHT_OR_HOLIDAY
    (passed,) = cut_lawfully(LAW, point, NIGHT, "", LEADER)
    assert (passed.law, passed.article) == ("行政强制法", "43")
    case = Writer().states(*a_cutoff(), passed)
    (told,) = overruled_of(case, "cutoff/d1")
    assert (
        told.text
        == "夜间或者法定节假日实施（《行政强制法》第四十三条）：局长王示强决定继续，理由：配电房起火险情"
    )


def test_what_earlier_records_said_in_words_counts() -> None:
    point = a_point(separated=False, dormitory_separated="已分离", own_generation_checked="无自备电源")
    assert not_stated(point) == ()


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("已分离", "separated"),
        ("宿舍另线供电，已分离", "separated"),
        ("无", "none"),
        ("无居民、消防负荷", "none"),
        ("未分离", "not_separated"),
        ("没有分离", "not_separated"),
        ("居民已分离，消防未分离", "not_separated"),
        ("共用，尚待分离", ""),
        ("居民已分离，消防共用", ""),
        ("否", ""),
        ("待核实", ""),
        ("无法核实", ""),
        ("宿舍另线供电，已核对", ""),
    ],
)
def test_earlier_words_are_read_only_where_they_leave_no_doubt(words: str, read: str) -> None:
    point = a_point(separated=False, dormitory_separated=words)
    assert supply_said(point, "residents") == read
    assert ("residents" in not_stated(point)) == (read == "")


def test_words_of_a_statement_are_read_and_others_refused() -> None:
    said = SupplyStated(cutoff="d1", field="residents", value=" 已分离 ")
    assert state_supply(said).value == "separated"
    assert state_supply(msgspec.structs.replace(said, value="")).value == ""
    assert state_supply(SupplyStated(cutoff="d1", field="neighbour", value="东厂房")).value == "东厂房"
    with pytest.raises(RuleRefused) as why:
        state_supply(msgspec.structs.replace(said, value="大概"))
    assert why.value.code is Refusal.SUPPLY_UNREADABLE


def test_the_hours_are_told_as_ours() -> None:
    assert LAW.limit.checked == "suggestion"
    with pytest.raises(FileRefused):
        limit_of_table("id,value\n")


def test_two_leaders_stand_beside_each_other_by_gate() -> None:
    facts = [
        Overruled(subject="cutoff/d1", gate=gate, leader="甲", post="局长", reason="险情")
        for gate in ("night_or_holiday", "notice_too_short")
    ]
    case = Writer().states(*a_cutoff(), *facts)
    assert [each.gate for each in overruled_of(case, "cutoff/d1")] == ["night_or_holiday", "notice_too_short"]
    facts = [msgspec.structs.replace(facts[0], leader=leader) for leader in ("甲", "乙")]
    case = apart(*a_cutoff(), one=facts[0], other=facts[1])
    assert {each.leader for each in overruled_of(case, "cutoff/d1")} == {"甲", "乙"}
