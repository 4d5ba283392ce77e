"""This is about the settle sheet's work on the worker: stated in the register, pictures read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.errors import FileRefused

if TYPE_CHECKING:
    from app.operations.keep_open import KeptOpen
    from app.storage.case_file import CaseFile
    from app.ui.pictures.whole import WholePictures


def settle_here(opened: KeptOpen, looked_at: Case, stamp: Stamp, fact: Fact) -> Case:
    """Settle through the register where there is one, else in the case file alone."""
    from app.operations.open_register import at_bureau, has_register
    from app.operations.settle import settle
    from app.operations.settle_at_bureau import Settling, settle_at_bureau
    from app.operations.this_machine import this_machine

    if has_register(opened):
        with at_bureau(opened, this_machine()) as bureau:
            return settle_at_bureau(bureau, Settling(looked_at, stamp.at), fact)
    with opened.open_case(looked_at.id) as case_file:
        return settle(case_file, looked_at, stamp, fact)


def picture_at_bureau(opened: KeptOpen, case_id: str, whole: WholePictures, sha256: str) -> QImage:
    """A null image where the original is not on this computer."""
    from app.operations.show_original import handed_in

    if opened.has_case(case_id):
        with opened.open_case(case_id) as case_file:
            return picture_of(case_file, whole, sha256)
    try:
        return whole.image(handed_in(opened, case_id, sha256))
    except FileRefused:
        return QImage()


def picture_of(case_file: CaseFile, whole: WholePictures, sha256: str) -> QImage:
    """A null image where the original is neither in this file nor at the bureau."""
    try:
        return whole.image(case_file.show_original(sha256))
    except FileRefused:
        return QImage()
