"""This is about the command line as other programs meet it: exit codes, streams, the passphrase."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app import places
from tests.cli.command import FIRM, Command

PASSPHRASE = "FIELDSEAL_PASSPHRASE"


def run(
    *words: str, code: str = "", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """`python -m app WORDS`, or other code with those words."""
    start = ["-c", code] if code else ["-m", "app"]
    wanted = {"FIELDSEAL_LANG": "en", **(environment or {})}
    return subprocess.run(
        [sys.executable, *start, *words],
        cwd=places.home(),
        env={**os.environ, **wanted},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_exit_codes_and_streams(command: Command) -> None:
    words = ("case", "list", str(command.workspace), "--officer", "lin", "--json")
    done = run(*words, environment={PASSPHRASE: command.passphrase_file.read_text("utf-8").strip()})
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["cases"]) == 1
    refused = run(*words, environment={PASSPHRASE: "wrong"})
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", "The passphrase is wrong.\n")
    assert run(*words).returncode == 1
    assert run("case", "dance").returncode == 2
    assert run("--help").returncode == 0


def test_the_passphrase_is_gone_from_the_environment_once_read(command: Command) -> None:
    code = (
        "import os, sys; from app.cli.main import main; main(sys.argv[1:]); "
        "print('left' if 'FIELDSEAL_PASSPHRASE' in os.environ else 'gone')"
    )
    words = ("case", "list", str(command.workspace), "--officer", "lin")
    given = {PASSPHRASE: command.passphrase_file.read_text("utf-8").strip()}
    assert run(*words, code=code, environment=given).stdout.splitlines()[-1] == "gone"
    by_file = ("--passphrase-file", str(command.passphrase_file))
    assert run(*words, *by_file, code=code, environment={PASSPHRASE: "x"}).stdout.splitlines()[-1] == "gone"


def test_names_go_out_as_utf_8_whatever_the_console_speaks(tmp_path: Path) -> None:
    done = run("photo", "inspect", str(tmp_path / "无.jpg"), environment={"PYTHONIOENCODING": "gbk"})
    assert (done.returncode, done.stderr) == (1, "无.jpg is not there. Nothing was changed.\n")


def test_the_conformance_adapter_answers_line_by_line() -> None:
    asked = json.dumps({"op": "dance", "seq": 7}) + "\n"
    done = subprocess.run(
        [sys.executable, "-m", "app", "conformance"],
        cwd=places.home(),
        input=asked,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    answer = json.loads(done.stdout)
    assert (answer["seq"], answer["error"]["code"]) == (7, "unsupported")


def test_an_empty_word_is_no_folder(command: Command) -> None:
    for words in (("photo", "add", ""), ("bundle", "export", ""), ("equipment", "add", FIRM, "", "锅炉")):
        command(*words, code=2)
        assert command.complaint == "A word is empty; a path or number is missing.\n"
    command.plain("office", "create", "", "--name", "示例局", code=2)


def test_a_value_is_taken_back_with_an_empty_word(command: Command) -> None:
    command("case", "state", FIRM, "enterprise/phone", "1")
    command("case", "state", FIRM, "enterprise/phone", "")


def test_what_is_no_text_is_not_written(command: Command) -> None:
    before = command("case", "digest", FIRM)
    command("case", "state", FIRM, "enterprise/phone", "\udcff", code=2)
    assert command("case", "digest", FIRM) == before


def test_a_name_too_long_for_the_system_is_refused(command: Command) -> None:
    for words in (("photo", "add"), ("bundle", "export"), ("receipt", "take"), ("register", "take-in")):
        command(*words, "n" * 300, code=1)
        assert command.complaint.endswith("…; what was finished is kept.\n")
