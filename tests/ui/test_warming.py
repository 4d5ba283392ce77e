"""This is about screens read in by the worker: every tab there is, and no heavy library with it."""

import subprocess
import sys
from pathlib import Path

from app.ui import tabs, warming
from tests.ui.test_first_paint import HEAVY


def test_every_tab_is_read_in_beforehand() -> None:
    folder = Path(tabs.__file__).parent / "field"
    of_tabs = {f"app.ui.field.{file.stem}" for file in folder.glob("*_tab.py")}
    assert of_tabs == {module for module in warming.MODULES if module.endswith("_tab")}


def test_reading_them_in_brings_nothing_heavy() -> None:
    """But the database, which the way in has opened by then."""
    heavy = tuple(each for each in HEAVY if each != "sqlalchemy")
    code = (
        "import sys; from importlib import import_module; from app.ui.warming import *; "
        "[import_module(each) for each in (*MODULES, *FIELD_MODULES)]; "
        f"print([each for each in {heavy!r} if each in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
