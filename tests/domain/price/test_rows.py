"""The table of surcharges: every source kept, no rate made up, other provinces never offered."""

import csv
import io
from decimal import Decimal

import pytest

from app import places
from app.domain.price.rows import CATEGORY_TEXT, SurchargeRow, offered, row_named, surcharge_rows
from tests.shared_fixtures import shared

TEXT = (places.rules() / "electricity_surcharges.csv").read_text("utf-8")


@pytest.fixture
def rows() -> tuple[SurchargeRow, ...]:
    return surcharge_rows(TEXT)


def test_the_table_is_what_was_collected_with_columns_of_ours_behind_it() -> None:
    collected = shared("data", "electricity_surcharges.csv")
    lines = list(csv.DictReader(io.StringIO(collected.read_text("utf-8"))))
    ours = list(csv.DictReader(io.StringIO(TEXT)))
    assert [{name: line[name] for name in lines[0]} for line in ours] == lines


def test_every_row_has_a_source_and_asks_for_a_look_at_its_validity(rows: tuple[SurchargeRow, ...]) -> None:
    assert len(rows) == 35
    assert len({row.key for row in rows}) == 35
    for row in rows:
        assert row.source
        assert row.category in CATEGORY_TEXT
        assert row.check.endswith("请核对现行有效性") or not row.is_offered


def test_a_rate_is_taken_only_where_the_table_names_a_single_one(rows: tuple[SurchargeRow, ...]) -> None:
    by_key = {row.key: row for row in rows}
    assert by_key["S19"].rate == Decimal("0.50")
    assert by_key["S22"].rate == 0
    for key in ("S17", "S18", "S26", "S27", "S28", "S29", "S31", "S34"):
        assert by_key[key].rate is None, by_key[key].said
    for row in rows:
        assert row.rate is None or row.said == str(row.rate)


def test_another_province_is_never_offered(rows: tuple[SurchargeRow, ...]) -> None:
    assert [row.key for row in rows if not row.is_offered] == ["S35"]
    assert not [row for row in offered(rows) if "广西" in row.case]
    assert row_named(rows, "S35") is None
    assert row_named(rows, " s19 ") is not None


def test_rows_in_force_in_the_month_come_first(rows: tuple[SurchargeRow, ...]) -> None:
    steel = [row.key for row in offered(rows, "eliminated", "2016-12") if row.industry == "钢铁"]
    assert steel[0] == "S12"
    steel = [row.key for row in offered(rows, "eliminated", "2025-06") if row.industry == "钢铁"]
    assert steel == ["S19", "S29", "S12"]
