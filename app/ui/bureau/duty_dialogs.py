"""This is about the sheets of a duty list: a row added or changed, a row done, a row led to an enterprise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.domain.duties.lists import NOTE, DutyField, DutyList
from app.domain.duties.row import DutyRow
from app.domain.duties.rules import value_of
from app.domain.duties.short_days import typed_day
from app.domain.errors import Refusal, Refused, RuleRefused
from app.ui.bureau.duty_words import KEPT_APART, TWO_RECORDS
from app.ui.languages import translated
from app.ui.message import refusal_text
from app.ui.theme import sizes
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.form_dialog import FormDialog
from app.ui.words import word

Values = Mapping[str, str]
Then = Callable[["DutyDialog", Values, str], object]
_TWO_COLUMNS = 6
"""From so many fields on they stand in two columns: no small screen has room for more in one."""


class Known(NamedTuple):
    """What fields propose: enterprises, townships, bureaus, what stands for each of them; and the day."""

    firms: Sequence[str]
    townships: Sequence[str]
    bureaus: Sequence[str]
    every: Sequence[str]
    today: date


class DutyDialog(FormDialog):
    """The fields of a list; `then` gets what was typed, of a row that is changed only what is otherwise."""

    def __init__(
        self,
        duty_list: DutyList,
        row: DutyRow | None,
        known: Known,
        then: Then,
        parent: QWidget | None = None,
    ) -> None:
        """row: None for a new one."""
        deed = self.tr("Add a row") if row is None else self.tr("Change the row")
        super().__init__(f"{duty_list.title} · {deed}", word("Save"), "", parent)
        self._list = duty_list
        self._row = row
        self._known = known
        self._then = then
        self.fields: dict[str, QWidget] = {}
        shown = [field for field in duty_list.fields if field.kind != "file"]
        self._columns = self._arrange(len(shown))
        half = (len(shown) + 1) // len(self._columns)
        for at, field in enumerate(shown):
            self._add(self._columns[at // half], field)
        self.reason = QLineEdit()
        self._columns[-1].add(self.tr("Reason"), self.reason)
        self._columns[-1].show_row(self.reason, False)
        next(iter(self.fields.values())).setFocus()

    def _arrange(self, fields: int) -> list[FieldRows]:
        if fields < _TWO_COLUMNS:
            return [self.rows]
        other, line = FieldRows(), QHBoxLayout()
        self.column.removeWidget(self.rows)
        for each in (self.rows, other):
            line.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
        line.setSpacing(sizes.WIDE)
        self.column.insertLayout(0, line)
        self.setMinimumWidth(2 * sizes.ENTRY_WIDTH)
        return [self.rows, other]

    def _add(self, rows: FieldRows, field: DutyField) -> None:
        made = self._made(field)
        self.fields[field.name] = made
        rows.add(field.label, made, self._hint(field), is_needed=field.is_needed)

    def _made(self, field: DutyField) -> QWidget:
        text = self._row.value(field.name) if self._row is not None else ""
        if self._is_contested(field) or field.kind == "sealed":
            text = ""
        proposed = self._proposed(field)
        if not proposed:
            made = QLineEdit(text)
            if field.kind == "day":
                made.setPlaceholderText(self.tr("like 11-14, +7, 2025-11-14"))
            return made
        is_open = field.kind != "choice" or field.is_open
        return _box(proposed, text, is_open=is_open)

    def _proposed(self, field: DutyField) -> Sequence[str]:
        every = self._known.every if self._row is None and self._list.spread == field.name else ()
        by_kind: dict[str, Sequence[str]] = {
            "choice": field.choices,
            "enterprise": self._known.firms or ("",),
            "township": self._known.townships,
            "bureau": self._known.bureaus,
            "unit": (*every, *self._known.bureaus, *self._known.townships),
        }
        return by_kind.get(field.kind, ())

    def _hint(self, field: DutyField) -> str:
        if self._row is not None and self._is_contested(field):
            values = "；".join(self._row.contested[field.name])
            return translated("Duties", TWO_RECORDS).format(values=values)
        if field.kind == "sealed":
            is_there = self._row is not None and bool(self._row.value(field.name))
            kept = translated("Duties", KEPT_APART)
            told = self.tr("kept apart, shown in no list and no workbook")
            return f"{kept}；{told}" if is_there else told
        return field.hint

    def _is_contested(self, field: DutyField) -> bool:
        return self._row is not None and field.name in self._row.contested

    def act(self) -> None:
        said: dict[str, str] = {}
        for field in self._list.fields:
            made = self.fields.get(field.name)
            if made is None:
                continue
            text = self._typed(field, made)
            if text is None:
                return
            if self._is_said(field, text):
                said[field.name] = text
        self.go.setEnabled(False)
        self._then(self, said, self.reason.text().strip())

    def _is_said(self, field: DutyField, text: str) -> bool:
        """Of a new row what is filled in; of one that stands what is otherwise, or settles two records."""
        if self._row is None or self._is_contested(field) or field.kind == "sealed":
            return bool(text)
        return text != self._row.value(field.name)

    def _typed(self, field: DutyField, made: QWidget) -> str | None:
        """What is typed, written one way; None where it is wrong and that was said under the field."""
        text = _text(made)
        if field.kind == "day":
            text = typed_day(text, self._known.today)
        rows = next(each for each in self._columns if each.isAncestorOf(made))
        wrong = ""
        if field.is_needed and not text and not self._is_contested(field):
            wrong = self.tr("Fill this in first.")
        try:
            text = value_of(field, text)
        except RuleRefused as refused:
            wrong = refusal_text(refused)
        rows.say_wrong(made, wrong)
        if wrong:
            made.setFocus()
            return None
        return text

    def refuse(self, refused: Refused) -> None:
        super().refuse(refused)
        if refused.code is Refusal.DUTY_ROW_THERE:
            self._columns[-1].show_row(self.reason, True)
            self.go.setText(word("Continue with reason"))
            self.reason.setFocus()


class CloseDutyDialog(DutyDialog):
    """A row is done: the day, and what came of it."""

    def __init__(
        self, duty_list: DutyList, row: DutyRow, known: Known, then: Then, parent: QWidget | None = None
    ) -> None:
        asked = [field for field in duty_list.fields if {"closes", "outcome"} & field.roles]
        note = duty_list.field(NOTE)
        asked += [note] if note is not None else []
        small = _with_fields(duty_list, asked)
        super().__init__(small, row, known, then, parent)
        done = self.tr("Done")
        self.setWindowTitle(f"{duty_list.title} · {done}")
        closing = duty_list.role("closes")
        day = self.fields[closing.name] if closing is not None else None
        if isinstance(day, QLineEdit):
            day.setText(known.today.isoformat())
            day.setFocus()
            day.selectAll()


class LeadDialog(FormDialog):
    """Which enterprise a row is about."""

    def __init__(
        self,
        text: str,
        firms: Sequence[tuple[str, str]],
        chosen: str,
        then: Callable[[LeadDialog, str], object],
        parent: QWidget | None = None,
    ) -> None:
        """firms: names and cases; chosen: the case it is led to now."""
        super().__init__(self.tr("Lead to an enterprise"), word("Save"), text, parent)
        self._then = then
        self.firm = QComboBox()
        self.firm.addItem(self.tr("none"), "")
        for name, case in firms:
            self.firm.addItem(name, case)
        self.firm.setCurrentIndex(max(0, self.firm.findData(chosen)))
        self.rows.add(self.tr("Enterprise"), self.firm)
        self.firm.setFocus()

    def act(self) -> None:
        self.go.setEnabled(False)
        self._then(self, str(self.firm.currentData() or ""))


def _with_fields(duty_list: DutyList, fields: Sequence[DutyField]) -> DutyList:
    from msgspec.structs import replace

    return replace(duty_list, fields=tuple(fields))


def _box(proposed: Sequence[str], text: str, *, is_open: bool) -> QComboBox:
    """A list to choose from; an open one is typed in and found by any part."""
    made = QComboBox()
    made.setEditable(is_open)
    made.addItem("")
    made.addItems([each for each in proposed if each])
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    if is_open:
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(made.model(), made)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        made.setCompleter(completer)
        made.setCurrentText(text)
        return made
    if text and made.findText(text) < 0:
        made.addItem(text)
    made.setCurrentIndex(max(0, made.findText(text)))
    return made


def _text(made: QWidget) -> str:
    if isinstance(made, QComboBox):
        return made.currentText().strip()
    return made.text().strip() if isinstance(made, QLineEdit) else ""
