"""This is about the catalogue side of the lookup screen: what is typed, the rows found, the row in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from app.domain.catalogue.matched import not_in_table
from app.ui.lookup.row_panel import RowPanel
from app.ui.lookup.words import how_word
from app.ui.theme import colours, sizes
from app.ui.theme.icons import icon
from app.ui.widgets.labels import label
from app.ui.widgets.over_under import room
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.domain.catalogue.catalogue import Catalogue, Hit


class CataloguePage(QWidget):
    """Rows on the left as somebody types, the whole row with its questions on the right.

    Signals:
        wanted: a person wants the row in hand as the basis of a machine (CatalogueRow, dict of answers).
    """

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue: Catalogue | None = None
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Nameplate, process, product or pinyin"))
        self.search.setPlaceholderText(self.tr("Nameplate, process or product, like Y160M-4, S7-315/10, zpl"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", colours.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.look_up)
        self.search.returnPressed.connect(self._enter_list)
        self.count = label("", "quiet")
        self.count.setWordWrap(False)
        self.list: RowsPanel[Hit] = RowsPanel(self.tr("Rows found"), self._columns(), "book-open")
        self.list.go_without_search()
        self.panel = RowPanel()
        self.list.marked.connect(self._look_at)
        self.list.chosen.connect(lambda _hit: self.panel.take_focus())
        self.panel.wanted.connect(self.wanted)
        self.beside = label("", "quiet")
        self._lay_out()
        self.look_up("")

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """The tables have been read in."""
        self._catalogue = catalogue
        self.look_up(self.search.text())

    def look_up(self, typed: str) -> None:
        """Show what may be meant; Enter goes into the list."""
        catalogue = self._catalogue
        if catalogue is None:
            self.list.empty.say(self.tr("The tables are being read"))
            return
        found = catalogue.look_up(typed)
        self.list.show_rows(found.hits)
        self._say_empty(catalogue, typed.strip())
        self.count.setText(self.tr("{n} rows may be meant").format(n=len(found.hits)) if found.hits else "")
        codes = "；".join(f"C{each.code} {each.name}" for each in found.industries[:3])
        self.beside.setText(self.tr("Industry codes: {codes}").format(codes=codes))
        self.beside.setVisible(bool(codes))
        if found.hits:
            self.list.view.selectRow(0)
        self._look_at(self.list.current())

    def _say_empty(self, catalogue: Catalogue, typed: str) -> None:
        parts = "\n".join(
            f"{each.title}　{each.held}/{each.known}" + (f"（{each.note}）" if each.note else "")
            for each in catalogue.tables.coverage
        )
        if typed:
            self.list.empty.say(not_in_table(catalogue.held, catalogue.known), parts)
            return
        what = self.tr("Type what the nameplate says, or the name of a process or product")
        held = self.tr("What is found may be listed: compare it with the document. These tables hold:")
        self.list.empty.say(what, f"{held}\n{parts}")

    def _look_at(self, hit: Hit | None) -> None:
        self.right.setVisible(hit is not None)
        if hit is not None and self._catalogue is not None:
            self.panel.show_row(hit, self._catalogue.conditions(hit.row))

    def _enter_list(self) -> None:
        if self.list.model.rowCount():
            self.list.view.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(sizes.NEAR)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        self.right = room(self.panel)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(self.right)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(top)
        layout.addWidget(self.beside)
        layout.addWidget(halves, 1)

    def _columns(self) -> tuple[Column[Hit], ...]:
        return (
            Column(self.tr("Model or name"), lambda hit: hit.row.model or hit.row.name),
            Column(self.tr("Document"), lambda hit: hit.row.document, width=22),
            Column(self.tr("Item"), lambda hit: hit.row.item or "—", width=6),
            Column(
                self.tr("Found"), lambda hit: how_word(hit.how)[0], lambda hit: how_word(hit.how)[1], width=12
            ),
        )
