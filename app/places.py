"""This is about where things that ship with the program lie: checkout, bundle or .deb."""

import sys
from pathlib import Path


def home() -> Path:
    """The folder that holds `resources/` and `forms/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resources() -> Path:
    return home() / "resources"


def fonts() -> Path:
    return resources() / "fonts"


def icons() -> Path:
    return resources() / "icons"


def translations() -> Path:
    return resources() / "translations"


def forms() -> Path:
    return home() / "forms"


def form_tables() -> Path:
    """Tables that forms read, and the program too."""
    return forms() / "media"


def rules() -> Path:
    """Law as data: tables with their sources."""
    return resources() / "rules"


def duties() -> Path:
    """The duty lists (任务清单), a table each."""
    return resources() / "duties"
