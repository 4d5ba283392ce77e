"""Supervision slips by command: sent, late, answered, closed."""

from tests.cli.command import FIRM, Command


def test_a_slip_goes_its_way(command: Command) -> None:
    words = ("--on", "2025-06-01", "--text", "督促拆除")
    (slip,) = command("supervision", "issue", FIRM, "示3号", "金峰镇", "2025-06-08", *words)["supervisions"]
    assert (slip["late"], slip["answered_on"]) == (True, "")
    (row,) = command("case", "list")["cases"]
    assert [each["number"] for each in row["slips"]] == ["示3号"]
    (slip,) = command("supervision", "answer", FIRM, "示3号", "已约谈企业")["supervisions"]
    assert (slip["late"], slip["answered_on"], slip["answer"]) == (False, "2025-06-12", "已约谈企业")
    (slip,) = command("supervision", "close", FIRM, "示3号", "--on", "2025-06-20")["supervisions"]
    assert slip["closed_on"] == "2025-06-20"
    assert command("supervision", "list", FIRM)["supervisions"] == [slip]


def test_what_is_not_there_is_refused(command: Command) -> None:
    command("supervision", "close", FIRM, "示9号", code=1)
    assert "示9号" in command.complaint
    command("supervision", "issue", FIRM, "示3号", "金峰镇", "2025-02-30", code=1)
    assert command("supervision", "list", FIRM)["supervisions"] == []


def test_a_slip_has_its_own_number_and_nothing_comes_before_it_went_out(command: Command) -> None:
    words = ("--on", "2025-06-01")
    command("supervision", "issue", FIRM, "示3号", "金峰镇", "2025-05-31", *words, code=1)
    assert "2025-06-01" in command.complaint
    command("supervision", "issue", FIRM, "示3号", "金峰镇", "2025-06-08", *words)
    command("supervision", "issue", FIRM, "示3号", "湖南镇", "2025-06-08", *words, code=1)
    assert "示3号 is taken" in command.complaint
    for deed in (("answer", FIRM, "示3号", "已约谈企业"), ("close", FIRM, "示3号")):
        command("supervision", *deed, "--on", "2025-05-31", code=1)
        assert "2025-05-31 lies before 2025-06-01" in command.complaint
    (slip,) = command("supervision", "list", FIRM)["supervisions"]
    assert (slip["answered_on"], slip["closed_on"]) == ("", "")
