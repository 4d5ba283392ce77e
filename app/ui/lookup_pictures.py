"""This is about pictures of the lookup screen with something typed in, for the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.ui import picturing
from app.ui.lookup.lookup_screen import LIMITS, LookupScreen

if TYPE_CHECKING:
    from app.ui.window import Window

_TYPED: Final = (("67", "中频炉"), ("68", "YE3-160M-4"))
_LIMIT: Final = "水泥熟料 综合能耗"


def pictures_of_lookup(window: Window, folder: Path, name: str) -> Iterator[Path]:
    """A hit with its conditions, a miss with the coverage, consumption above its limit."""
    assert window.frame is not None
    window.frame.go("Lookup")
    picturing.settle()
    screen = window.frame.content.currentWidget()
    assert isinstance(screen, LookupScreen)
    for number, typed in _TYPED:
        screen.catalogues.search.setText(typed)
        yield from picturing.pictures_of(window, folder, f"{name}-{number}-{typed}")
    screen.catalogues.search.clear()
    screen.tabs.tabs.setCurrentIndex(LIMITS)
    energy = screen.energy
    energy.list.search.setText(_LIMIT)
    energy.list.view.selectRow(0)
    energy.use.setText("12870000")
    energy.output.setText("100000")
    yield from picturing.pictures_of(window, folder, f"{name}-69-能耗限额")
