"""Catalogue rows and energy limits by command, and a machine matched with a row."""

import json

import pytest

from app.cli.main import main
from tests.cli.command import FIRM, NOON, Command

SCALE = ("--answer", "scale=380", "--answer", "exception=no")


def test_a_nameplate_is_possibly_listed(command: Command) -> None:
    told = command.plain("law", "lookup", "Y112M-4", "--answer", "made_year=2001")
    (hit,) = told["hits"]
    assert hit["possibly"] == (
        "可能属于淘汰类：工业和信息化部公告2014年第16号（第三批） 条目1-1，请核对原文和适用条件"
    )
    assert (hit["standing"], hit["matched_by"]) == ("fits", "model")
    assert hit["conditions"][0]["condition_key"] == "made_year"
    assert "github.com" in hit["source"]
    assert told["total"] == 1


def test_a_miss_tells_the_coverage_and_nothing_more(command: Command) -> None:
    told = command.plain("law", "lookup", "YE3-160M-4")
    assert told["finding_text"] == "本表未收录，不代表不属于淘汰类（收录 858/1293）"
    assert told["hits"] == []
    first = told["coverage"][0]
    assert (first["items_held"], first["items_known"]) == (14, 422)


def test_rows_are_counted_and_cut(command: Command) -> None:
    told = command.plain("law", "lookup", "S7", "--most", "3")
    assert (len(told["hits"]), told["total"]) == (3, 17)
    command.plain("law", "lookup", "S7", "--most", "-1", code=2)


def test_an_answer_that_is_none_is_refused(command: Command) -> None:
    command.plain("law", "lookup", "Y112M-4", "--answer", "made_year=很早", code=1)
    assert "很早" in command.complaint
    command.plain("law", "lookup", "Y112M-4", "--answer", "2003", code=2)


def test_a_person_reads_rows_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "lookup", "zhongpinlu", "--most", "1"], NOON) == 0
    said = capsys.readouterr().out
    assert "可能属于淘汰类" in said
    assert "该条未与2024年本核对" in said
    assert "检索方式 拼音" in said


def test_energy_is_weighed_for_a_day(command: Command) -> None:
    told = command.plain("law", "energy", "GB 16780-2021", "水泥熟料 综合能耗", "128.7")
    assert (told["level"], told["excess_share"], told["order_c"]) == ("over", "10", True)
    assert told["finding_text"] == "单位产品能耗 128.7 kgce/t，超过限定值 11.7 kgce/t，超限比例 10%"
    assert told["remarks"].startswith("下一步：限期整改")
    whole = command.plain("law", "energy", "16780", "GB16780-2021-002", "351", "--output", "3")
    assert (whole["level"], whole["unit_use"]) == ("limit", "117")
    early = command.plain("law", "energy", "21256", "生铁", "999", "--date", "2026-06-30")
    assert (early["level"], early["validity"], early["order_c"]) == ("", "too_early", False)
    negative = command.plain("law", "energy", "21256", "粗钢 转炉", "-5", "--date", "2026-12-31")
    assert (negative["level"], negative["excess"], negative["excess_share"]) == ("over", "7", "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("99999", "水泥熟料", "100"), 1),
        (("16780", "水泥熟料", "100"), 2),
        (("16780", "GB16780-2021-002", "一百"), 1),
        (("16780", "GB16780-2021-002", "100", "--output", "0"), 1),
        (("16780", "GB16780-2021-002", "100", "--date", "昨天"), 1),
    ],
)
def test_energy_refuses_what_it_cannot_weigh(command: Command, words: tuple[str, ...], code: int) -> None:
    command.plain("law", "energy", *words, code=code)
    assert command.complaint.strip()


@pytest.fixture
def furnace(command: Command) -> Command:
    command("equipment", "add", FIRM, "E-01", "炼铁高炉", "--field", "capacity=10")
    return command


def test_a_machine_is_matched_with_a_row(furnace: Command) -> None:
    told = furnace("equipment", "match", FIRM, "E-01", "炼铁高炉", "--basis", *SCALE)
    row = told["catalogue_row"]
    assert row["row_id"] == "elimination-0016"
    assert row["standing"] == "fits"
    assert "条件 ≤400 m³：380 m³" in row["conditions_answered"]
    assert row["table_version"].startswith("elimination_catalogue.csv ")
    document = "产业结构调整指导目录（2011年本）（修正）淘汰类（未记条目号）"
    assert told["fields"]["basis"].startswith(f"{document} 炼铁高炉；≤400 m³")
    furnace("equipment", "match", FIRM, "E-01", "--take-back", code=1)
    back = furnace("equipment", "match", FIRM, "E-01", "--take-back", "--reason", "看错条目")
    assert back["catalogue_row"] == {}
    assert back["fields"]["basis"]
    furnace("equipment", "match", FIRM, "E-01", "--take-back", "--reason", "再来", code=1)


def test_answers_that_do_not_meet_the_row_want_a_reason(furnace: Command) -> None:
    large = ("--answer", "scale=580", "--answer", "exception=no")
    furnace("equipment", "match", FIRM, "E-01", "elimination-0016", *large, code=1)
    told = furnace(
        "equipment", "match", FIRM, "E-01", "elimination-0016", *large, "--reason", "区专班要求列入"
    )
    assert told["catalogue_row"]["standing"] == "outside"
    assert "basis" not in told["fields"]


def test_a_match_needs_one_row(furnace: Command) -> None:
    furnace("equipment", "match", FIRM, "E-01", "S7", code=2)
    assert "17" in furnace.complaint
    furnace("equipment", "match", FIRM, "E-01", "什么也不是", code=2)
    furnace("equipment", "match", FIRM, "E-01", code=2)
    furnace("equipment", "match", FIRM, "E-99", "elimination-0016", *SCALE, code=1)


def test_the_answer_is_one_json_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "lookup", "S9-315/10", "--json"], NOON) == 0
    assert json.loads(capsys.readouterr().out)["hits"][0]["catalogue_item"] == "1-2"
