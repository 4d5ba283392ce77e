"""This is about how far an enterprise is with its archive, in the words of a pill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone

if TYPE_CHECKING:
    from app.domain.archive.archived import ArchiveState

STATES: Final[tuple[tuple[str, str, Tone], ...]] = (
    ("ready", QT_TRANSLATE_NOOP("ArchiveScreen", "ready to archive"), "going"),
    ("gaps", QT_TRANSLATE_NOOP("ArchiveScreen", "something missing"), "calm"),
    ("archived", QT_TRANSLATE_NOOP("ArchiveScreen", "archived"), "good"),
    ("changed", QT_TRANSLATE_NOOP("ArchiveScreen", "changed since the archive"), "waiting"),
)


def archive_words(archive: ArchiveState) -> tuple[str, Tone]:
    """What is still open is never green, whatever was archived."""
    translate = QCoreApplication.translate
    if archive.name == "gaps":
        told = translate("ArchiveScreen", "{n} missing")
        if archive.is_typed_up:
            told = translate("ArchiveScreen", "{n} missing (typed up)")
        return told.format(n=len(archive.gaps)), "calm"
    if archive.name == "archived" and archive.open:
        told = translate("ArchiveScreen", "archived, {n} still open")
        return told.format(n=len(archive.open)), "waiting"
    if archive.name == "archived" and archive.gaps:
        told = translate("ArchiveScreen", "archived ({n} missing, said why)")
        return told.format(n=len(archive.gaps)), "calm"
    return next(
        (translated("ArchiveScreen", name), tone) for state, name, tone in STATES if state == archive.name
    )
