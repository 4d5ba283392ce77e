"""The table of powers: every measure against every body, by the law and article the guide names."""

from datetime import date
from itertools import product

import pytest

from app import places
from app.domain.agencies.agency import KIND_TEXT
from app.domain.agencies.table import Body, Delegated, basis_text, may, may_seize, measures, powers_of_table
from app.domain.errors import FileRefused, Refusal

POWERS = powers_of_table((places.rules() / "powers.csv").read_text("utf-8"))
ON = date(2025, 6, 12)

HOLDERS = {
    "seize_polluting": {"environment": ("环境保护法", "25")},
    "seize_unsafe": {"emergency": ("安全生产法", "65")},
    "seize_special": {"market": ("特种设备安全法", "61")},
    "seize_products": {"market": ("产品质量法", "18")},
    "confiscate_energy": {"industry": ("节约能源法", "71"), "development": ("节约能源法", "71")},
    "confiscate_circular": {"development": ("循环经济促进法", "50")},
    "confiscate_listed": {
        "industry": ("大气污染防治法", "101"),
        "development": ("大气污染防治法", "101"),
    },
    "order_water": {"industry": ("水污染防治法", "86"), "development": ("水污染防治法", "86")},
    "order_solid": {},
    "cut_power_safety": {"emergency": ("安全生产法", "70")},
    "cut_power_decision": {"government": ("工信部联产业〔2011〕46号", "")},
    "limit_production": {"environment": ("环境保护法", "60")},
    "close_firm": {"government": ("节约能源法", "72")},
    "revoke_discharge": {"environment": ("排污许可管理条例", "34")},
    "revoke_licence": {},
    "price_list": {
        "industry": ("发改价格〔2016〕2803号", ""),
        "development": ("发改价格〔2016〕2803号", ""),
    },
    "witness_sealing": dict.fromkeys(KIND_TEXT, ("长工信〔2025〕70号", "")),
}
"""By measure: who may, and the first law that gives it. Source: domain.md §1.2."""

LAWS = {
    "seize_polluting": {"环境保护法", "大气污染防治法", "固体废物污染环境防治法"},
    "seize_unsafe": {"安全生产法", "危险化学品安全管理条例"},
    "seize_special": {"特种设备安全法"},
    "seize_products": {"产品质量法", "工业产品生产许可证管理条例"},
    "close_firm": {
        "节约能源法", "环境保护法", "大气污染防治法", "水污染防治法", "固体废物污染环境防治法", "安全生产法",
    },
    "revoke_licence": {"工业产品生产许可证管理条例"},
}  # fmt: skip


def test_every_measure_of_the_table_is_tried_here() -> None:
    assert set(HOLDERS) == set(measures(POWERS))


@pytest.mark.parametrize(("measure", "kind"), list(product(HOLDERS, (*KIND_TEXT, "heritage", ""))))
def test_a_body_may_what_the_law_gives_it_and_nothing_else(measure: str, kind: str) -> None:
    verdict = may(POWERS, measure, (Body(kind),), ON)
    held = HOLDERS[measure].get(kind)
    anybody = measure == "witness_sealing"
    assert verdict.is_allowed == (held is not None or anybody)
    if held is not None:
        assert (verdict.law, verdict.article) == held
    elif not anybody:
        assert verdict.law, "a refusal names its law"


@pytest.mark.parametrize("measure", LAWS)
def test_every_law_of_a_measure_has_its_row(measure: str) -> None:
    assert {row.law for row in POWERS if row.measure == measure} == LAWS[measure]


def test_a_refused_seizure_names_the_coercion_law_and_a_refused_cut_too() -> None:
    refused = may(POWERS, "seize_special", (Body("industry"),), ON)
    assert (refused.law, refused.article) == ("行政强制法", "22")
    refused = may(POWERS, "cut_power_safety", (Body("industry"),), ON)
    assert (refused.law, refused.article) == ("行政强制法", "17")


def test_of_a_joint_visit_the_body_that_has_the_power_may() -> None:
    both = (Body("industry"), Body("environment"))
    assert may(POWERS, "seize_polluting", both, ON).is_allowed
    assert {each.law for each in may_seize(POWERS, both, ON)} == LAWS["seize_polluting"]


def test_before_its_day_a_law_gives_nothing() -> None:
    assert not may(POWERS, "seize_polluting", (Body("environment"),), date(2014, 12, 31)).is_allowed
    assert may(POWERS, "seize_polluting", (Body("environment"),), date(2015, 1, 1)).is_allowed


def test_a_bureau_of_the_open_list_has_a_duty_by_the_words_of_the_law() -> None:
    fire = Body("fire", ("负有安全生产监督管理职责的部门",))
    verdict = may(POWERS, "seize_unsafe", (fire,), ON)
    assert (verdict.is_allowed, verdict.law, verdict.article) == (True, "安全生产法", "65")
    assert not may(POWERS, "seize_unsafe", (Body("fire"),), ON).is_allowed


def test_a_commission_gives_no_coercive_power_an_assignment_does_from_its_day() -> None:
    commissioned = Body("township", (), (Delegated("seize_unsafe", "示例委托书", "commissioned", ""),))
    assert not may(POWERS, "seize_unsafe", (commissioned,), ON).is_allowed
    assigned = Body("township", (), (Delegated("seize_unsafe", "示政〔2025〕1号", "assigned", "2025-06-12"),))
    verdict = may(POWERS, "seize_unsafe", (assigned,), ON)
    assert (verdict.is_allowed, verdict.document) == (True, "示政〔2025〕1号")
    assert not may(POWERS, "seize_unsafe", (assigned,), date(2025, 6, 11)).is_allowed
    assert [each.document for each in may_seize(POWERS, (assigned,), ON)] == ["示政〔2025〕1号"]


def test_a_measure_no_table_knows_is_nobodys() -> None:
    assert not may(POWERS, "seize_everything", (Body("environment"),), ON).is_allowed


def test_a_row_nobody_can_read_is_refused_by_its_name() -> None:
    text = "id,measure,bodies\nP99,seize_x,market\n"
    with pytest.raises(FileRefused) as refused:
        powers_of_table(text)
    assert (refused.value.code, refused.value.details["what"]) == (Refusal.DAMAGED, "powers.csv P99")


def test_laws_are_cited_as_papers_do() -> None:
    assert basis_text("安全生产法", "70") == "《安全生产法》第七十条"
    assert basis_text("发改价格〔2016〕2803号", "") == "发改价格〔2016〕2803号"
    assert basis_text("环境保护部令第30号", "") == "《环境保护部令第30号》"
    assert basis_text("", "") == ""


def test_only_a_law_or_a_regulation_gives_a_power_to_seize() -> None:
    """行政强制法 art. 10, 22: a 部门规章 gives none."""
    assert [row.id for row in POWERS if row.measure.startswith("seize_") and row.law.endswith("办法")] == []


def test_what_we_only_think_is_marked() -> None:
    """Which bureau carries a duty the law names by its words; days of force no source was read for."""
    ours = {row.id for row in POWERS if row.bodies_checked == "verify"}
    assert ours == {"P10", "P12", "P13"}
    assert {row.id for row in POWERS if row.dates_checked != "verify"} == {"P34"}
    assert all("法条原文" not in row.source for row in POWERS)
