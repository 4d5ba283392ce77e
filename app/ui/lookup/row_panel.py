"""This is about one catalogue row in hand: its whole text, where it is from, what it asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.catalogue.conditions import Condition, checked_answers, standing_of
from app.domain.catalogue.matched import named, possibly_listed
from app.domain.errors import RuleRefused
from app.ui.lookup.words import question, standing_word
from app.ui.message import refusal_text
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.facts import Facts
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from app.domain.catalogue.catalogue import Hit
    from app.domain.catalogue.row import CatalogueRow


_LONG_DIGEST: Final = re.compile(r"([0-9a-f]{8})[0-9a-f]{32}")
"""In an address: too long for a line; the whole is kept with the machine."""


class RowPanel(QWidget):
    """What is answered stays as long as the row is in hand.

    Signals:
        wanted: as a machine's basis (CatalogueRow, dict of answers by key).
    """

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: CatalogueRow | None = None
        self._conditions: tuple[Condition, ...] = ()
        self.title, self.standing = label("", "heading"), Pill()
        self.title.setWordWrap(True)
        self.possibly, self.doubt = label("", "quiet"), label("", "wrong")
        self.facts = Facts(wraps=True)
        self._asked = label(self.tr("Conditions to be answered"), "heading")
        self.rows = FieldRows()
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self.attach = button(self.tr("Take as the basis of a machine…"), self._want, "main", "link")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(sizes.NEAR, 0, sizes.NEAR, sizes.NEAR)
        self._layout.setSpacing(sizes.NEAR)
        for each in (self.title, self.possibly, self.doubt, self._asked, self.rows):
            self._layout.addWidget(each)
        line = QHBoxLayout()
        line.addWidget(self.standing)
        line.addStretch(1)
        line.addWidget(self.attach)
        self._layout.addLayout(line)
        self._layout.addWidget(label(self.tr("Wording and source"), "heading"))
        self._layout.addWidget(self.facts)
        self._layout.addStretch(1)

    def show_row(self, hit: Hit, conditions: Sequence[Condition]) -> None:
        row = hit.row
        doubts = [self._doubt(row), hit.hint]
        self.doubt.setText("；".join(text for text in doubts if text))
        self.doubt.setVisible(any(doubts))
        if self.row == row:
            return
        self.row = row
        model = "" if row.model in row.name else row.model
        self.title.setText(f"{model} {row.name}".strip())
        self.possibly.setText(possibly_listed(row.document, row.item))
        self.facts.show_lines([(name, text) for name, text in self._lines(row) if text])
        self._ask(tuple(conditions))

    def take_focus(self) -> None:
        self.rows.take_focus()

    def answers(self) -> dict[str, str]:
        """As typed, by the key of the condition."""
        return {
            key: str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()
            for key, field in self.fields.items()
        }

    def _doubt(self, row: CatalogueRow) -> str:
        return "" if row.is_current else self.tr("Not compared with the catalogue of 2024: see if it holds")

    def _lines(self, row: CatalogueRow) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Document and item"), named(row.document, row.item)),
            (self.tr("Branch"), row.branch),
            (self.tr("Condition"), row.threshold),
            (self.tr("Exception, remark"), row.exception),
            (self.tr("Deadline"), row.deadline),
            (self.tr("Reason and deadline"), row.note),
            (self.tr("Named as"), row.listed_as),
            (self.tr("Source"), _LONG_DIGEST.sub(r"\1…", row.source)),
        )

    def _ask(self, conditions: tuple[Condition, ...]) -> None:
        """The questions of this row instead of those of the row before."""
        old = self.rows
        self._conditions, self.rows, self.fields = conditions, FieldRows(), {}
        for each in conditions:
            field = self._choice() if each.kind == "choice" else self._line(each)
            self.rows.add_over(question(each), field)
            self.fields[each.key] = field
        self._layout.replaceWidget(old, self.rows)
        old.hide()
        old.deleteLater()
        self.weigh()

    def _choice(self) -> QComboBox:
        made = QComboBox()
        for value, text in (("", self.tr("not answered")), ("yes", self.tr("yes")), ("no", self.tr("no"))):
            made.addItem(text, value)
        made.currentIndexChanged.connect(lambda _at: self.weigh())
        return made

    def _line(self, condition: Condition) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(self.tr("like 2003") if condition.kind == "year" else condition.unit)
        made.editingFinished.connect(self.weigh)
        return made

    def weigh(self) -> bool:
        """Say how the answers stand; whether all that is typed can be read."""
        answers, is_readable = self.answers(), True
        kept: dict[str, str] = {}
        for each in self._conditions:
            try:
                kept |= checked_answers((each,), answers)
                self.rows.say_wrong(self.fields[each.key], "")
            except RuleRefused as why:
                is_readable = False
                self.rows.say_wrong(self.fields[each.key], refusal_text(why))
        self.standing.show_state(*standing_word(standing_of(self._conditions, kept)))
        return is_readable

    def _want(self) -> None:
        if self.row is not None and self.weigh():
            self.wanted.emit(self.row, self.answers())
