"""This is about how old a laptop's data are, said where they may be behind the bureau's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen


def last_task(opened: KeptOpen, case_id: str = "") -> str:
    """ISO day of the last task, of the whole office or of one enterprise. On the worker."""
    from app.operations.tell_last_task import tell_last_task
    from app.storage.workspace import OFFICE

    return tell_last_task(opened, case_id or OFFICE)


def as_of_told(day: str) -> str:
    said = QCoreApplication.translate(
        "AsOf", "What is here is as of {day} (last task taken); the bureau may know more."
    )
    return said.format(day=day)


def as_of_short(day: str) -> str:
    return QCoreApplication.translate("AsOf", "as of {day}").format(day=day)
