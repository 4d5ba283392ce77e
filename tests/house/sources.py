"""This is about the texts of the house, as the tests about the house read them."""

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def app_modules() -> list[Path]:
    return sorted((ROOT / "app").rglob("*.py"))


def all_modules() -> list[Path]:
    return [ROOT / "tasks.py", *app_modules(), *sorted((ROOT / "tests").rglob("*.py"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def tracked_texts() -> dict[str, str]:
    """Every committed text file by name; skips where this is no git checkout."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout, or no git to ask")
    # A checkout made by another user of the machine is as good as our own.
    ask = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listing = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    texts = {}
    for name in filter(None, listing.stdout.split("\0")):
        path = ROOT / name
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content:
            texts[name] = content.decode("utf-8", errors="replace")
    return texts
