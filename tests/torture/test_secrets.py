"""This is about secrets: whoever finds the laptop, the stick or the bureau PC reads none from its bytes.

What is meant to be plain (papers, plan, ledger, phone cards, the passphrase of the sample) lies in folders
of its own, named here; everything else is searched byte by byte, whatever the writing.
"""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.demo.stage import WRITTEN_DOWN
from app.operations.in_hand import take_in_hand
from tests.torture.office_made import HERE

pytestmark = [pytest.mark.torture, pytest.mark.timeout(600)]

PLAIN = {
    "文书", "计划", "台账", "督查通报", "归档", "手机存储卡", "签字件照片", "核定", "规则包", "外单位来件",
    "差别电价", WRITTEN_DOWN,
}  # fmt: skip
LOCKED = {"局端", "电脑示-A", "电脑示-B", "移交盘"}
CONTENT = (
    "福州市长乐区示例染整有限公司",
    "示例染整",
    "91350112MA0DEM0131",
    "黄示琳",
    "郑示达",
    "林示川",
    "周示勤",
    "示DZ2009117",
    "4871.36",
    "FC2025-0002",
    "溢流染色机",
    "配电房未设置安全警示标识",
)

WATCHED = """
import os, runpy, sys
seen = open(sys.argv.pop(1), "w", encoding="utf-8")
def watch(event, given):
    if event == "open" and isinstance(given[0], str) and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        seen.write(f"{given[0]}\\n")
        seen.flush()
sys.addaudithook(watch)
runpy.run_module("app", run_name="__main__", alter_sys=True)
"""


class Told:
    """The demo told by the command line in a child whose every opened file was noted."""

    def __init__(self, place: Path) -> None:
        self.folder, self.temporary, seen = place / "演示", place / "temporary", place / "seen"
        self.temporary.mkdir()
        child = subprocess.run(
            [sys.executable, "-B", "-c", WATCHED, str(seen), "demo", str(self.folder)],
            env={**os.environ, "TMPDIR": str(self.temporary)},
            capture_output=True,
            check=True,
        )
        self.said = child.stdout + child.stderr
        self.written = [Path(line) for line in seen.read_text("utf-8").splitlines()]
        self.passphrase = (self.folder / WRITTEN_DOWN).read_text("utf-8").strip()

    def locked_files(self) -> Iterator[Path]:
        for name in sorted(LOCKED):
            yield from (path for path in sorted((self.folder / name).rglob("*")) if path.is_file())

    def all_keys(self) -> Iterator[bytes]:
        """Every key of every workspace of the story."""
        for workspace in sorted(path.parent for path in self.folder.rglob("workspace.json")):
            with take_in_hand(workspace, "", self.passphrase, HERE) as opened:
                ring = opened.ring
                yield ring.identity.secret.encode()
                yield from (ring.secret(name) for name in ring.secret_names)
                documents = [path for path in workspace.rglob("*.case") if path.with_suffix(".key").exists()]
                yield from (ring.case_key(path) for path in documents)


def writings_of_text(text: str) -> set[bytes]:
    plain = text.encode()
    wide = {text.encode(name) for name in ("utf-16-le", "utf-16-be", "gb18030")}
    escaped = {json.dumps(text).strip('"').encode(), plain.hex().encode(), plain.hex().upper().encode()}
    return {plain, *wide, *escaped, *in_base64(plain)}


def writings_of_key(key: bytes) -> set[bytes]:
    return {key, key.hex().encode(), key.hex().upper().encode(), *in_base64(key)}


def in_base64(data: bytes) -> set[bytes]:
    """As base64 shows it wherever it begins among other bytes; the ends depend on the neighbours."""
    found = set()
    for before in range(3):
        whole = base64.b64encode(bytes(before) + data)
        found.add(whole[4 if before else 0 : len(whole) - 4])
    return {each for each in found if len(each) >= 8}


def test_after_the_whole_story_nobody_reads_what_is_locked(tmp_path: Path) -> None:
    told = Told(tmp_path)
    _all_is_plain_on_purpose_or_locked(told)
    _no_content_of_a_case_is_readable(told)
    _no_passphrase_or_key_is_readable(told)


def _all_is_plain_on_purpose_or_locked(told: Told) -> None:
    assert {path.name for path in told.folder.iterdir()} <= PLAIN | LOCKED
    assert {path.name for path in told.folder.iterdir()} >= LOCKED
    strangers = [path for path in told.written if not path.is_relative_to(told.folder)]
    assert [path for path in strangers if path != Path(os.devnull)] == []
    assert list(told.temporary.iterdir()) == []


def _no_content_of_a_case_is_readable(told: Told) -> None:
    needles = {writing for text in CONTENT for writing in writings_of_text(text)}
    files = list(told.locked_files())
    assert len(files) > 150
    for path in files:
        data = path.read_bytes()
        assert [needle for needle in needles if needle in data] == [], path
        name = path.relative_to(told.folder).as_posix()
        assert [text for text in CONTENT if text in name] == []


def _no_passphrase_or_key_is_readable(told: Told) -> None:
    keys = {key for key in told.all_keys() if len(key) >= 16}
    assert len(keys) > 20
    needles = {writing for key in keys for writing in writings_of_key(key)}
    needles |= writings_of_text(told.passphrase)
    assert [needle for needle in needles if needle in told.said] == []
    places = [path for path in told.folder.rglob("*") if path.is_file() and path.name != WRITTEN_DOWN]
    for path in places:
        data = path.read_bytes()
        assert [needle for needle in needles if needle in data] == [], path


def test_the_search_would_find_a_secret(tmp_path: Path) -> None:
    needles = writings_of_text("黄示琳") | writings_of_key(bytes(range(32)))
    hidden = ["黄示琳".encode("utf-16-le"), bytes(range(32)).hex().encode()]
    hidden += [base64.b64encode(b"x" * before + "法定代表人黄示琳示".encode()) for before in range(3)]
    hidden += [base64.b64encode(b"x" * before + bytes(range(32)) + b"yz") for before in range(3)]
    for data in hidden:
        assert any(needle in data for needle in needles)
