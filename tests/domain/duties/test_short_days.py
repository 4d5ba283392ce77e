"""A day typed in a hurry."""

from datetime import date

import pytest

from app.domain.duties.short_days import typed_day

TODAY = date(2025, 11, 14)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("今天", "2025-11-14"),
        ("+7", "2025-11-21"),
        ("-1", "2025-11-13"),
        ("12-5", "2025-12-05"),
        ("12.5", "2025-12-05"),
        ("１２月５日", "2025-12-05"),
        ("1205", "2025-12-05"),
        ("20260102", "2026-01-02"),
        ("2026-01-02", "2026-01-02"),
        ("2-30", "2-30"),
        ("下周", "下周"),
        ("", ""),
    ],
)
def test_a_day_typed_in_a_hurry(typed: str, meant: str) -> None:
    assert typed_day(typed, TODAY) == meant
