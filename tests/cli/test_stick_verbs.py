"""This is about the verbs of the stick, told by one office, two laptops and a folder that is the stick."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.cli.main import main
from tests.cli.command import FIRM, NOON, Command
from tests.media.pictures import jpeg


@dataclass
class Desks:
    """The office, two laptops and the stick between them."""

    office: Command
    a: Command
    b: Command
    stick: Path


@pytest.fixture(scope="module")
def enrolled_once(office_made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office with a machine and strips given to laptop A; both laptops enrolled by file."""
    folder = tmp_path_factory.mktemp("stick") / "place"
    shutil.copytree(office_made_once, folder)
    words, office = folder / "passphrase", str(folder / "office")

    def run(*verb: str, officer: str = "lin") -> None:
        assert not main([*verb, "--passphrase-file", str(words), "--officer", officer], NOON)

    for label in ("示-A", "示-B"):
        laptop, request, grant = (str(folder / f"{label}{end}") for end in ("", ".request", ".grant"))
        run("enrol", "request", laptop, request, "--label", label, "--sample", officer="chen")
        run("enrol", "grant", office, request, grant)
        run("enrol", "accept", laptop, grant, officer="chen")
    run("equipment", "add", office, FIRM, "E-02", "间歇式溢流染色机")
    run("office", "seals", office, "--prefix", "FC2025-", "--first", "1", "--last", "5", "--device", "示-A")
    return folder


@pytest.fixture
def desks(
    enrolled_once: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Desks:
    monkeypatch.setenv("FIELDSEAL_LANG", "en")
    place = tmp_path / "place"
    shutil.copytree(enrolled_once, place)
    (place / "stick").mkdir()
    words = place / "passphrase"
    return Desks(
        office=Command(place / "office", words, capsys),
        a=Command(place / "示-A", words, capsys, "chen"),
        b=Command(place / "示-B", words, capsys, "chen"),
        stick=place / "stick",
    )


def sent(desks: Desks, label: str = "示-A") -> dict[str, Any]:
    told: dict[str, Any] = desks.office("task", "write", str(desks.stick), FIRM, "--to", label)
    return told


def damage(folder: Path, pattern: str) -> None:
    """Another last byte in the first file that fits."""
    path = sorted(folder.glob(pattern))[0]
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def test_a_task_goes_out_a_hand_in_comes_back_and_a_receipt_makes_it_safe(desks: Desks) -> None:
    told = sent(desks)
    assert (told["device"], told["cases"], told["sequence"]) == ("示-A", 1, 1)
    (taken,) = desks.a("task", "take", str(desks.stick))["tasks"]
    assert (taken["cases"], taken["new_cases"], taken["damaged"]) == ([FIRM], 1, [])
    assert [each["name"] for each in desks.a("case", "list")["cases"]] == [FIRM]
    desks.a("seal", "place", FIRM, "E-02", "FC2025-0002", "电源柜")
    desks.a("seal", "place", FIRM, "E-02", "FC2025-0009", "传动", code=1)

    packed = desks.a("bundle", "export", str(desks.stick))
    assert packed["sequence"] == 1
    desks.a("receipt", "take", str(desks.stick), code=1)
    desks.office("register", "take-in", str(desks.stick))
    receipts = desks.a("receipt", "take", str(desks.stick))
    states = {each["name"]: each["at_bureau"] for each in receipts["cases"]}
    assert states == {FIRM: "safe", "The office's own": "safe"}
    desks.a("bundle", "export", str(desks.stick), code=1)
    assert desks.a.complaint == "The bureau has confirmed all of it already. Nothing was written.\n"

    desks.a("seal", "place", FIRM, "E-02", "FC2025-0003", "进料口")
    assert desks.a("bundle", "export", str(desks.stick))["sequence"] == 2
    desks.a("receipt", "take", str(desks.stick))
    assert sent(desks, "示-B")["sequence"] == 1
    (taken,) = desks.b("task", "take", str(desks.stick))["tasks"]
    assert [each["number"] for each in desks.b("case", "show", FIRM)["seals"]] == ["FC2025-0002"]


def test_taken_twice_nothing_is_new(desks: Desks) -> None:
    sent(desks)
    desks.a("task", "take", str(desks.stick))
    before = desks.a("case", "digest")
    (taken,) = desks.a("task", "take", str(desks.stick))["tasks"]
    assert (taken["new_cases"], taken["new_acts"], taken["originals"]) == (0, 0, 0)
    assert desks.a("case", "digest") == before == desks.office("case", "digest")


def test_what_is_read_aloud_is_chinese_and_names_the_state(desks: Desks) -> None:
    assert desks.office.aloud("task", "write", str(desks.stick), "--to", "示-A").startswith(
        "已写入移交盘：示-A 的任务，企业档案 1 户\n"
    )
    heard = desks.a.aloud("task", "take", str(desks.stick))
    assert f"企业档案 {FIRM}" in heard
    assert "档案编号" not in heard
    heard = desks.a.aloud("bundle", "export", str(desks.stick))
    assert heard.startswith("已写入移交盘；收到局端回执前请勿清理本机数据\n已保存到: ")
    desks.office("register", "take-in", str(desks.stick))
    heard = desks.a.aloud("receipt", "take", str(desks.stick))
    assert f"名称 {FIRM} · 移交状态 局端已收妥" in heard


def test_a_task_for_another_laptop_or_nobody_is_refused(desks: Desks) -> None:
    sent(desks)
    desks.b("task", "take", str(desks.stick), code=1)
    assert "locked for another office or laptop" in desks.b.complaint
    desks.office("task", "write", str(desks.stick), "--to", "示-Z", code=1)
    assert desks.office.complaint == "No laptop 示-Z is enrolled here.\n"
    desks.office("task", "write", str(desks.stick), "没有的企业", "--to", "示-B", code=1)
    desks.a("task", "write", str(desks.stick), "--to", "示-B", code=1)
    assert "Only the office's own computer" in desks.a.complaint


def test_a_damaged_task_is_told_and_the_next_one_taken(desks: Desks) -> None:
    damage(Path(sent(desks)["saved"]), "data/acts.age")
    desks.a("task", "take", str(desks.stick), code=1)
    desks.office("equipment", "add", FIRM, "E-03", "配电变压器")
    good = sent(desks)
    told = desks.a("task", "take", str(desks.stick), code=1)
    assert [each["bundle"] for each in told["tasks"]] == [good["bundle"]]
    assert len(told["refused_files"]) == 1
    assert [each["number"] for each in desks.a("case", "show", FIRM)["equipment"]] == ["E-02", "E-03"]


def test_anyone_can_check_the_form_of_a_bundle(desks: Desks) -> None:
    saved = Path(sent(desks)["saved"])
    (told,) = desks.office.plain("bundle", "verify", str(desks.stick))["bundles"]
    assert (told["is_whole"], told["standing"], told["signed_by"]) == (True, "signer_unknown", "")
    assert told["claims_of_signature"]["sample"] == "1"
    assert "content" not in told
    assert FIRM not in json.dumps(told, ensure_ascii=False)
    (saved / "left by some system.txt").write_text("x")
    assert desks.office.plain("bundle", "verify", str(saved))["is_whole"]
    damage(saved, "data/acts.age")
    (told,) = desks.office.plain("bundle", "verify", str(saved), code=1)["bundles"]
    assert told["damaged_files"] == ["data/acts.age"]


def test_a_signature_that_speaks_of_other_files_is_noticed_without_a_key(desks: Desks) -> None:
    saved = Path(sent(desks)["saved"])
    tags = saved / "tagmanifest-sha256.txt"
    tags.write_text("\n".join(reversed(tags.read_text().splitlines())) + "\n")
    (told,) = desks.office.plain("bundle", "verify", str(saved), code=1)["bundles"]
    assert told["damaged_files"] == ["tagmanifest-sha256.txt"]


def test_with_a_workspace_it_is_known_who_signed_and_what_is_in_it(desks: Desks) -> None:
    sent(desks)
    desks.a("task", "take", str(desks.stick))
    desks.a("bundle", "export", str(desks.stick))
    found = {}
    for name, desk in (("office", desks.office), ("a", desks.a), ("b", desks.b)):
        person = ("--passphrase-file", str(desk.passphrase_file), "--officer", desk.officer)
        words = ("bundle", "verify", str(desks.stick), "--workspace", str(desk.workspace), *person)
        told = desks.office.plain(*words)
        found[name] = [
            (each["standing"], each["by_office"], each["signed_by"], each.get("content", {}).get("purpose"))
            for each in told["bundles"]
        ]
    hand_in, task = ("signed", False, "示-A"), ("signed", True, "")
    assert found["office"] == [(*hand_in, "hand-in"), (*task, None)]
    assert found["a"] == [(*hand_in, None), (*task, "task")]
    assert found["b"] == [("signer_unknown", False, "", None), (*task, None)]


def test_where_nothing_lies_it_is_said(desks: Desks, tmp_path: Path) -> None:
    desks.office.plain("bundle", "verify", str(tmp_path / "place"), code=1)
    assert "was found here" in desks.office.complaint
    desks.a("task", "take", str(desks.stick), code=1)
    assert "was found here" in desks.a.complaint
    desks.office("task", "write", str(tmp_path / "no stick"), "--to", "示-A", code=1)
    assert "stick is gone" in desks.office.complaint
    assert not (tmp_path / "no stick").exists()


def test_an_unfinished_bundle_is_not_whole(desks: Desks) -> None:
    saved = Path(sent(desks)["saved"])
    (saved / "manifest.age.minisig").unlink()
    (told,) = desks.office.plain("bundle", "verify", str(desks.stick), code=1)["bundles"]
    assert told["standing"] == "unfinished"
    desks.a("task", "take", str(desks.stick), code=1)
    assert "never finished" in desks.a.complaint
    again = sent(desks)
    assert Path(again["saved"]) == saved
    assert desks.office.plain("bundle", "verify", str(desks.stick))["is_whole"]


def test_earlier_pictures_come_with_the_task_and_onto_the_walk_sheet(desks: Desks, tmp_path: Path) -> None:
    card = tmp_path / "IMG_0001.jpg"
    card.write_bytes(jpeg(1))
    desks.office("photo", "add", str(card))
    desks.office("photo", "place", FIRM, card.name, "--equipment", "E-02", "--stage", "before")
    saved = Path(sent(desks)["saved"])
    good = shutil.copytree(saved, tmp_path / "good")
    damage(saved, "data/*-0000-*.age")
    told = desks.a("task", "take", str(desks.stick), code=1)
    assert len(told["tasks"][0]["damaged"]) == 1
    assert "1 originals" in desks.a.complaint
    assert desks.a("task", "take", str(good))["tasks"][0]["originals"] == 1
    desks.a("visit", "prepare", FIRM, "patrol", "--with", "chen")
    sheet = tmp_path / "sheet.pdf"
    desks.a("record", "print", FIRM, "walk_sheet", str(sheet))
    assert sum(len(page.images) for page in PdfReader(sheet).pages) == 1
    packed = desks.a("bundle", "export", str(desks.stick), FIRM)
    assert packed["written"] == 1


def test_a_receipt_that_can_not_be_read_is_named(desks: Desks) -> None:
    sent(desks)
    desks.a("task", "take", str(desks.stick))
    desks.a("bundle", "export", str(desks.stick))
    desks.office("register", "take-in", str(desks.stick))
    (good,) = desks.stick.rglob("receipt-*.age")
    bad = good.with_name(f"receipt-{'0' * 32}.age")
    bad.write_bytes(b"no receipt")
    told = desks.a("receipt", "take", str(desks.stick), code=1)
    assert told["refused_files"] == [bad.name]
    assert {each["at_bureau"] for each in told["cases"]} == {"safe"}
    assert desks.a.complaint.startswith(bad.name)


def test_a_revoked_laptop_gets_no_task_and_its_namesake_does(desks: Desks) -> None:
    desks.office("enrol", "revoke", "示-A", "--reason", "遗失")
    desks.office("task", "write", str(desks.stick), FIRM, "--to", "示-A", code=1)
    assert desks.office.complaint.startswith("The laptop 示-A was taken off the list.")
    assert list(desks.stick.iterdir()) == []
    place = desks.stick.parent
    again = Command(place / "again", desks.a.passphrase_file, desks.a.capsys, "chen")
    request, grant = str(place / "again.request"), str(place / "again.grant")
    again("enrol", "request", request, "--label", "示-A", "--sample")
    desks.office("enrol", "grant", request, grant)
    again("enrol", "accept", grant)
    sent(desks)
    assert again("task", "take", str(desks.stick))["tasks"][0]["new_cases"] == 1
    desks.a("task", "take", str(desks.stick), code=1)


FORM = """| settings |
| | form_title | form_id | version |
| | 示例巡查表 | own_patrol | {version} |

| survey |
| | type | name | label |
| | select_one_from_file places.csv | place | 部位 |
| | text | seen | {label} |
"""
PLACES = "name,label\ngate,大门\nshop,车间\n"


def own_form(desks: Desks, version: str, label: str) -> Path:
    folder = desks.stick.parent / "own"
    (folder / "media").mkdir(parents=True, exist_ok=True)
    (folder / "media" / "places.csv").write_text(PLACES, "utf-8")
    (folder / "own_patrol.md").write_text(FORM.format(version=version, label=label), "utf-8")
    return folder / "own_patrol.md"


def test_a_form_of_the_office_reaches_its_laptops_with_the_task(desks: Desks) -> None:
    given_out = desks.office("form", "publish", str(own_form(desks, "1", "现场情况")))
    assert (given_out["title"], given_out["files_left"]) == ("示例巡查表", [])
    desks.office("form", "publish", str(own_form(desks, "1", "现场情况")))
    sent(desks)
    (taken,) = desks.a("task", "take", str(desks.stick))["tasks"]
    assert taken["forms"] == ["own_patrol"]
    laid = desks.a.workspace / "forms"
    assert (laid / "media" / "places.csv").read_text("utf-8") == PLACES
    answered = desks.a("form", "answer", FIRM, "own_patrol", "place=gate", "seen=示例：无异常", "--finish")
    assert answered["finished"] is True

    desks.office("form", "publish", str(own_form(desks, "2", "现场情况（含照片）")))
    sent(desks)
    taken = desks.a("task", "take", str(desks.stick))["tasks"][-1]
    assert taken["forms"] == ["own_patrol"]
    assert "（含照片）" in (laid / "own_patrol.md").read_text("utf-8")
    assert desks.a("task", "take", str(desks.stick))["tasks"][-1]["forms"] == []


def test_a_form_no_bureau_gave_out_is_not_laid_out(desks: Desks) -> None:
    form = own_form(desks, "1", "现场情况")
    sent(desks)
    desks.a("task", "take", str(desks.stick))
    desks.a("form", "publish", str(form), code=1)
    assert not (desks.a.workspace / "forms").exists()
    form.write_text("| survey |\n| | type | name | label |\n| | tekst | a | 甲 |\n", "utf-8")
    findings = desks.office("form", "publish", str(form), code=1)
    assert findings["row"] == 2 if isinstance(findings, dict) else findings[0]["row"] == 2
