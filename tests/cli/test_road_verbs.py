"""This is about the verbs of a machine's road: each jump is refused in one line that names the rule."""

from tests.cli.command import FIRM, Command, by_number

E_01 = (FIRM, "E-01")


def the_road(command: Command) -> dict[str, object]:
    told: dict[str, object] = by_number(command("equipment", "road", *E_01)["equipment"], "E-01")
    return told


def test_a_machine_is_confirmed_announced_and_shown_on_its_road(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "400 m³ 高炉")
    assert the_road(command)["road_next"] == "confirmed"
    command("equipment", "announce", *E_01, "--place", "区政府网站（示例）", code=1)
    assert "工信部联产业〔2011〕46号" in command.complaint
    command("equipment", "confirm", *E_01, "--reason", "先认定后补依据", code=1)
    assert "basis" in command.complaint
    command("equipment", "confirm", *E_01, "--basis", "目录2024 钢铁-3", "--on", "2025年1月10日")
    command("equipment", "announce", *E_01, "--place", "区政府网站（示例）", "--on", "2025-03-20")
    told = the_road(command)
    assert (told["road_stage"], told["road_next"]) == ("announced", "planned")
    assert told["confirmation"] == {
        "finding": "listed", "on": "2025-01-10", "basis": "目录2024 钢铁-3", "confirmed_by": "", "number": "",
    }  # fmt: skip
    shown = by_number(command("case", "show", FIRM)["equipment"], "E-01")
    assert (shown["state_text"], shown["road"]["road_next"]) == ("已认定", "planned")
    assert command("case", "list")["cases"][0]["next_stages"] == [["列入年度计划", 1]]


def test_acceptance_is_applied_for_after_the_dismantling(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "锅炉")
    command("acceptance", "apply", *E_01, code=1)
    assert "国发〔2010〕7号" in command.complaint
    command("equipment", "reopen", *E_01, "--reason", "举报（示例）", code=1)
    assert "not accepted" in command.complaint


def test_what_counts_as_dismantled_is_told_and_chosen(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "一号生产线")
    assert command("equipment", "criteria", *E_01)["criteria_row"] == "general"
    command("equipment", "criteria", *E_01, "nothing", code=1)
    assert "blast_furnace" in command.complaint
    told = command("equipment", "criteria", *E_01, "paper")
    assert (told["criteria_row"], len(told["criteria_lines"])) == ("paper", 5)
    assert "建议（待专家确认）" in told["wanted_by"]


def test_proofs_of_an_upgrade_are_stated_only_on_that_way_out(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "锅炉")
    command("equipment", "upgrade", *E_01, "--field", "new_name=新锅炉", code=1)
    assert "技改达标" in command.complaint
    command("equipment", "add", FIRM, "E-02", "锅炉", "--field", "route=技改达标")
    command("equipment", "upgrade", FIRM, "E-02", "--field", "new_since=2025-05-01")
    told = by_number(command("equipment", "road", FIRM)["equipment"], "E-02")
    assert (told["road_route"], told["road_stage"]) == ("upgrade", "upgrade_new")
