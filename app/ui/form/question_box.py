"""This is about one question on the screen: its words, its editor, and what is wrong with its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.form.choices import MOST_SEEN, ChoiceList, fits_a_line
from app.ui.form.editors import DropDown, LineEditor, TextEditor, Tick
from app.ui.theme import sizes
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.xforms.engine.session import Session as FormSession
    from app.xforms.engine.session import State
    from app.xforms.model.controls import Control

Editor = LineEditor | TextEditor | DropDown | Tick | ChoiceList

INDENT = 18


class Sheet(NamedTuple):
    """What every block stands on."""

    filling: FormSession
    now: Callable[[], datetime]
    note: Callable[[QuestionBox], object]
    """Told of every question that is built."""
    items_changed: Callable[[], object]
    """Told when an item was added or removed."""


class QuestionBox(QFrame):
    """One question.

    Signals:
        typed: something was typed and may go on being typed (this box).
        settled: something was chosen (this box).
    """

    typed = Signal(object)
    settled = Signal(object)

    def __init__(
        self,
        control: Control,
        node: str,
        sheet: Sheet,
        depth: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.node = node
        self.was_left = False
        self.unfit = ""
        self._filling = filling = sheet.filling
        self._label, self._hint = label(""), label("", "quiet")
        self._label.setWordWrap(True)
        self._told = label("", "heading")
        self._wrong, self._differs = label("", "wrong"), label("", "wrong")
        self.editor = self._make_editor(filling.state(node), sheet.now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(depth * INDENT, 0, 0, 0)
        layout.setSpacing(3)
        is_tick = isinstance(self.editor, Tick)
        asked = (self.editor, self._hint) if is_tick else (self._label, self._hint, self.editor)
        for each in (*asked, self._told, self._wrong, self._differs):
            layout.addWidget(each)
        if not is_tick:
            self._label.setBuddy(self.editor)
        self._differs.hide()
        self.editor.typed.connect(lambda: self.typed.emit(self))
        self.editor.settled.connect(lambda: self.settled.emit(self))
        self.refresh()

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

    def refresh(self) -> None:
        """As the engine has it now; what stands unfit in the editor is left for the person to mend."""
        state = self._filling.state(self.node)
        self.setVisible(state.relevant)
        self._say_words(state)
        if isinstance(self.editor, ChoiceList | DropDown):
            self.editor.show_choices(self._filling.choices(self.node))
        if not self.unfit:
            self.editor.show_value(state.value)
        is_told = state.readonly
        self.editor.setVisible(not is_told)
        self._told.setText(self._answer_told(state.value) if is_told else "")
        self._told.setVisible(is_told and bool(state.value))
        self.say_wrong(state)

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
        }.get(self.datatype, self.tr("Not stored yet: this can't be stored."))
        self.say_wrong()

    def _say_words(self, state: State) -> None:
        name = state.label or self.node.rpartition("/")[2]
        text = f"{name} *" if state.required and not state.readonly else name
        if isinstance(self.editor, Tick):
            self.editor.setText(text)
        else:
            self._label.setText(text)
        basis = self.basis
        about = "\n".join(text for text in (state.hint, basis) if text)
        self._hint.setText(about)
        self._hint.setVisible(bool(about))
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription(state.hint)

    def _answer_told(self, value: str) -> str:
        labels = {choice.value: choice.label for choice in self._filling.choices(self.node)}
        return "、".join(labels.get(each, each) for each in value.split()) if labels else value

    def _make_editor(self, state: State, now: Callable[[], datetime]) -> Editor:
        kind, appearance = self.control.kind, self.control.appearance.split()
        if kind == "trigger":
            return Tick(state.label)
        if kind == "select":
            return ChoiceList(takes_several=True)
        if kind == "select1":
            choices = self._filling.choices(self.node)
            is_closed = len(choices) > MOST_SEEN or "minimal" in appearance
            # Choices that are seen are chosen faster, where they take no more room.
            return DropDown() if is_closed and not fits_a_line(choices) else ChoiceList(takes_several=False)
        if kind == "textarea" or "multiline" in appearance:
            return TextEditor()
        editor = LineEditor(self.datatype, now)
        examples = {
            "date": self.tr("like 2025-11-14"),
            "time": self.tr("like 09:12"),
            "dateTime": self.tr("like 2025-11-14 09:12"),
        }
        editor.setPlaceholderText(examples.get(self.datatype, ""))
        if self.datatype in examples:
            editor.setToolTip(self.tr("Up and Down: one on or back; in an empty field now"))
        editor.setMinimumHeight(sizes.ROW_HEIGHT - 4)
        return editor
