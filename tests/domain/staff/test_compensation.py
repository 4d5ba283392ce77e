"""Pay for the years worked and months of benefit. Source: 劳动合同法 art. 47, 失业保险条例 art. 17."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import FileRefused
from app.domain.staff.compensation import (
    Service,
    benefit_months,
    benefit_table,
    compensation,
    interval_table,
    pay_years,
    service_between,
)
from app.domain.staff.row_pay import row_pay
from app.operations.read_staff_rules import read_staff_rules
from tests.domain.staff.persons import a_row

BY_SERVICE = "失业金月数按工龄推算，以缴费年限为准"


@pytest.mark.parametrize(
    ("months", "days", "years"),
    [
        (0, 0, "0"), (0, 1, "0.5"), (5, 1, "0.5"), (6, 0, "1"), (11, 1, "1"), (12, 0, "1"), (12, 1, "1.5"),
        (17, 1, "1.5"), (18, 0, "2"), (24, 0, "2"), (210, 0, "18"), (211, 0, "18"), (215, 0, "18"),
    ],
)  # fmt: skip
def test_six_months_count_as_a_year_less_as_a_half(months: int, days: int, years: str) -> None:
    assert pay_years(Service(months, days)) == Decimal(years)


@pytest.mark.parametrize(
    ("start", "end", "service"),
    [
        ("2020-01-15", "2020-01-15", Service(0, 0)),
        ("2020-01-15", "2020-02-14", Service(0, 1)),
        ("2020-01-15", "2020-02-15", Service(1, 0)),
        ("2020-01-15", "2025-06-20", Service(65, 1)),
        ("2020-06-12", "2019-06-12", Service(0, 0)),
    ],
)
def test_time_worked_is_counted_in_whole_months(start: str, end: str, service: Service) -> None:
    assert service_between(date.fromisoformat(start), date.fromisoformat(end)) == service


@pytest.mark.parametrize(
    ("wage", "local", "years", "amount", "is_capped"),
    [
        ("5200", "6000", "18", "93600.00", False),
        ("18000", "6000", "18", "324000.00", False),
        ("18000.01", "6000", "12", "216000.00", True),
        ("20000", "6000", "12", "216000.00", True),
        ("20000", None, "18", "360000.00", False),
    ],
)
def test_the_cap_holds_only_above_three_times(
    wage: str, local: str | None, years: str, amount: str, is_capped: bool
) -> None:
    found = compensation(Service(210), Decimal(wage), Decimal(local) if local else None)
    assert (found.years, found.amount, found.is_capped) == (Decimal(years), Decimal(amount), is_capped)
    assert found.cap_unknown is (local is None)


def test_few_years_stay_few_under_the_cap() -> None:
    assert compensation(Service(30), Decimal(20000), Decimal(6000)).amount == Decimal("54000.00")


def test_half_a_cent_is_rounded_up() -> None:
    assert compensation(Service(5), Decimal("0.01")).amount == Decimal("0.01")


@given(st.dates(date(1970, 1, 1), date(2040, 1, 1)), st.integers(0, 15000), st.integers(0, 400))
def test_longer_work_is_never_paid_less(start: date, days: int, more: int) -> None:
    first = service_between(start, start + timedelta(days))
    later = service_between(start, start + timedelta(days + more))
    assert pay_years(first) <= pay_years(later)


@pytest.mark.parametrize(
    ("years", "months"), [("0", 0), ("1", 12), ("4.9", 12), ("5", 18), ("10", 24), ("30", 24)]
)
def test_months_of_benefit(years: str, months: int) -> None:
    assert benefit_months(Decimal(years), read_staff_rules().benefits) == months


def test_the_next_review_is_advised_by_the_level_of_risk() -> None:
    tables = read_staff_rules()
    days = [tables.next_review("2025-06-12", risk) for risk in ("low", "medium", "high", "")]
    assert days == ["2025-09-10", "2025-07-12", "2025-06-19", ""]
    assert tables.next_review("9999-12-31", "low") == ""


@pytest.mark.parametrize("reader", [benefit_table, interval_table])
def test_a_table_nobody_can_count_by_is_refused(reader: object) -> None:
    with pytest.raises(FileRefused):
        reader("from_years,months,basis,risk,days\nx,y,z,low,soon\n")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, ("", "", "", "缺工龄，或入职、离岗日期")),
        ({"months": "60"}, ("", "", "18", f"缺前12个月平均工资；{BY_SERVICE}")),
        ({"months": "60", "wage": "-1"}, ("", "", "18", f"缺前12个月平均工资；{BY_SERVICE}")),
        ({"months": "60", "wage": "5000"}, ("5", "25000.00", "18", BY_SERVICE)),
        ({"months": "1E9999", "wage": "5000"}, ("", "", "", "缺工龄，或入职、离岗日期")),
        (
            {"hired_on": "2005-07-01", "left_on": "2025-06-30", "wage": "5000", "pay": "90000"},
            (
                "20",
                "100000.00",
                "24",
                f"名册所列补偿额 90000 元与参考值不一致；2008年以前的年限按当时规定；{BY_SERVICE}",
            ),
        ),
    ],
)
def test_a_row_is_reckoned_or_says_what_it_lacks(values: dict[str, str], told: tuple[str, ...]) -> None:
    pay = row_pay(a_row(**values), Decimal(6000), read_staff_rules().benefits)
    assert (pay.years, pay.amount, pay.benefit, pay.note) == told


def test_without_the_local_wage_the_cap_was_not_looked_at() -> None:
    pay = row_pay(a_row(months="60", wage="5000"), None, read_staff_rules().benefits)
    assert pay.note == f"未填当地月平均工资，未核对三倍封顶；{BY_SERVICE}"
