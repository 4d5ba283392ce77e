from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plan.days import last_day_of_month, read_day

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025.10.31", "2025-10-31"),
        ("2025年10月31日", "2025-10-31"),
        ("2025 年 10 月 31 日", "2025-10-31"),
        ("2025年10月31日前", "2025-10-31"),
        ("2025年10月31日前完成", "2025-10-31"),
        ("２０２５／１０／３１", "2025-10-31"),
        ("2025-10-31 00:00:00", "2025-10-31"),
        ("20251031", "2025-10-31"),
        ("25.10.31", "2025-10-31"),
        ("二〇二五年十月三十一日", "2025-10-31"),
        ("2025年10月31日（限拆）", "2025-10-31"),
        ("2025年10月底", "2025-10-31"),
        ("2025年10月底前", "2025-10-31"),
        ("2025年2月", "2025-02-28"),
        ("2024-02", "2024-02-29"),
        ("2025.06", "2025-06-30"),
        ("10月底", "2025-10-31"),
        ("10月15日前", "2025-10-15"),
        ("2025年三季度", "2025-09-30"),
        ("2025年上半年", "2025-06-30"),
        ("2025年底前", "2025-12-31"),
        ("年底", "2025-12-31"),
        ("2025年6月下旬", "2025-06-30"),
        ("2025年6月中旬", "2025-06-20"),
        ("2025年6月至9月", "2025-09-30"),
        ("2025-06-01~2025-09-15", "2025-09-15"),
        ("45961", "2025-10-31"),
        (45961, "2025-10-31"),
        (45961.5, "2025-10-31"),
        (20251031, "2025-10-31"),
        (2025.06, "2025-06-30"),
        (datetime(2025, 10, 31), "2025-10-31"),
    ],
)
def test_days_are_understood_as_people_write_them(written: object, day: str) -> None:
    reading = read_day(written, plan_year=2025)
    assert reading is not None
    assert reading.day == day


@pytest.mark.parametrize(
    "written",
    ["立即", "2025-13-01", "2025-02-30", "已停产", "", None, True, 3, 2025.1, float("nan"), "13800000000"],
)
def test_what_is_no_day_is_not_understood(written: object) -> None:
    assert read_day(written, plan_year=2025) is None


def test_a_term_without_year_needs_the_plan_to_have_one() -> None:
    assert read_day("10月底", plan_year=None) is None


def test_macintosh_sheets_count_days_from_1904() -> None:
    reading = read_day(45961 - 1462, epoch=1904)
    assert reading is not None
    assert reading.day == "2025-10-31"


@given(
    DAYS, st.sampled_from(["%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d", "%Y年%m月%d日前"])
)
def test_a_written_day_is_read_back(day: date, pattern: str) -> None:
    reading = read_day(day.strftime(pattern))
    assert reading is not None
    assert (reading.day, reading.note) == (day.isoformat(), "")


@given(DAYS)
def test_a_month_means_its_last_day(day: date) -> None:
    reading = read_day(f"{day.year}年{day.month}月底")
    assert reading is not None
    assert (reading.day, reading.note) == (last_day_of_month(day.year, day.month).isoformat(), "month_end")


@given(st.one_of(st.text(max_size=20), st.floats(), st.integers()))
def test_nothing_breaks_the_reading(value: object) -> None:
    reading = read_day(value, plan_year=2025)
    assert reading is None or date.fromisoformat(reading.day).year >= 1990
