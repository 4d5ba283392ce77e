"""Holiday tables: those that ship say what `chinesecalendar` says; a table is taken whole or not at all."""

from datetime import date, timedelta

import chinese_calendar
import pytest

from app.domain.deadlines.facts import HolidayYearTaken
from app.domain.deadlines.holidays import holiday_year_of_bytes, holiday_year_of_table, tables_of
from app.domain.deadlines.taken import holiday_years_of
from app.domain.errors import FileRefused, Refusal
from tests.case_making import Writer
from tests.domain.deadlines.tables import RULES, holidays

HEAD = "日期,休或班,节日,来源\n"


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_is_what_the_public_package_says(year: int) -> None:
    first = date(year, 1, 1)
    days = [first + timedelta(days=step) for step in range((date(year + 1, 1, 1) - first).days)]
    assert [holidays().is_working(day) for day in days] == [chinese_calendar.is_workday(day) for day in days]


def test_the_years_that_ship_have_their_notice() -> None:
    assert sorted(holidays().years) == [2024, 2025, 2026]
    assert all(table.source.startswith("国办发明电〔") for table in holidays().years.values())


def test_a_newer_table_of_a_year_holds() -> None:
    shipped = holiday_year_of_table((RULES / "holidays_2026.csv").read_text("utf-8"))
    changed = holiday_year_of_table(HEAD + "2026.1.5,休,示例,示例〔2026〕1号\n")
    tables = tables_of((shipped, changed))
    assert tables.years[2026].source == "示例〔2026〕1号"
    assert not tables.is_working(date(2026, 1, 5))


def test_it_reads_what_excel_saves() -> None:
    table = holiday_year_of_table(
        "\ufeff" + HEAD.strip() + ",备注\r\n2027年1月1日,休,元旦,示例号,\r\n,,,,\r\n"
    )
    assert (table.year, table.days) == (2027, (("2027-01-01", "休", "元旦"),))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("date,kind\n", 1),
        (HEAD, 1),
        (HEAD + "2027-01-01,休,元旦,号\n2027-02-30,休,春节,号\n", 3),
        (HEAD + "2027-01-01,半,元旦,号\n", 2),
        (HEAD + "2027-01-01,休,元旦\n", 2),
        (HEAD + "2027-01-01,休,元旦,\n", 2),
        (HEAD + "2027-01-01,休,元旦,号\n2027-01-01,班,元旦,号\n", 3),
        (HEAD + "2027-01-01,休,元旦,号\n2028-01-01,休,元旦,号\n", 3),
        (HEAD + "2027-01-01,休,元旦,号\n2027-01-02,休,元旦,另号\n", 3),
        (HEAD + f"2027-01-01,休,{'元' * 140_000},号\n", 2),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(FileRefused) as refused:
        holiday_year_of_table(text)
    assert (refused.value.code, refused.value.details["line"]) == (Refusal.HOLIDAYS_NOT_READABLE, line)


def test_a_file_of_an_older_excel_is_read_and_no_file_refused() -> None:
    text = HEAD + "2027-01-01,休,元旦,示例号\n"
    assert holiday_year_of_bytes(text.encode("gb18030")) == holiday_year_of_bytes(text.encode())
    with pytest.raises(FileRefused) as refused:
        holiday_year_of_bytes(b"\xff\xfe\x00")
    assert refused.value.code is Refusal.HOLIDAYS_NOT_READABLE


def test_days_no_calendar_has_do_not_stop_whoever_counts() -> None:
    days = (("2027-02-30", "休", "示例"), ("2027-03-08", "歇", "示例"), ("2027-03-09", "休", "示例"))
    office = Writer().states(HolidayYearTaken(year=2027, source="示例号", days=days))
    (year,) = holiday_years_of(office)
    assert year.days == (("2027-03-09", "休", "示例"),)
    assert not tables_of((year,)).is_working(date(2027, 3, 9))
