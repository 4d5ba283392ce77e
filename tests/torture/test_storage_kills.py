"""This is about kill −9 amid an import: what was acknowledged is there, the rest never happened."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.storage.case_file import CaseFile
from tests.storage.on_disk import KEY, a_case, picture, read, verified
from tests.torture.importing_child import PICTURE_BYTES

KILLS = 50 if os.environ.get("FIELDSEAL_LONG") else 5


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_no_acknowledged_picture_is_lost_to_a_kill(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    case_file.close()
    acknowledged: list[int] = []
    chance = random.Random(7)
    for _ in range(KILLS):
        first = acknowledged[-1] + 2 if acknowledged else 0
        told = _import_until_killed(case_file.path, first, chance.randrange(3), chance.random() * 0.08)
        acknowledged += told
        with CaseFile.open(case_file.path, KEY) as after:
            here = {each.sha256 for each in after.originals()}
            lost = [number for number in told if sha256_hex(picture(number, PICTURE_BYTES)) not in here]
            assert lost == []
            assert len(after.load().acts) == len(here)
            assert len(here) - len(acknowledged) <= KILLS
            assert after.load().gaps == ()
    with CaseFile.open(case_file.path, KEY) as after:
        assert verified(after).is_whole
        for number in acknowledged[-3:]:
            data = picture(number, PICTURE_BYTES)
            assert read(after, sha256_hex(data)) == data


def _import_until_killed(path: Path, first: int, whole: int, seconds_more: float) -> list[int]:
    """Let a child import some pictures, kill it in the middle of the next; gives the acknowledged ones."""
    command = [sys.executable, "-m", "tests.torture.importing_child", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as child:
        assert child.stdout is not None
        told = [int(child.stdout.readline()) for _ in range(whole)]
        killer = threading.Timer(seconds_more, os.killpg, (child.pid, signal.SIGKILL))
        killer.start()
        told += [int(line) for line in child.stdout if line.endswith("\n")]
        killer.join()
    return told
