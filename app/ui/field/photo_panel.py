"""This is about one picture of an enterprise beside the grid: what it asks, what people say, its claims."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.photos.facts import PhotoField, PhotoStated
from app.domain.photos.questions import ANSWERED_BY, asked_by, gates_of, metres_from
from app.ui.pictures.telling import field_word, file_says
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.domain.photos.photo import Photo
    from app.domain.photos.questions import Question

FIELDS: tuple[PhotoField, ...] = ("caption", "taken_by", "taken_at", "position_reason", "clock_reason")
ASKED_ONLY: frozenset[PhotoField] = frozenset({"position_reason", "clock_reason"})


class PhotoPanel(QScrollArea):
    """Shows a picture's words and takes new ones.

    Signals:
        stated: what a person changed (list of PhotoStated).
    """

    stated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: Photo | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The chosen picture"))
        self._title = label("", "heading")
        self._asks = label("", "wrong")
        self.fields: dict[PhotoField, QLineEdit] = {}
        self._names: dict[PhotoField, QLabel] = {}
        self._wrong = label("", "wrong")
        self._save = button(word("Save"), self.save, icon_name="check")
        self._claims = label("", "small")
        self._claims.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, sizes.NEAR, 0)
        column.setSpacing(sizes.NEAR)
        column.addWidget(self._title)
        column.addWidget(self._asks)
        column.addLayout(self._field_rows())
        for each in (self._wrong, self._save, self._claims):
            column.addWidget(each)
        column.addStretch(1)
        self.setWidget(inside)
        self.show_photo(None, None)

    def show_photo(self, case: Case | None, photo: Photo | None) -> None:
        """What was typed into the fields of another picture is gone: it was not saved."""
        is_same = photo is not None and self.photo is not None and photo.id == self.photo.id
        typed = {name: field.text() for name, field in self.fields.items() if field.isModified()}
        self.photo = photo
        self.widget().setEnabled(photo is not None)
        if case is None or photo is None:
            self._title.setText(self.tr("No picture chosen"))
            for text in (self._asks, self._claims):
                text.setText("")
            return
        self._title.setText(photo.number or photo.name)
        asked = asked_by(photo.claims, gates_of(case), photo.taken_at)
        open_now = [each for each in asked if not photo.fields.get(ANSWERED_BY[each.kind])]
        self._asks.setText("\n".join(_told(each) for each in open_now))
        self._asks.setVisible(bool(open_now))
        self._show_fields(photo, asked, typed if is_same else {})
        says = file_says(photo.claims, photo.source, metres_from(photo.claims, gates_of(case)))
        lines = [self.tr("What the file says (not proof)"), *(f"{name}：{value}" for name, value in says)]
        original = photo.fields.get("original_of")
        if original:
            lines.append(f"{field_word('original_of')}：{original}")
        self._claims.setText("\n".join(lines))

    def save(self) -> None:
        """State what was changed, nothing else."""
        photo, wrong = self.photo, False
        if photo is None:
            return
        self._wrong.hide()
        changed = []
        for name, field in self.fields.items():
            text = field.text().strip()
            value = _moment(text) if name == "taken_at" else text
            if value is None:
                self._wrong.setText(self.tr("Write the time as 2025-06-12 10:38"))
                self._wrong.show()
                wrong = True
            elif text != _shown(photo, name):
                changed.append(PhotoStated(photo=photo.id, field=name, value=value))
        if changed and not wrong:
            for field in self.fields.values():
                field.setModified(False)
            self.stated.emit(changed)

    def _field_rows(self) -> QVBoxLayout:
        """Each field under its name: the panel is narrow."""
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for name in FIELDS:
            field = QLineEdit()
            field.setAccessibleName(field_word(name))
            field.returnPressed.connect(self.save)
            self._names[name] = label(field_word(name), "small")
            self._names[name].setBuddy(field)
            self.fields[name] = field
            rows.addWidget(self._names[name])
            rows.addWidget(field)
        self.fields["taken_at"].setPlaceholderText(self.tr("like 2025-06-12 10:38"))
        return rows

    def _show_fields(self, photo: Photo, asked: tuple[Question, ...], typed: dict[PhotoField, str]) -> None:
        answers = {ANSWERED_BY[each.kind] for each in asked}
        self._wrong.hide()
        for name, field in self.fields.items():
            text = _shown(photo, name)
            field.setText(typed.get(name, text))
            field.setCursorPosition(0)
            field.setModified(name in typed)
            is_shown = name not in ASKED_ONLY or name in answers or bool(text)
            field.setVisible(is_shown)
            self._names[name].setVisible(is_shown)


def _told(question: Question) -> str:
    if question.kind == "far":
        return word("Taken {n} m from the gate point; say why").format(n=question.metres)
    if question.kind == "clock":
        return word("The camera's clock and the satellites' differ; say why")
    return word("No time of taking was read; enter who took it and when")


def _shown(photo: Photo, name: PhotoField) -> str:
    text = photo.fields.get(name, "")
    return text[:16].replace("T", " ") if name == "taken_at" else text


def _moment(text: str) -> str | None:
    """ISO minute at +08:00 of what was typed; None where it is none."""
    if not text:
        return ""
    try:
        moment = datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007 - the zone is added as text
    except ValueError:
        return None
    return f"{moment:%Y-%m-%dT%H:%M}+08:00"
