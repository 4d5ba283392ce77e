"""This is about running the command line in this process, as a person or a program would."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

FIRM = "福州市长乐区示例染整有限公司"
FIRM_CODE = "91350112MA0DEM0131"
NOON = datetime.fromisoformat("2025-06-12T12:00:00+08:00")


@dataclass
class Command:
    """One workspace and whoever sits at it."""

    workspace: Path
    passphrase_file: Path
    capsys: pytest.CaptureFixture[str]
    officer: str = "lin"
    complaint: str = ""

    def __call__(self, *words: str, code: int = 0) -> Any:
        """The answer of a verb on the workspace; `words` begin with group and verb."""
        group, verb, *rest = words
        person = ("--passphrase-file", str(self.passphrase_file), "--officer", self.officer)
        return self.plain(group, verb, str(self.workspace), *rest, *person, code=code)

    def plain(self, *words: str, code: int = 0) -> Any:
        """The answer of any verb."""
        self.capsys.readouterr()
        left = main([*words, "--json"], fixed_now=NOON)
        said = self.capsys.readouterr()
        self.complaint = said.err
        assert left == code, said.err
        lines = [json.loads(line) for line in said.out.splitlines()]
        return lines[0] if len(lines) == 1 else lines

    def aloud(self, *words: str) -> str:
        """What a person reads."""
        self.capsys.readouterr()
        group, verb, *rest = words
        person = ("--passphrase-file", str(self.passphrase_file), "--officer", self.officer)
        assert main([group, verb, str(self.workspace), *rest, *person], fixed_now=NOON) == 0
        return self.capsys.readouterr().out


def by_number(things: list[dict[str, Any]], number: str) -> Mapping[str, Any]:
    return next(thing for thing in things if thing["number"] == number)
