"""This is about the rows that ask, before a cut, by which lawful way and whose supply stays on.

One tick says that a point feeds machines alone; only what is not stated yet is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from app.domain.equipment.cutoff_facts import CutoffStated
from app.domain.powers.facts import SupplyStated
from app.domain.powers.supply import ASKED_FIRST, ROUTES, not_stated, production_only
from app.operations.describe import describe
from app.operations.state_supply import state_supply
from app.ui.field.supply_words import SEPARATE_WORDS, SUPPLY_WORDS, route_options
from app.ui.languages import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.acts.case import Case
    from app.domain.acts.fact import Occurred
    from app.domain.acts.writing import Stamp
    from app.domain.equipment.cutoffs import CutoffPoint
    from app.domain.powers.facts import SupplyField
    from app.storage.case_file import CaseFile
    from app.ui.sheets.sheet import Sheet

    Deed = Callable[[CaseFile, Case, Stamp], Case]


class SupplyFirst:
    """What stands in a sheet of one cut."""

    def __init__(self, sheet: Sheet, point: CutoffPoint | None) -> None:
        self._sheet, self._point = sheet, point
        self.route: QComboBox | None = None
        self.only_machines: QCheckBox | None = None
        self.loads: dict[SupplyField, QComboBox | QLineEdit] = {}
        if point is None or point.utility not in ROUTES:
            return
        translate = QCoreApplication.translate
        if not point.field("route"):
            ways = route_options(point.utility)
            self.route = sheet.choice(translate("Sheets", "Way of the cut"), ways, "application")
        asked = not_stated(point)
        if asked:
            alone = translate("Sheets", "Feeds machines alone, no other load or source")
            self.only_machines = QCheckBox(alone)
            sheet.rows.add(translate("Sheets", "Behind this point"), self.only_machines)
            self.only_machines.toggled.connect(self._show_loads)
        options = [(value, translated("Fields", text)) for value, text in SEPARATE_WORDS]
        for field in asked:
            name = translated("Fields", SUPPLY_WORDS[field])
            self.loads[field] = sheet.choice(name, options) if field in ASKED_FIRST else sheet.line(name)

    def deeds(self, occurred: Occurred) -> list[Deed]:
        """What is stated before the cut, in order."""
        point, found = self._point, []
        if point is None:
            return []
        if self.route is not None and self.route.currentData():
            found.append(_described(point.id, self.route.currentData(), occurred))
        stated = self._stated(point, occurred)
        if stated:
            found.append(_supply(stated))
        return found

    def _stated(self, point: CutoffPoint, occurred: Occurred) -> tuple[SupplyStated, ...]:
        if self.only_machines is not None and self.only_machines.isChecked():
            asked = set(self.loads)
            every = production_only(point.id, point.utility, occurred)
            return tuple(each for each in every if each.field in asked)
        said = {field: _value(widget) for field, widget in self.loads.items()}
        return tuple(
            SupplyStated(cutoff=point.id, field=field, value=value, occurred=occurred)
            for field, value in said.items()
            if value
        )

    def _show_loads(self, only_machines: bool) -> None:
        for widget in self.loads.values():
            self._sheet.rows.show_row(widget, not only_machines)
        self._sheet.fit()


def _value(widget: QComboBox | QLineEdit) -> str:
    return str(widget.currentData()) if isinstance(widget, QComboBox) else widget.text().strip()


def _described(cutoff: str, route: str, occurred: Occurred) -> Deed:
    fact = CutoffStated(cutoff=cutoff, field="route", value=route, occurred=occurred)
    return lambda file, case, stamp: describe(file, case, stamp, (fact,))


def _supply(stated: tuple[SupplyStated, ...]) -> Deed:
    return lambda file, case, stamp: state_supply(file, case, stamp, stated)
