"""This is about words for what is found in a form and what a workbook changes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated

if TYPE_CHECKING:
    from app.ui.theme.colours import Tone
    from app.xforms.lint.findings import Finding
    from app.xforms.workbook.changes import Change

_PLACE: Final = "FormWords"
SEVERITIES: Final[dict[str, tuple[str, Tone]]] = {
    "error": (QT_TRANSLATE_NOOP("FormWords", "mistake"), "bad"),
    "warning": (QT_TRANSLATE_NOOP("FormWords", "to look at"), "waiting"),
    "hint": (QT_TRANSLATE_NOOP("FormWords", "advice"), "calm"),
}
_CHANGES: Final = {
    "cell": QT_TRANSLATE_NOOP("FormWords", "changed: {old} → {new}"),
    "row_added": QT_TRANSLATE_NOOP("FormWords", "new row: {new}"),
    "row_removed": QT_TRANSLATE_NOOP("FormWords", "row gone: {old}"),
    "row_moved": QT_TRANSLATE_NOOP("FormWords", "stood in row {was} before"),
    "column_added": QT_TRANSLATE_NOOP("FormWords", "new column"),
    "column_removed": QT_TRANSLATE_NOOP("FormWords", "column gone"),
    "sheet_added": QT_TRANSLATE_NOOP("FormWords", "new sheet"),
    "sheet_removed": QT_TRANSLATE_NOOP("FormWords", "sheet gone"),
}


def severity_text(finding: Finding) -> str:
    return translated(_PLACE, SEVERITIES[finding.severity][0])


def severity_tone(finding: Finding) -> Tone:
    return SEVERITIES[finding.severity][1]


def place_text(sheet: str, row: int | None, column: str | None) -> str:
    """Sheet, row, column, as far as they are known."""
    translate = QCoreApplication.translate
    parts = [sheet]
    if row:
        parts.append(translate("FormWords", "row {n}").format(n=row))
    if column:
        parts.append(translate("FormWords", "column {name}").format(name=column))
    return "　".join(part for part in parts if part)


def change_text(change: Change) -> str:
    nothing = QCoreApplication.translate("FormWords", "(empty)")
    old, new = (text.replace("\n", "⏎") or nothing for text in (change.old, change.new))
    return translated(_PLACE, _CHANGES[change.kind.value]).format(old=old, new=new, was=change.was)
