"""This is about adding machines: one with its nameplate, or a batch of one model with a number plate each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, get_args

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from app.domain.equipment.batch import MOST_UNITS, factory_numbers
from app.domain.equipment.facts import EquipmentAdded, EquipmentField
from app.domain.equipment.kinds import kind_of_name
from app.domain.equipment.machine import machines_of
from app.domain.equipment.next_step import next_number
from app.operations.add_equipment import add_equipment
from app.ui.field.machine_words import KINDS
from app.ui.languages import translated
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.theme import sizes
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

FIRST_NUMBER: Final = "E-01"


class MachineSheet(Sheet):
    """One machine; everything but number and name can follow later."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Add equipment"), word("Add equipment"), parent)
        self.is_batch = False
        self._begin()
        self.plate = {
            "factory_numbers": self.line(self.tr("Factory number")),
            "made_on": self.line(self.tr("Made on")),
            "capacity": self.line(self.tr("Capacity")),
            "capacity_unit": self.line(self.tr("Unit of capacity")),
            "dismantle_by": self.line(self.tr("To be dismantled by"), "", self.tr("like 2025-10-31")),
        }
        self.name.setFocus()

    def act(self) -> None:
        if not self.need(self.name, self.tr("Enter the name.")):
            return
        added = EquipmentAdded(
            equipment=workspace_of(self.session).desk.new_id(),
            number=self.number.text().strip(),
            kind=self.kind.currentData(),
            name=self.name.text().strip(),
            batch=self.is_batch,
        )
        self.send(add_equipment, added, _known_fields(self.fields()))

    def fields(self) -> dict[str, str]:
        return {"model": self.model.text().strip()} | {
            name: line.text().strip() for name, line in self.plate.items()
        }

    def _begin(self) -> None:
        used = [machine.number for machine in machines_of(self.session.case)]
        self.number = self.line(self.tr("No."), next_number(used, FIRST_NUMBER))
        self.name: QLineEdit = self.line(self.tr("Name of the equipment"), is_needed=True)
        options = [(kind, translated("Fields", text)) for kind, text in KINDS.items()]
        self.kind: QComboBox = self.choice(self.tr("Kind"), options, "other")
        self._is_kind_chosen = False
        self.kind.activated.connect(self._kind_chosen)
        self.name.textChanged.connect(self._guess_kind)
        self.model: QLineEdit = self.line(self.tr("Model"))

    def _kind_chosen(self, _at: int) -> None:
        self._is_kind_chosen = True

    def _guess_kind(self, name: str) -> None:
        if not self._is_kind_chosen:
            self.kind.setCurrentIndex(self.kind.findData(kind_of_name(name)))


class BatchSheet(MachineSheet):
    """A batch of one model (同型号一批): how many, and the factory number of each."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        Sheet.__init__(self, session, word("Same model batch"), word("Add equipment"), parent)
        self.is_batch = True
        self._begin()
        self.count = QSpinBox()
        self.count.setRange(2, MOST_UNITS)
        self.count.setValue(4)
        self.count.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.rows.add(self.tr("How many"), self.count)
        hint = self.tr("A whole run at once: 示06-11…14; or type each one below")
        self.run = self.line(self.tr("Factory numbers from … to"), "", hint)
        self.plates = NumberPlates(self.count.value())
        self.rows.add(self.tr("Factory numbers"), self.plates)
        self.plate = {
            "made_on": self.line(self.tr("Made on")),
            "dismantle_by": self.line(self.tr("To be dismantled by"), "", self.tr("like 2025-10-31")),
        }
        self.count.valueChanged.connect(self.plates.set_count)
        self.run.editingFinished.connect(self._fill)
        self.name.setFocus()

    def fields(self) -> dict[str, str]:
        numbers = "、".join(number for number in self.plates.numbers() if number)
        count = str(self.count.value())
        return {**super().fields(), "count": count, "count_unit": "台", "factory_numbers": numbers}

    def _fill(self) -> None:
        """Each number of the run into its field; more numbers than fields make more fields."""
        numbers = factory_numbers(self.run.text())
        if len(numbers) > self.count.value():
            self.count.setValue(len(numbers))
        if numbers:
            self.plates.fill(numbers)


class NumberPlates(QWidget):
    """A field for the factory number of each machine of a batch, numbered, two beside each other."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.fields: list[QLineEdit] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sizes.TIGHT)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """As many fields as machines; what is typed stays in those that stay."""
        for at in range(len(self.fields), count):
            field = QLineEdit()
            field.setAccessibleName(self.tr("Factory number {n}").format(n=at + 1))
            field.setPlaceholderText(str(at + 1))
            self._grid.addWidget(field, at // 2, at % 2)
            self.fields.append(field)
        for field in self.fields[count:]:
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        del self.fields[count:]

    def fill(self, numbers: Sequence[str]) -> None:
        for field, number in zip(self.fields, numbers, strict=False):
            field.setText(number)

    def numbers(self) -> tuple[str, ...]:
        """One for each machine, empty where none was typed."""
        return tuple(field.text().strip() for field in self.fields)


def _known_fields(fields: Mapping[str, str]) -> dict[EquipmentField, str]:
    return {name: fields[name] for name in get_args(EquipmentField) if fields.get(name)}
