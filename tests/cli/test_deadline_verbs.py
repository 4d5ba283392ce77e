"""Clocks of the law by command: counted with reasons, refused by the law, listed."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from tests.cli.command import NOON

Words = pytest.CaptureFixture[str]


def law(capsys: Words, *words: str, code: int = 0) -> Any:
    assert main(["law", *words, "--json"], NOON) == code
    told = capsys.readouterr()
    return json.loads(told.out) if not code else told.err


def test_a_clock_is_counted_with_its_reasons(capsys: Words) -> None:
    told = law(capsys, "deadline", "k01", "2025年8月31日", "--extend", "2", "--extend", "1")
    assert (told["last_day"], told["extension"], told["missing_years"]) == ("2026-05-28", 3, [])
    assert told["counted_by"] == [
        ["counted", "2026-02-28", 6],
        ["extended", "2026-05-28", 3],
        ["earlier_of_two", "2026-05-31", 0],
    ]
    assert law(capsys, "deadline", "K01", "2025-08-31", "--only", "1")["last_day"] == "2025-09-30"
    assert law(capsys, "deadline", "K18a", "2025-08-31")["first_day"] == "2025-09-01"


def test_hours_are_told_to_the_minute(capsys: Words) -> None:
    told = law(capsys, "deadline", "K06", "2025-09-30 22:15")
    assert told["counted_from"] == "2025-09-30T22:15+08:00"
    assert told["until"] == "2025-10-01T22:15+08:00"
    assert "K06" in law(capsys, "deadline", "K06", "2025-09-30", code=1)


def test_penalties_are_counted(capsys: Words) -> None:
    told = law(capsys, "deadline", "K17", "2025-01-01, 2025-05-01，2025-03-01")
    assert (told["trigger"], told["first_day"]) == ("three_in_180_days", "2025-05-01")
    assert law(capsys, "deadline", "K17", "2025-01-01")["reached"] is False


@pytest.mark.parametrize(
    "words",
    [
        ("K99", "2025-01-01"),
        ("K01", "2025-02-30"),
        ("K04", "2025-01-01", "--extend", "31"),
        ("K01", "9999-12-31"),
    ],
)
def test_what_the_law_does_not_give_is_refused(capsys: Words, words: tuple[str, ...]) -> None:
    assert law(capsys, "deadline", *words, code=1).count("\n") == 1


@pytest.mark.parametrize("option", ["--only", "--extend", "--leave-out"])
@pytest.mark.parametrize("count", ["0", "-1", "²", "two"])
def test_no_count_is_passed_over(capsys: Words, option: str, count: str) -> None:
    assert option in law(capsys, "deadline", "K01", "2025-01-01", option, count, code=2)


def test_a_table_beside_those_that_ship(capsys: Words, tmp_path: Path) -> None:
    table = tmp_path / "2027.csv"
    table.write_text("日期,休或班,节日,来源\n2027-03-08,休,示例,示例号\n", "utf-8")
    alone = law(capsys, "deadline", "K07", "2027-03-01")
    beside = law(capsys, "deadline", "K07", "2027-03-01", "--holidays", str(table))
    assert (alone["last_day"], alone["missing_years"]) == ("2027-03-10", [2027])
    assert (beside["last_day"], beside["missing_years"]) == ("2027-03-11", [])
    table.write_bytes(table.read_text("utf-8").encode("gb18030"))
    assert law(capsys, "deadline", "K07", "2027-03-01", "--holidays", str(table)) == beside
    table.write_bytes(b"\xff\xfe\x00")
    assert "1" in law(capsys, "deadlines", "--holidays", str(table), code=1)


def test_every_clock_is_listed_with_its_basis(capsys: Words) -> None:
    told = law(capsys, "deadlines")
    assert len(told["clocks"]) > 30
    assert all(each["basis"] and each["checked"] for each in told["clocks"])
    assert [each["year"] for each in told["holiday_years"]] == [2024, 2025, 2026]


@pytest.mark.parametrize("language", ["zh_CN", "C"])
def test_a_person_reads_it_in_chinese(capsys: Words, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("FIELDSEAL_LANG", language)
    for words in (
        ("K13", "2027-05-01"),
        ("K24", "2025-03-31"),
        ("K29a", "2025-03-31"),
        ("K06", "2025-09-30 22:15"),
    ):
        assert main(["law", "deadline", *words], NOON) == 0
    told = capsys.readouterr().out
    assert "缺 2027 年放假安排，暂按周六、周日休息推算，请核对" in told
    assert "向前推算 1 个月" in told
    assert "当年固定日期 2025-12-31" in told
    assert "counted" not in told
