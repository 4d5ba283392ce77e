"""Due dates by command: confirmed with computed day and reason, listed in groups, kept, into a calendar."""

from pathlib import Path

from tests.cli.command import FIRM, Command


def test_a_deadline_goes_its_way(command: Command) -> None:
    words = ("deadline", "confirm", FIRM, "K01", "--start", "2025-05-12", "--paper", "限期整改示1号")
    (told,) = command(*words)["deadlines"]
    assert (told["computed"], told["confirmed"], told["why_differs"]) == ("2025-11-12", "2025-11-12", "")
    command(*words, "--day", "2025-11-10", code=1)
    (told,) = command(*words, "--day", "2025-11-10", "--reason", "通知书写明")["deadlines"]
    assert (told["computed"], told["confirmed"]) == ("2025-11-12", "2025-11-10")
    listed = command("deadline", "list", "--today", "2025-11-12")
    assert listed["due_groups"] == {
        "overdue": 1, "unanswered": 0, "ours": 0, "week": 0, "month": 0, "later": 0,
    }  # fmt: skip
    (line,) = listed["due_lines"]
    assert (line["about"], line["days_left"]) == ("能耗超限额限期整改 限期整改示1号", -2)
    (row,) = command("case", "list", "--today", "2025-11-12")["cases"]
    assert row["overdue"] == {"K01": 2}
    (told,) = command("deadline", "met", FIRM, "K01", "--on", "2025-11-09")["deadlines"]
    assert told["met_on"] == "2025-11-09"
    assert command("deadline", "list")["due_lines"] == []
    command("deadline", "met", FIRM, "K01", "--take-back")
    assert len(command("deadline", "list")["due_lines"]) == 1


def test_it_can_be_of_a_machine_and_of_ones_own_making(command: Command, tmp_path: Path) -> None:
    command("equipment", "add", FIRM, "E-01", "燃煤锅炉")
    command("deadline", "confirm", FIRM, "k04", "--start", "2025-06-01", "--equipment", "E-01")
    command("deadline", "confirm", FIRM, "公示期", "--day", "2025-06-30")
    target = tmp_path / "due.ics"
    listed = command("deadline", "list", "--township", "金峰镇", "--calendar", str(target))
    assert [(line["last_day"], line["about"]) for line in listed["due_lines"]] == [
        ("2025-06-30", "公示期"),
        ("2025-07-01", "查封、扣押"),
    ]
    assert listed["events"] == 2
    text = target.read_bytes().decode()
    assert text.count("TRIGGER:-P3D") == 1
    assert command("deadline", "list", "--township", "湖南镇")["due_lines"] == []
    assert command("deadline", "list", "--group", "overdue")["due_lines"] == []


def test_what_cannot_be_counted_or_is_not_there_is_refused(command: Command) -> None:
    command("deadline", "confirm", FIRM, "K01", code=2)
    command("deadline", "confirm", FIRM, "公示期", code=2)
    later = ("--start", "2025-06-01", "--day", "2025-07-02", "--reason", "节假日")
    command("deadline", "confirm", FIRM, "K04", *later, code=1)
    assert "2025-07-01" in command.complaint
    command("deadline", "met", FIRM, "K04", code=1)
    command("deadline", "confirm", FIRM, "K01", "--start", "2025-06-01", "--problem", "P9", code=1)
    command("deadline", "confirm", FIRM, "K06", "--start", "2025-06-01", code=1)
    left_out = ("deadline", "confirm", FIRM, "K04", "--start", "2025-05-01", "--leave-out", "5")
    command(*left_out, code=1)
    (told,) = command(*left_out, "--paper", "示1号")["deadlines"]
    assert (told["computed"], told["left_out"]) == ("2025-06-05", 5)
    command("deadline", "met", FIRM, "K04")
    (_, told) = command("deadline", "confirm", FIRM, "K06", "--start", "2025-06-11 22:15")["deadlines"]
    assert told["confirmed"] == "2025-06-12T22:15+08:00"


def test_a_years_holidays_are_taken_in_and_count(command: Command, tmp_path: Path) -> None:
    table = tmp_path / "2027.csv"
    table.write_text("日期,休或班,节日,来源\n2027-03-08,休,示例,示例号\n", "utf-8")
    years = command("deadline", "holidays", str(table))["holiday_years"]
    assert {"year": 2027, "holiday_notice": "示例号"} in years
    (told,) = command("deadline", "confirm", FIRM, "K07", "--start", "2027-03-01")["deadlines"]
    assert told["computed"] == "2027-03-11"
    table.write_text("日期,休或班,节日,来源\n2027-03-08,半,示例,示例号\n", "utf-8")
    command("deadline", "holidays", str(table), code=1)


def test_what_the_duty_lists_have_due_is_listed_too(command: Command) -> None:
    command("duty", "add", "boilers", f"enterprise={FIRM}", "model=WNS4", "valid_until=2025-12-12")
    told = command("deadline", "list", "--today", "2025-11-13")
    assert told["due_groups"]["ours"] == 1
    (line,) = told["due_lines"]
    assert (line["last_day"], line["about"], line["days_left"]) == ("2025-11-12", "在用锅炉 WNS4", -1)
