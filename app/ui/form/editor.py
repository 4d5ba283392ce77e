"""This is about which editor a question gets: by its kind, its type, and how many choices it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.form.choice_search import ChoiceSearch
from app.ui.form.choices import MOST_SEEN, ChoiceList, fits_a_line
from app.ui.form.code_editor import CodeEditor
from app.ui.form.editors import DropDown, LineEditor, NotHere, TextEditor, Tick
from app.ui.form.files_editor import FilesEditor
from app.ui.form.place_editor import PlaceEditor
from app.ui.form.range_editor import RangeEditor
from app.ui.form.rank_editor import RankEditor
from app.ui.theme import sizes

if TYPE_CHECKING:
    from app.ui.form.sheet import Sheet
    from app.xforms.model.controls import Control

Editor = (
    LineEditor | TextEditor | DropDown | Tick | ChoiceList | ChoiceSearch | RankEditor | RangeEditor
    | PlaceEditor | CodeEditor | FilesEditor | NotHere
)  # fmt: skip
CHOOSERS = (ChoiceList, ChoiceSearch, DropDown, RankEditor)
"""Those that are shown what there is to choose from."""
_TRACES = ("geotrace", "geoshape")


def make_editor(control: Control, node: str, sheet: Sheet, in_a_cell: bool = False) -> Editor:
    """in_a_cell: of a table, where there is room for a line only."""
    kind = control.kind
    if kind == "trigger":
        return Tick("")
    if kind in ("select", "select1"):
        return _select(control, node, sheet, in_a_cell)
    if kind == "rank":
        return RankEditor()
    if kind == "range":
        return RangeEditor(control.attributes, _datatype(control), sheet.now)
    if kind == "upload":
        return FilesEditor(control.attributes.get("mediatype", ""), node, sheet.pictures)
    return _typed(control, sheet, in_a_cell)


def _datatype(control: Control) -> str:
    return control.field.bind.datatype if control.field is not None else ""


def _select(control: Control, node: str, sheet: Sheet, in_a_cell: bool) -> Editor:
    """Choices that are seen are chosen faster, where they take no more room; of many, some are searched."""
    choices = sheet.filling.choices(node)
    appearance = control.appearance.split()
    takes_several = control.kind == "select"
    if len(choices) > MOST_SEEN or (control.itemset is not None and not choices):
        return ChoiceSearch(takes_several)
    if takes_several:
        return ChoiceList(takes_several=True)
    if in_a_cell or ("minimal" in appearance and not fits_a_line(choices)):
        return DropDown()
    return ChoiceList(takes_several=False)


def _typed(control: Control, sheet: Sheet, in_a_cell: bool) -> Editor:
    datatype = _datatype(control)
    if datatype == "geopoint":
        return PlaceEditor(sheet.pictures)
    if datatype in _TRACES:
        return NotHere(QCoreApplication.translate("Editor", "Drawn on a phone; here it is only shown."))
    if datatype == "barcode":
        return CodeEditor(sheet.now, sheet.pictures)
    is_long = control.kind == "textarea" or "multiline" in control.appearance.split()
    return TextEditor() if is_long and not in_a_cell else _line(datatype, sheet)


def _line(datatype: str, sheet: Sheet) -> LineEditor:
    editor = LineEditor(datatype, sheet.now)
    translate = QCoreApplication.translate
    examples = {
        "date": translate("Editor", "like 2025-11-14"),
        "time": translate("Editor", "like 09:12"),
        "dateTime": translate("Editor", "like 2025-11-14 09:12"),
    }
    editor.setPlaceholderText(examples.get(datatype, ""))
    if datatype in examples:
        editor.setToolTip(translate("Editor", "Up and Down: one on or back; in an empty field now"))
    editor.setMinimumHeight(sizes.ROW_HEIGHT - 4)
    return editor
