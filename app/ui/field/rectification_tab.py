"""This is about problems and their rectification (问题整改): orders with their terms, and the problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.orders.order import orders_of
from app.domain.orders.problem import problems_found
from app.ui.field.contested_strip import ContestedStrip
from app.ui.field.orders_page import OrdersPage
from app.ui.field.problems_tab import ProblemsTab
from app.ui.theme import sizes
from app.ui.widgets.tabbed import Tabbed
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.ui.case_session import CaseSession


class RectificationTab(QWidget):
    """Two pages: orders, and problems. Where there is no order yet, a problem comes first."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contested = ContestedStrip(session, ("order", "order_extension"))
        self.pages = Tabbed(word("Problems and rectification"))
        self.orders = OrdersPage(session)
        self.problems = ProblemsTab(session)
        self.pages.add(self.tr("Orders"), self.orders)
        self.pages.add(self.tr("Problems"), self.problems)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.TIGHT)
        layout.addWidget(self.contested)
        layout.addWidget(self.pages, 1)
        session.changed.connect(self._count)
        self._count(session.case)
        if not orders_of(session.case):
            self.pages.tabs.setCurrentIndex(1)

    def show_detail(self, thing: str) -> None:
        """thing: id of the order or problem to stand on."""
        is_order = self.orders.list.model.position_of(lambda order: order.id == thing) >= 0
        self.pages.tabs.setCurrentIndex(0 if is_order else 1)
        if is_order:
            self.orders.stand_on(thing)
        else:
            self.problems.show_detail(thing)

    def _count(self, case: Case) -> None:
        self.pages.show_count(0, len(orders_of(case)))
        self.pages.show_count(1, len(problems_found(case)))
