"""This is about rule packs on the command line: made, taken in, in force from their day on, refused whole."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from app import places
from app.exchange.rule_pack import PackManifest, write_rule_pack
from app.operations.in_hand import take_in_hand
from app.operations.this_machine import this_machine
from app.storage.workspace import OFFICE
from tests.cli.command import FIRM, Command

SIX = "K01,能耗超限额限期整改,6,month"


def rules(command: Command, verb: str, *words: str, code: int = 0) -> Any:
    person = ("--passphrase-file", str(command.passphrase_file), "--officer", command.officer)
    return command.plain("office", "rules", verb, str(command.workspace), *words, *person, code=code)


def changed_clocks(folder: Path, months: int = 5) -> Path:
    folder.mkdir(exist_ok=True)
    text = (places.rules() / "clocks.csv").read_text("utf-8")
    assert SIX in text
    file = folder / "clocks.csv"
    file.write_text(text.replace(SIX, f"K01,能耗超限额限期整改,{months},month"), "utf-8")
    return file


def made(command: Command, folder: Path, file: Path, valid_from: str = "2025-06-01") -> Path:
    answer = rules(
        command, "make", str(folder), str(file), "--valid-from", valid_from, "--source", "示例〔2025〕1号"
    )
    assert [each["rule_table"] for each in answer["rule_tables"]] == [file.name]
    return folder


@pytest.fixture
def pack(command: Command, tmp_path: Path) -> Path:
    return made(command, tmp_path / "pack", changed_clocks(tmp_path / "tables"))


def versions(answer: Any) -> dict[str, str]:
    return {each["rule_table"]: each["rule_version"] for each in answer["rule_tables"]}


def computed(command: Command, start: str) -> str:
    command("deadline", "confirm", FIRM, "K01", "--start", start)
    shown = command("case", "show", FIRM)
    return next(str(each["computed"]) for each in shown["deadlines"] if each["rule"] == "K01")


def test_a_pack_holds_from_its_day_on_and_over_the_shipped_table(command: Command, pack: Path) -> None:
    assert computed(command, "2025-05-12") == "2025-11-12"
    taken = rules(command, "take", str(pack))
    assert [each["in_force"] for each in taken["rule_packs"]] == [True]
    assert versions(taken)["clocks.csv"] == "2025-06-01"
    assert versions(taken)["holidays_2025.csv"] == "随程序"
    assert versions(rules(command, "show", "--on", "2025-05-31"))["clocks.csv"] == "随程序"
    assert computed(command, "2025-05-12") == "2025-10-13"  # 10-12 is a Sunday


def test_taken_twice_it_changes_nothing(command: Command, pack: Path) -> None:
    rules(command, "take", str(pack))
    digest = command("case", "digest", OFFICE)
    rules(command, "take", str(pack))
    assert command("case", "digest", OFFICE) == digest


def test_a_year_of_holidays_comes_in_a_pack(command: Command, tmp_path: Path) -> None:
    year = tmp_path / "holidays_2027.csv"
    year.write_text("日期,休或班,节日,来源\n2027-01-01,休,元旦,示例〔2026〕1号\n", "gb18030")
    rules(command, "take", str(made(command, tmp_path / "pack", year)))
    assert "holidays_2027.csv" in versions(rules(command, "show"))


@pytest.mark.parametrize("lost", ["tables/clocks.csv", "manifest.json", "manifest.json.minisig"])
def test_a_pack_with_a_file_missing_is_refused_whole(command: Command, pack: Path, lost: str) -> None:
    (pack / lost).unlink()
    before = rules(command, "show")
    rules(command, "take", str(pack), code=1)
    assert Path(lost).name in command.complaint
    assert rules(command, "show") == before


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("tables/clocks.csv", "K01", "K1", "damaged"),
        ("manifest.json", "2025-06-01", "2024-06-01", "signature"),
        ("manifest.json", '"fieldseal_rule_pack": 1', '"fieldseal_rule_pack": 2', "signature"),
        ("manifest.json.minisig", "untrusted comment: ", "", "damaged"),
    ],
)
def test_a_pack_somebody_changed_is_refused_whole(
    command: Command, pack: Path, file: str, old: str, new: str, said: str
) -> None:
    text = (pack / file).read_text("utf-8")
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1), "utf-8")
    before = rules(command, "show")
    rules(command, "take", str(pack), code=1)
    assert said in command.complaint
    assert rules(command, "show") == before


def test_another_offices_pack_is_refused(command: Command, tmp_path: Path, pack: Path) -> None:
    other = tmp_path / "other"
    words = ("office", "create", str(other), "--name", "示例另一局", "--sample", "--person", "王示")
    person = ("--passphrase-file", str(command.passphrase_file), "--officer", "wang")
    command.plain(*words, "--escrow", str(tmp_path / "other.txt"), *person)
    command.plain("office", "rules", "take", str(other), str(pack), *person, code=1)
    assert not command.plain("office", "rules", "show", str(other), *person)["rule_packs"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("made_up.csv", "a,b\n1,2\n", "no rule table called made_up.csv"),
        ("clocks.csv", "code,name\nK01,x\n", "needs these columns"),
        ("clocks.csv", None, "K01"),
        ("industries.csv", "code,name,level,parent_code,section,source\n13,x\n", "can't be used (2)"),
        ("holidays_2027.csv", "日期,休或班,节日,来源\n2026-01-01,休,元旦,示\n", "2027"),
    ],
)
def test_a_table_that_can_not_stand_in_is_not_packed(
    command: Command, tmp_path: Path, name: str, content: str | None, said: str
) -> None:
    if content is None:
        text = (places.rules() / "clocks.csv").read_text("utf-8")
        content = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("K01,"))
    (tmp_path / name).write_text(content, "utf-8")
    words = (str(tmp_path / "pack"), str(tmp_path / name), "--valid-from", "2025-06-01")
    rules(command, "make", *words, code=1)
    assert said in command.complaint
    assert not (tmp_path / "pack").exists()


def test_a_step_back_needs_a_reason_and_puts_the_newer_out_of_force(
    command: Command, tmp_path: Path, pack: Path
) -> None:
    rules(command, "take", str(made(command, tmp_path / "second", changed_clocks(tmp_path / "t2", 4))))
    older = older_than(pack, command, tmp_path)
    rules(command, "take", str(older), code=1)
    assert "here already" in command.complaint
    taken = rules(command, "take", str(older), "--reason", "新规则包有误")
    assert [each["in_force"] for each in taken["rule_packs"]] == [False, True]
    assert computed(command, "2025-05-12") == "2025-10-13"


def older_than(pack: Path, command: Command, folder: Path) -> Path:
    """The same pack as if it had been made a month before, signed by the office."""
    manifest = msgspec.json.decode((pack / "manifest.json").read_bytes(), type=PackManifest)
    content = (pack / "tables" / "clocks.csv").read_bytes()
    passphrase = command.passphrase_file.read_text("utf-8").strip()
    with take_in_hand(command.workspace, "lin", passphrase, this_machine()) as opened:
        earlier = msgspec.structs.replace(manifest, made_at="2025-05-12T12:00:00+08:00", pack="e" * 32)
        write_rule_pack(folder / "older", earlier, {"clocks.csv": content}, opened.working_key)
    return folder / "older"


def test_every_table_that_ships_can_be_packed_and_is_read_before(command: Command, tmp_path: Path) -> None:
    tables = sorted(str(file) for file in places.rules().glob("*.csv"))
    made_of_all = rules(command, "make", str(tmp_path / "all"), *tables, "--valid-from", "2025-06-01")
    assert len(made_of_all["rule_tables"]) == len(tables)
    taken = rules(command, "take", str(tmp_path / "all"))
    assert set(versions(taken).values()) == {"2025-06-01"}
    assert computed(command, "2025-05-12") == "2025-11-12"
