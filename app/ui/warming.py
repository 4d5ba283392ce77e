"""This is about screens read in before somebody wants them: on the worker, module by module, once let in.

A module takes 20 to 60 ms to be read in the first time: on the window's thread a person would feel it. The
worker does it behind what was asked before, and lets the window have its turn. Nothing heavy is among them.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from app.ui.background import Answers

if TYPE_CHECKING:
    from app.ui.background import Background

MODULES: Final[tuple[str, ...]] = (
    "app.ui.field.enterprises_screen",
    "app.ui.field.due_screen",
    "app.ui.field.overview_tab",
    "app.ui.field.equipment_tab",
    "app.ui.field.visits_tab",
    "app.ui.field.papers_tab",
    "app.ui.papers.pages",
    "app.ui.field.photos_tab",
    "app.ui.field.problems_tab",
    "app.ui.field.rectification_tab",
    "app.ui.field.checklists_tab",
    "app.ui.field.disposal_tab",
    "app.ui.field.staff_tab",
    "app.ui.field.price_tab",
    "app.ui.field.acceptance_tab",
    "app.ui.field.trace_tab",
    "app.operations.spell",
    "app.ui.lookup.lookup_screen",
)
"""In the order they are likely to be wanted."""

FIELD_MODULES: Final[tuple[str, ...]] = ("app.ui.field.tray_screen", "app.ui.field.hand_over_screen")
"""Of a computer that goes on site."""


def warm(background: Background, is_field: bool) -> None:
    """Have the worker read the screens in; each is short work by itself."""
    for module in (*MODULES, *(FIELD_MODULES if is_field else ())):
        background.run(partial(import_module, module), Answers())
