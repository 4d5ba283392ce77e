"""This is about what every block of a form stands on: the engine, the clock, and where pictures come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.ui.form.picture_names import Shown
    from app.ui.pictures.thumbnails import Thumbnails
    from app.xforms.engine.session import Session as FormSession


class Pictures(Protocol):
    """Pictures and files that can answer a question: those of the tray and of the enterprise."""

    def pick(self, node: str, taken: Callable[[Sequence[str]], object], asker: QWidget) -> None:
        """Let a person choose several; `taken` gets their names in the answer once they are in the case."""

    def read_code(self, taken: Callable[[str], object], asker: QWidget) -> None:
        """Let a person choose one with a code on it; `taken` gets what it says, empty where none is found."""

    def read_place(self, taken: Callable[[str, str], object], asker: QWidget) -> None:
        """Let a person choose one that says where it was taken; `taken` gets the place and the picture."""

    def shown(self, names: Sequence[str]) -> tuple[Shown, ...]:
        """How names of an answer are shown."""

    def thumbnails(self, parent: QWidget) -> Thumbnails:
        """Small pictures by the keys of `shown`."""


class Sheet(NamedTuple):
    """What every block stands on."""

    filling: FormSession
    now: Callable[[], datetime]
    note: Callable[..., object]
    """Told of every question that is built."""
    items_changed: Callable[[], object]
    """Told when an item was added or removed."""
    pictures: Pictures | None = None
    """None where there is no enterprise to take them from: a form that is tried."""
