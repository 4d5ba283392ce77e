"""This is about the verbs of disposal and acceptance: the chain, the checklist, conclusions, the opinion."""

import re
from typing import Any

import pytest

from tests.cli.command import FIRM, Command, by_number


@pytest.fixture
def gone(command: Command) -> Command:
    """A boiler that was dismantled and cut up, a dyeing machine that stands; an acceptance visit."""
    command(
        "equipment", "add", FIRM, "E-01", "燃煤链条锅炉", "--field", "design_weight=15.60",
        "--field", "weight_unit=t",
    )  # fmt: skip
    command("equipment", "add", FIRM, "E-02", "溢流染色机")
    days = ("--started", "2025-06-08", "--finished", "2025-06-10", "--pieces", "9")
    command("equipment", "dismantle", FIRM, "E-01", *days)
    command("visit", "prepare", FIRM, "acceptance", "--with", "林示川", "--with", "陈示衡")
    return command


def chain(told: dict[str, Any]) -> Any:
    return by_number(told["equipment"], "E-01")


def item(told: dict[str, Any], number: str = "E-01") -> Any:
    return by_number(told["equipment"], number)


def scrap(command: Command) -> Any:
    """The chain of the boiler, as in the story."""
    truck = ("--plate", "闽A示001", "--buyer", "示例再生资源公司")
    command("disposal", "weigh", FIRM, "E-01", "示0710-1", "--gross", "18.86", "--tare", "10.40", *truck)
    command("disposal", "weigh", FIRM, "E-01", "示0710-2", "--net", "6.38", *truck)
    command("disposal", "buyer", FIRM, "示例再生资源公司", "--code", "示例信用代码")
    command("disposal", "proof", FIRM, "E-01", "invoice", "--number", "示例发票0710")
    return command(
        "disposal", "state", FIRM, "E-01", "--field", "destination=炼钢回炉",
        "--field", "deregistered_on=2025年6月11日", "--field", "non_transfer_on=2025-06-10",
    )  # fmt: skip


def test_the_chain_of_the_story(gone: Command) -> None:
    assert [each["chain"] for each in gone("disposal", "show", FIRM)["equipment"]] == ["missing", "standing"]
    told = chain(scrap(gone))
    assert (told["chain"], told["missing"]) == ("complete", [])
    assert (told["weight"], told["design"], told["difference"]) == ("14.84", "15.60", "-4.9")
    assert (told["weigh_slips"][0]["weight"], told["weigh_slips"][0]["gross"]) == ("8.46", "18.86")
    assert told["buyers"] == [{"name": "示例再生资源公司", "code": "示例信用代码", "qualification": ""}]
    assert told["destination"] == "smelter"


def test_a_slip_without_a_weight_is_asked_for_one(gone: Command) -> None:
    for given in ((), ("--gross", "18.86"), ("--tare", "10.40")):
        gone("disposal", "weigh", FIRM, "E-01", "示0710-9", *given, code=2)
        assert "--net" in gone.complaint


def test_what_does_not_add_up_needs_its_reason(gone: Command) -> None:
    wrong = ("E-01", "示1", "--gross", "18.86", "--tare", "10.40", "--net", "8.40")
    gone("disposal", "weigh", FIRM, *wrong, code=1)
    assert "8.46 t" in gone.complaint
    told = gone("disposal", "weigh", FIRM, *wrong, "--reason", "扣杂0.06吨")
    assert chain(told)["weigh_slips"][0]["weight"] == "8.40"
    assert any("相差-46.2%" in text for text in chain(told)["missing"])
    gone("disposal", "buyer", FIRM, "别家公司", code=1)
    gone("disposal", "proof", FIRM, "E-01", "invoice", code=1)
    gone("disposal", "state", FIRM, "E-01", "--field", "destination=transferred", code=1)


def test_item_by_item_then_the_enterprise(gone: Command) -> None:
    scrap(gone)
    gone("acceptance", "apply", FIRM, "E-01", "--on", "2025-06-11")
    gone("acceptance", "conclude", FIRM, "E-01", "passed", code=1)
    assert "“拆除中”影像" in gone.complaint
    gone("acceptance", "opinion", FIRM, "示1号", code=1)
    for stage in ("before", "during", "after"):
        gone("equipment", "waive", FIRM, "E-01", stage, "--reason", "示例：未拍摄")
    gone("acceptance", "check", FIRM, "E-01", "C1", "C2", "C3", "C4", "C5")
    told = gone("acceptance", "check", FIRM, "-", "E1", "F1", "G1", "G2", "H1", "--text", "已核对")
    assert [each["proof"] for each in item(told)["against"]] == ["confirmed"]
    gone("equipment", "confirm", FIRM, "E-01", "E-02", "--basis", "目录2024（示例）")
    told = gone("acceptance", "show", FIRM)
    assert item(told)["against"] == []
    assert [each["proof"] for each in item(told, "E-02")["against"]] == ["before", "dismantled"]
    told = gone("acceptance", "conclude", FIRM, "E-01", "passed")
    assert item(told)["conclusion"] == {"conclusion": "passed", "on": "2025-06-12", "reason": ""}
    gone("acceptance", "conclude", FIRM, "E-02", "refused", code=1)
    gone("acceptance", "conclude", FIRM, "E-02", "refused", "--reason", "未拆除")
    told = gone("acceptance", "opinion", FIRM, "长工信验〔2025〕示1号")
    assert told["whole"] == "partial"
    (opinion,) = told["opinions"]
    assert (opinion["opinion_outcome"], opinion["text"]) == ("partial", "E-01 通过；E-02 不予通过（未拆除）")
    gone("acceptance", "opinion", FIRM, "长工信验〔2025〕示1号", code=1)
    told = gone("acceptance", "opinion", FIRM, "长工信验〔2025〕示2号")
    assert told["opinions"][1]["supplements"] == "长工信验〔2025〕示1号"


def test_a_reason_makes_up_for_a_proof_but_not_for_a_machine_that_stands(gone: Command) -> None:
    gone("acceptance", "waive", FIRM, "E-01", "slips", code=1)
    told = gone("acceptance", "waive", FIRM, "E-01", "slips", "--reason", "过磅单遗失，附企业说明")
    assert item(told)["reasons"] == [{"proof": "slips", "text": "过磅单", "reason": "过磅单遗失，附企业说明"}]
    assert "slips" not in [each["proof"] for each in item(told)["against"]]
    gone("acceptance", "waive", FIRM, "E-02", "dismantled", "--reason", "资产抵押", code=1)
    gone("acceptance", "waive", FIRM, "E-01", "nothing", "--reason", "x", code=1)


def test_the_group_is_an_open_list(gone: Command) -> None:
    told = gone(
        "acceptance", "group", FIRM, "--member", "区工业和信息化局,林示川,节能科", "--member", "金峰镇"
    )
    assert [(each["unit"], each["name"]) for each in told["group"]] == [
        ("区工业和信息化局", "林示川"),
        ("金峰镇", ""),
    ]
    told = gone("acceptance", "group", FIRM, "--left", "金峰镇")
    assert len(told["group"]) == 1
    gone("acceptance", "group", FIRM, "--left", "谁", code=2)


def test_a_patroller_concludes_nothing(gone: Command) -> None:
    gone.officer = "li"
    gone("acceptance", "conclude", FIRM, "E-02", "refused", "--reason", "未拆除", code=1)
    gone("acceptance", "show", FIRM)


def test_answers_are_read_aloud_in_chinese(gone: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    scrap(gone)
    monkeypatch.setenv("FIELDSEAL_LANG", "zh_CN")
    for verb in ("disposal", "acceptance"):
        said = gone.aloud(verb, "show", FIRM)
        assert not re.search(r"[a-z]+_[a-z]+", said), said
        assert ("过磅单:" in said) is (verb == "disposal")
        assert "督办" not in said
        assert "E-01" in said
