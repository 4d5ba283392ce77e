"""This is about others reading our files: with the key and published formats, without our program."""

import json
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from tests.storage.on_disk import KEY, OTHER_KEY, a_case, a_step, keeps, picture, states
from tests.storage.sqlcipher_format import unlocked


def test_plain_sqlite_reads_what_the_published_format_unlocks(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        (act,) = states(case_file, a_step(1))
        digest = keeps(case_file, picture(1))
    (tmp_path / "plain.sqlite").write_bytes(unlocked(case_file.path, KEY))
    with closing(sqlite3.connect(tmp_path / "plain.sqlite")) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ((stored, told),) = plain.execute("SELECT bytes, digest FROM act").fetchall()
        assert told == sha256_hex(stored) == act.digest
        assert json.loads(stored)["fact"]["type"] == "step_stated"
        pieces = plain.execute("SELECT bytes FROM chunk ORDER BY id").fetchall()
        assert sha256_hex(b"".join(piece for (piece,) in pieces)) == digest
        assert plain.execute("SELECT type FROM v_act").fetchall() == [("step_stated",)]


def test_without_the_key_not_one_page_is_authentic(tmp_path: Path) -> None:
    a_case(tmp_path).close()
    with pytest.raises(ValueError, match="page 1"):
        unlocked(next(tmp_path.iterdir()), OTHER_KEY)


def test_the_stock_sqlcipher_tool_opens_a_case_with_its_key(tmp_path: Path) -> None:
    tool = shutil.which("sqlcipher")
    if tool is None or _version(tool) < (3, 27):
        pytest.skip("no sqlcipher 4 on this machine")
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
    key = f"PRAGMA key = \"x'{KEY.hex()}'\";\nPRAGMA cipher_page_size = 16384;\n"
    asked = key + "SELECT 'acts', count(*) FROM act;\n"
    told = subprocess.run([tool, case_file.path], input=asked, capture_output=True, text=True, check=True)
    assert "acts|1" in told.stdout


def _version(tool: str) -> tuple[int, ...]:
    """Of the SQLite inside; SQLCipher 4 began with 3.27."""
    told = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in told.split()[0].split(".")[:2])
