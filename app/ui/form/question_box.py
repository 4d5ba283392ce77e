"""This is about one question on the screen: its words, its editor, and what is wrong with its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.form.choices import ChoiceList
from app.ui.form.doubt_line import DoubtLine
from app.ui.form.editor import CHOOSERS, make_editor
from app.ui.form.editors import NotHere, Tick
from app.ui.form.place_editor import PlaceEditor
from app.ui.widgets.labels import label
from app.xforms.engine.captions import guidance_text

if TYPE_CHECKING:
    from app.ui.form.sheet import Sheet
    from app.xforms.engine.session import State
    from app.xforms.model.controls import Control

INDENT: Final = 18
BESIDE: Final = "list-nolabel"
"""Appearance of a row of a table of choices. Source: pyxform, table-list."""
_NAME_WIDTH: Final = 230
_OTHER: Final = "Specify other."
"""What pyxform asks behind or_other, in English whatever the form speaks."""


class QuestionBox(QFrame):
    """One question.

    Signals:
        typed: something was typed and may go on being typed (this box).
        settled: something was chosen (this box).
        explained: why an unusual answer stands (this box, str).
    """

    typed = Signal(object)
    settled = Signal(object)
    explained = Signal(object, str)

    def __init__(
        self,
        control: Control,
        node: str,
        sheet: Sheet,
        depth: int = 0,
        parent: QWidget | None = None,
        *,
        in_a_cell: bool = False,
    ) -> None:
        """in_a_cell: of a table: its words stand over the column."""
        super().__init__(parent)
        self.control = control
        self.node = node
        self.was_left = False
        self.unfit = ""
        self.doubt: DoubtLine | None = None
        self._filling = sheet.filling
        self._label, self._hint = label(""), label("", "quiet")
        self._label.setWordWrap(True)
        self._guidance = label("", "small")
        self._told = label("", "heading")
        self._wrong, self._differs = label("", "wrong"), label("", "wrong")
        self.editor = make_editor(control, node, sheet, in_a_cell)
        self._in_a_cell = in_a_cell
        self._lay_out(depth)
        self._differs.hide()
        self.editor.typed.connect(lambda: self.typed.emit(self))
        self.editor.settled.connect(lambda: self.settled.emit(self))
        self.refresh()

    def _lay_out(self, depth: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(depth * INDENT, 0, 0, 0)
        layout.setSpacing(3)
        if isinstance(self.editor, Tick):
            asked: tuple[QWidget, ...] = (self.editor, self._hint, self._guidance)
        elif BESIDE in self.control.appearance.split():
            line = QHBoxLayout()
            self._label.setFixedWidth(_NAME_WIDTH)
            line.addWidget(self._label)
            line.addWidget(self.editor, 1)
            layout.addLayout(line)
            asked = (self._hint, self._guidance)
        else:
            asked = (self._label, self._hint, self._guidance, self.editor)
        for each in (*asked, self._told, self._wrong, self._differs):
            layout.addWidget(each)
        if self._in_a_cell:
            for each in (self._label, self._hint, self._guidance):
                each.setFixedHeight(0)
        self._label.setBuddy(self.editor)

    @property
    def datatype(self) -> str:
        field = self.control.field
        return field.bind.datatype if field is not None else ""

    @property
    def basis(self) -> str:
        """The law an item rests on, as the form names it."""
        field = self.control.field
        basis = field.bind.extra.get("app:basis", "") if field is not None else ""
        return self.tr("Basis: {basis}").format(basis=basis) if basis else ""

    @property
    def is_composing(self) -> bool:
        """Whether an input method still composes here."""
        return self.editor.is_composing

    def value(self) -> str:
        """What stands in the editor, as it is stored."""
        return self.editor.value()

    def take_focus(self) -> None:
        if isinstance(self.editor, ChoiceList):
            self.editor.take_focus()
        else:
            self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def takes_answers(self) -> bool:
        """Whether there is anything to do here: not at a note, nor at what is only shown."""
        return self.editor.isVisibleTo(self) and not isinstance(self.editor, NotHere)

    @property
    def source(self) -> str:
        """Where the answer was taken from, in words, where the editor knows."""
        return self.editor.source if isinstance(self.editor, PlaceEditor) else ""

    def refresh(self, with_choices: bool = True) -> None:
        """As the engine has it now; what stands unfit in the editor is left for the person to mend.

        with_choices: what there is to choose from may be another.
        """
        state = self._filling.state(self.node)
        self.setVisible(state.relevant)
        self._say_words(state)
        if with_choices and isinstance(self.editor, CHOOSERS):
            self.editor.show_choices(self._filling.choices(self.node))
        if not self.unfit:
            self.editor.show_value(state.value)
        is_told = state.readonly
        self.editor.setVisible(not is_told)
        self._told.setText(self._answer_told(state.value) if is_told else "")
        self._told.setVisible(is_told and bool(state.value))
        self.say_wrong(state)
        self._say_doubt(state)

    def _say_doubt(self, state: State) -> None:
        """An unusual answer may stand, with a reason."""
        doubt = self._filling.warning(self.node) if state.warned and not state.readonly else ""
        layout = self.layout()
        if doubt and self.doubt is None and layout is not None:
            self.doubt = DoubtLine(self)
            self.doubt.explained.connect(lambda reason: self.explained.emit(self, reason))
            layout.addWidget(self.doubt)
        if self.doubt is not None:
            self.doubt.show_doubt(state.label, doubt)
            self.doubt.setVisible(bool(doubt))

    def say_wrong(self, state: State | None = None) -> None:
        """An empty answer is told as missing only once the question was left."""
        state = state or self._filling.state(self.node)
        text = self.unfit
        if not text and not state.readonly:
            verdict = self._filling.check(self.node, state.value)
            if verdict.reason == "constraint":
                text = verdict.message or self.tr("This answer does not fit.")
            elif verdict.reason == "required" and self.was_left:
                text = verdict.message or self.tr("An answer is needed.")
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))
        if self.editor.property("wrong") != bool(text):
            self.editor.setProperty("wrong", bool(text))
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    @property
    def wrong(self) -> str:
        return self._wrong.text()

    def say_differs(self, is_so: bool) -> None:
        """Two computers gave different answers."""
        self._differs.setText(self.tr("Two computers gave different answers here.") if is_so else "")
        self._differs.setVisible(is_so)

    def say_unfit(self) -> None:
        """What was typed is no answer of this type; it stays to be mended."""
        self.unfit = {
            "int": self.tr("Not stored yet: a whole number is needed."),
            "decimal": self.tr("Not stored yet: a number is needed."),
            "date": self.tr("Not stored yet: write the day like 2025-11-14."),
            "time": self.tr("Not stored yet: write the time like 09:12."),
            "dateTime": self.tr("Not stored yet: write day and time like 2025-11-14 09:12."),
            "geopoint": self.tr("Not stored yet: write latitude and longitude, like 25.9621, 119.5233."),
        }.get(self.datatype, self.tr("Not stored yet: this can't be stored."))
        self.say_wrong()

    def _say_words(self, state: State) -> None:
        name = state.label or self.node.rpartition("/")[2]
        if name == _OTHER:
            name = self.tr("Other, namely")
        text = f"{name} *" if state.required and not state.readonly else name
        if isinstance(self.editor, Tick):
            self.editor.setText(text)
        else:
            self._label.setText(text)
        basis = self.basis
        about = "\n".join(text for text in (state.hint, basis) if text)
        self._hint.setText(about)
        self._hint.setVisible(bool(about) and not self._in_a_cell)
        record = self._filling.record
        guidance = guidance_text(record, self.control.hint, record.node(self.node))
        self._guidance.setText(guidance)
        self._guidance.setVisible(bool(guidance) and not self._in_a_cell)
        self.setToolTip(about if self._in_a_cell else "")
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription("\n".join(t for t in (state.hint, guidance) if t))

    def _answer_told(self, value: str) -> str:
        labels = {choice.value: choice.label for choice in self._filling.choices(self.node)}
        return "、".join(labels.get(each, each) for each in value.split()) if labels else value


def box_around(widget: QWidget | None) -> QuestionBox | None:
    """The question a widget stands in."""
    while widget is not None and isValid(widget):
        if isinstance(widget, QuestionBox):
            return widget
        parent = widget.parent()
        widget = parent if isinstance(parent, QWidget) else None
    return None
