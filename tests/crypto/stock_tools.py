"""This is about the stock tools our files must get along with; a test skips where one is absent."""

import shutil
import subprocess

import pytest


def run(tool: str, *arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    path = shutil.which(tool)
    if path is None:
        pytest.skip(f"{tool} is not installed")
    return subprocess.run(
        [path, *map(str, arguments)], input=stdin, capture_output=True, timeout=60, check=False
    )
