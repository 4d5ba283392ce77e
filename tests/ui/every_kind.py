"""This is about a form with every kind of question, for tests on the screen."""

import shutil
from pathlib import Path

DEFINITION = Path(__file__).with_suffix(".md")


def write_every_kind(folder: Path) -> None:
    shutil.copy(DEFINITION, folder)
