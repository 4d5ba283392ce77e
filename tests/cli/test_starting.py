"""This is about a program without `python -m`: frozen, it starts its children by calling itself."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app import places
from tests.media.pictures import jpeg


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for the frozen program")
def test_a_frozen_program_reads_pictures_by_calling_itself(tmp_path: Path) -> None:
    program = tmp_path / "fieldseal"
    program.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/calls\nexec {sys.executable} -m app "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "a.jpg").write_bytes(jpeg(seed=1))
    frozen = (
        f"import sys; sys.frozen = True; sys.executable = {str(program)!r}; "
        "from app.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", frozen, "photo", "inspect", str(tmp_path / "a.jpg")],
        cwd=places.home(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout)["width"] == 640
    assert (tmp_path / "calls").read_text("utf-8") == "metadata-child\n"
