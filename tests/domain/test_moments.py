"""This is about days and minutes as people type them."""

from datetime import timedelta, timezone

import pytest

from app.domain.errors import Refusal, RuleRefused
from app.domain.moments import minute_text, moment_shown, moment_text

CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2025-06-12", "2025-06-12"),
        ("2025.6.12", "2025-06-12"),
        ("2025年6月12日", "2025-06-12"),
        ("2025-06-12 9:05", "2025-06-12T09:05+08:00"),
        ("２０２５年６月１２日　１０：４２", "2025-06-12T10:42+08:00"),
        ("2025-06-12T10:42:30+00:00", "2025-06-12T10:42+00:00"),
    ],
)
def test_read_as_meant(typed: str, meant: str) -> None:
    assert moment_text(typed, CHINA) == meant


@pytest.mark.parametrize("typed", ["", "昨天", "2025-02-30", "2025-06-12 25:00", "2025-06-12 10:61", "10:42"])
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(RuleRefused) as refused:
        moment_text(typed, CHINA)
    assert refused.value.code is Refusal.NOT_A_DAY


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", Refusal.NO_START_TIME),
        ("  ", Refusal.NO_START_TIME),
        ("2025-06-12", Refusal.TIME_MISSING),
        ("2025年6月12日", Refusal.TIME_MISSING),
    ],
)
def test_a_day_alone_is_no_minute(typed: str, code: Refusal) -> None:
    with pytest.raises(RuleRefused) as refused:
        minute_text(typed, CHINA)
    assert refused.value.code is code


def test_what_is_shown_can_be_typed_again() -> None:
    assert moment_text(moment_shown("2025-06-12T10:42+08:00"), CHINA) == "2025-06-12T10:42+08:00"
