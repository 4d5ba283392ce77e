"""This is about the guard of tests/conftest.py: it sees the thread or window a test leaves behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"

CAUGHT = {
    "threads left running": """
        import threading

        def test_careless():
            threading.Thread(target=threading.Event().wait, args=(60,), daemon=True, name="forgotten").start()
        """,
    "windows left open": """
        from PySide6.QtWidgets import QLabel

        def test_careless(qapp):
            qapp.forgotten = QLabel("封验通")
            qapp.forgotten.show()
        """,
}


@pytest.mark.parametrize("complaint", CAUGHT)
def test_a_careless_test_fails(tmp_path: Path, complaint: str) -> None:
    shutil.copy(CONFTEST, tmp_path)
    careless = "\n".join(line.removeprefix("        ") for line in CAUGHT[complaint].splitlines())
    (tmp_path / "test_careless.py").write_text(careless, "utf-8")
    outcome = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert complaint in outcome.stdout
