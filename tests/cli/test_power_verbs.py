"""This is about the verbs of powers: the table, agencies, 查封 by a body with the power, lawful cuts."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import FIRM, Command

BY = ("--by", "王示强", "--post", "局长")
PAPERS = ("seizure_decision", "seizure_list", "seizure_extension", "seizure_release")


@pytest.fixture
def walk(command: Command) -> Command:
    """A machine, a visit of two officers, the office as 工信 and a bureau with the power."""
    command("equipment", "add", FIRM, "E-01", "燃煤链条锅炉")
    command("visit", "prepare", FIRM, "inspection", "--with", "lin", "--with", "chen")
    command("office", "agency", "--kind", "工业和信息化")
    command("office", "agency", "--name", "示例区市场监督管理局", "--kind", "market")
    return command


def decide(walk: Command, *more: str, code: int = 0) -> Any:
    approved = ("--approved-at", "2025-06-12T08:00", "--since", "2025-06-12T10:00", *BY)
    grounds = ("--grounds", "锅炉检验不合格仍继续使用", "--power", "P06")
    return walk("seizure", "decide", FIRM, "E-01", *approved, *grounds, *more, code=code)


BUREAU = ("--agency", "示例区市场监督管理局")


def test_the_table_answers_without_a_workspace(command: Command) -> None:
    rows = command.plain("power", "list", "--measure", "seize_special")["powers"]
    assert [row["legal_basis"] for row in rows] == [
        "《特种设备安全法》第六十一条",
    ]  # fmt: skip
    assert command.plain("power", "may", "seize_special", "市场监督管理")["allowed"]
    refused = command.plain("power", "may", "seize_special", "industry", code=1)
    assert (refused["allowed"], refused["legal_basis"]) == (False, "《行政强制法》第二十二条")
    command.plain("power", "may", "seize_everything", "market", code=1)
    assert command.plain("power", "may", "seize_unsafe", "fire", "--on", "2025-06-12", code=1)
    duty = ("--duty", "负有安全生产监督管理职责的部门")
    assert command.plain("power", "may", "seize_unsafe", "fire", *duty)["allowed"]


def test_an_office_says_who_it_is(walk: Command) -> None:
    told = walk("office", "agency", "--field", "review_body=示例区人民政府")["agencies"]
    assert [(each["name"], each["agency_kind"]) for each in told] == [
        ("示例区工业和信息化局", "industry"), ("示例区市场监督管理局", "market"),
    ]  # fmt: skip
    assert told[0]["agency_fields"] == {"review_body": "示例区人民政府"}
    given = ("--delegate", "seize_unsafe", "--document", "示政〔2025〕1号")
    walk("office", "agency", *given, "--way", "commissioned", code=1)
    assert "art. 17" in walk.complaint
    (mine, _) = walk("office", "agency", *given)["agencies"]
    assert mine["delegated"][0]["document"] == "示政〔2025〕1号"
    walk("office", "agency", "--id", "new", code=0)
    walk("office", "agency", "--name", "示例区工业和信息化局", "--id", "x", "--kind", "market", code=1)
    walk("office", "agency", "--id", "y", "--name", "无类别机关", code=2)


@pytest.mark.parametrize("kind", PAPERS)
def test_a_bureau_without_the_power_prints_none_of_its_papers(
    walk: Command, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / "x.pdf"
    for more in ((), ("--blank",), ("--strike",)):
        walk("record", "print", FIRM, kind, str(out), *more, code=1)
        assert "《行政强制法》 art. 22" in walk.complaint
    assert not out.exists()
    assert walk("record", "list", FIRM)["papers"] == []
    decide(walk, code=1)
    assert "《行政强制法》 art. 22" in walk.complaint


def test_an_office_nobody_described_has_no_power(command: Command) -> None:
    command("equipment", "add", FIRM, "E-01", "燃煤链条锅炉")
    command("visit", "prepare", FIRM, "inspection", "--with", "lin", "--with", "chen")
    decide(command, code=1)
    assert "art. 22" in command.complaint


def test_a_bureau_with_the_power_goes_the_whole_way(walk: Command, tmp_path: Path) -> None:
    (made,) = decide(walk, *BUREAU, "--place", "锅炉房", "--number", "示市监查封〔2025〕1号")["seizures"]
    assert (made["legal_basis"], made["ends"], made["days_left"]) == (
        "《特种设备安全法》第六十一条",
        "2025-07-12",
        30,
    )
    decide(walk, *BUREAU, code=1)
    assert "art. 23" in walk.complaint
    walk("seizure", "testing", FIRM, "2025-06-16", "2025-06-20", "--notice", "示检告1号")
    more = ("--number", "示市监延〔2025〕1号", "--on", "2025-07-10")
    walk("seizure", "extend", FIRM, *BY, *more, code=1)
    (longer,) = walk("seizure", "extend", FIRM, *BY, *more, "--reason", "案情复杂")["seizures"]
    assert (longer["extended"]["decided_until"], longer["ends"]) == ("2025-08-11", "2025-08-16")
    walk("seizure", "state", FIRM, "--field", "custodian=示例染整有限公司")
    walk("seizure", "thing", FIRM, "主蒸汽管道", "--count", "1条")
    assert walk("seal", "place", FIRM, "E-01", "封-1", "炉门", "--statutory")["sealed_by"] == "statutory"
    for kind in PAPERS[:3]:
        walk("record", "print", FIRM, kind, str(tmp_path / f"{kind}.pdf"))
    due = walk("deadline", "list")
    assert "seizure" in str(due)
    told = walk("seizure", "release", FIRM, "no_need", *BY, "--text", "锅炉已报废")["seizures"][0]
    assert (told["seizure_state"], told["released"]["on"]) == ("released", "2025-06-12")
    walk("record", "print", FIRM, PAPERS[3], str(tmp_path / "r.pdf"))
    walk("seizure", "extend", FIRM, *BY, "--reason", "再来", code=1)


def test_an_urgent_one_is_approved_afterwards(walk: Command) -> None:
    urgent = ("--grounds", "有爆炸危险", "--power", "P06", "--since", "2025-06-12T10:00", "--urgent", *BUREAU)
    (made,) = walk("seizure", "decide", FIRM, "E-01", *urgent)["seizures"]
    assert made["approve_by"] == "2025-06-13T10:00+08:00"
    walk("seizure", "approve", FIRM, *BY, "--at", "2025-06-14T10:00", code=1)
    (approved,) = walk("seizure", "approve", FIRM, *BY, "--at", "2025-06-13T09:00")["seizures"]
    assert (approved["approver"], approved["approve_by"]) == ("局长王示强", "")


def test_what_a_court_sealed_is_not_sealed_again(walk: Command) -> None:
    told = walk("seizure", "elsewhere", FIRM, "E-01", "示例区人民法院", "--number", "（2025）示执1号")
    assert told["sealed_elsewhere"][0]["body"] == "示例区人民法院"
    decide(walk, *BUREAU, code=1)
    assert "示例区人民法院" in walk.complaint


def test_fire_supply_is_cut_by_a_named_leader_and_it_is_kept(walk: Command) -> None:
    walk("cutoff", "add", FIRM, "D1", "power", "熔断器", "--feeds", "E-01", "--field", "meter_kind=none",
         "--field", "route=application")  # fmt: skip
    walk("cutoff", "cut", FIRM, "D1", code=1)
    walk("cutoff", "supply", FIRM, "D1", "--production-only", "--field", "fire=未分离")
    walk("cutoff", "cut", FIRM, "D1", "--reason", "有备用泵", code=1)
    walk("cutoff", "cut", FIRM, "D1", "--reason", "有备用泵", "--leader", "王示强", "--post", "局长")
    (point,) = walk("case", "show", FIRM)["cutoff_supply"]
    assert point["overruled"] == ["消防、应急负荷未分离：局长王示强决定继续，理由：有备用泵"]
    aloud = walk.aloud("case", "show", FIRM)
    assert "负责人决定继续" in aloud


def test_nothing_rests_on_a_term_that_is_over(walk: Command, tmp_path: Path) -> None:
    long_ago = ("--since", "2025-05-01T10:00", "--approved-at", "2025-05-01T08:00")
    grounds = ("--grounds", "检验不合格", "--power", "P06")
    walk("seizure", "decide", FIRM, "E-01", *long_ago, *grounds, *BY, *BUREAU)
    for deed in (
        ("record", "print", FIRM, PAPERS[0], str(tmp_path / "x.pdf")),
        ("seizure", "thing", FIRM, "主蒸汽管道"),
        ("seizure", "extend", FIRM, *BY, "--reason", "案情复杂"),
    ):
        walk(*deed, code=1)
        assert "2025-05-31" in walk.complaint
    walk("seal", "place", FIRM, "E-01", "封-1", "炉门", "--statutory", code=1)
    walk("seizure", "release", FIRM, "expired", *BY)
    walk("record", "print", FIRM, PAPERS[3], str(tmp_path / "r.pdf"))


def test_what_is_not_separated_is_not_talked_away_with_the_cut(walk: Command) -> None:
    walk("cutoff", "add", FIRM, "D1", "power", "熔断器", "--feeds", "E-01", "--field", "meter_kind=none",
         "--field", "route=application")  # fmt: skip
    walk("cutoff", "supply", FIRM, "D1", "--field", "residents=未分离")
    leader = ("--leader", "王示强", "--post", "局长")
    walk("cutoff", "cut", FIRM, "D1", "--production-only", "--reason", "领导要求", *leader, code=1)
    assert "art. 43" in walk.complaint
    walk("cutoff", "supply", FIRM, "D1", "--production-only")
    walk("cutoff", "cut", FIRM, "D1")


def test_two_decisions_never_bear_one_number(walk: Command) -> None:
    decide(walk, *BUREAU, "--number", "示查1号")
    approved = ("--approved-at", "2025-06-12T08:00", "--since", "2025-06-12T10:00", *BY, *BUREAU)
    another = ("铲车", *approved, "--grounds", "同上", "--power", "P06")
    walk("seizure", "decide", FIRM, *another, "--number", "示查1号", code=1)
    assert "示查1号 is taken" in walk.complaint
    walk("seizure", "decide", FIRM, *another, "--number", "示查2号")
    walk("seizure", "state", FIRM, "--seizure", "示查2号", "--field", "number=示查1号", code=1)
    walk("seizure", "state", FIRM, "--seizure", "示查1号", "--field", "number=示查1号")


def test_a_paper_is_of_what_was_named_or_of_nothing(walk: Command, tmp_path: Path) -> None:
    decide(walk, *BUREAU, "--number", "示查1号")
    out = tmp_path / "清单.pdf"
    walk("record", "print", FIRM, "seizure_list", str(out), "--about", "示查9号", code=1)
    walk("record", "print", FIRM, "closure_proposal", str(out), "--about", "示9号", code=1)
    assert not out.exists()
    assert walk("record", "list", FIRM)["papers"] == []
    walk("record", "print", FIRM, "seizure_list", str(out), "--about", "示查1号")
    assert out.exists()
