"""This is about an office with one enterprise, made once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from app.cli.main import main
from tests.cli.command import FIRM, FIRM_CODE, NOON, Command

PASSPHRASE = "示例口令 一二三"


@pytest.fixture(scope="session")
def office_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "passphrase").write_text(PASSPHRASE + "\n", "utf-8")
    person = ("--passphrase-file", str(folder / "passphrase"), "--officer", "lin")
    office = str(folder / "office")
    assert not main(
        ["office", "create", office, "--name", "示例区工业和信息化局", "--person", "林示川", "--sample",
         "--card", "示350112001", "--escrow", str(folder / "sheet.txt"), *person],
        NOON,
    )  # fmt: skip
    for verb in (
        ["office", "officer", office, "--id", "chen", "--name", "陈示衡", "--card", "示350112002"],
        ["office", "officer", office, "--id", "li", "--name", "李示工", "--role", "patroller",
         "--new-passphrase-file", str(folder / "passphrase")],
        ["case", "create", office, "--name", FIRM, "--code", FIRM_CODE, "--township", "金峰镇"],
    ):  # fmt: skip
        assert not main([*verb, *person], NOON)
    return folder


@pytest.fixture
def command(
    office_made_once: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Command:
    """The office as it was made, in a folder of this test's own; English, whatever the machine speaks."""
    monkeypatch.setenv("FIELDSEAL_LANG", "en")
    shutil.copytree(office_made_once, tmp_path / "office")
    return Command(tmp_path / "office" / "office", tmp_path / "office" / "passphrase", capsys)


@pytest.fixture
def sheet(tmp_path: Path, command: Command) -> Path:
    """The escrow sheet of the office."""
    return command.workspace.parent / "sheet.txt"
