"""This is about rows of a form: a label, the field it names, and what is wrong with it, in one column."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.theme import sizes
from app.ui.widgets.labels import label


class FieldRows(QWidget):
    """Labels left, fields right; the label is the field's name for who can't see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(sizes.GAP)
        self._layout.setVerticalSpacing(sizes.NEAR)
        self._layout.setColumnMinimumWidth(0, sizes.FIELD_LABEL_WIDTH)
        self._layout.setColumnStretch(1, 1)
        self._wrong: dict[QWidget, QLabel] = {}
        self._named: dict[QWidget, QLabel] = {}

    def add(self, name: str, field: QWidget, hint: str = "", is_needed: bool = False) -> QLabel:
        """A row. name, hint: translated. The label it got, to show or hide with the field."""
        line = self._layout.rowCount()
        named = QLabel(f"{name} *" if is_needed else name)
        named.setBuddy(field)
        field.setAccessibleName(name)
        if hint:
            field.setToolTip(hint)
            field.setAccessibleDescription(hint)
        self._layout.addWidget(named, line, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(field, line, 1)
        wrong = label(hint, "quiet")
        wrong.setVisible(bool(hint))
        self._layout.addWidget(wrong, line + 1, 1)
        self._wrong[field], self._named[field] = wrong, named
        wrong.setProperty("hint", hint)
        return named

    def add_over(self, name: str, field: QWidget) -> QLabel:
        """A row whose name is a whole sentence: it stands over its field and wraps."""
        line = self._layout.rowCount()
        named = label(name, "quiet")
        named.setBuddy(field)
        field.setAccessibleName(name)
        wrong = label("", "quiet")
        wrong.hide()
        for at, each in enumerate((named, field, wrong)):
            self._layout.addWidget(each, line + at, 0, 1, 2)
        self._wrong[field], self._named[field] = wrong, named
        return named

    def take_focus(self) -> None:
        """Stand on the first field that takes keys, what is in it chosen."""
        for field in self._wrong:
            takes_keys = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_keys and field.isEnabled() and not field.isHidden():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def say_wrong(self, field: QWidget, text: str) -> None:
        """Say what is wrong under a field, and mark it; an empty text takes both away."""
        said = self._wrong[field]
        hint = str(said.property("hint") or "")
        said.setText(text or hint)
        said.setVisible(bool(text or hint))
        if bool(field.property("wrong")) == bool(text):
            # As it looks already: polishing takes a while, and every change of a file comes by here.
            return
        said.setProperty("role", "wrong" if text else "quiet")
        field.setProperty("wrong", bool(text))
        for each in (said, field):
            each.style().unpolish(each)
            each.style().polish(each)

    def show_hint(self, field: QWidget, is_shown: bool) -> None:
        """Show or hide what stands under a field, together with the field."""
        said = self._wrong[field]
        said.setVisible(is_shown and bool(said.text()))

    def show_row(self, field: QWidget, is_shown: bool) -> None:
        """Show or hide a field with its label and what stands under it."""
        for each in (field, self._named[field]):
            each.setVisible(is_shown)
        self.show_hint(field, is_shown)

    def clear_wrong(self) -> None:
        for field in self._wrong:
            if field.property("wrong"):
                self.say_wrong(field, "")
