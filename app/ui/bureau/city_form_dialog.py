"""This is about the city's own form: which of its columns gets which of our fields, told once and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from app.domain.plan.ledger import COLUMNS
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from app.ui.bureau.ledger_work import CityForm

_HEIGHT = 380


class CityFormDialog(FormDialog):
    """A line per header of the form; what stays empty is left as it is in the form."""

    def __init__(
        self, form: CityForm, then: Callable[[Mapping[str, str]], object], parent: QWidget | None = None
    ) -> None:
        remark = self.tr(
            "Columns of {file}: look once whether each gets what it asks for. It is kept for next time."
        )
        super().__init__(
            self.tr("Fill the city's form"),
            self.tr("Fill and save as…"),
            remark.format(file=form.file.name),
            parent,
        )
        self._then = then
        self.boxes: dict[str, QComboBox] = {}
        lines = FieldRows()
        for header in form.headers:
            box = QComboBox()
            box.addItem(self.tr("leave empty"), "")
            for column in COLUMNS:
                box.addItem(f"{column.upper} {column.lower}".strip(), column.field)
            box.setCurrentIndex(max(0, box.findData(form.columns.get(header, ""))))
            lines.add(header, box)
            self.boxes[header] = box
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(lines)
        scroll.setAccessibleName(self.tr("Columns of the form"))
        scroll.setMinimumHeight(min(_HEIGHT, lines.sizeHint().height() + 8))
        self.column.insertWidget(1, scroll, 1)

    def act(self) -> None:
        told = {header: str(box.currentData()) for header, box in self.boxes.items()}
        if not any(told.values()):
            self.said.setText(self.tr("No column gets anything yet."))
            self.said.show()
            return
        self.accept()
        self._then(told)
