"""Staff by command: figures, helpers, a roster taken in, masked, revealed, written out, destroyed."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import FIRM, Command
from tests.domain.staff.persons import number_of

NUMBER = number_of("19671103", 417)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (
        ("姓名", "身份证号", "工种", "工龄（月）", "月平均工资"),
        ("示甲", NUMBER, "挡车工", 210, 5200),
    ):
        book.active.append(row)
    book.save(tmp_path / "名册.xlsx")
    return tmp_path / "名册.xlsx"


def fields(**values: str) -> tuple[str, ...]:
    return tuple(word for name, value in values.items() for word in ("--field", f"{name}={value}"))


def test_figures_of_a_day_and_what_does_not_add_up(command: Command) -> None:
    told = command("staff", "state", FIRM, *fields(total="86", affected="12", transferred="9"))
    assert told["figures"] == {"total": "86", "affected": "12", "transferred": "9"}
    assert told["staff_doubts"] == ["去向合计 9 人，与涉及人数 12 人不一致"]
    command("staff", "state", FIRM, "--on", "2025-09-30", *fields(risk="中", unemployed="3"))
    told = command("staff", "show", FIRM)
    assert (told["figures"]["risk"], told["placed"]) == ("中", 9)
    assert [each["on"] for each in told["figure_days"]] == ["2025-09-30", "2025-06-12"]
    assert command("case", "show", FIRM)["staff"] == told
    assert command("acceptance", "show", FIRM)["staff_summary"].startswith("职工 86 人，涉及 12 人")
    command("staff", "state", FIRM, *fields(total="八"), code=1)


def test_helpers_contacts_events_and_reviews(command: Command) -> None:
    told = command("staff", "help", FIRM, "王示帮", "职工01", "职工02", "--unit", "镇人社服务中心")
    assert [(each["alias"], each["mode"]) for each in told["helpers"]] == [
        ("职工01", "group"),
        ("职工02", "group"),
    ]
    told = command("staff", "contact", FIRM, "职工01", "--how", "电话", "--next-on", "2025-06-20")
    assert told["helpers"][0]["contacts"][0]["on"] == "2025-06-12"
    told = command("staff", "help-state", FIRM, "职工02", *fields(ended_on="2025-07-01", outcome="已就业"))
    assert told["helpers"][1]["outcome"] == "已就业"
    command("staff", "contact", FIRM, "职工09", code=1)
    told = command("staff", "event", FIRM, "job_fair", "--persons", "10", "--place", "镇文化站")
    assert told["staff_events"][0]["persons"] == 10
    told = command("staff", "review", FIRM, "高", "--situation", "平稳")
    assert told["reviews"][0]["next_on"] == "2025-06-19", "as advised for a high risk"
    told = command("staff", "contingency", FIRM, *fields(contact="李示工", drafted_on="2025.6.1"))
    assert told["contingency"] == {"plan_contact": "李示工", "plan_drafted_on": "2025-06-01"}
    due = [line for line in command("case", "show", FIRM)["due"] if line["kind"] == "staff"]
    assert {(line["day"], line["text"]) for line in due} == {
        ("2025-06-19", "职工风险研判"),
        ("2025-06-20", "帮扶联系 职工01（王示帮）"),
    }


def test_a_number_typed_anywhere_else_is_refused_and_not_repeated(command: Command) -> None:
    command("staff", "help", FIRM, "王示帮", NUMBER, code=1)
    assert NUMBER not in command.complaint
    assert "ID number" in command.complaint
    command("staff", "state", FIRM, *fields(total=NUMBER), code=1)
    assert NUMBER not in command.complaint


def test_a_roster_is_previewed_taken_and_shown_masked(command: Command, roster: Path) -> None:
    told = command("staff", "import", FIRM, str(roster))
    assert (told["persons"], told["roster_refused"], told["roster_doubts"]) == (1, [], [])
    assert command("staff", "roster", FIRM)["roster"] == []
    command("staff", "import", FIRM, str(roster), "--confirm")
    (row,) = command("staff", "roster", FIRM)["roster"]
    assert (row["person"], row["masked"]) == ("示甲", f"000000********{NUMBER[14:]}")
    (pay,) = command("staff", "pay", FIRM)["pay_reference"]
    assert (pay["reference_years"], pay["reference_amount"]) == ("18", "93600.00")
    assert NUMBER not in command.aloud("staff", "roster", FIRM) + command.aloud("case", "show", FIRM)


def test_whole_numbers_need_a_reason(command: Command, roster: Path, tmp_path: Path) -> None:
    command("staff", "import", FIRM, str(roster), "--confirm")
    command("staff", "reveal", FIRM, "1", code=1)
    (row,) = command("staff", "reveal", FIRM, "1", "--reason", "办理社保转移")["roster"]
    assert row["person_number"] == NUMBER
    command("staff", "export", FIRM, str(tmp_path / "w.xlsx"), "--reason", "报区人社局")
    command("staff", "export", FIRM, str(tmp_path / "w.xlsx"), code=1)
    tags = [act["fact"]["type"] for act in command("case", "history", FIRM)]
    assert tags[-2:] == ["roster_revealed", "roster_exported"]


def test_a_patroller_records_and_sees_no_whole_number(command: Command, roster: Path) -> None:
    command("staff", "import", FIRM, str(roster), "--confirm")
    command.officer = "li"
    command("staff", "event", FIRM, "training", "--persons", "3")
    command("staff", "reveal", FIRM, "1", "--reason", "核对", code=1)


def test_it_is_destroyed_when_asked_twice(command: Command, roster: Path) -> None:
    command("staff", "import", FIRM, str(roster), "--confirm")
    command("staff", "destroy", FIRM, "--reason", "保存期满", code=2)
    (version,) = command("staff", "destroy", FIRM, "--reason", "保存期满", "--yes")["rosters"]
    assert version["erased_reason"] == "保存期满"
    command("staff", "reveal", FIRM, "--reason", "核对", code=1)


def test_the_ledger_has_a_line_per_enterprise(command: Command, tmp_path: Path) -> None:
    command("staff", "state", FIRM, *fields(total="86", affected="12"))
    target = tmp_path / "安置表.xlsx"
    told = command("register", "staff-ledger", str(target), "--as-of", "2025-11-14")
    assert (told["enterprises"], told["affected"]) == (1, "12")
    sheet = openpyxl.load_workbook(target).active
    header = [cell.value for cell in sheet[3]]
    assert [sheet.cell(4, header.index(name) + 1).value for name in ("企业名称", "涉及人数\n（人）")] == [
        FIRM,
        12,
    ]
    assert [sheet.cell(5, 1).value, sheet.cell(5, header.index("职工总数\n（人）") + 1).value] == ["合计", 86]
    command("register", "staff-ledger", str(target), code=1)
